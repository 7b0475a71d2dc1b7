"""A name for each request, which its answer, its problem and the log have in common."""

from __future__ import annotations

import re
from contextvars import ContextVar
from secrets import token_hex
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-ID"

_SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_current: ContextVar[str | None] = ContextVar("request_id", default=None)


def request_id() -> str | None:
    """The name of the request that is being answered; None outside of one."""
    return _current.get()


class RequestIds:
    """ASGI middleware that takes the client's name for a request where it is sane, and makes one otherwise."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get(HEADER, "")
        name = given if _SANE.fullmatch(given) else token_hex(8)

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = name
            await send(message)

        token = _current.set(name)
        try:
            await self.app(scope, receive, named)
        finally:
            _current.reset(token)
