"""How often each kind of weight is right in annotated reports that it was not fitted on.

    python bench/held_out.py GOLD... [--folds N]

GOLD is a folder of annotated reports, or JSON Lines of them with their `text`. The weights are those that
`interstate train` fits; the features of later ones are of reports read by the weights in use.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from loaders.fitting import agreements, antecedents, dates, home, pairs, second_look
from loaders.fitting.agreements import Example, Shared, apart
from loaders.fitting.annotated import Annotated, annotated
from loaders.fitting.conditional import Choice, right_share
from loaders.fitting.folds import FOLDS, dealt
from loaders.fitting.unsaid import told_in
from loaders.reading.pairs import ACCEPTED
from loaders.reading.party_number import MOST, logarithms
from loaders.reading.party_weights import preferred
from loaders.reading.standing_weights import CHOICES


def of_states(paths: Sequence[Path], folds: int) -> Iterator[str]:
    """Unsaid states of offices, at the first and the second look."""
    first = home.choices_in(paths)
    yield f"states, first look    {_share(first, folds, home.fit):.3f} right of {len(first)}"
    again = second_look.choices_of(told_in(paths, FOLDS), first)
    yield f"states, second look   {_share(again, folds, second_look.fit):.3f} right of {len(again)}"


def _share(choices: Sequence[Choice], folds: int, fit: Callable[[Sequence[Choice]], dict[str, float]]) -> float:
    part = dealt((choice.report for choice in choices), folds)
    hits = 0.0
    for fold in range(folds):
        weights = fit([choice for choice in choices if part[choice.report] != fold])
        held = [choice for choice in choices if part[choice.report] == fold]
        hits += right_share(weights, held) * len(held) if held else 0.0
    return hits / max(len(choices), 1)


def of_pairs(reports: Sequence[Annotated], folds: int) -> str:
    """Pairs of people that met."""
    examples = [pairs.example(report) for report in reports]
    part = dealt((e.name for e in examples), folds)
    hit = predicted = gold = 0
    for fold in range(folds):
        weights = pairs.fit(e for e in examples if part[e.name] != fold)
        for e in (e for e in examples if part[e.name] == fold):
            likely = weights.likelihoods(e)
            chosen = [row for row, likelihood in zip(e.rows, likely, strict=True) if likelihood >= ACCEPTED]
            hit, predicted, gold = hit + sum(row.met for row in chosen), predicted + len(chosen), gold + e.gold
    precision, recall = hit / max(predicted, 1), hit / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"pairs that met        P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def of_references(reports: Sequence[Annotated], folds: int) -> str:
    """Words that can mean several of the people and stand for one."""
    part = dealt((report.report.id for report in reports), folds)
    rows = [(part[report.report.id], row) for report in reports for row in antecedents.choices(report)]
    hit = 0
    for fold in range(folds):
        fitted = antecedents.softmax(row for number, row in rows if number != fold)
        for row in (row for number, row in rows if number == fold):
            hit += row.right[int(fitted.scores(row.features).argmax())]
    return f"whom a word means     {hit / max(len(rows), 1):.3f} right of {len(rows)}"


def of_dates(reports: Sequence[Annotated], folds: int) -> str:
    """Dates of encounters."""
    part = dealt((report.report.id for report in reports), folds)
    rows = [(part[report.report.id], row) for report in reports for row in dates.choices(report)]
    hit = 0
    for fold in range(folds):
        fit = dates.Fit([row for number, row in rows if number != fold])
        hit += fit.hits([row for number, row in rows if number == fold])
    total = len(rows)
    return f"dates of encounters   {hit / max(total, 1):.3f} right of {total}"


def of_documents(paths: Sequence[Path], folds: int) -> str:
    """Documents told with their status, and those whose parties are exactly right."""
    rows = [row for path in paths for row in agreements.examples_in(path)]
    examples = [row for row in rows if isinstance(row, Example)]
    standing, parties = measured(examples, [row for row in rows if isinstance(row, Shared)], folds)
    return f"documents             standing F1 {standing:.3f}, parties exact {parties:.3f}"


def scores_of(weights: dict[str, list[float]], features: Sequence[str], width: int) -> list[float]:
    """The score of each choice."""
    rows = [weights[feature] for feature in features if feature in weights]
    return [sum(row[choice] for row in rows) for choice in range(width)]


def measured(examples: Sequence[Example], shared: Sequence[Shared], folds: int) -> tuple[float, float]:
    """F1 of documents told, and the share of exact parties, in reports that the weights were not fitted on."""
    fold = dealt((example.report for example in examples), folds)
    counts: dict[str, int] = defaultdict(int)
    for number in range(folds):
        weights = agreements.fit([example for example in examples if fold[example.report] != number], len(CHOICES))
        for example in (example for example in examples if fold[example.report] == number):
            scores = scores_of(weights, example.features, len(CHOICES))
            choice = scores.index(max(scores))
            counts["right"] += choice == example.right and choice > 0
            counts["told"] += (choice > 0) + (example.right > 0)
        of_parties = agreements.fit(apart([row for row in shared if fold[row.report] != number]), 2)
        of_number = agreements.fit(agreements.numbers([row for row in shared if fold[row.report] != number]), MOST + 1)
        for row in (row for row in shared if fold[row.report] == number):
            rated = {code: _margin(scores_of(of_parties, names, 2)) for code, names in row.features.items()}
            worth = logarithms(scores_of(of_number, row.number, MOST + 1))
            counts["exact"] += frozenset(preferred(rated, worth)) == row.right
    return 2 * counts["right"] / max(counts["told"], 1), counts["exact"] / max(len(shared), 1)


def _margin(scores: Sequence[float]) -> float:
    return scores[1] - scores[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=4)
    options = parser.parse_args()
    reports = [report for path in options.gold for report in annotated(path)]
    for line in of_states(options.gold, options.folds):
        print(line)
    print(of_references(reports, options.folds))
    print(of_pairs(reports, options.folds))
    print(of_dates(reports, options.folds))
    print(of_documents(options.gold, options.folds))


if __name__ == "__main__":
    main()
