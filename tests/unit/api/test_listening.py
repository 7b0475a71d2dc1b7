"""The socket that the interface is served on."""

from __future__ import annotations

import asyncio
from socket import IPPROTO_TCP, TCP_NODELAY, create_connection

import pytest

from api.listening import listening
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


def test_a_port_that_is_taken_is_told_in_a_line() -> None:
    with (
        listening("127.0.0.1", 0) as taken,
        pytest.raises(InterstateError, match="cannot listen on"),
        listening("127.0.0.1", taken.getsockname()[1]),
    ):
        pass
