"""Every node and edge of a graph by its kind and identifier, and what came of them since the last look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

from graph.model import Graph, Mention, Person, Telling, Tenure

KINDS: dict[type, str] = {get_args(hint)[0]: name for name, hint in get_type_hints(Graph).items()}
"""The field of a graph that each class of the model is in."""

Record = TypeVar("Record")


class Since(NamedTuple):
    """The days since which offices, organizations and states are known, and those that changed, as they were.

    `person` gives that of a person.
    """

    now: Mapping[str, str]
    then: Mapping[str, str | None]
    person: Callable[[Person], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a graph: what went or changed, as it was, and what came or changed, as it is.

    `now` are all records, until the next change; `then` those that changed as they were, None for those that were not.
    `went` and `came` are mentions with the people whose they were and are. `told` gives the tellings of a meeting or
    agreement as it is, `history` the lists of a tenure, `since` are the days since which nodes are and were known.
    """

    before: Graph
    after: Graph
    now: Mapping[type, Mapping[str, Any]]
    then: Mapping[tuple[type, str], Any]
    went: Sequence[tuple[str, Mention]]
    came: Sequence[tuple[str, Mention]]
    told: Callable[[Any], Iterable[Telling]]
    history: Callable[[Tenure], dict[str, Any]]
    since: Since


class Ledger:
    """The records of a graph."""

    def __init__(self) -> None:
        self._held: dict[type, dict[str, Any]] = {kind: {} for kind in KINDS}
        self._before: dict[tuple[type, str], Any] = {}
        self._touched: set[tuple[type, str]] = set()

    def held(self, kind: type[Record]) -> Mapping[str, Record]:
        """The records of a kind by their identifiers."""
        return self._held[kind]

    def replace(self, gone: Iterable[Any], new: Iterable[Any]) -> None:
        """Strike records out and write others in."""
        for record in gone:
            kind = type(record)
            self._before.setdefault((kind, record.id), self._held[kind].pop(record.id))
        for record in new:
            kind = type(record)
            self._before.setdefault((kind, record.id), self._held[kind].get(record.id))
            self._held[kind][record.id] = record

    def touch(self, record: Any) -> None:
        """Say that what is written of a record changes, though the record does not."""
        self._before.setdefault((type(record), record.id), record)
        self._touched.add((type(record), record.id))

    def known(self, kind: type[Record], name: str) -> Record | None:
        """A record as it is, or was at the last look; None if there is and was none."""
        found: Record | None = self._held[kind].get(name) or self._before.get((kind, name))
        return found

    def changed(self) -> Iterator[tuple[Any, Any]]:
        """What changed since the last look, as it was and as it is; None for what was not or is not."""
        for key, before in list(self._before.items()):
            after = self._held[key[0]].get(key[1])
            if key in self._touched or before != after:
                yield before, after

    def change(
        self,
        *,
        went: Sequence[tuple[str, Mention]],
        came: Sequence[tuple[str, Mention]],
        told: Callable[[Any], Iterable[Telling]],
        history: Callable[[Tenure], dict[str, Any]],
        since: Since,
    ) -> Change:
        """What changed since the last look, which this is, with what `Change` says beside the records."""
        before: dict[str, list[Any]] = {name: [] for name in KINDS.values()}
        after: dict[str, list[Any]] = {name: [] for name in KINDS.values()}
        for old, new in self.changed():
            if old is not None:
                before[KINDS[type(old)]].append(old)
            if new is not None:
                after[KINDS[type(new)]].append(new)
        then, self._before, self._touched = self._before, {}, set()
        return Change(
            before=graph_of(before),
            after=graph_of(after),
            now=self._held,
            then=then,
            went=went,
            came=came,
            told=told,
            history=history,
            since=since,
        )

    def graph(self) -> Graph:
        """The whole graph."""
        return graph_of({name: self._held[kind].values() for kind, name in KINDS.items()})


def graph_of(records: Mapping[str, Iterable[Any]]) -> Graph:
    """The graph of records by the field they are in."""
    return Graph(**{name: tuple(sorted(found, key=lambda record: record.id)) for name, found in records.items()})
