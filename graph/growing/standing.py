"""Bringing reports into a store that a process stays with: each costs what it changes, not what the store holds."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from graph.difference import Changes, difference
from graph.growing.graph import Growing
from graph.growing.ledger import Change
from graph.growing.rehearsal import Rehearsal, rehearse
from graph.growing.written import steps
from graph.loading import Loaded, Reader, not_withdrawn, unread
from graph.store import OvertakenError
from graph.withdrawing.withdrawing import stones_of

if TYPE_CHECKING:
    from graph.facts import Facts, Report
    from graph.model import Tombstone
    from graph.store import Store


class Standing:
    """A store with its graph held in memory from the first load on, to be used by one thread at a time.

    Other processes may write to the store: what they kept or decided since the last load is taken up by the next.
    """

    def __init__(self, store: Store, reader: Reader) -> None:
        self._store = store
        self._reader = reader
        self._growing: Growing | None = None
        self._turn = -1

    def load(self, reports: Iterable[Report], *, again: bool = False) -> Loaded:
        """Bring these reports into the store, as `graph.loading.load` does; they are kept in one transaction.

        Raises `StoreError`; what was kept until then stays kept.
        """
        loaded = Loaded()
        reports = list(reports if again else not_withdrawn(reports, self._store.tombstones(), loaded))
        known = self._store.known([report.id for report in reports])
        batch = list(unread(reports, self._reader, known, loaded))
        if not batch and self._store.settled():
            return loaded
        loaded.changes = Changes()
        self._catch_up(loaded.changes)
        if batch and not self._grow(batch, loaded.changes, again=again):
            self._catch_up(loaded.changes)
        return loaded

    def withdraw(self, reports: Sequence[str], reason: str = "", by: str = "") -> Changes:
        """Take these reports out, as `graph.withdrawing.withdrawing.withdraw` does. Raises `StoreError`."""
        changes = Changes()
        stones = stones_of(self._store, reports, reason, by)
        self._catch_up(changes)
        if stones and not self._shrink(stones, changes):
            self._catch_up(changes)
        return changes

    def rehearse(self, report: Report) -> Rehearsal:
        """What loading this report would read and add. Nothing is written. Raises `StoreError`."""
        facts = self._reader.read(report)
        growing, self._growing = self._growing, None
        if growing is None or self._store.turn() != self._turn:
            self._turn = self._store.turn()
            growing = self._grown()
        found = rehearse(growing, facts)
        if self._store.settled():
            self._growing = growing
        return found

    def _grow(self, batch: Sequence[Facts], changes: Changes, *, again: bool) -> bool:
        """Keep these readings and settle the graph to them; false where another process kept others meanwhile."""
        growing, self._growing = self._growing, None
        turn = self._store.keep(batch, again=again)
        if growing is None or turn != self._turn + 1:
            return False
        change = growing.put(self._store.readings({facts.report.id for facts in batch}))
        return self._step(growing, change, turn, changes)

    def _shrink(self, stones: Sequence[Tombstone], changes: Changes) -> bool:
        """Take out the reports of these tombstones and settle the graph to those left; false as above."""
        growing, self._growing = self._growing, None
        turn = self._store.withdraw(stones)
        if growing is None or turn != self._turn + 1:
            return False
        return self._step(growing, growing.remove(stone.id for stone in stones), turn, changes)

    def _step(self, growing: Growing, change: Change, turn: int, changes: Changes) -> bool:
        """Write a change of the graph that the store holds; false where another process wrote meanwhile."""
        with suppress(OvertakenError):
            self._turn = self._store.advance(list(steps(change)), turn, changes)
            self._growing = growing
        return self._growing is not None

    def _catch_up(self, changes: Changes) -> None:
        """Hold the graph that the store holds, which is settled first where it is not."""
        while self._growing is None or self._store.turn() != self._turn:
            self._growing = None
            self._turn = self._store.turn()
            growing = self._grown()
            with suppress(OvertakenError):
                if not self._store.settled():
                    lead = list(difference(growing.graph(), self._store.connection.fetch))
                    self._turn = self._store.advance(lead, self._turn, changes)
                self._growing = growing
                # All that is held now lasts: the collector would stop an answer for seconds to look through it.
                gc.freeze()

    def _grown(self) -> Growing:
        """The graph of what the store keeps, whether or not the store is settled to it."""
        growing = Growing(self._store.decisions())
        growing.put(self._store.readings())
        return growing
