"""What to write so that the store holds a graph: each row's digest against the stored one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import Any, NamedTuple

from graph.model import Graph
from graph.row_kinds import EDGES, NODES, EdgeKind, EdgeRow, NodeRow, Rows
from graph.rows import rows_of
from graph.statements import of_kind, of_label, statement
from graph.words import added_words, kept_words
from ontology.terms import Label

BATCH = 2_000
"""Rows of one UNWIND: the journey to the store is a small part of it, and its memory stays small."""

Ask = Callable[[str], Iterable[Mapping[str, Any]]]


class Change(StrEnum):
    """What happens to a node or an edge."""

    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Step:
    """One statement with its rows: what it does to how many nodes or edges of which kind."""

    statement: str
    rows: list[dict[str, Any]]
    kind: str
    counts: Mapping[Change, int]


class Stored(NamedTuple):
    """An edge as it is stored."""

    id: str
    digest: str
    source: str
    target: str


@dataclass(slots=True)
class Changes:
    """How many nodes and edges of each kind a settling created, changed and deleted."""

    created: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        return any(counter.total() for counter in (self.created, self.changed, self.deleted))

    def add(self, steps: Iterable[Step]) -> None:
        """Count steps that were written."""
        for step in steps:
            for change, count in step.counts.items():
                counter: Counter[str] = getattr(self, change.value)
                counter[step.kind] += count


def difference(graph: Graph, ask: Ask) -> Iterator[Step]:
    """The steps from what the store holds to this graph, in an order in which every edge finds its nodes.

    `ask` gives the rows that a statement answers.
    """
    yield from _difference(
        rows_of(graph),
        lambda label: {row["id"]: row["digest"] for row in ask(of_label("read_nodes", label))},
        lambda kind: (
            Stored(row["id"], row["digest"], row["source"], row["target"]) for row in ask(of_kind("read_edges", kind))
        ),
    )


def between(before: Rows, after: Rows) -> Iterator[Step]:
    """The steps from some rows, which the store holds, to others in their place."""
    yield from _difference(
        after,
        lambda label: {row.id: row.digest for row in before.nodes[label]},
        lambda kind: (Stored(row.id, row.digest, row.source, row.target) for row in before.edges[kind]),
    )


def _difference(
    rows: Rows, nodes: Callable[[Label], Mapping[str, str]], edges: Callable[[EdgeKind], Iterable[Stored]]
) -> Iterator[Step]:
    """The steps to these rows; `nodes` are the digests of those stored, `edges` the edges stored, of each kind."""
    stale: list[Step] = []
    for label in NODES:
        new = {row.id: row for row in rows.nodes[label]}
        digests = nodes(label)
        gone = [{"id": node} for node in digests if node not in new]
        stale += _steps(of_label("delete_nodes", label), gone, label.value, Change.DELETED)
        written = [row for row in new.values() if digests.get(row.id) != row.digest]
        if label is Label.PERSON:
            yield from _words(gone, [row for row in written if row.id in digests], written)
        for batch in _batches(written):
            changed = sum(row.id in digests for row in batch)
            counts = {Change.CREATED: len(batch) - changed, Change.CHANGED: changed}
            yield Step(of_label("merge_nodes", label), [_node(row) for row in batch], label.value, counts)
    for kind in EDGES:
        yield from _edge_difference(kind, rows.edges[kind], edges(kind))
    yield from stale


def _words(gone: Sequence[dict[str, Any]], changed: Sequence[NodeRow], written: Sequence[NodeRow]) -> Iterator[Step]:
    """The steps to the words of people, before these are written: how they were spelled is read from them."""
    for batch in _batches([*({**row, "words": []} for row in gone), *kept_words(row.properties for row in changed)]):
        yield Step(statement("forget_words"), batch, "Word", {})
        yield Step(statement("drop_words"), batch, "Word", {})
    for batch in _batches(added_words(row.properties for row in written)):
        yield Step(statement("add_words"), batch, "Word", {})


def _edge_difference(kind: EdgeKind, rows: Iterable[EdgeRow], known: Iterable[Stored]) -> Iterator[Step]:
    new = {row.id: row for row in rows}
    digests: dict[str, str] = {}
    gone = []
    for stored in known:
        row = new.get(stored.id)
        if row and (row.source, row.target) == (stored.source, stored.target):
            digests[row.id] = stored.digest
        else:
            gone.append({"id": stored.id, "source": stored.source, "target": stored.target})
    name = kind.type.value
    written = [row for row in new.values() if digests.get(row.id) != row.digest]
    created = [_edge(row) for row in written if row.id not in digests]
    changed = [_edge(row) for row in written if row.id in digests]
    yield from _steps(of_kind("delete_edges", kind), gone, name, Change.DELETED)
    yield from _steps(of_kind("create_edges", kind), created, name, Change.CREATED)
    yield from _steps(of_kind("change_edges", kind), changed, name, Change.CHANGED)


def _steps(text: str, rows: Sequence[dict[str, Any]], kind: str, change: Change) -> Iterator[Step]:
    for batch in _batches(rows):
        yield Step(text, batch, kind, {change: len(batch)})


def _batches(rows: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def _node(row: NodeRow) -> dict[str, Any]:
    return {"id": row.id, "properties": row.properties}


def _edge(row: EdgeRow) -> dict[str, Any]:
    return {"id": row.id, "source": row.source, "target": row.target, "properties": row.properties}
