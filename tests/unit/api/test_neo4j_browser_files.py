"""What the REST interface serves for Neo4j Browser: any page may read it, and addresses are as it was asked for."""

from __future__ import annotations

from io import BytesIO
from typing import cast
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from graph.store import Store

HERE = "http://elsewhere:8080/neo4j-browser"


@pytest.fixture
def client() -> TestClient:
    # No file needs the graph.
    return TestClient(create_app(cast(Store, None)), base_url="http://elsewhere:8080")


def test_the_guide_says_where_it_is(client: TestClient) -> None:
    text = client.get("/neo4j-browser/guide.md").text
    assert f":style {HERE}/style.grass" in text
    assert f"({HERE}/saved-queries.zip)" in text
    assert "127.0.0.1" not in text


@pytest.mark.parametrize("named", [(), ("http://127.0.0.1:7474",), ("https://other.example",)])
def test_a_browser_of_another_origin_may_read_them(named: tuple[str, ...]) -> None:
    client = TestClient(create_app(cast(Store, None), settings=Settings(cors_origins=named)))
    asking = {"Origin": "http://127.0.0.1:7474", "Access-Control-Request-Method": "GET"}
    for name in ("guide.md", "style.grass", "saved-queries.zip"):
        asked = client.options(
            f"/neo4j-browser/{name}", headers=asking | {"Access-Control-Request-Headers": "cache-control,pragma"}
        )
        assert asked.status_code == 204
        assert {"cache-control", "pragma"} <= set(asked.headers["access-control-allow-headers"].split(", "))
        for answer in (asked, client.get(f"/neo4j-browser/{name}", headers=asking)):
            assert answer.headers["access-control-allow-origin"] == "*"
            assert answer.headers["cross-origin-resource-policy"] == "cross-origin"


def test_a_named_origin_may_read_what_the_guard_answers() -> None:
    client = TestClient(
        create_app(cast(Store, None), settings=Settings(cors_origins=("https://a.example",), body_limit=9))
    )
    answer = client.post("/sparql", content=b"x" * 10, headers={"Origin": "https://a.example"})
    assert (answer.status_code, answer.headers["access-control-allow-origin"]) == (413, "https://a.example")


def test_the_saved_queries_come_whole(client: TestClient) -> None:
    with ZipFile(BytesIO(client.get("/neo4j-browser/saved-queries.zip").content)) as archive:
        assert len(archive.namelist()) == 21
        assert archive.testzip() is None


def test_nothing_else_is_served(client: TestClient) -> None:
    for name in ("queries/set-what-is-asked-about.cypher", "..%2Fpyproject.toml", "guide.html"):
        assert client.get(f"/neo4j-browser/{name}").status_code == 404
