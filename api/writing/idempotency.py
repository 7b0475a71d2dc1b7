"""Answers that were given to an `Idempotency-Key`: who sends the same request again gets the same answer.

By draft-ietf-httpapi-idempotency-key-header. In memory, for a day: after a restart a report that is posted again is
found to be there already, which writes nothing either.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from threading import Lock
from time import monotonic

from api.errors import Problem

DAY = 86_400.0
MOST = 1_000
"""Answers that are kept; the oldest go first."""


class ReusedKeyProblem(Problem):
    """An idempotency key that was sent before, with another request."""

    status, kind, title = HTTPStatus.UNPROCESSABLE_ENTITY, "idempotency-key-reused", "The idempotency key is taken"
    mend = "Send a new Idempotency-Key with each new request, and the same one only to repeat a request as it was."


class InFlightProblem(Problem):
    """The first request with this idempotency key is still being answered."""

    status, kind, title = HTTPStatus.CONFLICT, "idempotency-key-in-use", "The first request is not answered yet"
    mend = "Wait for the seconds that Retry-After gives and send the request again."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An answer as it was sent."""

    status: int
    body: bytes
    location: str | None = None


@dataclass(slots=True)
class Turn:
    """A request that is answered: what was sent before, else what is to be set once it is known."""

    sent: Sent | None = None


class Answered:
    """The answers of the last day, by who asked with which key."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._under_way: dict[tuple[str, str], bytes] = {}
        self._sent: OrderedDict[tuple[str, str], tuple[float, bytes, Sent]] = OrderedDict()

    @contextmanager
    def once(self, caller: str, key: str | None, request: bytes) -> Iterator[Turn]:
        """A turn to answer a request of that digest; what is set as `sent` in it is kept, unless it raises.

        Raises `ReusedKeyProblem` and `InFlightProblem`.
        """
        if key is None:
            yield Turn()
            return
        name = (caller, key)
        turn = Turn(self._begin(name, request))
        if turn.sent:
            yield turn
            return
        try:
            yield turn
            if turn.sent:
                with self._lock:
                    self._sent[name] = (self._clock() + DAY, request, turn.sent)
                    while len(self._sent) > MOST:
                        self._sent.popitem(last=False)
        finally:
            with self._lock:
                del self._under_way[name]

    def _begin(self, name: tuple[str, str], request: bytes) -> Sent | None:
        with self._lock:
            ends, before, sent = self._sent.get(name, (0.0, b"", None))
            if sent and ends <= self._clock():
                del self._sent[name]
                sent = None
            if self._under_way.get(name, before if sent else request) != request:
                raise ReusedKeyProblem("this Idempotency-Key was sent before with another request")
            if name in self._under_way:
                raise InFlightProblem(
                    "the first request with this Idempotency-Key is under way", headers={"Retry-After": "1"}
                )
            if sent is None:
                self._under_way[name] = request
            return sent
