"""What keeping the mirror for SPARQL in step takes: `python bench/mirror_change.py FILE.nq` (an export as N-Quads).

Makes a snapshot of all lines of the file, then the next one of all lines but those of the named graph that comes last
but one, once whole and once by the change, and compares what they hold. Reading the store is not in the figures.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import Store

from graph.mirror.snapshots import Snapshots

PAGE = 400
"""Lines at once."""


def pages(path: Path, without: bytes = b"\0") -> Iterator[bytes]:
    held: list[bytes] = []
    with path.open("rb") as file:
        for line in file:
            if without not in line:
                held.append(line)
                if len(held) == PAGE:
                    yield b"".join(held)
                    held.clear()
    yield b"".join(held)


def graphs(path: Path) -> list[bytes]:
    """The names of named graphs in order; of few texts the last thing of a line is another."""
    with path.open("rb") as file:
        found = {line.rsplit(b" ", 2)[1]: None for line in file if line.rsplit(b" ", 2)[1].startswith(b"<")}
    return [name for name in found if b"/report-" in name]


def timed(what: str, work: Callable[[], object]) -> None:
    start, cpu = time.perf_counter(), time.process_time()
    work()
    print(
        f"{what}: {time.perf_counter() - start:.1f} s, {time.process_time() - cpu:.1f} s of the processor", flush=True
    )


def main(path: Path) -> int:
    gone = graphs(path)[-2]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        first, second = Snapshots(Path(one)), Snapshots(Path(other))
        timed("whole", lambda: first.make("0", pages(path)))
        timed("without a report, whole", lambda: second.make("1", pages(path, gone)))
        timed("without a report, by the change", lambda: first.update("1", pages(path, gone)))
        held = []
        for made in (first, second):
            current = made.current()
            if current is None or current.stamp != "1":
                sys.exit("not made")
            held.append(sum(hash(str(quad)) for quad in Store.read_only(str(made.path(current)))))
            print(f"{current.quads:,} quads")
    print("equal" if held[0] == held[1] else "DIFFERENT")
    return held[0] != held[1]


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
