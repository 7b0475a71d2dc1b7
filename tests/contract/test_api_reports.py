from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr
from serving import served

from api.app import create_app
from api.settings import Settings
from graph.errors import InterstateError
from graph.facts import Encounter, Facts, NamedPerson, Quotation, Report
from graph.growing.standing import Standing
from graph.keys import identifier
from graph.loading import Reader
from graph.store import Store
from ontology.terms import Medium, MeetingStatus

if TYPE_CHECKING:
    import httpx
    from fastapi import FastAPI

KEY = "a key of the tests"
NOWHERE = Path("/nonexistent/keys.jsonl")
_MET = re.compile(r"(\w+ \w+) met (\w+ \w+)\.")


def _read(report: Report) -> Facts:
    """The meetings of a text that only says "Ann Berg met Carl Dahl."."""
    people: dict[str, NamedPerson] = {}
    meetings = []
    for found in _MET.finditer(report.text):
        for group in (1, 2):
            name = found[group]
            people.setdefault(name, NamedPerson(key=name, name=name, mentions=(found.span(group),)))
        meetings.append(
            Encounter(
                status=MeetingStatus.TOOK_PLACE,
                date=None,
                precision=None,
                medium=Medium.IN_PERSON,
                place=None,
                country=None,
                sides=((found[1],), (found[2],)),
                main=True,
                evidence=Quotation(text=found[0], start=found.start(), end=found.end()),
            )
        )
    return Facts(
        report=report, extractor="of-tests", version="1", people=tuple(people.values()), meetings=tuple(meetings)
    )


def _report(*, text: str, published: str | None, url: str | None, title: str | None, publisher: str | None) -> Report:
    if published is None:
        raise InterstateError("the report has no date: give published")
    text = text.strip()
    return Report(
        id=identifier("report", text),
        stems=(identifier("posted", text),),
        published=published,
        text=text,
        url=url,
        title=title,
        publisher=publisher,
    )


def _app(store: Store, key: str | None = KEY) -> FastAPI:
    writer = Standing(store, Reader(read=_read, extractor="of-tests", version="1"))
    settings = Settings(api_key=SecretStr(key) if key else None, body_limit=5000, keys_file=NOWHERE)
    return create_app(store, read_report=_report, writer=writer, settings=settings)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(f"embedded:{tmp_path_factory.mktemp('posted')}") as store:
        store.migrate()
        yield store


@pytest.fixture(scope="module")
def client(store: Store) -> Iterator[httpx.Client]:
    with served(_app(store)) as client:
        yield client


def _post(client: httpx.Client, body: Any, key: str | None = KEY) -> httpx.Response:
    return client.post("/v1/reports", json=body, headers={"X-API-Key": key} if key else {})


def test_a_posted_report_is_answered_with_its_facts_and_is_in_the_next_answer(client: httpx.Client) -> None:
    body = {
        "text": "Ann Berg met Carl Dahl.",
        "published": "2025-04-01",
        "url": "https://example.org/a",
        "title": "A meeting",
        "publisher": "The Example",
    }
    answer = _post(client, body)
    assert answer.status_code == 201
    made = answer.json()
    (meeting,) = made["meetings"]
    assert meeting["evidence"] == [
        {
            "quotation": "Ann Berg met Carl Dahl.",
            "start": 0,
            "end": 23,
            "report": made["id"],
            "url": "https://example.org/a",
            "publisher": "The Example",
            "published": "2025-04-01",
            "confidence": 1.0,
        }
    ]
    assert {row["spelling"]: row["spans"] for row in made["people"]} == {"Ann Berg": [[0, 8]], "Carl Dahl": [[13, 22]]}
    assert client.get(answer.headers["location"]).json() == made
    assert client.get("/v1/met-with", params={"person": "Berg"}).json()["items"][0]["people"][1]["name"] == "Carl Dahl"
    again = _post(client, body)
    assert again.status_code == 200
    assert again.json() == made


@pytest.mark.parametrize(("key", "status"), [(None, 401), ("", 401), ("another", 401), ("ключ", 401)])
def test_nothing_is_taken_without_the_key(client: httpx.Client, key: str | None, status: int) -> None:
    before = client.get("/v1/reports").json()["total"]
    headers = {} if key is None else {b"X-API-Key": key.encode()}
    answer = client.post(
        "/v1/reports", json={"text": "Eva Falk met Gus Holm.", "published": "2025-04-02"}, headers=headers
    )
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert ("www-authenticate" in answer.headers) == (status == 401)
    assert client.get("/v1/reports").json()["total"] == before


def test_writing_is_off_until_a_key_is_set(store: Store) -> None:
    with served(_app(store, key=None)) as client:
        answer = _post(client, {"text": "Eva Falk met Gus Holm.", "published": "2025-04-02"}, key=None)
        assert answer.status_code == 403
        assert "INTERSTATE_API_KEY" in answer.json()["detail"]
        assert _post(client, {"text": "Eva Falk met Gus Holm.", "published": "2025-04-02"}).status_code == 401
    with served(create_app(store, settings=Settings(api_key=SecretStr(KEY), keys_file=NOWHERE))) as client:
        assert _post(client, {"text": "x", "published": "2025-04-02"}).status_code == 403


@pytest.mark.parametrize(
    ("body", "parameter"),
    [
        ({}, "text"),
        ({"text": ""}, "text"),
        ({"text": 5}, "text"),
        ({"text": "x", "url": "javascript:alert(1)"}, "url"),
        ({"text": "x", "publshed": "2025"}, "publshed"),
    ],
)
def test_a_body_that_is_none_is_refused(client: httpx.Client, body: dict[str, Any], parameter: str) -> None:
    answer = _post(client, body)
    assert answer.status_code == 422, answer.text
    assert [row["parameter"] for row in answer.json()["errors"]] == [parameter]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"text":' + b"[" * 3000, b'{"text": "\\ud800"}']
)
def test_what_is_no_json_object_is_refused(client: httpx.Client, content: bytes) -> None:
    answer = client.post("/v1/reports", content=content, headers={"X-API-Key": KEY, "Content-Type": "application/json"})
    assert answer.status_code in (400, 422), answer.text
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_report_that_cannot_be_read_says_why(client: httpx.Client) -> None:
    answer = _post(client, {"text": "Eva Falk met Gus Holm."})
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/unreadable-report"
    assert answer.json()["detail"] == "the report has no date: give published"


def test_a_report_over_the_limit_is_refused(client: httpx.Client) -> None:
    answer = _post(client, {"text": "x" * 5000, "published": "2025-04-02"})
    assert answer.status_code == 413
    assert "5,000 bytes" in answer.json()["detail"]

    def pieces() -> Iterator[bytes]:
        yield b'{"text": "'
        for _ in range(100):
            yield b"x" * 100

    streamed = client.post("/v1/reports", content=pieces(), headers={"X-API-Key": KEY})
    assert streamed.status_code == 413
    assert streamed.headers["content-type"] == "application/problem+json"


def test_reports_posted_at_once_are_all_taken(client: httpx.Client) -> None:
    texts = [f"Ann Berg met Person{letter} Last{letter}." for letter in "ABCDEF"]
    with ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda text: _post(client, {"text": text, "published": "2025-05-01"}), texts))
    assert [answer.status_code for answer in answers] == [201] * 6
    assert {answer.json()["text"] for answer in answers} == set(texts)
    for letter in "ABCDEF":
        found = client.get("/v1/met-with", params={"person": "Ann Berg", "with": f"Last{letter}"})
        assert found.json()["total"] == 1


def test_the_key_is_in_no_log(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), served(_app(store)) as client:
        _post(client, {"text": "Ida Juul met Kai Lund.", "published": "2025-05-02"})
        _post(client, {"text": "x"})
        _post(client, {})
    assert KEY not in caplog.text


def test_a_store_that_is_gone_is_not_available(tmp_path: Path) -> None:
    with Store.open(f"embedded:{tmp_path}") as store:
        with served(create_app(store, settings=Settings())) as unready:
            assert unready.get("/v1/ready").status_code == 503
            store.migrate()
            assert unready.get("/v1/ready").status_code == 200
        app = create_app(store, settings=Settings())
    with served(app) as client:
        assert client.get("/v1/health").status_code == 200
        for path in ("/v1/ready", "/v1/people", "/v1/met-with?person=x", "/v1/export"):
            answer = client.get(path)
            assert answer.status_code == 503, answer.text
            assert answer.headers["content-type"] == "application/problem+json"
            assert str(tmp_path) not in answer.text
