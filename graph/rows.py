"""The model as rows for UNWIND, by label and by kind of edge.

Each row has a digest of its other properties, by which the store tells what changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import orjson

from graph.around import Around
from graph.conflicts.rows import conflict_node
from graph.edge_rows import edges_of
from graph.keys import identifier
from graph.model import Graph, Mention
from graph.node_rows import (
    agreement_properties,
    evidence_properties,
    meeting_properties,
    office_properties,
    organization_properties,
    person_properties,
    state_properties,
)
from graph.row_kinds import EdgeRow, NodeRow, Properties, Rows
from ontology.terms import Label


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

    _add_nodes(rows, Label.PERSON, since(map(person_properties, graph.people)))
    _add_nodes(rows, Label.OFFICE, since(map(office_properties, graph.offices)))
    _add_nodes(rows, Label.STATE, since(map(state_properties, graph.states)))
    _add_nodes(rows, Label.ORGANIZATION, since(map(organization_properties, graph.organizations)))
    _add_nodes(rows, Label.MEETING, since(meeting_properties(meeting, around.name) for meeting in graph.meetings))
    _add_nodes(rows, Label.AGREEMENT, since(map(agreement_properties, graph.agreements)))
    _add_nodes(rows, Label.EVIDENCE, map(evidence_properties, graph.evidence))
    first = around.first
    _add_nodes(rows, Label.CONFLICT, (conflict_node(conflict, first.quoted) for conflict in graph.conflicts))
    for kind, source, target, parts, properties in edges_of(graph, around, mentioned):
        known = {name: value for name, value in properties.items() if value is not None}
        known.setdefault("id", identifier("edge", kind.source, kind.type, kind.target, source, target, *parts))
        known["digest"] = _digest(known)
        rows.edges[kind].append(EdgeRow(known["id"], known["digest"], source, target, known))
    return rows


def _add_nodes(rows: Rows, label: Label, nodes: Iterable[Properties]) -> None:
    for properties in nodes:
        known = {name: value for name, value in properties.items() if value is not None}
        known["digest"] = _digest(known)
        rows.nodes[label].append(NodeRow(known["id"], known["digest"], known))


def _digest(properties: Properties) -> str:
    return hashlib.sha256(orjson.dumps(properties, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]
