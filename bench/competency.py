"""Answers of the competency questions on the samples: `python bench/competency.py [--check]` writes docs/questions.md.

Each question stands in docs/questions in Cypher and in SPARQL. Both are asked, of an embedded store and of an engine of
RDF in this process; where their answers differ, or one has none, nothing is written and the status is 1. With --check
the page is compared with what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph

from graph.facts import Facts
from graph.rdf import quads
from graph.resolve import resolve
from graph.sparql.dataset import Dataset
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of
from loaders.sources.source import Refusal

HERE = Path(__file__).parents[1]
FOLDER = HERE / "docs" / "questions"
PAGE = HERE / "docs" / "questions.md"
INTRODUCTION = """# Questions of researchers

25 questions, each in Cypher for the store and in SPARQL for an export of it, with the answers on the shipped samples.
Written by `python bench/competency.py`; a test compares the answers of both engines and of SPARQL with this page.

In SPARQL the default graph is taken for the union of all graphs: an export of quads keeps what each report says in a
graph of its own.
"""

Table = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Competency:
    """A question in both languages."""

    name: str
    title: str
    cypher: str
    sparql: str


def competencies() -> Iterator[Competency]:
    """The questions, by number."""
    for path in sorted(FOLDER.glob("*.cypher")):
        cypher = path.read_text(encoding="utf-8")
        sparql = path.with_suffix(".rq").read_text(encoding="utf-8")
        title = "\n\n".join(line.removeprefix("// ") for line in cypher.splitlines() if line.startswith("// "))
        yield Competency(path.stem, title, cypher, sparql)


def sample_readings() -> list[Facts]:
    """What is read in the samples."""
    found = read(files_in([HERE / "samples"]))
    return [facts_of(report) for report in found if not isinstance(report, Refusal)]


def dataset_of(readings: list[Facts]) -> Dataset:
    """Their graph in RDF."""
    mirror = pyoxigraph.Store()
    mirror.bulk_extend(quads(resolve(readings), readings=readings))
    return Dataset(mirror)


def page(answers: list[tuple[Competency, Table]]) -> str:
    """The page of all questions with their answers."""
    return "\n".join([INTRODUCTION, *(_section(*answer) for answer in answers)])


def _section(asked: Competency, rows: Table) -> str:
    number, _, _ = asked.name.partition("-")
    links = f"[Cypher](questions/{asked.name}.cypher), [SPARQL](questions/{asked.name}.rq)"
    table = [" | ".join(rows[0]), " | ".join("---" for _ in rows[0])]
    table += [" | ".join(_cell(value) for value in row.values()) for row in rows]
    lines = "\n".join(f"| {line} |" for line in table)
    return f"## {int(number)}. {asked.title}\n\n{links}\n\n{lines}\n"


def _cell(value: Any) -> str:
    return "" if value is None else str(value).replace("|", "\\|")


def main() -> None:
    readings = sample_readings()
    dataset = dataset_of(readings)
    answers: list[tuple[Competency, Table]] = []
    wrong = False
    with TemporaryDirectory() as directory, Store.open(f"embedded:{directory}") as store:
        store.migrate()
        store.keep(readings)
        store.settle(resolve(readings))
        for asked in competencies():
            cypher, sparql = store.read(asked.cypher), dataset.select(asked.sparql)
            if cypher != sparql or not cypher:
                wrong = True
                print(f"{asked.name}: {'no answer' if cypher == sparql else 'different answers'}")
                print(*(f"  {rows}" for rows in (cypher, sparql)), sep="\n")
            answers.append((asked, cypher))
    if wrong:
        sys.exit(1)
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == page(answers) else f"{PAGE} is not as it would be written")
    PAGE.write_text(page(answers), encoding="utf-8")
    print(f"{PAGE}: {len(answers)} questions, {sum(len(rows) for _, rows in answers)} rows, equal in both languages")


if __name__ == "__main__":
    main()
