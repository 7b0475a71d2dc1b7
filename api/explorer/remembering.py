"""Answers that take a walk over all meetings, kept until the graph has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from graph.queries.asking import Source
    from graph.store import Store

T = TypeVar("T")

MOST = 32
"""Answers that are kept, the last asked for."""


class Remembering:
    """Answers of a store, kept until it is written to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._stamp: str | None = None
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()

    def answer(self, source: Source, key: Hashable, make: Callable[[], T]) -> T:
        """What is made, or was made before for the same key and day. Raises what `make` raises, `StoreError`."""
        stamp = self._store.stamp()
        key = (source.as_of, key)
        with self._lock:
            if self._stamp != stamp:
                self._stamp = stamp
                self._kept.clear()
            if key in self._kept:
                self._kept.move_to_end(key)
                kept: T = self._kept[key]
                return kept
        made = make()
        with self._lock:
            if self._stamp == stamp:
                self._kept[key] = made
                while len(self._kept) > MOST:
                    self._kept.popitem(last=False)
        return made
