"""The edges of a graph and their properties, as docs/data-model.md says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from graph.around import Around
from graph.conflicts.rows import conflict_edges
from graph.first_known import FirstKnown
from graph.model import Agreement, Graph, Meeting, Mention, Met, Telling, Tenure
from graph.node_rows import dated
from graph.row_kinds import EdgeKind, Properties
from ontology.terms import AgreementStatus, Edge, Label, MeetingStatus, TenureStatus

EdgeParts = tuple[EdgeKind, str, str, tuple[str, ...], Properties]


def edges_of(graph: Graph, around: Around, mentioned: Iterable[tuple[str, Mention]]) -> Iterator[EdgeParts]:
    """Kind, source, target, what tells parallel edges apart, and properties, which may have an `id` of their own."""

    def grounded(evidence: tuple[str, ...]) -> Properties:
        return {"evidence": list(evidence), "quotations": list(around.quotations(evidence))}

    first, history = around.first, around.history
    for tenure in graph.tenures:
        told = history.get(tenure.id, {})
        ground = {"evidence": list(tenure.evidence)} if "quotations" in told else grounded(tenure.evidence)
        yield _tenure(tenure, ground | told)
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
        **dated(telling.date),
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


def _tenure(tenure: Tenure, ground: Properties) -> EdgeParts:
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


def _meeting_edges(meeting: Meeting, ground: Properties, first: FirstKnown) -> Iterator[EdgeParts]:
    held = meeting.status is MeetingStatus.TOOK_PLACE
    kind = EdgeKind(Label.PERSON, Edge.TOOK_PART_IN if held else Edge.EXPECTED_AT, Label.MEETING)
    for side, people in enumerate(meeting.sides):
        for person in people:
            known = first.parts.get((person, meeting.id))
            yield kind, person, meeting.id, (), {"side": side, "known": known, **ground}
    if meeting.country:
        yield EdgeKind(Label.MEETING, Edge.IN, Label.STATE), meeting.id, meeting.country, (), {}


def _met(met: Met, ground: Properties) -> EdgeParts:
    one, other = met.people
    properties = {
        "id": met.id,
        "meeting": met.meeting,
        **dated(met.date),
        "precision": met.precision.value if met.precision else None,
        "medium": met.medium.value,
        **ground,
    }
    return EdgeKind(Label.PERSON, Edge.MET_WITH, Label.PERSON), one, other, (), properties


def _agreement_edges(
    agreement: Agreement, state: Callable[[str], bool], ground: Properties, first: FirstKnown
) -> Iterator[EdgeParts]:
    labels = (Label.STATE if state(party) else Label.ORGANIZATION for party in agreement.parties)
    bound = [(label, party, Edge.PARTY_TO) for label, party in zip(labels, agreement.parties, strict=True)]
    bound += [(Label.PERSON, person, Edge.SIGNATORY_OF) for person in agreement.signatories]
    for label, node, edge in bound:
        known = first.parts.get((node, agreement.id))
        yield EdgeKind(label, edge, Label.AGREEMENT), node, agreement.id, (), {**ground, "known": known}
        if agreement.status is AgreementStatus.SIGNED:
            known = first.signed(node, agreement.id)
            yield EdgeKind(label, Edge.SIGNED, Label.AGREEMENT), node, agreement.id, (), {**ground, "known": known}


def _belongings(graph: Graph) -> Iterator[EdgeParts]:
    for office in graph.offices:
        if office.state:
            yield EdgeKind(Label.OFFICE, Edge.OF, Label.STATE), office.id, office.state, (), {}
        if office.organization:
            yield EdgeKind(Label.OFFICE, Edge.OF, Label.ORGANIZATION), office.id, office.organization, (), {}
    for body in graph.organizations:
        if body.state:
            yield EdgeKind(Label.ORGANIZATION, Edge.OF, Label.STATE), body.id, body.state, (), {}


def _mention(person: str, mention: Mention) -> EdgeParts:
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
