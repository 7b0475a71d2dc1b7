"""Every node and edge of a graph by its kind and identifier, and what came of them since the last look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, get_args, get_type_hints

from graph.model import Graph

KINDS: dict[type, str] = {get_args(hint)[0]: name for name, hint in get_type_hints(Graph).items()}
"""The field of a graph that each class of the model is in."""

Record = TypeVar("Record")


class Ledger:
    """The records of a graph."""

    def __init__(self) -> None:
        self._held: dict[type, dict[str, Any]] = {kind: {} for kind in KINDS}
        self._before: dict[tuple[type, str], Any] = {}
        self._touched: set[tuple[type, str]] = set()

    def held(self, kind: type[Record]) -> Mapping[str, Record]:
        """The records of a kind by their identifiers."""
        return self._held[kind]

    def was(self, kind: type[Record], name: str) -> Record:
        """A record as it was at the last look. Raises KeyError where there was none."""
        found: Record | None = self._before.get((kind, name))
        return self._held[kind][name] if found is None else found

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

    def changed(self) -> Iterator[tuple[Any, Any]]:
        """What changed since the last look, as it was and as it is; None for what was not or is not."""
        for key, before in list(self._before.items()):
            after = self._held[key[0]].get(key[1])
            if key in self._touched or before != after:
                yield before, after

    def forget(self) -> None:
        """Look: what changed until now is no change for the next look."""
        self._before = {}
        self._touched = set()

    def graph(self) -> Graph:
        """The whole graph."""
        return graph_of({name: self._held[kind].values() for kind, name in KINDS.items()})


def graph_of(records: Mapping[str, Iterable[Any]]) -> Graph:
    """The graph of records by the field they are in."""
    return Graph(**{name: tuple(sorted(found, key=lambda record: record.id)) for name, found in records.items()})
