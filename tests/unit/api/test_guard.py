from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from threading import Event, Timer

import httpx
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse

from api import errors
from api.guard import Guard


def _app(held: Event, *, body_limit: int = 100, time_limit: float = 5.0) -> FastAPI:
    app = FastAPI()

    @app.post("/slow")
    @app.post("/v1/reports")
    @app.get("/slow")
    def slow() -> str:
        held.wait(10)
        return "late"

    @app.get("/trickle")
    def trickle() -> StreamingResponse:
        def parts() -> Iterator[str]:
            yield "first "
            held.wait(10)
            yield "last"

        return StreamingResponse(parts())

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("password: swordfish")

    @app.post("/size")
    async def size(request: Request) -> int:
        return len(await request.body())

    errors.install(app)
    app.add_middleware(Guard, body_limit=body_limit, time_limit=time_limit, shared=False)
    return app


def _ask(app: FastAPI, method: str, path: str, content: bytes | AsyncIterator[bytes] | None = None) -> httpx.Response:
    async def asked() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            return await client.request(method, path, content=content)

    return asyncio.run(asked())


async def _pieces(count: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"x" * 10


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_question_that_takes_too_long_is_given_up(method: str) -> None:
    held = Event()

    async def asked() -> httpx.Response:
        app = _app(held, time_limit=0.05)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            answer = await client.request(method, "/slow")
            held.set()
            return answer

    answer = asyncio.run(asked())
    assert answer.status_code == 504
    assert answer.json()["type"] == "/problems/time-out"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_what_changes_something_is_not_given_up() -> None:
    held = Event()
    Timer(0.2, held.set).start()
    assert _ask(_app(held, time_limit=0.05), "POST", "/v1/reports").status_code == 200


def test_an_answer_that_has_begun_is_sent_to_its_end() -> None:
    held = Event()

    async def asked() -> httpx.Response:
        app = _app(held, time_limit=0.2)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            asyncio.get_running_loop().call_later(0.4, held.set)
            return await client.get("/trickle")

    answer = asyncio.run(asked())
    assert (answer.status_code, answer.text) == (200, "first last")


def test_a_failure_is_logged_and_does_not_show(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer = _ask(_app(Event()), "GET", "/broken")
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert "swordfish" not in answer.text
    assert "RuntimeError" not in answer.text
    assert "a request failed" in caplog.text


def test_a_body_up_to_the_limit_is_read() -> None:
    assert _ask(_app(Event()), "POST", "/size", b"x" * 100).json() == 100
    assert _ask(_app(Event()), "POST", "/size", _pieces(10)).json() == 100


@pytest.mark.parametrize("streamed", [False, True])
def test_a_body_over_the_limit_is_refused(streamed: bool) -> None:
    answer = _ask(_app(Event()), "POST", "/size", _pieces(11) if streamed else b"x" * 101)
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert "100 bytes" in answer.json()["detail"]
