"""From what all reports say to the graph: who and what it is that they speak of.

A function of the set of readings and the set of decisions: their order, and how often one came, make no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.agreements import agreements
from graph.conflicts.finding import conflicts
from graph.countries import name_of
from graph.decisions import UNDECIDED, Decisions
from graph.evidence import evidence
from graph.facts import Facts
from graph.garbage import uncollected
from graph.houses import houses
from graph.meetings import meetings
from graph.model import Agreement, Graph, Meeting, Office, Organization, State, Telling
from graph.offices import offices, post_of
from graph.organizations import body_of, organizations, party_state
from graph.people import identify
from graph.readings import distinct
from graph.tenures import tenures


@uncollected()
def resolve(readings: Iterable[Facts], decisions: Decisions = UNDECIDED) -> Graph:
    """The graph of all readings, with what people decided of it."""
    facts = distinct(readings)
    people = identify(facts, decisions)
    posts = offices(held for reading in facts for held in reading.offices)
    bodies = organizations(bodies_named(facts))
    terms, of_terms = tenures(facts, people.person)
    held, met, of_meetings = meetings(facts, people.person)
    documents, of_documents = agreements(facts, people.person)
    graph = Graph(
        reports=tuple(reading.report for reading in facts),
        people=people.people,
        states=_states(posts, bodies, (*held, *of_meetings), documents),
        organizations=bodies,
        offices=posts,
        tenures=terms,
        meetings=held,
        met=met,
        agreements=documents,
        evidence=evidence(facts),
        tellings=tuple(
            sorted((*of_terms, *of_meetings, *of_documents, *houses(facts)), key=lambda telling: telling.id)
        ),
    )
    return replace(graph, conflicts=conflicts(graph, decisions))


def bodies_named(readings: Iterable[Facts]) -> Iterator[tuple[str, str | None]]:
    """Names of bodies, with their states: those of posts, parties to documents, and chambers called a house."""
    for facts in readings:
        for held in facts.offices:
            body = post_of(held).body
            if body:
                told = (
                    held.organization if held.organization and body == body_of(held.organization, held.state) else None
                )
                yield told or body.name.title(), held.state
        for document in facts.agreements:
            for party in document.parties:
                if not party_state(party.name, party.state):
                    yield party.name, party.state
        for called in facts.houses:
            yield called.name, called.state


def _states(
    posts: Iterable[Office],
    bodies: Iterable[Organization],
    held: Iterable[Meeting | Telling],
    documents: Iterable[Agreement],
) -> tuple[State, ...]:
    codes = {post.state for post in posts} | {body.state for body in bodies} | {meeting.country for meeting in held}
    known = {body.id for body in bodies}
    codes |= {party for document in documents for party in document.parties if party not in known}
    return tuple(State(id=code, name=name_of(code)) for code in sorted(code for code in codes if code))
