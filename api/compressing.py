"""Answers by gzip for clients that take it, under an entity tag of their own: those are other bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipMiddleware

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LEAST = 1000
"""Bytes below which compressing is not worth it."""
LEVEL = 5
MARK = "-gzip"
BUT = ("/v1/export", "/id/", "/doc/", "/ontology", "/sparql")
"""Addresses of RDF, which are left alone: an export is compressed by `compress`, and tells its length."""


class Compressing:
    """ASGI middleware over that of Starlette, which compresses and leaves entity tags alone."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"].startswith(BUT):
            await self.app(scope, receive, send)
            return
        known = Headers(scope=scope).get("if-none-match", "")
        marked = f'{MARK}"' in known
        if marked:
            plain = known.replace(f'{MARK}"', '"').encode("latin-1")
            rest = [(name, value) for name, value in scope["headers"] if name != b"if-none-match"]
            scope = {**scope, "headers": [*rest, (b"if-none-match", plain)]}

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                same = message["status"] == 304 and marked
                if "etag" in headers and (same or headers.get("content-encoding") == "gzip"):
                    headers["etag"] = headers["etag"].removesuffix('"') + f'{MARK}"'
            await send(message)

        await GZipMiddleware(self.app, minimum_size=LEAST, compresslevel=LEVEL)(scope, receive, tagged)
