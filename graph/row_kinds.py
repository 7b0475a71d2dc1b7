"""What a row is: nodes by label, edges by kind, as docs/data-model.md says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from graph.conflicts.rows import SUBJECTS
from ontology.terms import Edge, Label

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
