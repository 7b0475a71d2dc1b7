"""Answers that were given to an `Idempotency-Key`: who sends the same request again gets the same answer.

By draft-ietf-httpapi-idempotency-key-header. In memory, for a day: after a restart a report that is posted again is
found to be there already, which writes nothing either.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from threading import Lock
from time import monotonic

from api.errors import Problem

DAY = 86_400.0
MOST = 1_000
"""Answers that are kept for a caller; the oldest go first."""
BYTES = 10_000_000
"""Bytes of these answers; the oldest go first."""


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
    """An answer as it was sent, and the reports that it tells of."""

    status: int
    body: bytes
    location: str | None = None
    reports: frozenset[str] = frozenset()


@dataclass(slots=True)
class Turn:
    """A request that is answered: what was sent before, else what is to be set once it is known."""

    sent: Sent | None = None
    forgotten: set[str] = field(default_factory=set)


class Answered:
    """The answers of the last day, by who asked with which key."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._under_way: dict[tuple[str, str], tuple[bytes, Turn]] = {}
        self._sent: dict[str, OrderedDict[str, tuple[float, bytes, Sent]]] = {}

    @contextmanager
    def once(self, caller: str, key: str | None, request: bytes) -> Iterator[Turn]:
        """A turn to answer a request of that digest; what is set as `sent` in it is kept, unless it raises.

        Raises `ReusedKeyProblem` and `InFlightProblem`.
        """
        if key is None:
            yield Turn()
            return
        name = (caller, key)
        turn = self._begin(name, request)
        if turn.sent:
            yield turn
            return
        try:
            yield turn
            if turn.sent:
                with self._lock:
                    if turn.forgotten.isdisjoint(turn.sent.reports):
                        self._keep(caller, key, request, turn.sent)
        finally:
            with self._lock:
                del self._under_way[name]

    def forget(self, report: str) -> None:
        """Keep no answer that tells of this report, nor one that is being made."""
        with self._lock:
            for _, turn in self._under_way.values():
                turn.forgotten.add(report)
            for kept in self._sent.values():
                for key in [key for key, (_, _, sent) in kept.items() if report in sent.reports]:
                    del kept[key]

    def _keep(self, caller: str, key: str, request: bytes, sent: Sent) -> None:
        now = self._clock()
        kept = self._sent.setdefault(caller, OrderedDict())
        kept[key] = (now + DAY, request, sent)
        size = sum(len(one.body) for _, _, one in kept.values())
        while kept and (len(kept) > MOST or size > BYTES or next(iter(kept.values()))[0] <= now):
            _, (_, _, oldest) = kept.popitem(last=False)
            size -= len(oldest.body)

    def _begin(self, name: tuple[str, str], request: bytes) -> Turn:
        caller, key = name
        with self._lock:
            kept = self._sent.get(caller, OrderedDict())
            if key in kept and kept[key][0] <= self._clock():
                del kept[key]
            _, before, sent = kept.get(key) or (0.0, request, None)
            if name in self._under_way:
                before, _ = self._under_way[name]
            if before != request:
                raise ReusedKeyProblem("this Idempotency-Key was sent before with another request")
            if name in self._under_way:
                raise InFlightProblem(
                    "the first request with this Idempotency-Key is under way", headers={"Retry-After": "1"}
                )
            turn = Turn(sent)
            if sent is None:
                self._under_way[name] = (request, turn)
            return turn
