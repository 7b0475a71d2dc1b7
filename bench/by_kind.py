"""Each kind of fact by grammar alone, by weights alone and by both, in annotated reports that nothing was fitted on.

    python bench/by_kind.py GOLD... [--spacy PYTHON] [--rounds N]

GOLD is a folder of annotated reports, or JSON Lines of them with their `text`. Weights are fitted without the fold
whose reports they read (`loaders.fitting.apart`), and that fold's names leave the counts of names; grammar alone and
weights alone are told in `alone.py`. Prints F1 as rows of a table in Markdown, first of the reports of folders, then of
the others, and reports a second on one core, each reader in turn over the texts of the folders, with what spaCy's
pipeline does beside them in the same round (`named_by_spacy.py` says of which environment PYTHON is).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import alone
from named_by_spacy import named, people_of

from graph.annotations import to_json
from loaders.evaluation import Evaluation
from loaders.fitting.annotated import Annotated, names_of_states
from loaders.fitting.apart import Examples, Weights, examples_of, fitted, weighing
from loaders.reading.facts_of import facts_of
from loaders.reading.sureness import calibrated

Json = dict[str, Any]
Manner = Callable[[], AbstractContextManager[None]]

READERS = ("grammar alone", "weights alone", "both")
SPACY = "spaCy"
_ROWS = (
    ("people", "people"),
    ("offices", "holds_office"),
    ("offices, role alone", "office_role"),
    ("who met whom", "met_with"),
    ("who met whom, any date", "met_pair"),
    ("agreements", "agreements"),
    ("agreements, exact parties", "agreement_parties"),
)


@dataclass
class Scores:
    """What each reader found, of the reports of folders (`True`) and of the others."""

    of: dict[tuple[str, bool], Evaluation] = field(default_factory=dict)

    def add(self, reader: str, real: bool, report: Annotated, found: Json) -> None:
        """Count one report as one reader reads it."""
        self.of.setdefault((reader, real), Evaluation()).compare(report.gold, found, report.report.text)

    def f1(self, reader: str, real: bool, track: str) -> str:
        """F1 in three digits, or a dash where the reader finds nothing of the kind."""
        evaluation = self.of.get((reader, real))
        tally = evaluation and {**evaluation.tracks, **evaluation.details}[track]
        return f"{tally.f1:.3f}" if tally else "-"


def readers_of(examples: Examples, fold: int | None) -> Iterator[tuple[str, Weights, Manner]]:
    """Each reader by the weights that it reads with, fitted without the fold."""
    both = fitted(examples, fold)
    pairs = [example for name, example in examples.pairs.items() if examples.folds[name] != fold]
    namings = [row for row in examples.namings if examples.folds[row.report] != fold]
    yield READERS[0], alone.grammar(both.words), nullcontext
    yield READERS[1], alone.weights(both, pairs, namings), alone.ungrounded
    yield READERS[2], both, nullcontext


def read_apart(examples: Examples, scores: Scores) -> None:
    """Every report by every reader, fold by fold."""
    for fold in sorted(set(examples.folds.values())):
        mine = [report for report in examples.reports if examples.folds[report.report.id] == fold]
        for reader, weights, manner in readers_of(examples, fold):
            with weighing(weights, _names(mine)), manner():
                for report in mine:
                    scores.add(reader, report.report.id in examples.real, report, to_json(facts_of(report.report)))


def _names(reports: Sequence[Annotated]) -> list[tuple[str, str]]:
    return sorted({name for report in reports for name in names_of_states(report.gold)})


def read_by_spacy(python: str, examples: Examples, scores: Scores) -> None:
    """The people of every report by the names that spaCy finds."""
    _seconds, found = named(python, [report.report.text for report in examples.reports])
    for report, names in zip(examples.reports, found, strict=True):
        people = {"people": people_of(names), "holds_office": [], "meetings": [], "agreements": []}
        scores.add(SPACY, report.report.id in examples.real, report, people)


def rates(examples: Examples, python: str | None, rounds: int) -> Iterator[dict[str, float]]:
    """Reports a second by each reader over the texts of folders, round by round."""
    reports = [report.report for report in examples.reports if report.report.id in examples.real]
    readers = list(readers_of(examples, None))
    for _ in range(rounds):
        seconds = {}
        for reader, weights, manner in readers:
            with weighing(weights, ()), manner():
                facts_of(reports[0])  # the tables are read on first use
                start = time.process_time()
                for report in reports:
                    calibrated(facts_of(report))
                seconds[reader] = time.process_time() - start
        if python:
            seconds[SPACY] = named(python, [report.text for report in reports])[0]
        yield {reader: len(reports) / spent for reader, spent in seconds.items()}


def table(scores: Scores, real: bool) -> Iterator[str]:
    """F1 of each kind by each reader, as rows of Markdown."""
    for name, track in _ROWS:
        found = [
            scores.f1(SPACY if track == "people" and reader == READERS[1] else reader, real, track)
            for reader in READERS
        ]
        yield f"| {name} | {' | '.join(found)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--spacy", metavar="PYTHON", help="of an environment with spaCy, for people and for its rate")
    parser.add_argument("--rounds", type=int, default=3, help="of the rates")
    options = parser.parse_args()
    show(examples_of(options.gold), options.spacy, options.rounds)


def show(examples: Examples, python: str | None, rounds: int) -> None:
    """Print the tables, then the rates."""
    scores = Scores()
    if python:
        read_by_spacy(python, examples, scores)
    read_apart(examples, scores)
    for real in (True, False):
        count = sum((report.report.id in examples.real) is real for report in examples.reports)
        if count:
            print(f"\n| F1, {count} reports of {'folders' if real else 'files'} | {' | '.join(READERS)} |")
            print("\n".join(("|---|---|---|---|", *table(scores, real))), flush=True)
    for rate in rates(examples, python, rounds):
        print(", ".join(f"{reader} {found:.1f}" for reader, found in rate.items()), "reports/s", flush=True)


if __name__ == "__main__":
    main()
