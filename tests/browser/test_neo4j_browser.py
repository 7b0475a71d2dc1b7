"""The graph of the samples in the real Neo4j Browser, run by the command line alone, with all that neo4j-browser/ has.

    PICTURES=docs/pictures pytest -n0 tests/browser/test_neo4j_browser.py

saves what it saw.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from chromium import MissingChromiumError, chromium
from command_line import ROOT, FailedError, Neo4j, neo4j
from neo4j import Result
from neo4j_page import Neo4jPage

from graph.store import Store

sys.path.append(str(ROOT / "bench"))

from saved_queries import FOLDER, FOLDERS, PACKED, queries

STATEMENTS = re.findall(
    r"```cypher\n(.*?)```", (ROOT / "docs" / "how-to" / "neo4j-browser.md").read_text("utf-8"), re.DOTALL
)
TABLE = (
    "MATCH (t:Person)-[m:MET_WITH]-(other:Person) WHERE t.name ENDS WITH 'Tokayev' "
    "RETURN m.date AS date, other.name AS name ORDER BY date, name"
)
GRAPH = (
    "MATCH (t:Person)-[m:MET_WITH]-(o), held = (o)-[:HOLDS_OFFICE]->() "
    "WHERE t.name ENDS WITH 'Tokayev' RETURN t, m, held"
)
ASKED = dict(re.findall(r"(\w+): '([^']*)'", queries()[0].read_text("utf-8")))
PICTURED = {"What is disagreed on": "disagreement", "Who says that they met": "evidence"}


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
def store(server: Neo4j) -> Iterator[Store]:
    with Store.open(server.bolt, username=server.user, password=server.password) as opened:
        yield opened


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


def picture(page: Neo4jPage, name: str) -> None:
    """Save what is seen, in few colours so that it is small, where pictures are asked for."""
    if "PICTURES" in os.environ:
        from PIL import Image

        file = Path(os.environ["PICTURES"]) / f"neo4j-browser{name}.png"
        page.driver.save_screenshot(str(file))
        Image.open(file).convert("RGB").quantize(64).save(file, optimize=True)


def test_its_guide_opens_by_itself_and_each_of_its_blocks_does_what_it_says(page: Neo4jPage) -> None:
    titles = []
    for slide in page.slides():
        titles.append(slide.find_element("tag name", "h1").text)
        blocks = slide.find_elements("css selector", "pre.runnable")
        for block in blocks if len(titles) > 1 else blocks[:2]:
            frame = page.run_block(block)
            if block.text.startswith(":style"):
                assert "#0072B2" in frame.text
            elif block.text.startswith(":params"):
                assert "Successfully set your parameters" in frame.text
            else:
                assert page.size(frame) > 1
            page.close(frame)
        if len(titles) == 1:
            picture(page, "-guide")
    assert titles[:2] == ["Who met whom", "The saved queries"]
    assert len(titles) == 6


def test_the_guide_that_the_rest_interface_serves_opens_too(page: Neo4jPage, server: Neo4j) -> None:
    with server.serving() as rest:
        said = page.guide(f"{rest}/neo4j-browser/guide.md", "Who met whom")
    assert f":style {rest}/neo4j-browser/style.grass" in said.replace("\n", " ")


def test_the_saved_queries_stand_in_their_folders(page: Neo4jPage) -> None:
    page.drop(PACKED)
    saved = page.saved()
    assert list(saved)[: len(FOLDERS)] == list(FOLDERS)
    for folder in FOLDERS:
        files = (FOLDER / "queries" / folder).glob("*.cypher")
        names = sorted(file.read_text("utf-8").splitlines()[0].removeprefix("// ") for file in files)
        assert saved[folder] == names
    picture(page, "-saved")


@pytest.mark.parametrize("file", queries()[1:], ids=lambda file: file.stem)
def test_each_saved_query_shows_all_that_answers_it(page: Neo4jPage, store: Store, file: Path) -> None:
    query = file.read_text("utf-8")
    name = query.splitlines()[0].removeprefix("// ")
    drawn = store.connection.driver.execute_query(query, ASKED, result_transformer_=Result.graph).nodes
    expected = len(drawn) or len(store.read(query, ASKED))
    frame = page.run_saved(name, query)
    assert page.size(frame) == expected > 0
    if drawn:
        captions = page.nodes(frame)
        assert all(captions), "a node without a caption"
        assert not any(re.search(r"-[0-9a-f]{20}", caption) for caption in captions), "an identifier as a caption"
    if name in PICTURED and "PICTURES" in os.environ:
        page.fill(frame)
        page.zoom_out(frame)
        picture(page, f"-{PICTURED[name]}")
        page.leave(frame)
    else:
        page.close(frame)


def test_a_style_that_is_dropped_draws_people_by_name_and_an_edge_shows_its_words(page: Neo4jPage) -> None:
    page.run(":style reset")
    page.drop(FOLDER / "style.grass")
    drawn = page.run(GRAPH)
    page.fill(drawn)
    assert {"Kassym-Jomart Tokayev", "Emmanuel Macron", "Xi Jinping", "President of France"} <= set(page.nodes(drawn))
    assert page.colour(drawn, "Emmanuel Macron") == "#0072B2"
    said = page.inspect(page.edge(drawn, "2023-11-01"))
    assert "MET_WITH" in said
    assert "Tokayev" in said.split("quotations")[1]
    picture(page, "")
    page.leave(drawn)


def test_an_expanded_person_has_offices_meetings_documents_and_reports_by_name(page: Neo4jPage) -> None:
    drawn = page.run("MATCH (p:Person) WHERE p.name ENDS WITH 'Tokayev' RETURN p")
    page.fill(drawn)
    page.expand(drawn, "Kassym-Jomart Tokayev")
    page.fit(drawn)
    captions = page.nodes(drawn)
    assert {"Emmanuel Macron", "President of Kazakhstan", "Meeting 2023-11-01 Astana", "Report 2023-11-01"} <= set(
        captions
    )
    picture(page, "-expanded")
    page.leave(drawn)


def test_it_shows_whom_tokayev_met_as_the_command_line_does(page: Neo4jPage, server: Neo4j) -> None:
    printed = json.loads(server.interstate("met", "Tokayev", "--json"))
    expected = sorted((met["date"], met["people"][1]["name"]) for met in printed)
    assert ("2023-05-17", "Xi Jinping") in expected
    assert sorted(row[-2:] for row in page.rows(TABLE)) == expected


@pytest.mark.parametrize("statement", STATEMENTS, ids=range(len(STATEMENTS)))
def test_what_the_how_to_asks_has_an_answer(store: Store, statement: str) -> None:
    assert store.read(statement)
