"""What REST adds to the same Cypher, and how both grow: `python bench/over_http.py [--keep DIR] [MEETINGS ...]`.

For each size (10000 and 100000 if not said) a made-up graph (`bench/met_graph.py`) is settled in an embedded store, or
with `--engine neo4j` put into a Neo4j by its importer (`bench/bulk_store.py`), or taken from DIR where a run before
kept it. Who somebody met (by identifier, and by name), a person's page, a search for
the start of a name, and the path between two people who are three steps apart are then asked by wrk over one
connection, and, in turns with that, by the driver alone: the very statements that the interface asks for them, one
after the other. Prints p50 and p99 of both, what is added at p50, and how many times as long ten times the data takes;
ends with status 1 where more than 5 ms are added, it takes more than 1.5 times as long, or an answer is none. Needs
`wrk`, which is in Debian. With the stores kept it takes six minutes; making an embedded one of 100,000 meetings takes
ten more.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Annotated, Any
from urllib.parse import quote

import typer
from bulk_store import import_made
from met_graph import made

from api.app import create_app
from api.settings import Settings
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.queries.asking import Slice
from graph.queries.met import MetWith, met_with
from graph.queries.paths import path
from graph.queries.people import find, people
from graph.store import Store

sys.path.append(str(Path(__file__).parents[1] / "tests" / "contract"))

from serving import served

ADDED = 5.0
GROWN = 1.5
ASKED = 20
"""Different questions of a kind."""
ROUNDS = 7
SECONDS = 2
STEPS = 3
WIDE = 8
"""People at each step of whom it is asked whom they met."""

Statement = tuple[str, Mapping[str, Any]]


class Heard(Store):
    """A store that notes what it is asked."""

    heard: list[Statement] | None = None

    def read(self, statement: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Answer, and note."""
        if self.heard is not None:
            self.heard.append((statement, parameters or {}))
        return super().read(statement, parameters)


HEAP = "1g"
"""Memory of Neo4j, beside 128 MB for its pages."""


@contextmanager
def stored(meetings: int, keep: Path | None, engine: str) -> Iterator[Heard]:
    """A store of so many meetings."""
    with TemporaryDirectory() as directory:
        if engine == "neo4j":
            home = (keep or Path(directory)) / f"neo4j-{meetings}"
            installation = fetch(default_directory())
            if not (home / "made").exists():
                home.mkdir(parents=True, exist_ok=True)
                import_made(installation, home, meetings, HEAP)
                (home / "made").touch()
            with (
                start(installation, home, heap=HEAP) as server,
                Heard.open(server.bolt, username=server.user, password=server.password) as store,
            ):
                yield store
            return
        home = keep / f"meetings-{meetings}" if keep else Path(directory)
        with Heard.open(f"embedded:{home}") as store:
            store.migrate()
            if not store.settled():
                graph, readings = made(meetings)
                for first in range(0, len(readings), 2000):
                    store.keep(readings[first : first + 2000])
                store.settle(graph)
            yield store


def addresses(store: Store) -> dict[str, list[str]]:
    """What is asked, by kind."""
    found = people(store, part=Slice(limit=8 * ASKED)).items
    ids = [person.id for person in found]
    some = ids[:: len(ids) // ASKED][:ASKED]
    # A name that fits several people is answered with who they are, which is another question.
    alone = [person.name for person in found if len(find(store, person.name)) == 1]
    names = [quote(name) for name in alone[:: max(1, len(alone) // ASKED)][:ASKED]]
    pairs = [(one, other) for one in some[: ASKED // 2] if (other := _away(store, one))]
    return {
        "met-with": [f"/v1/met-with?person={one}" for one in some],
        "by name": [f"/v1/met-with?person={one}" for one in names],
        "search": [f"/v1/search?kind=Person&q={one[:-2]}" for one in names],
        "person": [f"/v1/people/{one}" for one in some],
        "path": [f"/v1/paths?from={one}&to={other}" for one, other in pairs],
    }


def _away(store: Store, one: str) -> str | None:
    """Somebody who is so many steps away from a person."""
    reached = [one]
    for _ in range(STEPS):
        asked = (met_with(store, MetWith(person=person)).items for person in reached[:WIDE])
        reached = sorted({met.people[1].id for found in asked for met in found})
    return next((other for other in reached if len(path(store, one, other, longest=STEPS) or ()) == STEPS), None)


def by_wrk(base: str, paths: Sequence[str]) -> tuple[float, float, int]:
    """p50 and p99 in milliseconds over one connection, and how many answers were none."""
    listed = ", ".join(f'"{one}"' for one in paths)
    script = (
        f"local paths = {{{listed}}}\nlocal place = 0\n"
        "request = function() place = place % #paths + 1; return wrk.format('GET', paths[place]) end\n"
        "done = function(summary, latency) io.write(string.format('p50 %d p99 %d bad %d\\n', "
        "latency:percentile(50), latency:percentile(99), summary.errors.status + summary.errors.timeout)) end\n"
    )
    with TemporaryDirectory() as directory:
        lua = Path(directory) / "paths.lua"
        lua.write_text(script, encoding="utf-8")
        command = ["wrk", "-t1", "-c1", f"-d{SECONDS}s", "-s", str(lua), base]
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"p50 (\d+) p99 (\d+) bad (\d+)", out)
    if not found:
        sys.exit(out)
    return int(found[1]) / 1000, int(found[2]) / 1000, int(found[3])


def by_driver(store: Store, asked: Sequence[Sequence[Statement]]) -> list[float]:
    """Milliseconds of each question, its statements one after the other, for as long as wrk has."""
    took: list[float] = []
    until = perf_counter() + SECONDS
    while perf_counter() < until:
        for statements in asked:
            start = perf_counter()
            for statement, parameters in statements:
                store.read(statement, parameters)
            took.append(1000 * (perf_counter() - start))
    return took


def measure(meetings: int, keep: Path | None, rounds: int, engine: str) -> tuple[dict[str, float], bool]:
    """p50 over REST by kind, and whether what is added is as little as it was to be."""
    found: dict[str, float] = {}
    little = True
    with stored(meetings, keep, engine) as store, served(create_app(store, settings=Settings())) as client:
        for kind, paths in addresses(store).items():
            statements = []
            for one in paths:
                store.heard = []
                client.get(one).raise_for_status()
                statements.append(store.heard)
            store.heard = None
            rest, alone = [], []
            for _ in range(rounds):
                rest.append(by_wrk(str(client.base_url), paths))
                took = by_driver(store, statements)
                alone.append((median(took), quantiles(took, n=100)[98]))
            over, direct = (tuple(median(column) for column in zip(*rows, strict=True)) for rows in (rest, alone))
            added, bad = over[0] - direct[0], sum(row[2] for row in rest)
            found[kind] = over[0]
            little = little and added <= ADDED and not bad
            print(
                f"{meetings:>9,} meetings {kind:9} REST p50 {over[0]:7.1f} p99 {over[1]:7.1f} ms, driver p50 "
                f"{direct[0]:7.1f} p99 {direct[1]:7.1f} ms of {len(statements[0])} statements: {added:+.1f}, {bad} bad",
                flush=True,
            )
    return found, little


def main(
    sizes: Annotated[list[int] | None, typer.Argument()] = None,
    keep: Annotated[Path | None, typer.Option(help="Where stores are kept.")] = None,
    rounds: Annotated[int, typer.Option(help="Turns of wrk and the driver for each kind, of 2 s each.")] = ROUNDS,
    engine: Annotated[str, typer.Option(help="embedded or neo4j.")] = "embedded",
) -> None:
    """Measure each size and compare."""
    before: dict[str, float] = {}
    good = True
    for size in sizes or [10_000, 100_000]:
        found, little = measure(size, keep, rounds, engine)
        good = good and little
        for kind, took in found.items():
            if kind in before:
                print(f"{kind:9} {took / before[kind]:.2f} times as long as at the size before")
                good = good and took <= GROWN * before[kind]
        before = found
    print("as little added, and as little grown, as it was to be" if good else "NOT as it was to be")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    typer.run(main)
