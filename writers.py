"""What the REST interface is handed to write with, each write being told to whoever keeps a mirror in step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.decisions import Verdict
    from graph.difference import Changes
    from graph.facts import Report
    from graph.growing.rehearsal import Rehearsal
    from graph.growing.standing import Standing
    from graph.loading import Loaded
    from graph.store import Store


class Told:
    """What loads and withdraws, and tells of it."""

    def __init__(self, standing: Standing, tell: Callable[[], None]) -> None:
        self._standing, self._tell = standing, tell

    def load(self, reports: Sequence[Report], *, again: bool = False) -> Loaded:
        """Read these reports into the graph."""
        loaded = self._standing.load(reports, again=again)
        self._tell()
        return loaded

    def rehearse(self, report: Report) -> Rehearsal:
        """What loading a report would read and add."""
        return self._standing.rehearse(report)

    def withdraw(self, reports: Sequence[str], reason: str = "", by: str = "") -> Changes:
        """Take these reports out."""
        changes = self._standing.withdraw(reports, reason, by)
        self._tell()
        return changes


class OnFile:
    """Decisions that are written to a file, put in force, and told of, one at a time."""

    def __init__(self, decisions: Path, store: Store, tell: Callable[[], None]) -> None:
        self._decisions, self._store, self._tell = decisions, store, tell
        self._lock = Lock()

    def decide(self, verdict: Verdict, one: str, other: str, reason: str, by: str) -> None:
        """Decide that two are the same, or different."""
        from review import decide

        with self._lock, self._named():
            decide(self._store, self._decisions, verdict, one, other, reason, by)
            self._settle()

    def undo(self, one: str, other: str) -> bool:
        """Take back what was decided of two; whether anything was."""
        from review import take_back

        with self._lock, self._named():
            gone = take_back(self._store, self._decisions, one, other)
            if gone:
                self._settle()
            return gone

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Who decides from afar is told the name of the file, not where it is."""
        from graph.errors import InterstateError, StoreError

        try:
            yield
        except StoreError:
            raise
        except InterstateError as error:
            raise InterstateError(str(error).replace(str(self._decisions), self._decisions.name)) from None

    def _settle(self) -> None:
        from graph.loading import settle
        from review import put_in_force

        put_in_force(self._store, self._decisions)
        settle(self._store)
        self._tell()
