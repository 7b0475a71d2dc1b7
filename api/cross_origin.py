"""Pages of other origins that may read answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware.cors import CORSMiddleware

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

_OPEN = "/neo4j-browser/"


class CrossOrigin(CORSMiddleware):
    """CORS for the origins that are named, but for what gives leave to pages of any origin itself."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "http" and scope["path"].startswith(_OPEN):
            await self.app(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)
