"""The blocks of an export in their order: each the statements of one resource in one graph, sorted, none twice.

First who and what there is, kind by kind; then, report by report, the report with whom it names, and in its named graph
what it says. A link stands with the end of it that has few: that somebody took part with the meeting, that somebody is
mentioned with the report. So a block is bounded, and an export takes as much memory for many meetings as for few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from graph.linked.annotation import annotated, selectors
from graph.linked.conflict import claim_statements, conflict_statements
from graph.linked.decision import decision_id, decision_statements
from graph.linked.parts import Parts, Said, Someone
from graph.linked.provenance import Agents, extractions, extractions_of, published_by
from graph.linked.reading import AsRead
from graph.linked.saying import Statement
from graph.linked.stages import Stage
from graph.linked.statements import Statements
from graph.linked.telling import evidence_statements, stage_statements, telling_statements
from graph.linked.terms import Term
from graph.linked.tombstone import tombstone_statements

Told = Iterator[tuple[str, Iterable[Statement]]]
"""Identifiers of resources, with statements of them: a tuple where these are in order, and none twice."""


class Block(NamedTuple):
    """Statements of one resource in one graph; `graph` is None for the default graph."""

    subject: Term
    graph: Term | None
    statements: Sequence[Statement]


def blocks(parts: Parts, base: str) -> Iterator[Block]:
    """All blocks, identifiers below `base`. Raises ValueError on a base that is no IRI, and what the parts raise."""
    tell = Statements(base)
    yield from _blocks(_settled(parts, tell), None, base)
    agents = Agents()
    for said in parts.reports():
        yield from _blocks(chain(agents.new(said), _reported(said, tell)), None, base)
        yield from _blocks(_said(said, tell), tell.node(said.id), base)
    for fact, evidence in parts.loose():
        yield Block(tell.node(fact), None, tell.link("evidence", evidence))
        yield Block(tell.node(evidence), None, tell.link("supports", fact))


def _blocks(told: Told, graph: Term | None, base: str) -> Iterator[Block]:
    for name, statements in told:
        # In order and none twice, which a tuple of statements is already.
        ordered = statements if isinstance(statements, tuple) else sorted(set(statements))
        yield Block(f"<{base}{name}>", graph, ordered)


def _settled(parts: Parts, tell: Statements) -> Told:
    states = list(parts.states())
    codes = {state.id for state in states}
    yield from ((state.id, tell.state(state, codes)) for state in states)
    yield from ((body.id, tell.organization(body)) for body in parts.organizations())
    yield from ((office.id, tell.office(office)) for office in parts.offices())
    for someone in parts.people():
        yield from _someone(someone, tell)
    for gathering in parts.meetings():
        if gathering.meeting:
            meeting = gathering.meeting
            yield meeting.id, chain(tell.meeting(meeting), _links_to(gathering.stages, tell))
            yield from _each_stage(gathering.stages, tell)
            yield from tell.sides(meeting)
            yield from tell.participation(meeting)
        yield from ((contact.id, tell.contact(contact)) for contact in gathering.contacts)
    for paper in parts.agreements():
        yield paper.agreement.id, chain(tell.agreement(paper.agreement), _links_to(paper.stages, tell))
        yield from _each_stage(paper.stages, tell)
        yield from tell.signing(paper.agreement)
    claims: set[str] = set()
    for conflict in parts.conflicts():
        yield conflict.id, conflict_statements(tell, conflict)
        new = [claim for claim in sorted(conflict.claims, key=lambda claim: claim.id) if claim.id not in claims]
        yield from ((claim.id, claim_statements(tell, claim)) for claim in new)
        claims.update(claim.id for claim in new)
    for name, decision in sorted((decision_id(one), one) for one in parts.decisions()):
        yield name, decision_statements(tell, decision)
    for stone in parts.tombstones():
        yield stone.id, tombstone_statements(stone)
        yield from ((mention, [tell.replaced_by(person)]) for mention, person in stone.heirs)


def _someone(someone: Someone, tell: Statements) -> Told:
    own = tell.person(someone.person) if someone.person else ()
    held = tell.link("holdsOffice", *(tenure.office for tenure, _ in someone.tenures))
    yield someone.id, chain(own, held, tell.link("metWith", *someone.met))
    for tenure, stages in someone.tenures:
        yield tenure.id, chain(tell.tenure(tenure), _links_to(stages, tell))
        yield from _each_stage(stages, tell)


def _links_to(stages: Iterable[Stage], tell: Statements) -> list[Statement]:
    return tell.link("stage", *(stage.id for stage in stages))


def _each_stage(stages: Iterable[Stage], tell: Statements) -> Told:
    return ((stage.id, stage_statements(tell, stage)) for stage in stages)


def _reported(said: Said, tell: Statements) -> Told:
    """What the default graph has of a report."""
    if said.report:
        yield said.id, chain(tell.report(said.report), published_by(said.report, tell))
    for person, mentions in said.named:
        yield from tell.named(person, mentions)


def _said(said: Said, tell: Statements) -> Told:
    """What the named graph of a report has."""
    supported: dict[str, list[str]] = defaultdict(list)
    grounds: dict[str, list[str]] = defaultdict(list)
    for fact, one in said.grounds:
        supported[one].append(fact)
        grounds[fact].append(one)
    mentions = sorted([mention for _, found in said.named for mention in found], key=attrgetter("id"))
    words = {one.id for one in said.evidence}
    as_read = AsRead(tell, said.reading, words, mentions) if said.reading else None
    named = as_read.people() if as_read else {}
    for mention in mentions:
        yield tell.mention_id(mention), tell.mention(mention) + named.get(mention.id, [])
    text = said.report.text if said.report else ""
    read = extractions_of(said)
    yield from extractions(said, read, tell)
    for evidence in said.evidence:
        extraction = read[evidence.extractor, evidence.version]
        told = evidence_statements(tell, evidence)
        told += annotated(evidence, extraction, tell)
        told += tell.link("supports", *supported[evidence.id])
        yield evidence.id, told
        yield from selectors(evidence, text, tell)
    for telling in said.tellings:
        yield telling.id, telling_statements(tell, telling)
        yield from tell.sides(telling)
    for fact in sorted(grounds):
        # In the order of the grounds, which is that of identifiers.
        yield fact, tuple(tell.link("evidence", *grounds[fact]))
    if as_read:
        yield from as_read.resources()
