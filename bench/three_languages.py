"""Whether Cypher and SPARQL answer alike: `python bench/three_languages.py [--most N] [--keep DIR] FOLDER ...`.

The reports of all folders are read into one graph, which is settled in a fresh embedded store, and written as RDF into
an engine of this process, on the disk as the mirror is. Both are asked every question of the REST interface (which
answers by the same functions), with parameters drawn from what the graph holds: at most N of each kind (200 if not
said), now and as of days.

Prints how many answers were equal, how long each took in the middle, and on which functions most time went; ends with
status 1 where one differs. With a directory to keep, what was read is kept there, with the days that were compared: the
same command goes on where it was ended.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import pyoxigraph
import typer
from asked import Question, Sample, questions

from graph.linked.stream import lines
from graph.loading import settle
from graph.mirror.snapshots import Snapshots
from graph.queries.asking import Source, known_by
from graph.sparql.dataset import Dataset
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from loaders.sources.source import Refusal

Timed = tuple[Any, float]
KEPT = 500
"""Readings that are written to the store at once."""
EVERY = 60.0
"""Seconds between two signs of life."""


@dataclass(slots=True, kw_only=True)
class Compared:
    """What one day came to: seconds of each engine for each question, how many answers differ."""

    took: list[tuple[float, float]]
    different: int = 0


def timed(question: Question, source: Source) -> Timed:
    start = time.perf_counter()
    found = question.answer(source)
    return found, (time.perf_counter() - start) * 1000


def compare(
    folders: list[Path], most: int = 200, keep: Annotated[Path | None, typer.Option(metavar="DIR")] = None
) -> None:
    with TemporaryDirectory() as directory:
        place = keep or Path(directory)
        place.mkdir(parents=True, exist_ok=True)
        with held(place, folders) as (store, mirror):
            graph = store.graph()
            told(f"{len(graph.people)} people, {len(graph.meetings)} meetings, {len(mirror)} quads")
            sample = Sample(graph, most)
            asked = list(questions(sample))
            days = (None, *sample.days()[:3])
            del graph
            done = place / f"compared-{most}"
            before = done.read_text().splitlines() if done.is_file() else []
            different = 0
            for day in days:
                name = str(day)
                if name in before:
                    told(f"as of {name}: all answers were equal before")
                    continue
                found = compared(asked, store, mirror, day)
                different += found.different
                report(asked, day, found)
                if not found.different:
                    with done.open("a") as out:
                        out.write(f"{name}\n")
    told(f"{different} answers differ" if different else "all answers are equal")
    sys.exit(1 if different else 0)


@contextmanager
def held(place: Path, folders: list[Path]) -> Iterator[tuple[Store, pyoxigraph.Store]]:
    """A store of the reports of the folders, and the same as RDF; made where they are not there whole."""
    with Store.open(f"embedded:{place / 'store'}") as store:
        store.migrate()
        whole = place / "whole"
        snapshots = Snapshots(place / "rdf")
        if not whole.is_file():
            readings = [facts_of(report) for report in read(files_in(folders)) if not isinstance(report, Refusal)]
            told(f"read {len(readings)} reports")
            for first in range(0, len(readings), KEPT):
                store.keep(readings[first : first + KEPT])
            settle(store)
            told("resolved and settled")
            with snapshots.lock():
                snapshots.make("", lines(store))
            told("written as RDF")
            whole.touch()
        current = snapshots.current()
        if current is None:
            sys.exit(f"{place}: nothing is written here as RDF; remove it")
        yield store, pyoxigraph.Store.read_only(str(snapshots.path(current)))


def compared(asked: list[Question], store: Store, mirror: pyoxigraph.Store, day: str | None) -> Compared:
    """The answers of both to each question as of a day."""
    found, last = Compared(took=[]), time.monotonic()
    for place, question in enumerate(asked):
        cypher, ours = timed(question, known_by(store, day))
        sparql, theirs = timed(question, known_by(Dataset(mirror), day))
        found.took.append((ours, theirs))
        if cypher != sparql:
            found.different += 1
            told(f"DIFFERENT as of {day}: {question}\n  {str(cypher)[:300]}\n  {str(sparql)[:300]}")
        if time.monotonic() - last > EVERY:
            last = time.monotonic()
            told(f"as of {day}: {place + 1} of {len(asked)} questions")
    return found


def report(asked: list[Question], day: str | None, found: Compared) -> None:
    """How long a day took: in the middle, the slowest question, and the functions that took most."""
    ours, theirs = (median(times) for times in zip(*found.took, strict=True))
    slowest = max(range(len(asked)), key=lambda place: found.took[place][1])
    told(
        f"as of {day}: {len(asked)} questions, {found.different} answers differ; Cypher {ours:.1f} ms, SPARQL "
        f"{theirs:.1f} ms in the middle; slowest in SPARQL {found.took[slowest][1]:.0f} ms: {str(asked[slowest])[:100]}"
    )
    for engine, name in enumerate(("Cypher", "SPARQL")):
        spent: Counter[str] = Counter()
        for question, took in zip(asked, found.took, strict=True):
            spent[kind_of(question)] += round(took[engine])
        most = ", ".join(f"{kind} {ms / 1000:.0f} s" for kind, ms in spent.most_common(6))
        told(f"  {name} {spent.total() / 1000:.0f} s: {most}")


def kind_of(question: Question) -> str:
    """The function that answers it, through pages or not."""
    function = question.asked[0] if question.function.__name__ == "paged" else question.function
    return str(function.__name__)


def told(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    typer.run(compare)
