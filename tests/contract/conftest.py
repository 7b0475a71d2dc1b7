"""Both engines for the contract tests: one suite, the same answers.

A real Neo4j is fetched on first use. Where it cannot be had the tests of it are skipped, saying so; in CI that fails.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from commands import SAMPLES, output
from short_lived import ENVIRONMENT

from graph.neo4j_local.errors import Neo4jLocalError
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.store import Store

ENGINES = ("embedded", "neo4j")

os.environ.update(ENVIRONMENT)


@dataclass(frozen=True, slots=True)
class Engine:
    """How to open a store that is the test's own."""

    url: str
    username: str | None = None
    password: str | None = None

    def open(self) -> Store:
        return Store.open(self.url, username=self.username, password=self.password)


@pytest.fixture(scope="session")
def new_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Engine]]:
    """Makes an engine of that name with an empty store; all stop at the end."""
    with ExitStack() as stack:

        def made(name: str) -> Engine:
            home: Path = tmp_path_factory.mktemp(name)
            if name == "embedded":
                return Engine(f"embedded:{home}")
            try:
                server = stack.enter_context(start(fetch(default_directory()), home))
            except Neo4jLocalError as error:
                if os.environ.get("CI"):
                    raise
                pytest.skip(f"NOT TESTED ON NEO4J: {error}")
            return Engine(server.bolt, server.user, server.password)

        yield made


@pytest.fixture(scope="session")
def started(new_engine: Callable[[str], Engine]) -> Callable[[str], Engine]:
    """The engine of that name, one for all tests of a process: they come by file, each with both engines in turn."""
    return cache(new_engine)


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest, started: Callable[[str], Engine]) -> Engine:
    """Each engine in turn; its tests are shared out by its name (`scheduling`)."""
    return started(request.param)


@pytest.fixture
def store(engine: Engine) -> Iterator[Store]:
    """An open store of each engine, empty but for its migrations."""
    with engine.open() as opened:
        opened.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())
        opened.migrate()
        yield opened


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the command loaded the samples; the store is open, so that commands attach to it and start no engine."""
    url = f"embedded:{tmp_path_factory.mktemp('loaded')}"
    output("load", SAMPLES, "--store", url)
    with Store.open(url):
        yield url
