"""Load a folder on both engines and compare what they export.

    python bench/both_engines.py ../shared/data/history-at-state

Reads every report of the folder once, keeps the readings and settles the graph in a fresh embedded store and in a fresh
Neo4j (the one of `interstate neo4j`, fetched on first use), reads both graphs back and writes them as N-Quads. Prints
the counts, and the seconds of each step. Exits with 1 unless the two exports are the same byte for byte.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from filecmp import cmp
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from graph.facts import Facts, Report
from graph.formats import Format
from graph.loading import settle
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.rdf import write
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

BATCH = 200
Done = TypeVar("Done")


def timed(what: str, step: Callable[[], Done]) -> Done:
    """What a step gives; its seconds are printed."""
    begin = time.perf_counter()
    done = step()
    print(f"{what:32} {time.perf_counter() - begin:8.1f} s", flush=True)
    return done


@contextmanager
def engine(name: str, home: Path) -> Iterator[Store]:
    """An empty store on the engine of that name, stopped at the end."""
    if name == "embedded":
        with Store.open(f"embedded:{home}") as store:
            yield store
        return
    with (
        start(fetch(default_directory()), home, heap="2g") as server,
        Store.open(server.bolt, username=server.user, password=server.password) as store,
    ):
        yield store


def exported(name: str, readings: Sequence[Facts], home: Path, target: Path) -> dict[str, int]:
    """The counts of the graph on an engine, which is written to a file."""
    with engine(name, home) as store:
        store.migrate()
        timed(f"{name}: readings kept", lambda: [store.keep(part) for part in _batches(readings)])
        timed(f"{name}: graph settled", lambda: settle(store))
        graph = timed(f"{name}: graph read back", store.graph)
        with target.open("wb") as out:
            timed(f"{name}: N-Quads written", lambda: write(graph, Format.NQUADS, out, readings=store.readings()))
        return store.counts()


def _batches(readings: Sequence[Facts]) -> Iterator[Sequence[Facts]]:
    for first in range(0, len(readings), BATCH):
        yield readings[first : first + BATCH]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    reports = [one for one in read(files_in([folder])) if isinstance(one, Report)]
    readings = timed(f"{len(reports)} reports read", lambda: [facts_of(report) for report in reports])
    with TemporaryDirectory() as work:
        files = {name: Path(work) / f"{name}.nq" for name in ("embedded", "neo4j")}
        counts = {name: exported(name, readings, Path(work) / name, file) for name, file in files.items()}
        for label, count in sorted(counts["embedded"].items()):
            print(f"{label:32} {count:8}{'' if counts['neo4j'].get(label) == count else '  NOT ON BOTH'}")
        same = cmp(files["embedded"], files["neo4j"], shallow=False)
        size = files["embedded"].stat().st_size
    print(f"N-Quads: {size:,} bytes, {'the same' if same else 'NOT the same'} on both engines")
    sys.exit(0 if same and counts["embedded"] == counts["neo4j"] else 1)


if __name__ == "__main__":
    main()
