"""How long to wait before a request is made again: longer each time, or as long as the endpoint asks."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

_FIRST_WAIT = 1.0


@dataclass(frozen=True, slots=True)
class Patience:
    """At most `retries` further requests, with no wait above `longest` seconds. Tests give another `sleep`."""

    retries: int
    longest: float
    sleep: Callable[[float], None] = time.sleep

    def wait(self, retry: int, asked: float | None) -> bool:
        """Wait before retry 0, 1, ...; False, without waiting, where there is no more patience for it."""
        if retry >= self.retries:
            return False
        if asked is not None and not asked <= self.longest:
            return False
        own = min(_FIRST_WAIT * math.ldexp(1.0, min(retry, 32)), self.longest)
        self.sleep(max(own, asked or 0.0))
        return True
