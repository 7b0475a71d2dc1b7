"""The socket that the interface is served on."""

from __future__ import annotations

import asyncio
import signal
from socket import IPPROTO_TCP, TCP_NODELAY, create_connection

import pytest
from starlette.types import Receive, Scope, Send

from api.listening import listening, serve
from graph.errors import InterstateError


def test_an_answer_in_two_parts_does_not_wait_until_the_client_confirms_the_first() -> None:
    async def asked() -> int:
        told = asyncio.get_running_loop().create_future()

        def come(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            told.set_result(writer.get_extra_info("socket").getsockopt(IPPROTO_TCP, TCP_NODELAY))
            writer.close()

        with listening("127.0.0.1", 0) as taken:
            async with await asyncio.start_server(come, sock=taken):
                with create_connection(taken.getsockname()):
                    return int(await told)

    assert asyncio.run(asked())


def test_a_server_is_told_of_once_it_has_started() -> None:
    happened = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        happened.append((await receive())["type"])
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})

    def ready() -> None:
        happened.append("ready")
        signal.raise_signal(signal.SIGTERM)

    with listening("127.0.0.1", 0) as taken:
        serve(app, taken, ready=ready)
    assert happened == ["lifespan.startup", "ready"]


def test_a_server_that_has_to_end_before_it_started_is_not_told_of() -> None:
    told = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        signal.raise_signal(signal.SIGTERM)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await send({"type": "lifespan.shutdown.complete"})

    with listening("127.0.0.1", 0) as taken:
        serve(app, taken, ready=lambda: told.append("ready"))
    assert not told


def test_a_server_that_cannot_start_is_not_told_of() -> None:
    told = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "lifespan.startup.failed", "message": "no"})

    with listening("127.0.0.1", 0) as taken, pytest.raises(SystemExit):
        serve(app, taken, ready=lambda: told.append("ready"))
    assert not told


def test_a_port_that_is_taken_is_told_in_a_line() -> None:
    with (
        listening("127.0.0.1", 0) as taken,
        pytest.raises(InterstateError, match="cannot listen on"),
        listening("127.0.0.1", taken.getsockname()[1]),
    ):
        pass
