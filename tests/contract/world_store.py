"""The graph of `world` in a real store of each engine, for the tests that ask it; they only read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from world import GRAPH, READINGS

from graph.store import Store

if TYPE_CHECKING:
    from conftest import Engine


@pytest.fixture(scope="session", params=("embedded", "neo4j"))
def world(request: pytest.FixtureRequest, new_engine: Callable[[str], Engine]) -> Iterator[Store]:
    """A store that is settled to the graph."""
    with new_engine(request.param).open() as store:
        store.migrate()
        store.keep(READINGS)
        store.settle(GRAPH)
        yield store
