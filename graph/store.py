"""A store: readings kept, and the graph settled to them, on either engine.

The one writer of nodes and edges. Every write takes the next turn first, so that of two writers at once none is lost:
keeping waits for its turn, and settling to readings that have been overtaken by others is refused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from operator import itemgetter
from secrets import token_hex
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from graph import words
from graph.connection import Connection, Work, connect
from graph.decision_file import parse, text_of
from graph.decisions import Decisions
from graph.difference import Changes, Step, difference
from graph.driver import ManagedTransaction
from graph.errors import StoreError
from graph.facts import Facts
from graph.kept import Known, reading_in, reading_row, report_in
from graph.migrating import migrate, missing
from graph.model import Graph, Tombstone
from graph.read_back import graph_of
from graph.readings import distinct, merged
from graph.row_kinds import EDGES
from graph.statements import of_kind, of_label, query, statement
from graph.turns import mark, take_turn
from graph.withdrawing.stones import heirs_in, stone_in
from graph.withdrawing.taking_out import put_back, take_out, withdrawn_among
from ontology.terms import Label

WHOLE = 20_000
"""Rows up to which a change is one transaction, so that no reader sees half of it."""
READINGS = 500
"""Readings asked for at once."""

_SETTLED = "settled"
_TURN = "turn"
_DECISIONS = "decisions"
_IDENTITY = "identity"


class OvertakenError(StoreError):
    """Another process wrote to the store since the readings were read that a graph was made of."""


class Store:
    """An open store. Every method raises `StoreError` when the store fails."""

    as_of: str | None = None
    """Questions are answered from all evidence; see `graph.queries.asking.known_by`."""

    observed: Callable[[str, float], None] | None = None
    """Is told the name of each question and the seconds that its answer took."""

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

    def answer(self, question: str, asked: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The rows that a question answers: `graph/cypher/query/NAME.cypher` with these parameters."""
        started = perf_counter()
        try:
            if question in words.LOOKED_UP:
                rows = self.read(statement(words.LOOKED_UP[question]), asked)
                asked = {**asked, "people": sorted({person for row in rows for person in row["people"]})}
            return self.read(query(question), asked)
        finally:
            if self.observed:
                self.observed(question, perf_counter() - started)

    def migrate(self) -> tuple[str, ...]:
        """Bring in the migrations that are missing; their names. Each can be run again after a cut-off run."""
        return migrate(self.connection, self._marks())

    def ready(self) -> bool:
        """Whether the store answers and all its migrations are in."""
        return not self.missing_migrations()

    def missing_migrations(self) -> tuple[str, ...]:
        """The names of the migrations that are not in."""
        return missing(self._marks())

    def count_reports(self) -> int:
        """How many reports the store holds."""
        return self.count(Label.REPORT)

    def count(self, label: Label) -> int:
        """How many nodes of a label there are, which no engine walks through them for."""
        return int(self.read(of_label("count_nodes", label))[0]["total"])

    def known(self, reports: Sequence[str] | None = None) -> dict[str, Known]:
        """The reports in the store by their identifiers; of these alone, if given."""
        if reports is None:
            rows = [dict(row) for row in self.connection.fetch(statement("known_reports"))]
        else:
            rows = self.read(statement("report_copies"), {"ids": reports})
        rows.sort(key=itemgetter("id"))
        return {row.pop("id"): Known(**row | {"stems": tuple(row["stems"])}) for row in rows}

    def keep(self, readings: Sequence[Facts], *, again: bool = False) -> int:
        """Keep these readings in one transaction: new ones, other versions of known ones, what copies add to them.

        Reports that were withdrawn are left out; with `again` they are so no longer. Answers the turn that it took.
        """
        found = {facts.report.id: facts for facts in distinct(readings)}

        def work(transaction: ManagedTransaction) -> int:
            turn = take_turn(transaction)
            if again:
                put_back(transaction, found)
            gone = withdrawn_among(transaction, found)
            new = {name: facts for name, facts in found.items() if name not in gone}
            rows = {name: facts.report for name, facts in new.items()}
            for record in transaction.run(statement("report_copies"), ids=list(new)):
                report = rows[record["id"]]
                copy = {name: record[name] for name in ("url", "title", "publisher")}
                rows[report.id] = merged([report, replace(report, stems=tuple(record["stems"]), **copy)])
            kept = [reading_row(replace(facts, report=rows[name])) for name, facts in new.items()]
            transaction.run(of_label("merge_nodes", Label.REPORT), rows=kept).consume()
            return turn

        return self.connection.write(work)

    def readings(self, reports: Iterable[str] | None = None) -> Iterator[Facts]:
        """Every reading in the store, in the order of the reports' identifiers; those of these reports, if given."""
        ids = sorted(self.known() if reports is None else reports)
        for first in range(0, len(ids), READINGS):
            found = self.read(statement("readings"), {"ids": ids[first : first + READINGS]})
            yield from map(reading_in, sorted((row["row"] for row in found), key=itemgetter("id")))

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What stays of the reports that were withdrawn, by identifier."""
        rows = self.read(of_label("all_nodes", Label.TOMBSTONE))
        return tuple(sorted((stone_in(row["row"]) for row in rows), key=lambda stone: stone.id))

    def withdraw(self, stones: Sequence[Tombstone]) -> int:
        """Take out the reports of these tombstones, which stay, in one transaction; the graph is then to be settled.

        Answers the turn that it took.
        """
        return self.connection.write(lambda transaction: take_out(transaction, stones))

    def lift(self, reports: Sequence[str]) -> int:
        """Take the tombstones of these reports away, so that loads take them again; answers the turn that it took."""

        def work(transaction: ManagedTransaction) -> int:
            turn = take_turn(transaction)
            put_back(transaction, reports)
            return turn

        return self.connection.write(work)

    def called(self, name: str, label: Label = Label.REPORT) -> list[str]:
        """Identifiers of the reports, or tombstones, that have this identifier, file stem or address."""
        return [row["id"] for row in self.read(of_label("reports_called", label), {"name": name})]

    def people_of(self, mentions: Collection[str]) -> dict[str, str]:
        """The people whose these mentions are, by the mention."""
        rows = self.read(statement("people_of_mentions"), {"mentions": list(mentions)})
        return {row["mention"]: row["person"] for row in rows}

    def heir(self, identifier: str) -> str | None:
        """A mention of whoever had this identifier, which was that of a mention in a report that was withdrawn.

        None where there is none, which is so too where the person was named in no report that stays.
        """
        seen: set[str] = set()
        while identifier not in seen:
            seen.add(identifier)
            rows = self.read(statement("heirs"), {"mention": identifier})
            heirs = [heir for row in rows if (heir := heirs_in(row).get(identifier))]
            if not heirs:
                break
            identifier = min(heirs)
        return identifier if len(seen) > 1 else None

    def decisions(self) -> Decisions:
        """The decisions in force."""
        return parse(self._marks().get(_DECISIONS, ""), self.connection.url)

    def decide(self, decisions: Decisions) -> bool:
        """Put these decisions in force in place of those before; whether they differ, so that settling is due."""
        if decisions == self.decisions():
            return False

        def work(transaction: ManagedTransaction) -> None:
            take_turn(transaction)
            mark(transaction, _DECISIONS, text_of(sorted(decisions.made)))

        self.connection.write(work)
        return True

    def turn(self) -> int:
        """How many times the store was written to."""
        return int(self._marks().get(_TURN, 0))

    def stamp(self) -> str:
        """What no other state of this or another store has for its stamp, unless nobody wrote in between."""
        marks = self._marks()
        if _IDENTITY not in marks:
            self.connection.write(_naming(token_hex(8)))
            marks = self._marks()
        return f"{marks[_IDENTITY]} {marks.get(_TURN, 0)} {marks.get(_SETTLED, '')}"

    def settled(self) -> bool:
        """Whether the graph is in step with the readings and decisions, as this version of interstate resolves them."""
        marks = self._marks()
        return marks.get(_SETTLED) == _stamp(int(marks.get(_TURN, 0)))

    def settled_to(self) -> int | None:
        """The turn whose readings and decisions the graph was last settled to, by whichever version; None for none."""
        stamp = self._marks().get(_SETTLED)
        return int(stamp.split()[0]) if stamp else None

    def settle(self, graph: Graph, turn: int | None = None, changes: Changes | None = None) -> Changes:
        """Make the nodes and edges equal to this graph, which all readings of that turn were resolved to.

        Counts what it writes in `changes`. Without a turn the readings are taken to be those of now. Raises
        `OvertakenError` when others wrote since.
        """
        expected = self.turn() if turn is None else turn
        changes = Changes() if changes is None else changes
        steps = list(difference(graph, self.connection.fetch))
        if steps or not self.settled():
            self.advance(steps, expected, changes)
        return changes

    def advance(self, steps: Sequence[Step], turn: int, changes: Changes) -> int:
        """Take these steps, which lead from what the store holds to the graph of all readings of that turn.

        Counts what it writes in `changes`; answers the turn that the store has then. Raises `OvertakenError` when
        others wrote since.
        """
        whole = sum(len(step.rows) for step in steps) <= WHOLE
        groups = [steps] if whole else [[step] for step in steps]
        for number, group in enumerate(groups, 1):
            turn += 1
            self._write(group, turn, last=number == len(groups))
            changes.add(group)
        return turn

    def counts(self) -> dict[str, int]:
        """Nodes by label, then edges by type."""
        found: Counter[str] = Counter()
        for label in Label:
            found[label.value] += self.count(label)
        for kind in EDGES:
            found[kind.type.value] += self.read(of_kind("count_edges", kind))[0]["total"]
        return dict(found)

    def graph(self) -> Graph:
        """The graph, read back from its nodes and edges."""
        fetch = self.connection.fetch
        nodes = {label: [row["row"] for row in fetch(of_label("all_nodes", label))] for label in Label}
        edges = {kind: [dict(row) for row in fetch(of_kind("all_edges", kind))] for kind in EDGES}
        return graph_of(nodes, edges, [report_in(row) for row in nodes[Label.REPORT]])

    def _write(self, steps: Sequence[Step], expected: int, *, last: bool) -> None:
        def work(transaction: ManagedTransaction) -> None:
            if take_turn(transaction) != expected:
                raise OvertakenError(f"{self.connection.url}: another process writes to this store; load again")
            for step in steps:
                transaction.run(step.statement, rows=step.rows).consume()
            if last:
                mark(transaction, _SETTLED, _stamp(expected))

        self.connection.write(work)

    def _marks(self) -> dict[str, Any]:
        return {row["id"]: row["value"] for row in self.read(statement("marks"))}


def _naming(name: str) -> Work[object]:
    """Give the store a name of its own, unless another process did."""
    return lambda transaction: transaction.run(statement("mark_once"), id=_IDENTITY, value=name).consume()


def _stamp(turn: int) -> str:
    """What a graph is settled to: the readings and decisions of a turn, and how they are resolved."""
    return f"{turn} by {version('interstate')}"
