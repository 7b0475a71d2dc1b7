"""What stands before every route: limits of time and size, security headers, and no failure let out bare."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException

from api.errors import TimeProblem, TooLargeProblem, details, unexpected
from api.methods import reads

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_NOTHING = "default-src 'none'; frame-ancestors 'none'"


class Guard:
    """ASGI middleware with the limits of `api.settings.Settings`."""

    def __init__(self, app: ASGIApp, *, body_limit: int, time_limit: float, shared: bool) -> None:
        """Guard an app; `shared` when pages of other origins may read its answers."""
        self.app = app
        self.body_limit = body_limit
        self.time_limit = time_limit
        self.headers = {k: v for k, v in _HEADERS.items() if not (shared and k.startswith("Cross-Origin"))}
        self._late: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer(send, self.headers | {"Content-Security-Policy": _NOTHING})
        length = Headers(scope=scope).get("content-length", "")
        if length.isdigit() and int(length) > self.body_limit:
            await self._too_large()(scope, receive, answer)
            return
        # A load is bounded by the size of its body and must not be reported lost while it goes on.
        limit = self.time_limit if reads(scope) else None
        task = asyncio.create_task(self._run(scope, self._bounded(receive), answer))
        await asyncio.wait({task}, timeout=limit)
        if not task.done() and not answer.started:
            problem = details(TimeProblem(f"there was no answer in {self.time_limit:g} s: narrow the question"))
            self._late.add(task)
            task.add_done_callback(self._late.discard)
            await problem(scope, receive, answer.take_over())
            return
        await task

    async def _run(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        try:
            await self.app(scope, receive, answer)
        except Exception as error:
            problem = unexpected(error)
            if not answer.started:
                await problem(scope, receive, answer)

    def _bounded(self, receive: Receive) -> Receive:
        read = 0

        async def bounded() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.body_limit:
                # FastAPI lets no other exception out of its reading of a body.
                raise HTTPException(413, f"the body is over {self.body_limit:,} bytes")
            return message

        return bounded

    def _too_large(self) -> ASGIApp:
        return details(TooLargeProblem(f"the body is over {self.body_limit:,} bytes"))


class _Answer:
    """A `send` that adds the headers, and falls silent once somebody else has answered."""

    def __init__(self, send: Send, headers: dict[str, str]) -> None:
        self._send, self._headers = send, headers
        self._silent = False
        self.started = False

    async def __call__(self, message: Message) -> None:
        if self._silent:
            return
        if message["type"] == "http.response.start":
            self.started = True
            headers = MutableHeaders(scope=message)
            for name, value in self._headers.items():
                headers.setdefault(name, value)
        await self._send(message)

    def take_over(self) -> _Answer:
        """Silence this one and give another in its place."""
        self._silent = True
        return _Answer(self._send, self._headers)
