"""From stored nodes and edges back to the model: the reverse of `graph.rows`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.facts import Report
from graph.model import (
    Agreement,
    Claim,
    Conflict,
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
from graph.row_kinds import EdgeKind
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    ConflictRule,
    Edge,
    House,
    Label,
    Medium,
    MeetingStatus,
    Precision,
    Resolution,
    Role,
    TenureStatus,
)

Row = dict[str, Any]
Nodes = Mapping[Label, Sequence[Row]]
Edges = Mapping[EdgeKind, Sequence[Row]]


def graph_of(nodes: Nodes, edges: Edges, reports: Iterable[Report]) -> Graph:
    """The graph of node properties by label and of edges (`source`, `target`, properties `row`) by kind."""
    stored = _Stored(nodes, edges)
    return Graph(
        reports=tuple(sorted(reports, key=lambda report: report.id)),
        people=stored.people(),
        states=tuple(State(id=row["id"], name=row["name"]) for row in stored.nodes(Label.STATE)),
        organizations=stored.organizations(),
        offices=stored.offices(),
        tenures=stored.tenures(),
        meetings=stored.meetings(),
        met=stored.met(),
        agreements=stored.agreements(),
        evidence=stored.evidence(),
        tellings=stored.tellings(),
        conflicts=stored.conflicts(),
    )


class _Stored:
    def __init__(self, nodes: Nodes, edges: Edges) -> None:
        self._nodes = nodes
        self._edges = edges

    def nodes(self, label: Label) -> list[Row]:
        return sorted(self._nodes[label], key=lambda row: str(row["id"]))

    def edges(self, edge: Edge, target: Label | None = None) -> list[Row]:
        kinds = [kind for kind in self._edges if kind.type is edge and target in (None, kind.target)]
        return sorted((row for kind in kinds for row in self._edges[kind]), key=lambda row: str(row["row"]["id"]))

    def sources(self, target: Label, *edges: Edge) -> dict[str, tuple[str, ...]]:
        """For each node of the label, the sorted identifiers of the nodes with such an edge to it."""
        found: dict[str, set[str]] = defaultdict(set)
        for edge in edges:
            for row in self.edges(edge, target):
                found[row["target"]].add(row["source"])
        return {node: tuple(sorted(ids)) for node, ids in found.items()}

    def people(self) -> tuple[Person, ...]:
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for edge in self.edges(Edge.MENTIONED_IN):
            row = edge["row"]
            mention = Mention(
                id=row["mention"],
                report=edge["target"],
                key=row["key"],
                name=row["spelling"],
                aliases=tuple(row["aliases"]),
                spans=tuple(zip(row["starts"], row["ends"], strict=True)),
                resolved_by=Resolution(row["resolved_by"]),
                candidates=row.get("candidates"),
            )
            mentions[edge["source"]].append(mention)
        return tuple(
            Person(
                id=row["id"],
                name=row["name"],
                aliases=tuple(row["aliases"]),
                mentions=tuple(sorted(mentions[row["id"]], key=lambda mention: mention.id)),
            )
            for row in self.nodes(Label.PERSON)
        )

    def organizations(self) -> tuple[Organization, ...]:
        return tuple(
            Organization(id=row["id"], name=row["name"], aliases=tuple(row["aliases"]), state=row.get("state"))
            for row in self.nodes(Label.ORGANIZATION)
        )

    def offices(self) -> tuple[Office, ...]:
        return tuple(
            Office(
                id=row["id"],
                role=Role(row["role"]),
                name=row["name"],
                state=row.get("state"),
                organization=row.get("organization"),
            )
            for row in self.nodes(Label.OFFICE)
        )

    def tenures(self) -> tuple[Tenure, ...]:
        return tuple(
            Tenure(
                id=edge["row"]["id"],
                person=edge["source"],
                office=edge["target"],
                status=TenureStatus(edge["row"]["status"]),
                titles=tuple(edge["row"]["titles"]),
                first_seen=edge["row"]["first_seen"],
                last_seen=edge["row"]["last_seen"],
                evidence=tuple(edge["row"]["evidence"]),
                since=edge["row"].get("since"),
                until=edge["row"].get("until"),
            )
            for edge in self.edges(Edge.HOLDS_OFFICE)
        )

    def meetings(self) -> tuple[Meeting, ...]:
        sides: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for edge in (*self.edges(Edge.TOOK_PART_IN), *self.edges(Edge.EXPECTED_AT)):
            sides[edge["target"]][edge["row"]["side"]].append(edge["source"])
        evidence = self.sources(Label.MEETING, Edge.SUPPORTS)
        return tuple(
            Meeting(
                id=row["id"],
                status=MeetingStatus(row["status"]),
                date=row.get("date"),
                precision=_precision(row),
                medium=Medium(row["medium"]),
                place=row.get("place"),
                country=row.get("country"),
                main=row["main"],
                sides=tuple(tuple(sorted(people)) for _, people in sorted(sides[row["id"]].items())),
                evidence=evidence[row["id"]],
            )
            for row in self.nodes(Label.MEETING)
        )

    def met(self) -> tuple[Met, ...]:
        return tuple(
            Met(
                id=edge["row"]["id"],
                people=(edge["source"], edge["target"]),
                meeting=edge["row"]["meeting"],
                date=edge["row"].get("date"),
                precision=_precision(edge["row"]),
                medium=Medium(edge["row"]["medium"]),
                evidence=tuple(edge["row"]["evidence"]),
            )
            for edge in self.edges(Edge.MET_WITH)
        )

    def agreements(self) -> tuple[Agreement, ...]:
        parties = self.sources(Label.AGREEMENT, Edge.PARTY_TO)
        signatories = self.sources(Label.AGREEMENT, Edge.SIGNATORY_OF)
        evidence = self.sources(Label.AGREEMENT, Edge.SUPPORTS)
        return tuple(
            Agreement(
                id=row["id"],
                title=row["title"],
                type=AgreementType(row["type"]),
                status=AgreementStatus(row["status"]),
                date=row.get("date"),
                precision=_precision(row),
                count=row.get("count"),
                parties=parties.get(row["id"], ()),
                signatories=signatories.get(row["id"], ()),
                evidence=evidence[row["id"]],
            )
            for row in self.nodes(Label.AGREEMENT)
        )

    def evidence(self) -> tuple[Evidence, ...]:
        reports = {edge["source"]: edge["target"] for edge in self.edges(Edge.FROM)}
        return tuple(
            Evidence(
                id=row["id"],
                report=reports[row["id"]],
                quotation=row["quotation"],
                start=row["start"],
                end=row["end"],
                extractor=row["extractor"],
                version=row["version"],
                confidence=row["confidence"],
                ground=row.get("ground"),
            )
            for row in self.nodes(Label.EVIDENCE)
        )

    def tellings(self) -> tuple[Telling, ...]:
        supported = (Label.OFFICE, Label.ORGANIZATION, Label.MEETING, Label.AGREEMENT)
        found = [_telling(edge, label) for label in supported for edge in self.edges(Edge.SUPPORTS, label)]
        return tuple(sorted(found, key=lambda telling: telling.id))

    def conflicts(self) -> tuple[Conflict, ...]:
        about: dict[str, list[str]] = defaultdict(list)
        for edge in self.edges(Edge.ABOUT):
            about[edge["source"]].append(edge["target"])
        claims: dict[str, dict[str, Claim]] = defaultdict(dict)
        for edge in self.edges(Edge.CLAIMS):
            row, of_conflict = edge["row"], claims[edge["target"]]
            before = of_conflict[row["claim"]].evidence if row["claim"] in of_conflict else ()
            evidence = tuple(sorted((*before, edge["source"])))
            of_conflict[row["claim"]] = Claim(id=row["claim"], value=row["value"], evidence=evidence)
        return tuple(
            Conflict(
                id=row["id"],
                rule=ConflictRule(row["rule"]),
                about=tuple(sorted(about[row["id"]])),
                states=tuple(row["states"]),
                claims=tuple(claim for _, claim in sorted(claims[row["id"]].items())),
                holds=row.get("holds"),
                reason=row.get("reason"),
            )
            for row in self.nodes(Label.CONFLICT)
        )


_STATUSES: dict[Label, type[TenureStatus | MeetingStatus | AgreementStatus]] = {
    Label.OFFICE: TenureStatus,
    Label.MEETING: MeetingStatus,
    Label.AGREEMENT: AgreementStatus,
}
"""What the status of a telling is one of, by what its evidence supports."""


def _telling(edge: Row, supported: Label) -> Telling:
    row: Row = edge["row"]
    sides: dict[int, list[str]] = defaultdict(list)
    for person, place in zip(row.get("people") or (), row.get("sides") or (), strict=True):
        sides[place].append(person)
    return Telling(
        id=row["id"],
        about=row["about"],
        evidence=edge["source"],
        known=row["known"],
        status=_STATUSES[supported](row["status"]) if row.get("status") else None,
        date=row.get("date"),
        precision=_precision(row),
        title=row.get("title"),
        medium=Medium(row["medium"]) if row.get("medium") else None,
        place=row.get("place"),
        country=row.get("country"),
        main=row.get("main"),
        type=AgreementType(row["type"]) if row.get("type") else None,
        count=row.get("count"),
        sides=tuple(tuple(people) for _, people in sorted(sides.items())),
        parties=tuple(row.get("parties") or ()),
        signatories=tuple(row.get("signatories") or ()),
        since=row.get("since"),
        until=row.get("until"),
        house=House(row["house"]) if row.get("house") else None,
    )


def _precision(row: Row) -> Precision | None:
    return Precision(row["precision"]) if row.get("precision") else None
