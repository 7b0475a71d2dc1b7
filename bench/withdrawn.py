"""Whether a graph from which reports were withdrawn is, byte for byte, the one that they never came into.

`python bench/withdrawn.py FOLDER ... [--rounds 3]`: each round withdraws a random third of the reports, in random order
and parts, from a store that a server keeps, and compares the export with that of the others alone. Prints the
verdict, and how long withdrawing, trying and loading one report takes.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from graph.facts import Report
from graph.formats import Format
from graph.growing.standing import Standing
from graph.linked.stream import lines
from graph.loading import Reader
from graph.rdf import write
from graph.resolve import resolve
from graph.store import Store
from graph.withdrawing.stones import stone_of
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folders", nargs="+", type=Path)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--seed", type=int, default=1)
    options = asked.parse_args()
    draw = random.Random(options.seed)  # noqa: S311 - to be repeated, not to be secret
    reports = [one for one in read(files_in(options.folders)) if isinstance(one, Report)]
    readings = {report.id: facts_of(report) for report in reports}
    reader = Reader(read=lambda report: readings[report.id], extractor="bench", version="1")
    took: dict[str, list[float]] = {"withdraw": [], "dry run": [], "load again": []}
    other = 0
    with TemporaryDirectory() as folder, Store.open(f"embedded:{folder}") as store:
        store.migrate()
        standing = Standing(store, reader)
        standing.load(reports)
        for _ in range(options.rounds):
            gone = draw.sample(sorted(readings), len(readings) // 3)
            started = perf_counter()
            standing.withdraw(gone[:1])
            took["withdraw"].append(perf_counter() - started)
            for first in range(1, len(gone), 7):
                standing.withdraw(gone[first : first + 7])
            left = [readings[name] for name in readings if name not in set(gone)]
            kept = list(store.readings())
            out = io.BytesIO()
            stones = store.tombstones()
            write(resolve(left), Format.NQUADS, out, readings=kept, tombstones=stones)
            other += b"".join(lines(store)) != out.getvalue()
            other += [replace(one, heirs=()) for one in stones] != [stone_of(readings[name]) for name in sorted(gone)]
            started = perf_counter()
            standing.rehearse(readings[gone[0]].report)
            took["dry run"].append(perf_counter() - started)
            started = perf_counter()
            standing.load([readings[gone[0]].report], again=True)
            took["load again"].append(perf_counter() - started)
            standing.load([readings[name].report for name in gone], again=True)
    print(f"{len(readings)} reports, {options.rounds} rounds: {other} differ")
    for name, seconds in took.items():
        print(f"{name}: {median(seconds) * 1000:.0f} ms, at most {max(seconds) * 1000:.0f} ms")
    sys.exit(1 if other else 0)


if __name__ == "__main__":
    main()
