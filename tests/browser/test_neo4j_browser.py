"""The graph of the samples in the real Neo4j Browser, run by the command line alone.

    PICTURE=docs/pictures/neo4j-browser.png pytest tests/browser

saves what it saw.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from typing import NoReturn

import pytest
from chromium import MissingChromiumError, chromium
from command_line import ROOT, FailedError, Neo4j, neo4j
from neo4j_page import Neo4jPage

from graph.store import Store

HOW_TO = ROOT / "docs" / "how-to"
STYLE = HOW_TO / "interstate.grass"
STATEMENTS = re.findall(r"```cypher\n(.*?)```", (HOW_TO / "neo4j-browser.md").read_text(encoding="utf-8"), re.DOTALL)
TABLE = (
    "MATCH (t:Person)-[m:MET_WITH]-(other:Person) WHERE t.name ENDS WITH 'Tokayev' "
    "RETURN m.date AS date, other.name AS name ORDER BY date, name"
)
GRAPH = (
    "MATCH (t:Person)-[m:MET_WITH]-(o), held = (o)-[:HOLDS_OFFICE]->() "
    "WHERE t.name ENDS WITH 'Tokayev' RETURN t, m, held"
)


def missing(what: str) -> NoReturn:
    """In CI a failure, elsewhere a skip that says what to do."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(f"NOT TESTED IN NEO4J BROWSER: {what}")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """`interstate neo4j` with the samples in it."""
    try:
        with neo4j(tmp_path_factory.mktemp("home")) as started:
            started.interstate("load", "samples")
            yield started
    except FailedError as error:
        if "could not be fetched" not in str(error):
            raise
        missing(str(error))


@pytest.fixture(scope="module")
def page(server: Neo4j, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jPage]:
    """Neo4j Browser, logged in."""
    try:
        with chromium(tmp_path_factory.mktemp("profile")) as driver:
            opened = Neo4jPage(driver, server.browser)
            opened.log_in(server.user, server.password)
            yield opened
    except MissingChromiumError as error:
        missing(str(error))


def test_it_shows_whom_tokayev_met_as_the_command_line_does(page: Neo4jPage, server: Neo4j) -> None:
    printed = json.loads(server.interstate("met", "Tokayev", "--json"))
    expected = sorted((met["date"], met["people"][1]["name"]) for met in printed)
    assert ("2023-05-17", "Xi Jinping") in expected
    assert sorted(row[-2:] for row in page.rows(TABLE)) == expected


@pytest.mark.parametrize("statement", STATEMENTS, ids=range(len(STATEMENTS)))
def test_what_the_how_to_asks_has_an_answer(server: Neo4j, statement: str) -> None:
    with Store.open(server.bolt, username=server.user, password=server.password) as store:
        assert store.read(statement)


def test_it_draws_people_by_name_and_a_meeting_shows_its_words(page: Neo4jPage) -> None:
    page.run(f":style {' '.join(STYLE.read_text(encoding='utf-8').split())}")
    drawn = page.draw(GRAPH)
    assert {"Kassym-Jomart Tokayev", "Emmanuel Macron", "Xi Jinping", "President of France"} <= set(page.nodes(drawn))
    said = page.inspect(page.edge(drawn, "2023-11-01"))
    assert "MET_WITH" in said
    assert "Tokayev" in said.split("quotations")[1]
    if "PICTURE" in os.environ:
        page.driver.save_screenshot(os.environ["PICTURE"])
