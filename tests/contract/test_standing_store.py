"""Any order of reports, any split into loads, with repetitions, by processes that stay or go: one graph, one export."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hand import month
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.facts import Facts, Report
from graph.formats import Format
from graph.growing.standing import Standing
from graph.loading import Reader, load
from graph.rdf import write
from graph.resolve import resolve
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

if TYPE_CHECKING:
    from graph.model import Graph
    from graph.store import Store

SAMPLES = Path(__file__).parents[2] / "samples"
COUNT = sum(isinstance(report, Report) for report in read(files_in([SAMPLES])))


def reader(readings: list[Facts]) -> Reader:
    known = {facts.report.id: facts for facts in readings}
    return Reader(read=lambda report: known[report.id], extractor=readings[0].extractor, version=readings[0].version)


def nquads(graph: Graph) -> bytes:
    out = BytesIO()
    write(graph, Format.NQUADS, out)
    return out.getvalue()


@pytest.fixture(scope="module")
def samples() -> list[Facts]:
    return [facts_of(report) for report in read(files_in([SAMPLES])) if isinstance(report, Report)]


@st.composite
def loads(draw: st.DrawFn) -> list[tuple[bool, tuple[int, ...]]]:
    """Every sample by its place, some twice, in any order and parts; whether a process that goes loads each part."""
    twice = draw(st.lists(st.integers(0, COUNT - 1), max_size=4))
    rest = draw(st.permutations([*range(COUNT), *twice]))
    parts = []
    while rest:
        size = draw(st.integers(1, 9))
        parts.append((draw(st.booleans()), tuple(rest[:size])))
        rest = rest[size:]
    return parts


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=loads())
def test_any_order_and_split_with_repetitions_give_the_same_export(
    store: Store, samples: list[Facts], parts: list[tuple[bool, tuple[int, ...]]]
) -> None:
    store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    store.migrate()
    standing = Standing(store, reader(samples))
    for goes, places in parts:
        some = [samples[place].report for place in places]
        if goes:
            load(store, some, reader(samples))
        else:
            standing.load(some)
    assert store.settled()
    assert nquads(store.graph()) == nquads(resolve(samples))


def test_a_report_that_comes_to_a_standing_store_writes_what_it_changes(store: Store) -> None:
    readings = month()
    people = {person.id for person in resolve(readings).people}
    # Not the earliest, and one after which everybody is called by the identifier that they had.
    last = next(one for one in readings[1:] if {p.id for p in resolve(set(readings) - {one}).people} == people)
    load(store, [facts.report for facts in readings if facts != last], reader(readings))
    standing = Standing(store, reader(readings))
    loaded = standing.load([last.report])
    assert (loaded.new, loaded.unchanged) == (1, 0)
    assert loaded.changes
    assert loaded.changes.created["Meeting"] == loaded.changes.created["MET_WITH"] == 1
    assert (+loaded.changes.changed).keys() <= {"Person"}
    assert not +loaded.changes.deleted
    assert standing.load([last.report]).changes is None
    assert store.graph() == resolve(readings)


def test_a_report_read_by_another_version_takes_the_place_of_the_first(store: Store) -> None:
    readings = month()
    Standing(store, reader(readings)).load(facts.report for facts in readings)
    without = [Facts(report=facts.report, extractor="hand", version="2", people=facts.people) for facts in readings]
    standing = Standing(store, reader(without))
    for facts in without:
        assert standing.load([facts.report]).reread == 1
    assert store.graph() == resolve(without)


def test_what_others_kept_meanwhile_is_taken_up(store: Store) -> None:
    readings = month()
    one, other = (Standing(store, reader(readings)) for _ in range(2))
    for number, facts in enumerate(readings):
        if number % 5 == 4:
            store.keep([facts])
        else:
            (one, other)[number % 2].load([facts.report])
    one.load([readings[0].report])
    assert store.settled()
    assert store.graph() == resolve(readings)
