"""What is still being answered when a server has to end."""

from __future__ import annotations

from asyncio import CancelledError
from typing import TYPE_CHECKING

from api.errors import UnavailableProblem, details

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Ending:
    """ASGI middleware, the outermost: a request that is cut off is answered with 503 if nothing of it was sent yet."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def told(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, told)
        except CancelledError:
            # Only a server that ends cancels, once its grace is over.
            if not started:
                problem = UnavailableProblem("the server ends: ask again", headers={"Connection": "close"})
                await details(problem)(scope, receive, send)
