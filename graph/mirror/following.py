"""Keeping a mirror in step with its store while a process serves it, whoever writes to the store."""

from __future__ import annotations

import logging
from contextlib import suppress
from threading import Condition, Thread
from typing import TYPE_CHECKING, Self

from graph.errors import InterstateError
from graph.linked.snapshot import MovedError

if TYPE_CHECKING:
    from types import TracebackType

    from graph.mirror.mirror import Mirror

PERIOD = 1.0
"""Seconds between two looks at whether another process wrote to the store."""

_log = logging.getLogger(__name__)


class Following:
    """A thread that brings the mirror in step: at once when it is told, and within a second of any other write."""

    def __init__(self, mirror: Mirror, period: float = PERIOD) -> None:
        self.mirror = mirror
        self._period = period
        self._changed = Condition()
        self._told = True
        self._ended = False
        self._failed = ""
        self._thread = Thread(target=self._follow, name="mirror", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        self.mirror.give_up()
        self._thread.join()

    def tell(self) -> None:
        """Say that the store was written to."""
        with self._changed:
            self._told = True
            self._changed.notify_all()

    def _follow(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._told or self._ended, self._period)
                if self._ended:
                    return
                self._told = False
            self._refresh()

    def _refresh(self) -> None:
        try:
            # Another process makes it, or a load is under way: the next look finds it done.
            with suppress(TimeoutError, MovedError):
                self.mirror.refresh(0)
            self._failed = ""
        except InterstateError as error:
            # Said once, not every second; the store may be back by the next look.
            if str(error) != self._failed and not self._ended:
                _log.warning("the mirror for SPARQL stays behind: %s", error)
            self._failed = str(error)
