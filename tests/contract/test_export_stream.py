"""A store as a stream of quads: what the whole graph gives, on both engines, of one state of the store."""

from __future__ import annotations

import io

import pytest
from read_facts import DECIDED
from world import GRAPH, READINGS

from graph.formats import Format
from graph.linked import paging
from graph.linked.snapshot import MovedError
from graph.linked.stream import lines, stream
from graph.rdf import quads, write
from graph.store import Store

pytest_plugins = ("world_store",)


def whole(store: Store) -> bytes:
    out = io.BytesIO()
    write(store.graph(), Format.NQUADS, out, readings=store.readings(), decisions=store.decisions())
    return out.getvalue()


@pytest.mark.parametrize("size", [500, 1])
def test_a_stream_is_the_bytes_of_the_whole_graph(world: Store, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "PAGE", size)
    expected = whole(world)
    assert b"".join(lines(world)) == expected
    assert expected.count(b"\n") > 500


def test_a_stream_is_of_quads(world: Store) -> None:
    assert list(stream(world, "https://graph.example/")) == list(
        quads(GRAPH, "https://graph.example/", world.readings(), world.decisions())
    )


def test_a_store_that_is_written_to_meanwhile_gives_no_export(store: Store) -> None:
    assert b"".join(lines(store)) == b"", "of an empty store"
    store.keep(READINGS)
    with pytest.raises(MovedError, match="a load is under way"):
        next(lines(store))
    store.settle(GRAPH)
    found = lines(store)
    assert next(found)
    store.decide(DECIDED)
    with pytest.raises(MovedError, match="written to during the export"):
        list(found)
