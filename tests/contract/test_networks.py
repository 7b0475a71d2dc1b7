"""Networks on both engines: the same bytes, the meetings that questions answer with, and the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from commands import failure, output
from serving import served
from world import GRAPH, ID

from api.app import create_app
from api.settings import Settings
from graph.known import known_by
from graph.network.building import network
from graph.network.choices import Among, Edges, Format
from graph.network.model import Asked, Network
from graph.network.reading import material
from graph.network.writing import IN_TABLES, write_graph, write_tables
from graph.queries.asking import AsOf, Period, Slice
from graph.queries.met import MetWith, met_with
from graph.store import Store

pytest_plugins = ("world_store",)

ALL = Slice(limit=500)


def written(found: Network, edges: Edges, form: Format) -> bytes:
    one, other = BytesIO(), BytesIO()
    if form in IN_TABLES:
        write_tables(found, edges, form, one, other)
    else:
        write_graph(found, edges, form, one)
    return one.getvalue() + other.getvalue()


def test_every_format_has_the_same_bytes_whatever_the_engine(world: Store) -> None:
    parts = material(world)
    for among, edges, form in product(Among, Edges, Format):
        assert written(network(parts, among), edges, form) == written(network(GRAPH, among), edges, form)


def test_what_a_network_is_made_of_is_no_text_and_gives_the_network_of_the_whole_graph(world: Store) -> None:
    parts, graph = material(world), world.graph()
    assert not parts.reports
    assert not any(one.quotation for one in parts.evidence)
    for among, state, sure in product(Among, (None, "KZ"), (None, 0.9)):
        asked = Asked(state=state, min_confidence=sure)
        assert network(parts, among, asked) == network(graph, among, asked)
    days = sorted({report.published for report in graph.reports})
    found = []
    for day in ("2000-01-01", *days):
        parts, graph = material(world, day), known_by(world.graph(), day)
        assert not any(report.text for report in parts.reports)
        assert not any(one.quotation for one in parts.evidence)
        for among, sure in product(Among, (None, 0.9)):
            asked = Asked(min_confidence=sure)
            found.append(network(graph, among, asked))
            assert network(parts, among, asked) == found[-1]
    assert len({repr(one) for one in found}) > 4, "days differ"


@pytest.mark.parametrize(
    ("state", "since", "until", "min_confidence", "as_of"),
    [
        ("KZ", None, None, None, None),
        ("ZA", None, None, None, None),
        ("KZ", "2024-10-30", None, None, None),
        ("KZ", None, "2024", None, None),
        ("KZ", None, None, 0.9, None),
        ("KZ", None, None, None, "2024-10-31"),
        ("ZA", "2023", "2025", 0.8, "2025-03-02"),
    ],
)
def test_the_network_of_a_state_has_the_meetings_that_met_with_answers(
    world: Store,
    state: str,
    since: str | None,
    until: str | None,
    min_confidence: float | None,
    as_of: str | None,
) -> None:
    period = Period(since=since, until=until)
    asked = MetWith(state=state, period=period, min_confidence=min_confidence, part=ALL)
    answered = met_with(AsOf(world, as_of) if as_of else world, asked).items
    graph = known_by(world.graph(), as_of) if as_of else world.graph()
    found = network(graph, Among.PEOPLE, Asked(state=state, period=period, min_confidence=min_confidence))
    assert {(one.meeting, frozenset((one.source, one.target)), one.date, one.place) for one in found.contacts} == {
        (one.meeting, frozenset(person.id for person in one.people), one.date, one.place) for one in answered
    }
    assert len(found.contacts) == len(answered) > 0


def test_the_command_writes_files_that_are_whole(settled: Callable[[str], Store], tmp_path: Path) -> None:
    store = ("--store", settled("embedded").connection.url)
    folder = tmp_path / "new" / "folder"
    output("network", "states", "--edges", "pairs", "-o", folder, *store)
    assert sorted(path.name for path in folder.iterdir()) == ["edges.csv", "nodes.csv"]
    assert [line.split(",")[:4] for line in (folder / "edges.csv").read_text().splitlines()] == [
        ["id", "source", "target", "weight"],
        ["IS--KZ", "IS", "KZ", "2"],
        ["KZ--ZA", "KZ", "ZA", "2"],
    ]
    gexf = output("network", "--format", "gexf", "--state", "is", *store)
    assert ID["holm"] in gexf
    assert ID["alden"] not in gexf
    assert failure("network") == "interstate: csv is two files; give a folder for them with --out"
    assert "is not YYYY" in failure("network", "--since", "soon", "-o", folder)


def test_stats_are_tables_json_and_a_picture(settled: Callable[[str], Store], tmp_path: Path) -> None:
    store = ("--store", settled("embedded").connection.url)
    plot = tmp_path / "plot.svg"
    lines = output("stats", "states", "--limit", "1", *store).splitlines()
    assert lines == [
        "month\t2024-10\t2\t2",
        "month\t2025\t1\t1",
        "month\t2025-03\t1\t1",
        "pair\tIceland\tKazakhstan\t2\t2024-10-29\t2025",
        "node\tKazakhstan\tKZ\t2\t4\t1.0000",
    ]
    assert len(json.loads(output("stats", "states", "--json", "--plot", plot, *store))["nodes"]) == 3
    assert plot.read_text().startswith("<?xml")
    wrong = tmp_path / "plot.doc"
    assert failure("stats", "--plot", wrong) == f"interstate: {wrong}: a plot is a .png or .svg file"
    assert [path.name for path in tmp_path.iterdir()] == ["plot.svg"]


def test_rest_answers_with_the_bytes_of_the_command(world: Store) -> None:
    found = network(world.graph(), Among.STATES, Asked(state="IS"))
    with served(create_app(world, settings=Settings())) as client:
        asked = "/v1/networks/states?edges=pairs&state=is&format="
        for form in (Format.GRAPHML, Format.GEXF):
            answer = client.get(asked + form)
            assert answer.content == written(found, Edges.PAIRS, form)
            assert answer.headers["content-type"] == f"application/{form}+xml"
        tables = client.get(asked + "nodes").content + client.get(asked + "edges").content
        assert tables == written(found, Edges.PAIRS, Format.CSV)
        assert client.get("/v1/networks/people?as_of=2024-10-30").text.count("<edge ") == 2
        assert client.get("/v1/networks/people?until=soon").status_code == 422
        assert client.get("/v1/networks/towns").status_code == 422
