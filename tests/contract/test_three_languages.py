"""Cypher, SPARQL and REST: every question of the interface has the same answer in each.

REST answers by the functions of `graph.queries`, which ask a store in Cypher and a dataset of RDF in SPARQL.
`bench/three_languages.py FOLDER ...` compares many more answers on any reports.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from starlette.testclient import TestClient
from world import GRAPH, READINGS

from api.app import create_app
from graph.facts import Facts
from graph.model import Graph
from graph.queries.asking import Row, Source, known_by
from graph.rdf import quads
from graph.resolve import resolve
from graph.sparql.binding import bound, parameters
from graph.sparql.dataset import Dataset, query
from graph.statements import statement
from graph.store import Store
from graph.words import LOOKED_UP
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from loaders.sources.source import Refusal

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from asked import Sample, questions

HERE = Path(__file__).parents[2]
SHARED = HERE.parent / "shared"
pytest_plugins = ("world_store",)

CYPHER = {path.name.removesuffix(".cypher"): path for path in (files("graph") / "cypher" / "query").iterdir()}
SPARQL = {path.name.removesuffix(".rq"): path for path in (files("graph") / "sparql" / "query").iterdir()}


def dataset(graph: Graph, readings: list[Facts] | tuple[Facts, ...]) -> Dataset:
    mirror = pyoxigraph.Store()
    mirror.bulk_extend(quads(graph, readings=readings))
    return Dataset(mirror)


@dataclass(slots=True)
class Heard:
    """Notes which questions a source is asked."""

    source: Source
    as_of: str | None = None
    questions: set[str] = field(default_factory=set)

    def answer(self, question: str, asked: Mapping[str, Any]) -> list[Row]:
        self.questions.add(question)
        return self.source.answer(question, asked)

    def heir(self, identifier: str) -> str | None:
        return self.source.heir(identifier)


def test_every_question_has_a_statement_in_both_languages() -> None:
    assert set(CYPHER) == set(SPARQL)


@pytest.mark.parametrize("name", sorted(SPARQL))
def test_both_statements_of_a_question_have_the_same_parameters(name: str) -> None:
    cypher = re.sub(r"^//.*", "", CYPHER[name].read_text(encoding="utf-8"))
    # How many rows are wanted is no term: the rows of SPARQL are counted as they come.
    asked = set(re.findall(r"\$(\w+)", cypher)) - {"limit"}
    if name in LOOKED_UP:  # whose words those are is asked for first, and of these people the rest
        asked = asked - {"people"} | set(re.findall(r"\$(\w+)", statement(LOOKED_UP[name])))
    assert parameters(query(name)) == asked


@pytest.mark.parametrize("name", sorted(SPARQL))
def test_a_statement_is_sparql_as_it_stands(name: str) -> None:
    pyoxigraph.Store().query(query(name))
    pyoxigraph.Store().query(bound(query(name), dict.fromkeys(parameters(query(name)))))


@pytest.fixture(scope="module")
def mirrored() -> Dataset:
    return dataset(GRAPH, READINGS)


@pytest.mark.parametrize("day", [None, "2024-10-30"])
def test_both_engines_answer_as_the_dataset_does(world: Store, mirrored: Dataset, day: str | None) -> None:
    asked = list(questions(Sample(GRAPH, 20)))
    assert len(asked) > 200
    for question in asked:
        found = question.answer(known_by(mirrored, day))
        assert question.answer(known_by(world, day)) == found, question


@pytest.fixture(scope="module")
def read_reports() -> tuple[list[Facts], Graph]:
    """The samples, and where they are the seeds and a part of train."""
    train = sorted((SHARED / "corpus" / "train").glob("*.txt"))[::20]
    found = read(files_in([HERE / "samples", *([SHARED / "seeds"] if SHARED.is_dir() else []), *train]))
    readings = [facts_of(report) for report in found if not isinstance(report, Refusal)]
    return readings, resolve(readings)


@pytest.fixture(scope="module")
def loaded(
    read_reports: tuple[list[Facts], Graph], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Store, Dataset]]:
    readings, graph = read_reports
    with Store.open(f"embedded:{tmp_path_factory.mktemp('three')}") as store:
        store.migrate()
        store.keep(readings)
        store.settle(graph)
        yield store, dataset(graph, readings)


def test_reports_are_answered_alike_now_and_as_of_a_day(
    loaded: tuple[Store, Dataset], read_reports: tuple[list[Facts], Graph]
) -> None:
    store, mirror = loaded
    sample = Sample(read_reports[1], 8)
    asked = set()
    for day in (None, sample.days()[1]):
        heard = Heard(known_by(mirror, day), as_of=day)
        for question in questions(sample):
            found = question.answer(heard)
            assert question.answer(known_by(store, day)) == found, (day, question)
        asked |= heard.questions
    assert asked == set(SPARQL), "a question that was not asked"


PATHS = (
    "/v1/people?limit=5",
    "/v1/met-with?state=KZ",
    "/v1/meetings?country=KZ&as_of=2025",
    "/v1/agreements?state=KZ",
    "/v1/offices?role=head_of_state",
    "/v1/states/KZ/relations/MN",
    "/v1/search?q=pres",
    "/v1/conflicts",
    "/v1/reports?since=2024",
)


@pytest.fixture(scope="module")
def clients(loaded: tuple[Store, Dataset]) -> tuple[TestClient, TestClient]:
    def client(source: Any) -> TestClient:
        return TestClient(create_app(source))

    return client(loaded[0]), client(loaded[1])


@pytest.mark.parametrize("path", PATHS)
def test_the_interface_answers_from_the_dataset_as_from_the_store(
    clients: tuple[TestClient, TestClient], path: str
) -> None:
    store, mirror = (client.get(path) for client in clients)
    assert store.status_code == 200
    assert store.json()
    assert mirror.json() == store.json()


def test_what_a_user_gives_is_a_term_and_never_text(loaded: tuple[Store, Dataset]) -> None:
    _, mirror = loaded
    asked: Callable[[str], list[Row]] = lambda stem: mirror.answer(  # noqa: E731
        "reports_total", {"publisher": None, "stem": stem, "since": None, "until": None, "as_of": None}
    )
    for odd in ('" } FILTER(true) { "', "x\n$since\\", "' || true || '", "\U0001f54a<http://example.org/>"):
        assert asked(odd) == [{"total": 0}]
