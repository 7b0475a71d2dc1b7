"""Pages of a store: ranges of identifiers, which both engines find by their index.

Identifiers are hashes, so that ranges of equal width hold about as many. The rows of a page come collected in one list,
and are put in order here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from operator import itemgetter
from typing import Any

from graph.connection import Connection
from graph.statements import export_statement, of_label
from ontology.terms import Label

Row = list[Any]

PAGE = 500
"""Nodes on a page, about."""
_WIDTH = 16**6
_LAST = "~"


@dataclass(frozen=True, slots=True)
class Page:
    """The nodes of one label whose identifiers are `low` or later, and before `high`."""

    connection: Connection
    low: str
    high: str

    def rows(self, name: str) -> list[Row]:
        """The rows of a statement of this page, by their first value. Raises `StoreError`."""
        return sorted(self._collected(name, {"low": self.low, "high": self.high}), key=itemgetter(0))

    def by_node(self, name: str) -> Mapping[str, list[Row]]:
        """The rows of a statement of this page, by their first value, which they are left without."""
        return grouped(self._collected(name, {"low": self.low, "high": self.high}))

    def of(self, name: str, ids: Sequence[str]) -> Mapping[str, list[Row]]:
        """The rows of a statement of these other nodes, as `by_node` has them."""
        return grouped(self._collected(name, {"ids": ids})) if ids else {}

    def _collected(self, name: str, parameters: Mapping[str, Any]) -> list[Row]:
        return self.connection.collected(export_statement(name), parameters)


def pages(connection: Connection, label: Label) -> Iterator[Page]:
    """All nodes of a label, in order of identifiers, about `PAGE` on each. Raises `StoreError`."""
    total = connection.read(of_label("count_nodes", label))[0]["total"]
    number = max(1, ceil(total / PAGE))
    bounds = [f"{label.lower()}-{_WIDTH * place // number:06x}" for place in range(1, number)]
    for low, high in zip(("", *bounds), (*bounds, _LAST), strict=True):
        yield Page(connection, low, high)


def grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rest of each row, by its first value."""
    found: dict[str, list[Row]] = defaultdict(list)
    for name, *rest in rows:
        found[name].append(rest)
    return dict(found)
