"""Loads that are cut off, and loads at the same time, on either engine."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hand import month

from graph.loading import Reader, load
from graph.resolve import resolve

if TYPE_CHECKING:
    from conftest import Engine

    from graph.store import Store

HERE = Path(__file__).parent
READINGS = {facts.report.id: facts for facts in month()}
READER = Reader(read=lambda report: READINGS[report.id], extractor="hand", version="1")
GRAPH = resolve(READINGS.values())


def loading(engine: Engine, first: int = 0, step: int = 1) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, HERE / "loading_process.py", engine.url, str(first), str(step)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": f"{HERE.parents[1]}:{HERE}",
            "NEO4J_USERNAME": engine.username or "",
            "NEO4J_PASSWORD": engine.password or "",
        },
    )


def empty(store: Store) -> None:
    store.connection.write(lambda transaction: transaction.run("MATCH (n) DETACH DELETE n").consume())


def assert_whole(store: Store) -> None:
    assert store.settled()
    assert store.graph() == GRAPH
    counts = store.counts()
    assert counts["Meeting"] == counts["MET_WITH"] == counts["Report"] == len(READINGS)


@pytest.mark.parametrize("writes", [1, 3, 9, 12, 16, 20, 40])
def test_a_load_killed_at_any_write_is_made_good_by_the_next(engine: Engine, writes: int) -> None:
    with engine.open() as store:
        empty(store)
    process = loading(engine)
    assert process.stdout
    for _ in range(writes):
        assert process.stdout.readline() == "write\n"
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=30)
    with engine.open() as store:
        store.migrate()
        assert not store.settled()
        load(store, [facts.report for facts in READINGS.values()], READER)
        assert_whole(store)


def test_loads_at_the_same_time_give_the_graph_of_all(engine: Engine) -> None:
    with engine.open() as store:
        empty(store)
    processes = [loading(engine, first, 3) for first in range(3)]
    ends = [process.communicate(timeout=120) for process in processes]
    assert [errors for _, errors in ends] == ["", "", ""]
    with engine.open() as store:
        assert_whole(store)
