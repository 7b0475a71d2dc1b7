"""The graph of `world` in a real store, for the tests that ask it; they only read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from world import GRAPH, READINGS

from graph.store import Store


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An embedded store that is settled to the graph."""
    with Store.open(f"embedded:{tmp_path_factory.mktemp('world')}") as store:
        store.migrate()
        store.keep(READINGS)
        store.settle(GRAPH)
        yield store
