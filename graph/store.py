"""A store: readings kept, and the graph settled to them, on either engine.

The one writer of nodes and edges. What is derived is written by difference: each row's digest against the stored one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import islice
from types import TracebackType
from typing import Any, Self

import orjson
from neo4j import ManagedTransaction

from graph.annotations import from_json, to_json
from graph.connection import Connection, connect
from graph.errors import StoreError
from graph.facts import Facts, Report
from graph.migrations import migrations
from graph.model import Graph
from graph.read_back import graph_of
from graph.rows import EDGES, NODES, EdgeKind, EdgeRow, NodeRow, report_properties, rows_of
from ontology.terms import Label

WHOLE = 20_000
"""Rows up to which a change is one transaction, so that no reader sees half of it."""
BATCH = 2_000
"""Rows of one UNWIND: the journey to the store is a small part of it, and its memory stays small."""

_SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Known:
    """A report in the store: the stems that it came under, and what read it."""

    stems: tuple[str, ...]
    extractor: str
    version: str


@dataclass(slots=True)
class Changes:
    """How many nodes and edges of each kind a settling created, changed and deleted."""

    created: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    deleted: Counter[str] = field(default_factory=Counter)

    def __bool__(self) -> bool:
        return any(counter.total() for counter in (self.created, self.changed, self.deleted))


@dataclass(frozen=True, slots=True)
class _Step:
    """One statement with its rows."""

    statement: str
    rows: list[dict[str, Any]]


class Store:
    """An open store. Every method raises `StoreError` when the store fails."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @classmethod
    def open(cls, url: str, *, username: str | None = None, password: str | None = None) -> Self:
        """Open `embedded:DIR`, `bolt://` or `neo4j://`; the latter two need a password."""
        return cls(connect(url, username, password))

    def close(self) -> None:
        """Close the connection; stop the embedded engine if this process started it."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()

    def read(self, statement: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """The rows that a statement answers."""
        return self.connection.read(statement, parameters)

    def migrate(self) -> tuple[str, ...]:
        """Bring in the migrations that are missing; their names. Each can be run again after a cut-off run."""
        done = self._marks()
        unknown = sorted(name for name in done if name[:4].isdigit() and name not in migrations())
        if unknown:
            raise StoreError(f"{self.connection.url}: made by a newer interstate ({unknown[-1]}); update this one")
        missing = tuple(name for name in migrations() if name not in done)
        for name in missing:
            for statement in migrations()[name]:
                self.connection.define(statement)
            self._mark(name, "done")
        return missing

    def ready(self) -> bool:
        """Whether the store answers and all its migrations are in."""
        return set(migrations()) <= set(self._marks())

    def known(self) -> dict[str, Known]:
        """The reports in the store by their identifiers."""
        rows = self.read(_statement("known_reports"))
        return {row["id"]: Known(tuple(row["stems"]), row["extractor"], row["version"]) for row in rows}

    def keep(self, readings: Sequence[Facts]) -> None:
        """Keep these readings in one transaction: new ones, other versions of known ones, known ones' new stems."""

        def work(transaction: ManagedTransaction) -> None:
            ids = [facts.report.id for facts in readings]
            stems = {facts.report.id: set(facts.report.stems) for facts in readings}
            for facts in readings:
                stems[facts.report.id] |= set(facts.report.stems)
            for record in transaction.run(_statement("report_stems"), ids=ids):
                stems[record["id"]] |= set(record["stems"])
            rows = {facts.report.id: _reading_row(facts, tuple(sorted(stems[facts.report.id]))) for facts in readings}
            transaction.run(_of_label("merge_nodes", Label.REPORT), rows=list(rows.values())).consume()

        self.connection.write(work)

    def readings(self) -> Iterator[Facts]:
        """Every reading in the store, in the order of the reports' identifiers."""
        for row in self.read(_statement("readings")):
            yield _reading(row["row"])

    def settled(self) -> bool:
        """Whether the graph is in step with the readings."""
        return self._marks().get(_SETTLED) == _stamp(self.known())

    def settle(self, graph: Graph) -> Changes:
        """Make the nodes and edges equal to this graph, which all the store's readings were resolved to."""
        stamp = _stamp(self.known())
        changes = Changes()
        steps = [step for step in self._difference(graph, changes) if step.rows]
        if sum(len(step.rows) for step in steps) <= WHOLE:
            self.connection.write(lambda transaction: _run(transaction, steps))
        else:
            for step in steps:
                self.connection.write(lambda transaction, step=step: _run(transaction, [step]))  # type: ignore[misc]
        self._mark(_SETTLED, stamp)
        return changes

    def counts(self) -> dict[str, int]:
        """Nodes by label, then edges by type."""
        found: Counter[str] = Counter()
        for label in Label:
            found[label.value] += self.read(_of_label("count_nodes", label))[0]["total"]
        for kind in EDGES:
            found[kind.type.value] += self.read(_of_kind("count_edges", kind))[0]["total"]
        return dict(found)

    def graph(self) -> Graph:
        """The graph, read back from its nodes and edges."""
        nodes = {label: [row["row"] for row in self.read(_of_label("all_nodes", label))] for label in Label}
        edges = {kind: self.read(_of_kind("all_edges", kind)) for kind in EDGES}
        return graph_of(nodes, edges, [_report(row) for row in nodes[Label.REPORT]])

    def _difference(self, graph: Graph, changes: Changes) -> Iterator[_Step]:
        """What to write, in an order in which every edge finds its nodes."""
        rows = rows_of(graph)
        stale: list[_Step] = []
        for label in NODES:
            new = {row.id: row for row in rows.nodes[label]}
            old = self.read(_of_label("read_nodes", label))
            gone = [{"id": row["id"]} for row in old if row["id"] not in new]
            changes.deleted[label.value] += len(gone)
            stale += _batches(_of_label("delete_nodes", label), gone)
            digests = {row["id"]: row["digest"] for row in old}
            written = [row for row in new.values() if digests.get(row.id) != row.digest]
            _tally(changes, label.value, written, digests)
            yield from _batches(_of_label("merge_nodes", label), [_node(row) for row in written])
        for kind in EDGES:
            yield from self._edge_difference(kind, rows.edges[kind], changes)
        yield from stale

    def _edge_difference(self, kind: EdgeKind, rows: Iterable[EdgeRow], changes: Changes) -> Iterator[_Step]:
        new = {row.id: row for row in rows}
        old = self.read(_of_kind("read_edges", kind))
        times = Counter(row["id"] for row in old)
        # An edge that two racing loads both wrote goes, and is written once.
        gone = [row for row in old if row["id"] not in new or times[row["id"]] > 1]
        digests = {row["id"]: row["digest"] for row in old if row["id"] in new and times[row["id"]] == 1}
        changes.deleted[kind.type.value] += len(gone)
        written = [row for row in new.values() if digests.get(row.id) != row.digest]
        _tally(changes, kind.type.value, written, digests)
        yield from _batches(_of_kind("delete_edges", kind), gone)
        yield from _batches(_of_kind("create_edges", kind), [_edge(row) for row in written if row.id not in digests])
        yield from _batches(_of_kind("change_edges", kind), [_edge(row) for row in written if row.id in digests])

    def _marks(self) -> dict[str, str]:
        return {row["id"]: row["value"] for row in self.read(_statement("marks"))}

    def _mark(self, name: str, value: str) -> None:
        def work(transaction: ManagedTransaction) -> None:
            transaction.run(_statement("mark"), id=name, value=value).consume()

        self.connection.write(work)


def _run(transaction: ManagedTransaction, steps: Iterable[_Step]) -> None:
    for step in steps:
        transaction.run(step.statement, rows=step.rows).consume()


def _tally(changes: Changes, kind: str, written: Sequence[NodeRow | EdgeRow], digests: Mapping[str, str]) -> None:
    changed = sum(row.id in digests for row in written)
    changes.changed[kind] += changed
    changes.created[kind] += len(written) - changed


def _batches(statement: str, rows: Iterable[dict[str, Any]]) -> Iterator[_Step]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield _Step(statement, batch)


def _node(row: NodeRow) -> dict[str, Any]:
    return {"id": row.id, "properties": row.properties}


def _edge(row: EdgeRow) -> dict[str, Any]:
    return {"id": row.id, "source": row.source, "target": row.target, "properties": row.properties}


def _stamp(known: Mapping[str, Known]) -> str:
    """Which readings there are: what the graph is settled to."""
    rows = [(name, *report.stems, report.extractor, report.version) for name, report in sorted(known.items())]
    return hashlib.sha256(orjson.dumps(rows)).hexdigest()


def _reading_row(facts: Facts, stems: tuple[str, ...]) -> dict[str, Any]:
    properties = report_properties(facts.report) | {
        "stems": list(stems),
        "facts": orjson.dumps(to_json(facts)).decode(),
        "extractor": facts.extractor,
        "version": facts.version,
    }
    return {"id": facts.report.id, "properties": properties}


def _reading(row: dict[str, Any]) -> Facts:
    return from_json(orjson.loads(row["facts"]), _report(row), row["extractor"], row["version"])


def _report(row: dict[str, Any]) -> Report:
    return Report(
        id=row["id"],
        stems=tuple(row["stems"]),
        published=row["published"],
        text=row["text"],
        url=row.get("url"),
        title=row.get("title"),
        publisher=row.get("publisher"),
        language=row["language"],
    )


@cache
def _statement(name: str) -> str:
    """The text of `graph/cypher/store/NAME.cypher`."""
    return (files("graph") / "cypher" / "store" / f"{name}.cypher").read_text(encoding="utf-8")


@cache
def _of_label(name: str, label: Label) -> str:
    """A statement for one label. Labels cannot be parameters; they come from the ontology alone."""
    return _statement(name).replace("LABEL", label.value)


@cache
def _of_kind(name: str, kind: EdgeKind) -> str:
    """A statement for one kind of edge."""
    named = _statement(name).replace("SOURCE", kind.source.value).replace("TARGET", kind.target.value)
    return named.replace(":TYPE", f":{kind.type.value}")
