"""What is to go, told in every answer that uses it (RFC 9745, RFC 8594): the policy is in docs/how-to/rest.md."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from fastapi import Depends, Request
from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

NOTICE = 365
"""Days for which what is deprecated stays at least."""

_TOLD = "interstate.deprecation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecated:
    """An operation that is to go: since when that is known, from when it is gone, and what takes its place."""

    since: date
    sunset: date
    successor: str

    def __post_init__(self) -> None:
        if (self.sunset - self.since).days < NOTICE:
            raise ValueError(f"what is deprecated stays for {NOTICE} days")

    def headers(self) -> dict[str, str]:
        """The headers of every answer."""
        return {
            "Deprecation": f"@{int(_start(self.since).timestamp())}",
            "Sunset": format_datetime(_start(self.sunset), usegmt=True),
            "Link": f'<{self.successor}>; rel="successor-version"',
        }

    def declared(self) -> dict[str, Any]:
        """What a route is declared with: `@router.get("/old", **Deprecated(...).declared())`."""
        return {"deprecated": True, "dependencies": [Depends(_telling(self.headers()))]}


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _telling(headers: dict[str, str]) -> Callable[[Request], Coroutine[Any, Any, None]]:
    async def tell(request: Request) -> None:
        request.scope[_TOLD].update(headers)

    return tell


class Deprecations:
    """ASGI middleware that puts these headers into every answer of what is to go, problems too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        told: dict[str, str] = {}

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in told.items():
                    headers.append(name, value)
            await send(message)

        await self.app({**scope, _TOLD: told}, receive, telling)
