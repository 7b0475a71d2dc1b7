"""The gate before every route: who asks, whether they may ask at all, and how often.

Limits are told by `RateLimit` and `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers-10.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

from api.addresses import counted_as, is_loopback
from api.errors import Problem, details
from api.keys.file import KeyFileError
from api.keys.key import Scope
from api.keys.problems import KeyProblem, TooManyProblem, missing
from api.methods import reads

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Send
    from starlette.types import Scope as Asked

    from api.keys.callers import Caller, Callers
    from api.rates import Rate, Rates, Standing
    from api.settings import Settings

_log = logging.getLogger(__name__)

OPEN = frozenset(["/v1/health", "/v1/live", "/v1/ready", "/metrics"])
"""What whoever runs the server watches: neither counted nor behind a key."""


class Gate:
    """ASGI middleware; who asks is `request.state.caller` for the routes."""

    def __init__(self, app: ASGIApp, *, settings: Settings, callers: Callers, rates: Rates) -> None:
        self.app = app
        self._settings, self._callers, self._rates = settings, callers, rates

    async def __call__(self, scope: Asked, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it."""
        if scope["type"] != "http" or scope["path"] in OPEN or scope["method"] == "OPTIONS":
            await self.app(scope, receive, send)
            return
        address = scope["client"][0] if scope.get("client") else ""
        problem: Problem | None = None
        try:
            caller = self._callers.of(Headers(scope=scope), counted_as(address))
        except KeyProblem as error:
            # Whoever guesses keys is counted by the address.
            caller, problem = self._callers.anonymous(counted_as(address)), error
        except KeyFileError as error:
            _log.error("%s", error)
            caller = self._callers.anonymous(counted_as(address))
            problem = Problem("the file of keys cannot be read")
        rate = self._rate(caller, address)
        standing = self._rates.take(caller.id, rate) if rate else None
        if rate and standing:
            send = _told(send, rate, standing)
            if not standing.allowed:
                await details(_too_many(rate, standing))(scope, receive, send)
                return
        if problem is None and reads(scope) and Scope.READ not in caller.scopes:
            problem = missing(Scope.READ, caller.name)
        if problem:
            await details(problem)(scope, receive, send)
            return
        scope.setdefault("state", {})["caller"] = caller
        await self.app(scope, receive, send)

    def _rate(self, caller: Caller, address: str) -> Rate | None:
        if caller.name is not None:
            return self._settings.rate_limit
        if is_loopback(address):
            return self._settings.loopback_rate_limit
        return self._settings.anonymous_rate_limit


def _too_many(rate: Rate, standing: Standing) -> TooManyProblem:
    return TooManyProblem(
        f"{rate.quota} requests in {rate.seconds} s are allowed: try again in {standing.wait} s",
        headers={"Retry-After": str(standing.wait)},
    )


def _told(send: Send, rate: Rate, standing: Standing) -> Send:
    """A `send` that tells the limit in each answer."""

    async def told(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["RateLimit-Policy"] = f'"default";q={rate.quota};w={rate.seconds}'
            headers["RateLimit"] = f'"default";r={standing.remaining};t={standing.reset}'
        await send(message)

    return told
