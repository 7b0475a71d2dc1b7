"""The names that a search is answered from, made anew when the graph has changed."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from graph.queries.suggestions import Names

if TYPE_CHECKING:
    from graph.queries.asking import Source
    from graph.store import Store


class Suggesting:
    """Names of a store, kept until it is written to: of all that is known, and of the day last asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._stamp: str | None = None
        self._kept: dict[str | None, Names] = {}

    def names(self, source: Source) -> Names:
        """Those of the source. Raises `StoreError`."""
        with self._lock:
            stamp = self._store.stamp()
            if self._stamp != stamp:
                self._stamp, self._kept = stamp, {}
            if source.as_of not in self._kept:
                made = Names.of(source)
                for day in self._kept.keys() - {None}:
                    del self._kept[day]
                self._kept[source.as_of] = made
            return self._kept[source.as_of]
