"""A snapshot that is made by the change is the one that is made whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store

from graph.mirror import chunks, snapshots
from graph.mirror.chunks import cut
from graph.mirror.errors import MirrorError
from graph.mirror.snapshots import Snapshots

NUMBERS = st.sets(st.integers(0, 400), max_size=300)


def lines(numbers: set[int]) -> list[bytes]:
    """A page for each few numbers, as an export gives them."""
    told = [f'<a:{one}> <a:b> "{one}\\n" <a:g{one % 7}> .\n'.encode() for one in sorted(numbers)]
    return [b"".join(told[start : start + 9]) for start in range(0, len(told), 9)]


@given(NUMBERS)
def test_chunks_are_the_lines_in_their_order(numbers: set[int]) -> None:
    assert b"".join(chunk.text for chunk in cut(lines(numbers))) == b"".join(lines(numbers))


def test_lines_that_are_left_out_leave_all_other_chunks() -> None:
    whole = {chunk.name for chunk in cut(lines(set(range(5_000))))}
    other = {chunk.name for chunk in cut(lines(set(range(5_000)) - {1_234}))}
    assert len(whole) > 10
    assert len(whole - other) <= 2


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of few lines, and a change of any size."""
    monkeypatch.setattr(chunks, "LINES", 8)
    monkeypatch.setattr(snapshots, "MOST", 100.0)


@pytest.mark.usefixtures("small")
@settings(max_examples=25, deadline=None)
@given(st.lists(NUMBERS, min_size=2, max_size=4))
def test_after_any_changes_it_is_the_one_that_is_made_whole(states: list[set[int]]) -> None:
    with TemporaryDirectory() as directory:
        made = Snapshots(Path(directory))
        with made.lock():
            made.make("0", lines(states[0]))
            for stamp, numbers in enumerate(states[1:], 1):
                before = made.current()
                assert before
                was = set(Store.read_only(str(made.path(before))))
                updated = made.update(str(stamp), lines(numbers))
                if not updated:
                    assert not states[stamp - 1], "an empty one has nothing to begin with"
                    made.make(str(stamp), lines(numbers))
                current = made.current()
                assert current
                whole = Store()
                whole.bulk_load(b"".join(lines(numbers)), RdfFormat.N_QUADS)
                assert set(Store.read_only(str(made.path(current)))) == set(whole)
                assert b"".join(made.lines(current)) == b"".join(lines(numbers)), "in the order of an export"
                assert (current.stamp, current.quads) == (str(stamp), len(numbers))
                if updated:
                    assert set(Store.read_only(str(made.path(before)))) == was, "who has it open reads on"


def test_lines_that_cannot_be_read_say_so(tmp_path: Path) -> None:
    made = Snapshots(tmp_path)
    with made.lock():
        made.make("0", lines(set(range(3_000))))
    current = made.current()
    assert current
    file = made.path(current).with_suffix(".chunks")
    with closing(sqlite3.connect(file)) as data, data:
        data.execute("DELETE FROM chunk WHERE name = (SELECT name FROM place WHERE place = 3)")
    with pytest.raises(MirrorError, match="remove"):
        list(made.lines(current))
    file.unlink()
    with pytest.raises(MirrorError, match="remove"):
        next(made.lines(current))
    assert not file.exists()


def test_where_much_is_other_or_a_file_is_missing_it_is_to_be_made_whole(tmp_path: Path) -> None:
    made = Snapshots(tmp_path)
    with made.lock():
        assert not made.update("0", lines({1}))
        made.make("0", lines(set(range(3_000))))
        assert not made.update("1", lines(set(range(3_000, 6_000))))
        assert made.update("1", lines(set(range(3_001))))
        current = made.current()
        assert current
        assert current.quads == 3_001
        made.path(current).with_suffix(".chunks").write_bytes(b"no chunks")
        assert not made.update("2", lines({1}))
        assert made.current() == current
