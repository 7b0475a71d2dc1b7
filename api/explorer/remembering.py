"""Answers that take a walk over all meetings, kept until the graph has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from graph.queries.asking import Source
    from graph.store import Store

T = TypeVar("T")

MOST = 32
"""Answers that are kept, the last asked for."""


@dataclass(slots=True)
class Making:
    """The lock of an answer that is asked for, and how many ask for it."""

    lock: Lock = field(default_factory=Lock)
    asking: int = 0


class Remembering:
    """Answers of a store, kept until it is written to."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._stamp: str | None = None
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._making: dict[Hashable, Making] = {}

    def answer(self, source: Source, key: Hashable, make: Callable[[], T]) -> T:
        """What is made, or was made before for the same key and day; one at a time makes the same.

        Raises what `make` raises, `StoreError`.
        """
        key = (source.as_of, key)
        with self._alone(key):
            stamp = self._store.stamp()
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

    @contextmanager
    def _alone(self, key: Hashable) -> Iterator[None]:
        with self._lock:
            making = self._making.setdefault(key, Making())
            making.asking += 1
        try:
            with making.lock:
                yield
        finally:
            with self._lock:
                making.asking -= 1
                if not making.asking:
                    del self._making[key]
