"""The key that is needed to read where the server listens beyond its own machine."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from api.errors import UnauthorizedProblem, details

if TYPE_CHECKING:
    from pydantic import SecretStr
    from starlette.types import ASGIApp, Receive, Scope, Send

_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="interstate"'}


class Keyed:
    """ASGI middleware that lets nobody through without the key."""

    def __init__(self, app: ASGIApp, key: SecretStr) -> None:
        self.app = app
        self._key = key.get_secret_value().encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it with 401."""
        if scope["type"] == "http" and not hmac.compare_digest(_given(Headers(scope=scope)), self._key):
            problem = UnauthorizedProblem("send the key as Authorization: Bearer KEY", headers=_CHALLENGE)
            await details(problem)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _given(headers: Headers) -> bytes:
    scheme, _, key = headers.get("authorization", "").partition(" ")
    given = key if scheme.lower() == "bearer" else headers.get("x-api-key", "")
    # Header values arrive decoded as Latin-1, whatever was sent.
    return given.strip().encode("latin-1")
