"""The graph of `world` in a real store of each engine, for the tests that ask it; they only read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING

import pytest
from world import GRAPH, READINGS

from graph.store import Store

if TYPE_CHECKING:
    from conftest import Engine


@pytest.fixture(scope="session")
def settled(new_engine: Callable[[str], Engine]) -> Iterator[Callable[[str], Store]]:
    """The store of an engine that is settled to the graph, one for all tests of a process."""
    with ExitStack() as stack:

        @cache
        def made(name: str) -> Store:
            store = stack.enter_context(new_engine(name).open())
            store.migrate()
            store.keep(READINGS)
            store.settle(GRAPH)
            return store

        yield made


@pytest.fixture(scope="session", params=("embedded", "neo4j"), ids=("world-embedded", "world-neo4j"))
def world(request: pytest.FixtureRequest, settled: Callable[[str], Store]) -> Store:
    """A store that is settled to the graph; its tests are shared out by this name (`scheduling`)."""
    return settled(request.param)
