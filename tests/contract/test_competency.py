"""The questions of docs/questions on the samples: both engines and SPARQL answer as docs/questions.md says.

And the saved queries for Neo4j Browser have answers there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.facts import Facts
from graph.resolve import resolve
from graph.sparql.dataset import Dataset
from graph.store import Store

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from competency import OVER_REST, PAGE, competencies, dataset_of, page, sample_readings
from competency_client import Asking
from competency_rest import answered
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
    sections = page(answers, []).partition(OVER_REST)[0]
    assert PAGE.read_text(encoding="utf-8").startswith(sections), "run python bench/competency.py"


def test_both_engines_answer_as_sparql_does(sampled: Store, dataset: Dataset) -> None:
    for asked in ASKED:
        assert sampled.read(asked.cypher) == dataset.select(asked.sparql), asked.name


def test_every_saved_query_has_an_answer(sampled: Store) -> None:
    first, *others = (file.read_text(encoding="utf-8") for file in queries())
    asked = dict(re.findall(r"(\w+): '([^']*)'", first))
    assert [query for query in others if not sampled.read(query, asked)] == []


@pytest.mark.parametrize("sampled", ["embedded"], indirect=True)
def test_a_client_of_rest_has_the_same_answers_by_the_calls_that_the_page_tells(
    sampled: Store, dataset: Dataset
) -> None:
    asking, told = Asking(TestClient(create_app(sampled))), PAGE.read_text(encoding="utf-8").splitlines()
    for asked in ASKED:
        rows, line = answered(asked.name, asking)
        assert rows == dataset.select(asked.sparql), asked.name
        assert line in told, "run python bench/competency.py"
