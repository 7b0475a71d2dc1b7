"""Places for what takes long one at a time: who waits for one holds no thread, which others need to be answered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import CapacityLimiter

from api.errors import UnavailableProblem


class Places:
    """So many at a time, and so many more who wait."""

    def __init__(self, at_once: int = 2, waiting: int = 32) -> None:
        self._limiter = CapacityLimiter(at_once)
        self._waiting = waiting

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """A place, waited for. Raises `UnavailableProblem` where too many wait already."""
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise UnavailableProblem("too many requests like this one wait already", headers={"Retry-After": "5"})
        who = object()
        await self._limiter.acquire_on_behalf_of(who)
        try:
            yield
        finally:
            self._limiter.release_on_behalf_of(who)
