"""Fit the weights by which unsaid states are weighed again, and count the words of titles by state.

    python bench/fit_second_look.py GOLD... [--folds]

Run after `bench/fit_home.py`. Every report is read at the first look by weights, and by words of titles, that come
from the other three quarters of the reports; conditional logistic regression on the features that
`loaders.reading.second_look` then has. Writes home_again_weights.json and title_states.json among the resources of the
loaders, or with --folds only prints how often the state is right at the first and at the second look, in reports that
neither was fitted on.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import conditional
import fit_home
from conditional import Choice, right_share
from unsaid import Told, told_in

from loaders.reading import home as first_look
from loaders.reading.office_states import weigh
from loaders.reading.second_look import SecondLook
from loaders.reading.title_words import TitleWords, words_of

RESOURCES = Path(__file__).parent.parent / "loaders" / "resources"
FOLDS = 4
_PENALTY = 6.0
_LEAST_SEEN = 3  # people with a word, for it to be counted


def counted(reports: Sequence[Told]) -> dict[str, dict[str, int]]:
    """People by word of their titles and state."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for report in reports:
        for group, right in zip(report.groups, report.right, strict=True):
            if right:
                for word in words_of(report.story, group):
                    counts[word][right] += 1
    return {word: dict(sorted(of.items())) for word, of in sorted(counts.items()) if of.total() >= _LEAST_SEEN}


def look_twice(report: Told, weights: dict[str, float], words: TitleWords) -> list[Choice]:
    """Weigh the states of a report at the first look, and answer the choices of the second."""
    with _weighing(weights):
        home = report.home()
        for group in report.groups:
            weigh(home, group, report.claims())
    report.looked = [group[0].state for group in report.groups]
    again = SecondLook(home, report.bearings, words)
    choices = [
        Choice(report.name, again.features(group), right)
        for group, right in zip(report.groups, report.right, strict=True)
        if right
    ]
    report.forget()
    return choices


@contextmanager
def _weighing(weights: dict[str, float]) -> Iterator[None]:
    before = first_look._weights
    first_look._weights = lambda: weights  # type: ignore[assignment]
    try:
        yield
    finally:
        first_look._weights = before


def choices_of(reports: Sequence[Told], first: Sequence[Choice]) -> list[Choice]:
    """The choices of the second look at reports, the `first` made by weights, and words of titles, of other folds."""
    fold_of = {report.name: report.fold for report in reports}
    choices = []
    for fold in range(FOLDS):
        weights = fit_home.fit([choice for choice in first if fold_of[choice.report] != fold])
        words = TitleWords(counted([report for report in reports if report.fold != fold]))
        for report in reports:
            if report.fold == fold:
                choices += look_twice(report, weights, words)
    return choices


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights that make the right states likely at the second look."""
    return conditional.fit([choice for choice in choices if choice.right in choice.features], _PENALTY)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    reports = told_in(options.gold, FOLDS)
    choices = choices_of(reports, [choice for path in options.gold for choice in fit_home.choices_in(path)])
    if options.folds:
        fold_of = {report.name: report.fold for report in reports}
        looked = [
            state == right
            for report in reports
            for state, right in zip(report.looked, report.right, strict=True)
            if right
        ]
        hits = 0.0
        for fold in range(FOLDS):
            weights = fit([choice for choice in choices if fold_of[choice.report] != fold])
            mine = [choice for choice in choices if fold_of[choice.report] == fold]
            hits += right_share(weights, mine) * len(mine)
        print(
            f"of {len(choices)} states {sum(looked) / len(looked):.3f} right at the first look, "
            f"{hits / len(choices):.3f} at the second"
        )
        return
    weights = fit(choices)
    _write("home_again_weights.json", weights)
    _write("title_states.json", counted(reports))
    print(f"{len(weights)} weights from {len(choices)} choices in {len(reports)} reports")


def _write(name: str, value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=0, separators=(",", ":"))
    (RESOURCES / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
