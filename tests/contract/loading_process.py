"""A process that loads the readings of `hand.month`: `loading_process.py URL FIRST STEP`, a line before each write.

Batches are small, so that there are many points at which it can be killed or overtaken.
"""

from __future__ import annotations

import os
import sys
from typing import TypeVar

from hand import month

import graph.difference
import graph.loading
import graph.store
from graph.connection import Connection, Work, connect
from graph.loading import Reader, load
from graph.store import Store

T = TypeVar("T")


class Announced(Connection):
    """Says when it writes."""

    def write(self, work: Work[T]) -> T:
        sys.stdout.write("write\n")
        sys.stdout.flush()
        return Connection.write(self, work)


def main() -> None:
    url, first, step = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    graph.loading.BATCH = 3
    graph.difference.BATCH = 4
    graph.store.WHOLE = 0
    opened = connect(url, os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD"))
    readings = {facts.report.id: facts for facts in month()[first::step]}
    reader = Reader(read=lambda report: readings[report.id], extractor="hand", version="1")
    with Store(Announced(opened.url, opened.driver, opened.database, opened.engine)) as store:
        store.migrate()
        load(store, [facts.report for facts in readings.values()], reader)


if __name__ == "__main__":
    main()
