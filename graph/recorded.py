"""What a graph holds of each report, in the JSON of the annotation guidelines, with its own people as keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from graph.annotations import Json, to_json
from graph.facts import Facts, NamedPerson
from graph.model import Graph
from graph.readings import distinct


def recorded(graph: Graph, readings: Iterable[Facts]) -> Iterator[Json]:
    """One object for each stem of each report of the graph, in the order of the stems.

    Facts are as their report tells them; names are spelled as there. Two people of a report who are one in the graph
    are one row.
    """
    who = {(m.report, m.key): person.id for person in graph.people for m in person.mentions}
    known = {report.id: report.stems for report in graph.reports}
    rows = []
    for facts in distinct(readings):
        report = facts.report.id
        if report in known:
            told = _renamed(facts, lambda key, report=report: who[report, key])  # type: ignore[misc]
            rows += [(stem, report, to_json(told, stem)) for stem in known[report]]
    for _, _, row in sorted(rows, key=lambda row: row[:2]):
        yield row


def _renamed(facts: Facts, person: Callable[[str], str]) -> Facts:
    people: dict[str, NamedPerson] = {}
    for named in facts.people:
        key = person(named.key)
        one = replace(named, key=key)
        people[key] = _both(people[key], one) if key in people else one
    return replace(
        facts,
        people=tuple(people.values()),
        offices=tuple(replace(held, person=person(held.person)) for held in facts.offices),
        meetings=tuple(
            replace(met, sides=tuple(tuple(map(person, side)) for side in met.sides)) for met in facts.meetings
        ),
        agreements=tuple(
            replace(document, signatories=tuple(map(person, document.signatories))) for document in facts.agreements
        ),
    )


def _both(one: NamedPerson, other: NamedPerson) -> NamedPerson:
    forms = {one.name, *one.aliases, other.name, *other.aliases}
    name = max(one.name, other.name, key=lambda name: (len(name), name))
    return replace(
        one,
        name=name,
        aliases=tuple(sorted(forms - {name})),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
    )
