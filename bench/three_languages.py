"""Whether Cypher and SPARQL answer alike: `python bench/three_languages.py [--most N] FOLDER ...`.

The reports of all folders are read into one graph, which is settled in a fresh embedded store, and written as RDF into
an engine of this process, on the disk as the mirror is. Both are asked every question of the REST interface (which
answers by the same functions), with parameters drawn from what the graph holds: at most N of each kind (200 if not
said), now and as of days.
Prints how many answers were equal and how long each took in the middle; ends with status 1 where one differs.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph
import typer
from asked import Question, Sample, questions

from graph.facts import Facts
from graph.model import Graph
from graph.queries.asking import Source, known_by
from graph.rdf import quads
from graph.resolve import resolve
from graph.sparql.dataset import Dataset
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from loaders.sources.source import Refusal

Timed = tuple[Any, float]


def timed(question: Question, source: Source) -> Timed:
    start = time.perf_counter()
    found = question.answer(source)
    return found, (time.perf_counter() - start) * 1000


def compare(folders: list[Path], most: int = 200) -> None:
    readings = [facts_of(report) for report in read(files_in(folders)) if not isinstance(report, Refusal)]
    graph = resolve(readings)
    sample = Sample(graph, most)
    with TemporaryDirectory() as directory:
        mirror = pyoxigraph.Store(directory)
        mirror.bulk_extend(quads(graph, readings=readings))
        equal = _compared(readings, graph, sample, mirror)
    sys.exit(0 if equal else 1)


def _compared(readings: list[Facts], graph: Graph, sample: Sample, mirror: pyoxigraph.Store) -> bool:
    print(f"{len(readings)} reports, {len(graph.people)} people, {len(graph.meetings)} meetings, {len(mirror)} quads")
    asked = list(questions(sample))
    different = 0
    with TemporaryDirectory() as directory, Store.open(f"embedded:{directory}") as store:
        store.migrate()
        store.keep(readings)
        store.settle(graph)
        for day in (None, *sample.days()[:3]):
            took: list[tuple[float, float]] = []
            for question in asked:
                cypher, ours = timed(question, known_by(store, day))
                sparql, theirs = timed(question, known_by(Dataset(mirror), day))
                took.append((ours, theirs))
                if cypher != sparql:
                    different += 1
                    print(f"DIFFERENT as of {day}: {question}\n  {str(cypher)[:300]}\n  {str(sparql)[:300]}")
            middles = [median(times) for times in zip(*took, strict=True)]
            slowest = max(range(len(asked)), key=lambda place: took[place][1])
            print(
                f"as of {day}: {len(asked)} questions; Cypher {middles[0]:.1f} ms, SPARQL {middles[1]:.1f} ms in the "
                f"middle; slowest in SPARQL {took[slowest][1]:.0f} ms: {str(asked[slowest])[:100]}"
            )
    print(f"{different} answers differ" if different else "all answers are equal")
    return not different


if __name__ == "__main__":
    typer.run(compare)
