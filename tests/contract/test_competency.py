"""The questions of docs/questions on the samples: both engines and SPARQL answer as docs/questions.md says.

And the saved queries for Neo4j Browser have answers there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.facts import Facts
from graph.resolve import resolve
from graph.sparql.dataset import Dataset
from graph.store import Store

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from competency import PAGE, Table, competencies, dataset_of, page, sample_readings
from saved_queries import queries

if TYPE_CHECKING:
    from conftest import Engine

ASKED = list(competencies())


@pytest.fixture(scope="module")
def readings() -> list[Facts]:
    return sample_readings()


@pytest.fixture(scope="module")
def dataset(readings: list[Facts]) -> Dataset:
    return dataset_of(readings)


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def sampled(request: pytest.FixtureRequest, started: Callable[[str], Engine], readings: list[Facts]) -> Iterator[Store]:
    with started(request.param).open() as store:
        store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
        store.migrate()
        store.keep(readings)
        store.settle(resolve(readings))
        yield store


def test_there_are_25_with_answers_that_the_page_shows(dataset: Dataset) -> None:
    answers = [(asked, dataset.select(asked.sparql)) for asked in ASKED]
    assert len(answers) == 25
    assert all(rows for _, rows in answers)
    assert PAGE.read_text(encoding="utf-8") == page(answers), "run python bench/competency.py"


def test_both_engines_answer_as_sparql_does(sampled: Store, dataset: Dataset) -> None:
    for asked in ASKED:
        assert sampled.read(asked.cypher) == dataset.select(asked.sparql), asked.name


def test_every_saved_query_has_an_answer(sampled: Store) -> None:
    first, *others = (file.read_text(encoding="utf-8") for file in queries())
    asked = dict(re.findall(r"(\w+): '([^']*)'", first))
    assert [query for query in others if not sampled.read(query, asked)] == []


def _people_met(client: TestClient) -> Table:
    (person,) = client.get("/v1/people", params={"name": "Joe Biden"}).json()["items"]
    found = client.get(f"/v1/people/{person['id']}/counterparts").json()
    return [{"person": person["name"], "people": found["total"]}]


def _known_meetings(client: TestClient) -> Table:
    asked = {"person": "Erdoğan", "as_of": "2023-12-07", "status": "took_place"}
    return [
        {"date": meeting["date"], "country": meeting["country"], "met": person["name"]}
        for meeting in client.get("/v1/meetings", params=asked).json()["items"]
        for side in meeting["sides"]
        if not any("Erdoğan" in person["name"] for person in side)
        for person in side
    ]


def _contradictions(client: TestClient) -> Table:
    return [
        {"rule": conflict["rule"], "value": claim["value"], "known": words["published"], "words": words["quotation"]}
        for conflict in client.get("/v1/conflicts").json()["items"]
        for claim in sorted(conflict["claims"], key=lambda claim: str(claim["value"]))
        for words in claim["evidence"]
    ]


def _documents(client: TestClient) -> Table:
    found = client.get("/v1/agreements", params={"state": "GR", "with_state": "TR"}).json()["items"]
    rows: Table = [
        {**{name: document[name] for name in ("date", "title", "type", "status", "count")}, "signatory": name}
        for document in found
        for name in [person["name"] for person in document["signatories"]] or [None]
    ]
    return sorted(rows, key=lambda row: (row["date"], row["title"], row["count"], row["signatory"] or ""))


EXPOSED: dict[str, Callable[[TestClient], Table]] = {
    "01-met-most-people": _people_met,
    "13-known-on-a-day": _known_meetings,
    "14-contradicted": _contradictions,
    "25-documents-of-two-states": _documents,
}


@pytest.mark.parametrize("name", EXPOSED)
def test_where_rest_answers_it_says_the_same(sampled: Store, dataset: Dataset, name: str) -> None:
    (asked,) = (one for one in ASKED if one.name == name)
    rest: list[dict[str, Any]] = EXPOSED[name](TestClient(create_app(sampled)))
    expected = dataset.select(asked.sparql)[: len(rest)]
    assert [{key: row[key] for key in found} for row, found in zip(expected, rest, strict=True)] == rest
    assert len(rest) == len(dataset.select(asked.sparql)) or name.startswith("01")
