"""How resolving grows with what is read: `python bench/grow.py [MENTIONS ...]`, by default 10,000 and 100,000.

For each size, in a process of its own, the reports of a made-up world (`bench/made_world.py`) are resolved at once;
then all but 200 of them grow into a graph in memory, to which these 200 are added one by one. Printed are seconds of
the processor, the peak of memory, how much more a mention costs than at the size before and how much more it would at
n log n, and milliseconds of the processor of adding a report: resolving what it changes, and all with the rows that a
store would write. The last line of a size says whether 95 of 100 reports cost less than 50 ms, rows and all.
"""

from __future__ import annotations

import gc
import random
import resource
import subprocess
import sys
import time
from math import log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from made_world import World

from graph.facts import Facts
from graph.growing.graph import Growing
from graph.growing.written import steps
from graph.resolve import resolve

ADDED = 200
BOUND = 50  # milliseconds of the processor for one report more


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def resolved(readings: list[Facts], mentions: int) -> None:
    before, start = peak(), time.process_time()
    graph = resolve(readings)
    took = time.process_time() - start
    print(f"\t{took:.6g}", flush=True)
    most = max(len(person.mentions) for person in graph.people)
    print(
        f"{mentions:,} mentions in {len(readings):,} readings: resolved in {took:.1f} s, "
        f"{1e6 * took / mentions:.0f} µs a mention; {len(graph.people):,} people, {len(graph.meetings):,} meetings, "
        f"{len(graph.agreements):,} agreements; most spoken of: {most:,} mentions; "
        f"peak {peak():.1f} GB, {before:.1f} GB of it the readings",
        flush=True,
    )


def grown(readings: list[Facts]) -> None:
    chance = random.Random(1)  # noqa: S311
    last = set(chance.sample(range(len(readings)), ADDED))
    growing, start = Growing(), time.process_time()
    growing.add(facts for place, facts in enumerate(readings) if place not in last)
    took = time.process_time() - start
    gc.freeze()  # As `graph.growing.standing` does.
    resolving: list[float] = []
    writing: list[float] = []
    for place in sorted(last):
        start = time.process_time()  # Not the time of the day: others may use the machine.
        change = growing.add([readings[place]])
        resolving.append(time.process_time() - start)
        list(steps(change))
        writing.append(time.process_time() - start)
    print(
        f"the same in memory, to grow: {took:.1f} s, peak {peak():.1f} GB; one report more, ms: {spread(resolving)} to "
        f"resolve, {spread(writing)} with the rows to write",
        flush=True,
    )
    cost = 1000 * sorted(writing)[ADDED * 95 // 100]
    verdict = "under" if cost < BOUND else "NOT under"
    print(f"{verdict} {BOUND} ms: 95 of 100 reports more cost at most {cost:.1f} ms with their rows", flush=True)


def spread(seconds: list[float]) -> str:
    order = sorted(1000 * one for one in seconds)
    return f"median {order[ADDED // 2]:.1f}, p95 {order[ADDED * 95 // 100]:.1f}, most {order[-1]:.1f}"


def one(size: int) -> None:
    readings = list(World(size).readings())
    mentions = sum(len(facts.people) for facts in readings)
    resolved(readings, mentions)
    grown(readings)


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [10_000, 100_000]
    before: tuple[int, float] | None = None
    for size in sizes:
        lines = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], stdout=subprocess.PIPE, text=True, check=True
        ).stdout.splitlines()
        took = float(lines[0])
        print("\n".join(lines[1:]))
        if before:
            ratio = (took / size) / (before[1] / before[0])
            print(f"a mention costs {ratio:.2f} times what it did; at n log n {log(size) / log(before[0]):.2f} times")
        before = size, took


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        main()
