"""The mirror of a store: it holds what the store holds, whoever writes, and whatever becomes of who makes it."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic, sleep
from typing import TYPE_CHECKING

import pytest
from hand import month, reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad, RdfFormat, parse
from pyoxigraph import Store as Quads

from graph.decisions import Decision, Decisions, Verdict
from graph.facts import Facts
from graph.formats import Format
from graph.linked.stream import lines
from graph.loading import Reader, load, settle
from graph.mirror import snapshots
from graph.mirror.errors import MirrorError
from graph.mirror.following import Following
from graph.mirror.kept import kept_lines
from graph.mirror.mirror import Mirror
from graph.mirror.pool import Limits, Pool
from graph.mirror.question import Question
from graph.mirror.snapshots import Snapshots
from graph.rdf import write, write_lines
from graph.store import Store
from graph.withdrawing.withdrawing import withdraw

if TYPE_CHECKING:
    from conftest import Engine

# Reads a store's graph, says so, and is killed before it could publish what it made of it.
KILLED = """
import os, signal, sys
from pathlib import Path
from graph.mirror.snapshots import Snapshots
def lines():
    yield b"<a:a> <a:a> <a:a> .\\n"
    os.kill(os.getpid(), signal.SIGKILL)
snapshots = Snapshots(Path(sys.argv[1]))
snapshots.lock()
snapshots.make("never", lines())
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "mirror"


@pytest.fixture
def embedded(started: Callable[[str], Engine]) -> Iterator[Store]:
    """An empty store of the embedded engine, for what does not depend on the engine."""
    with started("embedded").open() as opened:
        opened.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
        opened.migrate()
        yield opened


def bring(store: Store, readings: list[Facts]) -> None:
    known = {facts.report.id: facts for facts in readings}
    reader = Reader(read=lambda report: known[report.id], extractor="hand", version="1")
    load(store, [facts.report for facts in readings], reader)


def written(store: Store, rdf: Format = Format.NQUADS) -> bytes:
    out = BytesIO()
    write(store.graph(), rdf, out, readings=store.readings(), decisions=store.decisions())
    return out.getvalue()


def exported(store: Store) -> set[Quad]:
    return set(parse(written(store), RdfFormat.N_QUADS))


def kept(mirror: Mirror) -> bytes | None:
    found = kept_lines(mirror)
    return None if found is None else b"".join(found)


def mirrored(snapshots: Snapshots) -> set[Quad]:
    current = snapshots.current()
    assert current
    found = list(Quads.read_only(str(snapshots.path(current))))
    assert len(found) == current.quads
    return set(found)


def test_it_holds_what_is_exported_and_is_behind_after_each_write(store: Store, place: Path) -> None:
    mirror = Mirror(store, place=place)
    assert not mirror.in_step()
    assert mirror.refresh()
    assert mirror.in_step()
    for readings in (month()[:9], month()):
        bring(store, readings)
        assert not mirror.in_step()
        assert kept(mirror) is None
        assert mirror.refresh()
        assert mirror.in_step()
        assert mirrored(mirror.snapshots) == exported(store)
        assert kept(mirror) == written(store)
    made = mirror.current()
    assert mirror.refresh()
    assert mirror.current() == made


@pytest.fixture
def by_the_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "MOST", 1000.0)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["load", "decide", "undo"]), min_size=2, max_size=4), st.randoms(use_true_random=False))
@pytest.mark.usefixtures("by_the_change")
def test_after_any_loads_and_decisions_the_change_leads_to_what_is_exported(
    embedded: Store, tmp_path_factory: pytest.TempPathFactory, writes: list[str], random: Random
) -> None:
    embedded.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    embedded.migrate()
    mirror = Mirror(embedded, place=tmp_path_factory.mktemp("mirror"))
    left = month()
    random.shuffle(left)
    bring(embedded, left[:6])
    mirror.refresh()
    for kind in writes:
        if kind == "load":
            bring(embedded, left[: random.randrange(7, len(left))])
        else:
            people = [person.id for person in embedded.graph().people]
            one, other = random.sample(people, 2)
            decided = {Decision(verdict=Verdict.SAME, one=one, other=other)} if kind == "decide" else set()
            embedded.decide(Decisions(frozenset(decided)))
            settle(embedded)
        with mirror.snapshots.lock():
            assert mirror.snapshots.update(mirror.stamp(), lines(embedded))
        assert mirror.in_step()
        assert mirrored(mirror.snapshots) == exported(embedded)
        assert kept(mirror) == written(embedded)


@pytest.mark.parametrize("rdf", list(Format))
def test_what_it_keeps_is_an_export_in_every_format(embedded: Store, place: Path, rdf: Format) -> None:
    bring(embedded, month())
    mirror = Mirror(embedded, place=place)
    mirror.refresh()
    found = kept_lines(mirror)
    assert found is not None
    out = BytesIO()
    write_lines(found, rdf, out)
    assert out.getvalue() == written(embedded, rdf)


def test_without_its_lines_the_store_is_walked(embedded: Store, place: Path) -> None:
    bring(embedded, month()[:3])
    mirror = Mirror(embedded, place=place)
    mirror.refresh()
    (lines_of,) = place.glob("*.chunks")
    lines_of.unlink()
    assert mirror.in_step()
    assert kept(mirror) is None


def test_lines_that_cannot_be_read_are_told(embedded: Store, place: Path) -> None:
    bring(embedded, month())
    mirror = Mirror(embedded, place=place)
    mirror.refresh()
    (lines_of,) = place.glob("*.chunks")
    with closing(sqlite3.connect(lines_of)) as file, file:
        last = file.execute("SELECT name FROM place ORDER BY place DESC LIMIT 1").fetchone()
        file.execute("UPDATE chunk SET packed = ? WHERE name = ?", (b"damaged", *last))
    found = kept_lines(mirror)
    assert found is not None
    with pytest.raises(MirrorError, match="cannot be read"):
        list(found)


def test_no_statement_stands_in_two_graphs_so_that_the_union_counts_each_once(embedded: Store, place: Path) -> None:
    bring(embedded, month())
    mirror = Mirror(embedded, place=place)
    mirror.refresh()
    found = mirrored(mirror.snapshots)
    assert len({quad.triple for quad in found}) == len(found)
    assert len({quad.graph_name for quad in found}) == len(month()) + 1


def test_a_store_that_was_emptied_and_filled_again_is_another(store: Store, place: Path) -> None:
    mirror = Mirror(store, place=place)
    bring(store, month()[:3])
    mirror.refresh()
    turn = store.turn()
    store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
    store.migrate()
    bring(store, month()[3:6])
    assert store.turn() == turn
    assert not mirror.in_step()


def test_what_is_written_while_it_is_made_leaves_it_behind(embedded: Store, place: Path) -> None:
    class Overtaken(Mirror):
        def _lines(self) -> Iterator[bytes]:
            pages = super()._lines()
            yield next(pages)
            bring(embedded, month())
            yield from pages

    bring(embedded, month()[:3])
    overtaken = Overtaken(embedded, place=place)
    assert not overtaken.refresh()
    assert overtaken.current() is None
    mirror = Mirror(embedded, place=place)
    assert mirror.refresh()
    assert mirrored(mirror.snapshots) == exported(embedded)


def test_who_is_killed_while_making_it_leaves_the_one_before(place: Path) -> None:
    snapshots = Snapshots(place)
    for stamp in ("before", "after"):
        done = subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False)
        assert done.returncode == -signal.SIGKILL
        current = snapshots.current()
        assert (current and current.stamp) == (None if stamp == "before" else "before")
        with snapshots.lock(0):
            snapshots.make(stamp, ())
    current = snapshots.current()
    assert current
    assert current.stamp == "after"
    assert [path for path in place.iterdir() if path.is_dir()] == [snapshots.path(current)]


def test_no_file_of_it_has_a_word_of_a_report_that_was_withdrawn(embedded: Store, place: Path) -> None:
    def kept() -> bytes:
        (path,) = place.glob("*.chunks")
        with closing(sqlite3.connect(path)) as data:
            return b"".join(zlib.decompress(packed) for (packed,) in data.execute("SELECT packed FROM chunk"))

    gone = reading(12, "Una Sola")
    bring(embedded, [*month(), gone])
    mirror = Mirror(embedded, place=place)
    mirror.refresh()
    assert b"Una Sola" in kept()
    before = {path.stat().st_ino for path in place.rglob("*.sst")}
    withdraw(embedded, [gone.report.id])
    mirror.refresh()
    assert mirror.in_step()
    assert b"Una Sola" not in kept()
    assert len([path for path in place.iterdir() if path.is_dir()]) == 1
    assert before.isdisjoint(path.stat().st_ino for path in place.rglob("*.sst"))


def test_who_stops_following_does_not_wait_until_it_is_made(embedded: Store, place: Path) -> None:
    begun = Event()

    class Endless(Mirror):
        def _lines(self) -> Iterator[bytes]:
            while True:
                begun.set()
                yield from super()._lines()

    bring(embedded, month()[:2])
    mirror = Endless(embedded, place=place)
    with Following(mirror):
        assert begun.wait(30)
    assert mirror.current() is None


def test_two_makers_take_turns(place: Path) -> None:
    with Snapshots(place).lock(0), pytest.raises(TimeoutError):
        Snapshots(place).lock(0)


def test_a_folder_that_cannot_be_used_is_told_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(MirrorError, match="INTERSTATE_SPARQL_MIRROR"):
        Snapshots(tmp_path / "file" / "mirror").lock()


def test_a_follower_takes_up_what_it_is_told_of_and_what_others_write(embedded: Store, place: Path) -> None:
    mirror = Mirror(embedded, place=place)
    with closing(Pool(mirror.snapshots, Limits(), processes=1)) as pool, Following(mirror, 0.05) as following:
        for told, readings in ((True, month()[:4]), (False, month()[:8])):
            bring(embedded, readings)
            if told:
                following.tell()
            until = monotonic() + 30
            while not mirror.in_step():
                assert monotonic() < until
                sleep(0.01)
            query = "SELECT (COUNT(*) AS ?n) { ?report a is:Report }"
            answer = pool.ask(Question(query=query, rows="text/csv"))
            assert answer.body.split() == [b"n", str(len(readings)).encode()]
