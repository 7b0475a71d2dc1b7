"""Where the API is served, and until when: a socket that is had before anything is opened or loaded for it."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from socket import AF_INET, AF_INET6, IPPROTO_TCP, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, socket
from typing import TYPE_CHECKING

from graph.errors import InterstateError

if TYPE_CHECKING:
    from starlette.types import ASGIApp

GRACE = 5
"""Seconds that requests in flight have to be answered once the server has to end."""


@contextmanager
def listening(host: str, port: int) -> Iterator[socket]:
    """A socket on which who comes waits until it is served. Raises `InterstateError` where there can be none."""
    # asyncio has answers wait for nothing (TCP_NODELAY) only on sockets that name their protocol: else 40 ms.
    with socket(AF_INET6 if ":" in host else AF_INET, SOCK_STREAM, IPPROTO_TCP) as taken:
        taken.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            taken.bind((host, port))
            taken.listen()
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise InterstateError(f"cannot listen on {host}:{port} ({why}); give another --host or --port") from error
        yield taken


def address(taken: socket) -> str:
    """The address of a socket, as a browser takes it."""
    host, port, *_ = taken.getsockname()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(
    app: ASGIApp, taken: socket, *, ready: Callable[[], None], at_once: int | None = None, logged: bool = False
) -> None:
    """Serve an app until an interrupt or a request to end, either of which is an end as it should be.

    `ready` is called once the server has started, if it was not asked to end before. At the end no new request is
    taken; those in flight have some seconds. More connections than `at_once` get a 503. Where the log is written
    already, `logged`, the server writes into it.
    """
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started and not self.should_exit:
                ready()

    config = uvicorn.Config(
        app,
        # httptools, if somebody has it, bounds no header.
        http="h11",
        log_level="warning",
        log_config=None if logged else uvicorn.config.LOGGING_CONFIG,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
        limit_concurrency=at_once,
    )
    server = Server(config)

    def end(*_: object) -> None:
        server.should_exit = True

    # The server gives each signal that it took on to who had it before, who would end the process as if it had failed.
    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        server.run(sockets=[taken])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
