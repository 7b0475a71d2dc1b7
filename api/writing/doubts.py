"""What is doubtful of who is who, found once for each state of the store."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from graph.doubts import Doubt, doubts

if TYPE_CHECKING:
    from graph.store import Store


class Doubts:
    """The doubts of the last state of a store that was asked for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._turn: int | None = None
        self._found: list[Doubt] = []

    def of(self, store: Store) -> list[Doubt]:
        """All that is doubtful, the most doubtful first. Raises `StoreError`."""
        with self._lock:
            turn = store.turn()
            if turn != self._turn:
                self._found = doubts(store.readings(), store.decisions())
                self._turn = turn
            return self._found
