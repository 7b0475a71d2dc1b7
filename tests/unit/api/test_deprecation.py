from __future__ import annotations

import asyncio
from datetime import date

import httpx
import pytest
from fastapi import FastAPI, Response

from api.deprecation import Deprecated, Deprecations

GOING = Deprecated(since=date(2026, 1, 1), sunset=date(2027, 1, 1), successor="/v1/new")


def test_what_is_to_go_says_so_in_its_answers_and_in_openapi() -> None:
    app = FastAPI()
    app.add_middleware(Deprecations)

    @app.get("/v1/old", **GOING.declared())
    def old() -> Response:
        return Response("still here")

    async def asked() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as client:
            return await client.get("/v1/old")

    headers = asyncio.run(asked()).headers
    assert headers["deprecation"] == "@1767225600"
    assert headers["sunset"] == "Fri, 01 Jan 2027 00:00:00 GMT"
    assert headers["link"] == '</v1/new>; rel="successor-version"'
    assert app.openapi()["paths"]["/v1/old"]["get"]["deprecated"] is True


def test_nothing_goes_within_a_year() -> None:
    with pytest.raises(ValueError, match="365 days"):
        Deprecated(since=date(2026, 1, 1), sunset=date(2026, 12, 31), successor="/v1/new")
