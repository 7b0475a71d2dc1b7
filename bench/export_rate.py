"""What an export takes: `python bench/export_rate.py [MEETINGS ...]` (by default 10000 and 100000).

Walks a store of so many meetings as `interstate export --format nquads` does, each size in a process of its own, and
prints quads a second and the most memory that the process had. The rows of each page are made here, in place of the
engine's, so that what an engine takes is not in the figures.

Up to 10000 meetings it then compares with pyoxigraph's own dump of the same quads from memory, in the middle of rounds
in which each way has its turn: writing what a mirror keeps, as an export does where the mirror is in step, and walking
rows made before. The dump from the engine's files on disk, which takes several times as long, is measured once.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from bisect import bisect_left
from collections.abc import Callable, Collection
from functools import cache
from os import devnull
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, cast

import orjson
from pyoxigraph import RdfFormat, Store

from graph.annotations import to_json
from graph.facts import Encounter, Facts, NamedPerson, Quotation, Report
from graph.formats import Format
from graph.linked.blocks import blocks
from graph.linked.lines import pages_of
from graph.linked.stored import Stored
from graph.mirror.snapshots import Snapshots
from graph.rdf import write_lines, write_parts
from graph.statements import export_statement
from ontology.namespaces import BASE
from ontology.terms import Medium, MeetingStatus, Precision

WIDTH = 16**6
WORDS = "They met on that day, spoke of rail and gas, and agreed to meet again in spring."
NAMES = (
    *("states", "organizations", "offices", "people", "tenures", "met", "meetings", "sides", "agreements", "bound"),
    *("conflicts", "about", "claims", "reports", "mentions", "evidence", "tellings", "held", "told"),
)
ROUNDS = 5
BESIDE = 10_000
"""Meetings up to which all rows and quads are held in memory."""


class Made:
    """A connection that answers the statements of an export: a meeting of two people a report, a person in ten."""

    def __init__(self, meetings: int) -> None:
        self.size = {"meeting": meetings, "report": meetings, "person": max(20, meetings // 10)}
        self._names = {export_statement(name): name for name in NAMES}
        self._kept: dict[str, list[list[Any]]] | None = None

    def keep(self) -> None:
        """Make each list of rows once, so that a second walk takes no time for them."""
        self._kept = {}

    def read(self, statement: str) -> list[dict[str, Any]]:
        label = statement.partition("(n:")[2].partition(")")[0].lower()
        return [{"total": self.size.get(label, 0)}]

    def collected(self, statement: str, parameters: dict[str, Any]) -> list[list[Any]]:
        if self._kept is None:
            return self._made(statement, parameters)
        key = f"{statement} {parameters}"
        if key not in self._kept:
            self._kept[key] = self._made(statement, parameters)
        return self._kept[key]

    def _made(self, statement: str, parameters: dict[str, Any]) -> list[list[Any]]:
        name = self._names[statement]
        if "ids" in parameters:
            found = (int(one[-14:], 16) for one in parameters["ids"])
            make = getattr(self, f"_{name}")
            return [row for place in found for row in make(place)]
        make = getattr(self, f"_{name}", None)
        kind = {"people": "person", "met": "person", "meetings": "meeting", "sides": "meeting"}.get(name, "report")
        return [row for place in self._range(kind, parameters) for row in make(place)] if make else []

    def _range(self, kind: str, parameters: dict[str, Any]) -> range:
        size = self.size[kind]
        low, high = (
            bisect_left(range(size), int(bound.partition("-")[2], 16), key=lambda place: place * WIDTH // size)
            if "-" in bound
            else (0 if not bound else size)
            for bound in (parameters["low"], parameters["high"])
        )
        return range(low, high)

    def _id(self, kind: str, place: int) -> str:
        return f"{kind}-{place * WIDTH // self.size[kind]:06x}{place:014x}"

    def _pair(self, place: int) -> tuple[str, str]:
        people = self.size["person"]
        # One of two meetings is of one of the twenty most spoken of.
        first = place % 20 if place % 2 else place % people
        return self._id("person", first), self._id("person", (first + 1 + place // 7 % (people - 1)) % people)

    def _people(self, place: int) -> list[list[Any]]:
        return [[self._id("person", place), f"Person {place}", [f"P. {place}"]]]

    def _meetings(self, place: int) -> list[list[Any]]:
        told = [["2021-05-04"], ["2021-05-04"], [""], [""], [True]]
        row = [self._id("meeting", place), "took_place", "2021-05-04", "day", "in_person", None, None, True, *told]
        return [row]

    def _sides(self, place: int) -> list[list[Any]]:
        return [[self._id("meeting", place), side, person] for side, person in enumerate(self._pair(place))]

    _held = _sides

    def _told(self, place: int) -> list[list[Any]]:
        return [[self._id("meeting", place), list(self._pair(place)), [0, 1]]]

    def _reports(self, place: int) -> list[list[Any]]:
        said = ["2021-05-05", WORDS * 10, None, None, "Made Up Times", "en", _read(), "made up", "1"]
        return [[self._id("report", place), [f"r{place}"], *said]]

    def _mentions(self, place: int) -> list[list[Any]]:
        report = self._id("report", place)
        return [
            [report, one, f"{one}{place:x}", f"p{number}", f"Person {number}", [], [number], [number + 4], "name", None]
            for number, one in enumerate(self._pair(place))
        ]

    def _evidence(self, place: int) -> list[list[Any]]:
        said = [WORDS, 0, len(WORDS), "made up", "1", 0.9, None]
        return [[self._id("report", place), f"evidence-{place:020x}", *said]]

    def _tellings(self, place: int) -> list[list[Any]]:
        head = ["Meeting", f"evidence-{place:020x}", f"telling-{place:020x}", self._id("meeting", place)]
        said = ["2021-05-05", "took_place", "2021-05-04", "day", None, "in_person", None, None, True, None, None]
        return [
            [self._id("report", place), *head, *said, list(self._pair(place)), [0, 1], None, None, None, None, None]
        ]


@cache
def _read() -> str:
    """What was read of each report, as a store keeps it."""
    report = Report(id="", stems=("r",), published="2021-05-05", text=WORDS)
    meeting = Encounter(
        status=MeetingStatus.TOOK_PLACE,
        date="2021-05-04",
        precision=Precision.DAY,
        medium=Medium.IN_PERSON,
        place=None,
        country=None,
        sides=(("p0",), ("p1",)),
        main=True,
        evidence=Quotation(text=WORDS, start=0, end=len(WORDS)),
    )
    people = tuple(NamedPerson(key=f"p{one}", name=f"Person {one}", mentions=((one, one + 4),)) for one in (0, 1))
    facts = Facts(
        report=report, extractor="made up", version="1", people=people, offices=(), meetings=(meeting,), agreements=()
    )
    return orjson.dumps(to_json(facts)).decode()


class MadeStore:
    """As much of a store as an export asks for."""

    def __init__(self, meetings: int) -> None:
        self.connection = Made(meetings)

    def decisions(self) -> Any:
        from graph.decisions import UNDECIDED

        return UNDECIDED

    def tombstones(self) -> tuple[()]:
        return ()

    def people_of(self, mentions: Collection[str]) -> dict[str, str]:
        return {}


class Nowhere:
    """Counts the lines that are written to it, and keeps none."""

    def __init__(self) -> None:
        self.quads = 0

    def write(self, some: bytes) -> int:
        self.quads += some.count(b"\n")
        return len(some)


def alone(meetings: int) -> None:
    out = Nowhere()
    start = time.process_time()
    write_parts(Stored(cast("Any", MadeStore(meetings))), Format.NQUADS, cast("BinaryIO", out))
    quads, rate = out.quads, out.quads / (time.process_time() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{meetings} meetings: {quads} quads, {rate:.0f} a second of the processor; at most {peak:.0f} MB", flush=True
    )


def beside(meetings: int) -> None:
    """Rates of each way, in turn, so that what else runs on the machine slows down all of them."""
    made = MadeStore(meetings)
    with TemporaryDirectory() as directory:
        snapshots = Snapshots(Path(directory))
        with snapshots.lock():
            snapshots.make("", pages_of(blocks(Stored(cast("Any", made)), BASE)))
        current = snapshots.current()
        if current is None:
            sys.exit("no snapshot was made")
        made.connection.keep()
        on_disk, in_memory = Store.read_only(str(snapshots.path(current))), Store()
        in_memory.bulk_extend(on_disk)
        ways: dict[str, Callable[[BinaryIO], object]] = {
            "pyoxigraph's dump from memory": lambda out: in_memory.dump(out, RdfFormat.N_QUADS),
            "what a mirror keeps": lambda out: write_lines(snapshots.lines(current), Format.NQUADS, out),
            "rows made before": lambda out: write_parts(Stored(cast("Any", made)), Format.NQUADS, out),
        }
        timed(ways["rows made before"])
        gc.freeze()
        rounds = [[current.quads / timed(write) for write in ways.values()] for _ in range(ROUNDS)]
        disk = current.quads / timed(lambda out: on_disk.dump(out, RdfFormat.N_QUADS))
    for place, way in enumerate(ways):
        rate, ratio = median(rates[place] for rates in rounds), median(rates[place] / rates[0] for rates in rounds)
        print(f"{way}: {rate:.0f} quads a second of the processor, {ratio:.2f} of the dump from memory", flush=True)
    print(f"pyoxigraph's dump from disk: {disk:.0f} quads a second of the processor", flush=True)


def timed(write: Callable[[BinaryIO], object]) -> float:
    """Seconds of the processor."""
    with Path(devnull).open("wb") as out:
        start = time.process_time()
        write(out)
        return time.process_time() - start


def main() -> None:
    if sys.argv[1:2] == ["--alone"]:
        alone(int(sys.argv[2]))
    elif sys.argv[1:2] == ["--beside"]:
        beside(int(sys.argv[2]))
    else:
        for meetings in sys.argv[1:] or ["10000", "100000"]:
            subprocess.run([sys.executable, __file__, "--alone", meetings], check=True)
            if int(meetings) <= BESIDE:
                subprocess.run([sys.executable, __file__, "--beside", meetings], check=True)


if __name__ == "__main__":
    main()
