"""The model as rows for UNWIND: properties as docs/data-model.md says, by label and by kind of edge.

Each row has a digest of its other properties, by which the store tells what changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import Any

import orjson

from graph.conflicts.rows import SUBJECTS, conflict_edges, conflict_node
from graph.countries import name_on
from graph.dates import interval
from graph.facts import Report
from graph.first_known import FirstKnown
from graph.histories import histories
from graph.keys import fold, identifier
from graph.model import (
    Agreement,
    Evidence,
    Graph,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    Person,
    State,
    Telling,
    Tenure,
)
from ontology.terms import AgreementStatus, Edge, Label, MeetingStatus, TenureStatus

Properties = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class EdgeKind:
    """An edge type between two labels."""

    source: Label
    type: Edge
    target: Label

    def __str__(self) -> str:
        return f"({self.source})-[:{self.type}]->({self.target})"


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node: `properties` include `id` and `digest`."""

    id: str
    digest: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge between the nodes `source` and `target`: `properties` include `id` and `digest`."""

    id: str
    digest: str
    source: str
    target: str
    properties: Properties


NODES = (
    Label.PERSON,
    Label.OFFICE,
    Label.STATE,
    Label.ORGANIZATION,
    Label.MEETING,
    Label.AGREEMENT,
    Label.EVIDENCE,
    Label.CONFLICT,
)
"""Labels that a settled graph derives; reports are kept, not derived."""

_PARTIES = (Label.STATE, Label.ORGANIZATION)

EDGES = tuple(
    sorted(
        [
            EdgeKind(Label.PERSON, Edge.HOLDS_OFFICE, Label.OFFICE),
            EdgeKind(Label.OFFICE, Edge.OF, Label.STATE),
            EdgeKind(Label.OFFICE, Edge.OF, Label.ORGANIZATION),
            EdgeKind(Label.ORGANIZATION, Edge.OF, Label.STATE),
            EdgeKind(Label.PERSON, Edge.TOOK_PART_IN, Label.MEETING),
            EdgeKind(Label.PERSON, Edge.EXPECTED_AT, Label.MEETING),
            EdgeKind(Label.MEETING, Edge.IN, Label.STATE),
            EdgeKind(Label.PERSON, Edge.MET_WITH, Label.PERSON),
            *(EdgeKind(party, Edge.PARTY_TO, Label.AGREEMENT) for party in _PARTIES),
            EdgeKind(Label.PERSON, Edge.SIGNATORY_OF, Label.AGREEMENT),
            *(EdgeKind(party, Edge.SIGNED, Label.AGREEMENT) for party in (*_PARTIES, Label.PERSON)),
            EdgeKind(Label.PERSON, Edge.MENTIONED_IN, Label.REPORT),
            EdgeKind(Label.EVIDENCE, Edge.FROM, Label.REPORT),
            *(
                EdgeKind(Label.EVIDENCE, Edge.SUPPORTS, supported)
                for supported in (Label.OFFICE, Label.ORGANIZATION, Label.MEETING, Label.AGREEMENT)
            ),
            *(EdgeKind(Label.CONFLICT, Edge.ABOUT, subject) for subject in SUBJECTS),
            EdgeKind(Label.EVIDENCE, Edge.CLAIMS, Label.CONFLICT),
        ]
    )
)


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows of a graph."""

    nodes: dict[Label, list[NodeRow]] = field(default_factory=lambda: {label: [] for label in NODES})
    edges: dict[EdgeKind, list[EdgeRow]] = field(default_factory=lambda: {kind: [] for kind in EDGES})


@dataclass(frozen=True, slots=True)
class Around:
    """What rows say of nodes and edges other than their own, by their identifiers.

    The words of `quotations`, the `name` of a person, the `office` of a tenure, and whether a node is a `state`; since
    when each is known, and the `history` of each fact.
    """

    quotations: Callable[[Iterable[str]], Iterable[str]]
    name: Callable[[str], str]
    office: Callable[[str], str]
    state: Callable[[str], bool]
    first: FirstKnown
    history: Mapping[str, Properties]

    @classmethod
    def of(cls, graph: Graph) -> Around:
        """All of a whole graph."""
        return cls(
            quotations=partial(map, {evidence.id: evidence.quotation for evidence in graph.evidence}.__getitem__),
            name={person.id: person.name for person in graph.people}.__getitem__,
            office={tenure.id: tenure.office for tenure in graph.tenures}.__getitem__,
            state={state.id for state in graph.states}.__contains__,
            first=FirstKnown(graph),
            history=histories(graph),
        )


def rows_of(graph: Graph, around: Around | None = None, mentioned: Iterable[tuple[str, Mention]] | None = None) -> Rows:
    """The rows of a graph, reports left out.

    Of a part of a graph `around` says what is around it, and `mentioned`, person by person, which mentions are part of
    it.
    """
    rows = Rows()
    around = around or Around.of(graph)
    if mentioned is None:
        mentioned = ((person.id, mention) for person in graph.people for mention in person.mentions)

    def since(nodes: Iterable[Properties]) -> Iterator[Properties]:
        for node in nodes:
            known = around.first.nodes.get(node["id"])
            yield {**node, "known": known, **around.history.get(node["id"], {})}

    _add_nodes(rows, Label.PERSON, since(map(_person, graph.people)))
    _add_nodes(rows, Label.OFFICE, since(map(_office, graph.offices)))
    _add_nodes(rows, Label.STATE, since(map(_state, graph.states)))
    _add_nodes(rows, Label.ORGANIZATION, since(map(_organization, graph.organizations)))
    _add_nodes(rows, Label.MEETING, since(_meeting(meeting, around.name) for meeting in graph.meetings))
    _add_nodes(rows, Label.AGREEMENT, since(map(_agreement, graph.agreements)))
    _add_nodes(rows, Label.EVIDENCE, map(_evidence, graph.evidence))
    first = around.first
    _add_nodes(rows, Label.CONFLICT, (conflict_node(conflict, first.quoted) for conflict in graph.conflicts))
    for kind, source, target, parts, properties in _edges(graph, around, mentioned):
        known = {name: value for name, value in properties.items() if value is not None}
        known.setdefault("id", identifier("edge", kind.source, kind.type, kind.target, source, target, *parts))
        known["digest"] = _digest(known)
        rows.edges[kind].append(EdgeRow(known["id"], known["digest"], source, target, known))
    return rows


def report_properties(report: Report) -> Properties:
    """The properties of a report that are its own, absent ones left out."""
    properties: Properties = {
        "id": report.id,
        "name": report.title or report.stems[0],
        "stems": list(report.stems),
        "url": report.url,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "language": report.language,
        "text": report.text,
    }
    return {name: value for name, value in properties.items() if value is not None}


def _add_nodes(rows: Rows, label: Label, nodes: Iterable[Properties]) -> None:
    for properties in nodes:
        known = {name: value for name, value in properties.items() if value is not None}
        known["digest"] = _digest(known)
        rows.nodes[label].append(NodeRow(known["id"], known["digest"], known))


def _digest(properties: Properties) -> str:
    return hashlib.sha256(orjson.dumps(properties, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


def _person(person: Person) -> Properties:
    spellings = {person.name, *person.aliases}
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "folded": sorted({fold(spelling) for spelling in spellings}),
        "mentions": list(map(attrgetter("id"), person.mentions)),
    }


def _office(office: Office) -> Properties:
    return {
        "id": office.id,
        "name": office.name,
        "role": office.role.value,
        "state": office.state,
        "organization": office.organization,
    }


def _state(state: State) -> Properties:
    return {"id": state.id, "name": state.name}


def _organization(body: Organization) -> Properties:
    return {"id": body.id, "name": body.name, "aliases": list(body.aliases), "state": body.state}


def _meeting(meeting: Meeting, name: Callable[[str], str]) -> Properties:
    """A meeting is called by its people's names and its date."""
    sides = " – ".join(", ".join(name(person) for person in side) for side in meeting.sides)
    return {
        "id": meeting.id,
        "name": f"{sides}, {meeting.date}" if meeting.date else sides,
        "status": meeting.status.value,
        **_dated(meeting.date),
        "precision": meeting.precision.value if meeting.precision else None,
        "medium": meeting.medium.value,
        "place": meeting.place,
        "country": meeting.country,
        "country_name": name_on(meeting.country, meeting.date) if meeting.country else None,
        "main": meeting.main,
    }


def _agreement(agreement: Agreement) -> Properties:
    return {
        "id": agreement.id,
        "name": agreement.title,
        "title": agreement.title,
        "type": agreement.type.value,
        "status": agreement.status.value,
        **_dated(agreement.date),
        "precision": agreement.precision.value if agreement.precision else None,
        "count": agreement.count,
    }


def _evidence(evidence: Evidence) -> Properties:
    return {
        "id": evidence.id,
        "name": evidence.quotation,
        "quotation": evidence.quotation,
        "start": evidence.start,
        "end": evidence.end,
        "extractor": evidence.extractor,
        "version": evidence.version,
        "confidence": evidence.confidence,
        "ground": evidence.ground,
    }


def _dated(date: str | None) -> Properties:
    earliest, latest = interval(date) if date else (None, None)
    return {"date": date, "earliest": earliest, "latest": latest}


_Edge = tuple[EdgeKind, str, str, tuple[str, ...], Properties]


def _edges(graph: Graph, around: Around, mentioned: Iterable[tuple[str, Mention]]) -> Iterator[_Edge]:
    """Kind, source, target, what tells parallel edges apart, and properties, which may have an `id` of their own."""

    def grounded(evidence: tuple[str, ...]) -> Properties:
        return {"evidence": list(evidence), "quotations": list(around.quotations(evidence))}

    first, history = around.first, around.history
    for tenure in graph.tenures:
        yield _tenure(tenure, grounded(tenure.evidence) | history.get(tenure.id, {}))
    for meeting in graph.meetings:
        yield from _meeting_edges(meeting, grounded(meeting.evidence), first)
    for met in graph.met:
        dates = {name: history.get(met.meeting, {}).get(name) for name in ("told_on", "told_dates")}
        yield _met(met, grounded(met.evidence) | dates | {"known": first.met(met)})
    for agreement in graph.agreements:
        yield from _agreement_edges(agreement, around.state, grounded(agreement.evidence), first)
    yield from _belongings(graph)
    for person, mention in mentioned:
        yield _mention(person, mention)
    for evidence in graph.evidence:
        yield EdgeKind(Label.EVIDENCE, Edge.FROM, Label.REPORT), evidence.id, evidence.report, (), {}
    for telling in graph.tellings:
        label, node = _supported(telling, around.office)
        yield EdgeKind(Label.EVIDENCE, Edge.SUPPORTS, label), telling.evidence, node, (), _telling(telling)
    for conflict in graph.conflicts:
        for kind, source, target, parts, properties in conflict_edges(conflict, around.quotations, first.quoted):
            yield EdgeKind(*kind), source, target, parts, properties


def _supported(telling: Telling, office: Callable[[str], str]) -> tuple[Label, str]:
    """The node of the fact that a report tells of."""
    if isinstance(telling.status, TenureStatus):
        return Label.OFFICE, office(telling.about)
    if telling.house:
        return Label.ORGANIZATION, telling.about
    return (Label.MEETING if isinstance(telling.status, MeetingStatus) else Label.AGREEMENT), telling.about


def _telling(telling: Telling) -> Properties:
    placed = [(person, place) for place, side in enumerate(telling.sides) for person in side]
    return {
        "id": telling.id,
        "about": telling.about,
        "known": telling.known,
        "status": telling.status.value if telling.status else None,
        **_dated(telling.date),
        "precision": telling.precision.value if telling.precision else None,
        "title": telling.title,
        "medium": telling.medium.value if telling.medium else None,
        "place": telling.place,
        "country": telling.country,
        "main": telling.main,
        "type": telling.type.value if telling.type else None,
        "count": telling.count,
        "people": [person for person, _ in placed] or None,
        "sides": [place for _, place in placed] or None,
        "parties": list(telling.parties) or None,
        "signatories": list(telling.signatories) or None,
        "since": telling.since,
        "until": telling.until,
        "house": telling.house.value if telling.house else None,
    }


def _tenure(tenure: Tenure, ground: Properties) -> _Edge:
    properties = {
        "id": tenure.id,
        "status": tenure.status.value,
        "titles": list(tenure.titles),
        "first_seen": tenure.first_seen,
        "last_seen": tenure.last_seen,
        "since": tenure.since,
        "until": tenure.until,
        **ground,
    }
    kind = EdgeKind(Label.PERSON, Edge.HOLDS_OFFICE, Label.OFFICE)
    return kind, tenure.person, tenure.office, (), properties


def _meeting_edges(meeting: Meeting, ground: Properties, first: FirstKnown) -> Iterator[_Edge]:
    held = meeting.status is MeetingStatus.TOOK_PLACE
    kind = EdgeKind(Label.PERSON, Edge.TOOK_PART_IN if held else Edge.EXPECTED_AT, Label.MEETING)
    for side, people in enumerate(meeting.sides):
        for person in people:
            known = first.parts.get((person, meeting.id))
            yield kind, person, meeting.id, (), {"side": side, "known": known, **ground}
    if meeting.country:
        yield EdgeKind(Label.MEETING, Edge.IN, Label.STATE), meeting.id, meeting.country, (), {}


def _met(met: Met, ground: Properties) -> _Edge:
    one, other = met.people
    properties = {
        "id": met.id,
        "meeting": met.meeting,
        **_dated(met.date),
        "precision": met.precision.value if met.precision else None,
        "medium": met.medium.value,
        **ground,
    }
    return EdgeKind(Label.PERSON, Edge.MET_WITH, Label.PERSON), one, other, (), properties


def _agreement_edges(
    agreement: Agreement, state: Callable[[str], bool], ground: Properties, first: FirstKnown
) -> Iterator[_Edge]:
    labels = (Label.STATE if state(party) else Label.ORGANIZATION for party in agreement.parties)
    bound = [(label, party, Edge.PARTY_TO) for label, party in zip(labels, agreement.parties, strict=True)]
    bound += [(Label.PERSON, person, Edge.SIGNATORY_OF) for person in agreement.signatories]
    for label, node, edge in bound:
        known = first.parts.get((node, agreement.id))
        yield EdgeKind(label, edge, Label.AGREEMENT), node, agreement.id, (), {**ground, "known": known}
        if agreement.status is AgreementStatus.SIGNED:
            known = first.signed(node, agreement.id)
            yield EdgeKind(label, Edge.SIGNED, Label.AGREEMENT), node, agreement.id, (), {**ground, "known": known}


def _belongings(graph: Graph) -> Iterator[_Edge]:
    for office in graph.offices:
        if office.state:
            yield EdgeKind(Label.OFFICE, Edge.OF, Label.STATE), office.id, office.state, (), {}
        if office.organization:
            yield EdgeKind(Label.OFFICE, Edge.OF, Label.ORGANIZATION), office.id, office.organization, (), {}
    for body in graph.organizations:
        if body.state:
            yield EdgeKind(Label.ORGANIZATION, Edge.OF, Label.STATE), body.id, body.state, (), {}


def _mention(person: str, mention: Mention) -> _Edge:
    properties = {
        "mention": mention.id,
        "key": mention.key,
        "spelling": mention.name,
        "aliases": list(mention.aliases),
        "starts": [start for start, _ in mention.spans],
        "ends": [end for _, end in mention.spans],
        "resolved_by": mention.resolved_by.value,
        "candidates": mention.candidates,
    }
    return EdgeKind(Label.PERSON, Edge.MENTIONED_IN, Label.REPORT), person, mention.report, (mention.id,), properties
