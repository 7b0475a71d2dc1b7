"""The names that a search is answered from, made anew when the graph has changed."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from graph.queries.suggestions import Names

if TYPE_CHECKING:
    from graph.queries.asking import Source
    from graph.store import Store


class Suggesting:
    """Names of a store, kept until it is written to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._kept: tuple[str, Names] | None = None

    def names(self, source: Source) -> Names:
        """Those of the source; only of all that is known are they kept. Raises `StoreError`."""
        if source.as_of is not None:
            return Names.of(source)
        with self._lock:
            stamp = self._store.stamp()
            if self._kept is None or self._kept[0] != stamp:
                self._kept = stamp, Names.of(source)
            return self._kept[1]
