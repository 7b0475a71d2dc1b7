"""How often somebody may ask: a bucket for each, filled at a steady rate, from which each request takes one.

Own code, since a test has to hold the clock, and what counts in memory alone is small. A server of several processes
counts in each.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock

UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
MOST = 20_000
"""Buckets that are held: full ones are dropped beyond that, then those that are nearest to full."""

_WRITTEN = re.compile(r"(\d{1,9})/(second|minute|hour|day)")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in so many seconds."""

    quota: int
    seconds: int

    def __str__(self) -> str:
        return f"{self.quota}/{next(unit for unit, seconds in UNITS.items() if seconds == self.seconds)}"

    @classmethod
    def parse(cls, text: str) -> Rate | None:
        """A rate as it is written, "600/minute"; None for "off". Raises ValueError."""
        if text.strip().lower() == "off":
            return None
        found = _WRITTEN.fullmatch(text.strip().lower())
        if not found or not int(found[1]):
            raise ValueError(f"{text!r} is no rate: write 600/minute (second, minute, hour, day), or off")
        return cls(int(found[1]), UNITS[found[2]])


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands: whether they may ask now, how many times more, and seconds until they may, until all."""

    allowed: bool
    remaining: int
    wait: int
    reset: int


class Rates:
    """The buckets of all who ask."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = Lock()
        # For each, when its bucket is full again: what is missing grows back at the rate.
        self._full: dict[str, float] = {}

    def take(self, who: str, rate: Rate) -> Standing:
        """Take one of what somebody may ask at this rate."""
        each = rate.seconds / rate.quota
        with self._lock:
            now = self._clock()
            full = max(self._full.get(who, now), now)
            after = full + each
            allowed = after - now <= rate.seconds + 1e-9
            if allowed:
                self._full[who] = full = after
                self._bound(now)
        left = int((rate.seconds - (full - now)) / each + 1e-9)
        wait = 0 if left > 0 else ceil(full + each - now - rate.seconds - 1e-9)
        return Standing(allowed, max(left, 0), max(wait, 0), ceil(full - now - 1e-9))

    def _bound(self, now: float) -> None:
        if len(self._full) <= MOST:
            return
        for who in [who for who, full in self._full.items() if full <= now]:
            del self._full[who]
        for who in sorted(self._full, key=self._full.__getitem__)[: len(self._full) - MOST]:
            del self._full[who]
