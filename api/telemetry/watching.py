"""What is seen of every request: its route, its status and how long it took, counted and put into the log.

Neither the address nor a header is: both can hold names, questions and keys.
"""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from api.request_ids import HEADER

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from api.telemetry.metrics import Metrics

UNKNOWN = "unknown"
"""The route of an address that is none of ours."""

_ROUTE = "interstate.route"
_FIRST = "/v1/"
"""What the addresses of all routes begin with that are included under it, whose own templates leave it out."""

log = logging.getLogger("interstate.requests")


class Watching:
    """ASGI middleware, around all others."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics | None) -> None:
        self.app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        watched(scope)
        started = perf_counter()
        # What is cut off before it is answered has the status that proxies give to it.
        status, name = 499, None

        async def told(message: Message) -> None:
            nonlocal status, name
            if message["type"] == "http.response.start":
                status, name = message["status"], Headers(raw=message["headers"]).get(HEADER)
            await send(message)

        if self._metrics:
            self._metrics.in_flight.inc()
        try:
            await self.app(scope, receive, told)
        finally:
            seconds = perf_counter() - started
            route = route_of(scope)
            if self._metrics:
                self._metrics.in_flight.dec()
                self._metrics.answered(scope["method"], route, status, seconds)
            said = {"method": scope["method"], "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            log.info("%(method)s %(route)s %(status)s %(ms)s ms", said, extra={"request": said | {"request_id": name}})


class Routed:
    """ASGI middleware, within all others: tells `route_of` of every scope by which route a request is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            await self.app(scope, receive, send)
        finally:
            path = getattr(scope.get("route"), "path", None)
            if path is not None and _ROUTE in scope:
                first = scope["path"].startswith(_FIRST) and not path.startswith(_FIRST)
                scope[_ROUTE]["path"] = f"{_FIRST.rstrip('/')}{path}" if first else path


def watched(scope: Scope) -> None:
    """Have `route_of` know the route of a request, also where what is between copies its scope."""
    scope.setdefault(_ROUTE, {})


def route_of(scope: Scope) -> str:
    """The template of the address that was asked for, as `/v1/people/{identifier}`; `UNKNOWN` for none of ours."""
    return str(scope.get(_ROUTE, {}).get("path", UNKNOWN))
