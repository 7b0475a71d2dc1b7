"""Answers of the competency questions on the samples: `python bench/competency.py [--check]` writes docs/questions.md.

Each question stands in docs/questions in Cypher and in SPARQL, and is answered by a client of the REST interface in
bench/competency_rest.py. All are asked, of an embedded store, of an engine of RDF in this process and of the interface
over the store; where their answers differ, or one has none, nothing is written and the status is 1. With --check the
page is compared with what would be written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph
from competency_client import Asking, Table
from competency_rest import answered
from starlette.testclient import TestClient

from api.app import create_app
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
Written by `python bench/competency.py`; a test compares the answers of both engines, of SPARQL and of REST with this
page.

In SPARQL the default graph is taken for the union of all graphs: an export of quads keeps what each report says in a
graph of its own.
"""

OVER_REST = """## Over REST

What a client of the REST interface calls for the same rows, and what is left to it then. Where that is counting or
joining, the interface has no such question, and a query has the answer at once. The clients are in
`bench/competency_rest.py`, and the calls those that they made.

| question | calls | left to the client |
| --- | --- | --- |
"""


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


def page(answers: list[tuple[Competency, Table]], calls: list[str]) -> str:
    """The page of all questions with their answers, and with the lines of what is called over REST."""
    rest = OVER_REST + "".join(f"{line}\n" for line in calls)
    return "\n".join([INTRODUCTION, *(_section(*answer) for answer in answers), rest])


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
    calls: list[str] = []
    wrong = False
    with TemporaryDirectory() as directory, Store.open(f"embedded:{directory}") as store:
        store.migrate()
        store.keep(readings)
        store.settle(resolve(readings))
        asking = Asking(TestClient(create_app(store)))
        for asked in competencies():
            cypher, sparql = store.read(asked.cypher), dataset.select(asked.sparql)
            rest, line = answered(asked.name, asking)
            if not cypher == sparql == rest or not cypher:
                wrong = True
                print(f"{asked.name}: {'different answers' if cypher else 'no answer'}")
                print(*(f"  {rows}" for rows in (cypher, sparql, rest)), sep="\n")
            answers.append((asked, cypher))
            calls.append(line)
    if wrong:
        sys.exit(1)
    text = page(answers, calls)
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == text else f"{PAGE} is not as it would be written")
    PAGE.write_text(text, encoding="utf-8")
    rows = sum(len(rows) for _, rows in answers)
    print(f"{PAGE}: {len(answers)} questions, {rows} rows, equal in Cypher, SPARQL and REST")


if __name__ == "__main__":
    main()
