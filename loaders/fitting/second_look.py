"""Weights by which unsaid states are weighed again, and words of titles counted by state.

`home_again_weights.json` and `title_states.json`. Every report is read at the first look by weights, and by words of
titles, that come from the other three quarters of the reports; conditional logistic regression on the features that
`loaders.reading.second_look` then has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from loaders.fitting import conditional, home
from loaders.fitting.conditional import Choice
from loaders.fitting.folds import FOLDS
from loaders.fitting.unsaid import Told
from loaders.reading import home as first_look
from loaders.reading.office_states import weigh
from loaders.reading.second_look import SecondLook
from loaders.reading.title_words import TitleWords, words_of

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
        at_home = report.home()
        for group in report.groups:
            weigh(at_home, group, report.claims())
    report.looked = [group[0].state for group in report.groups]
    again = SecondLook(at_home, report.bearings, words)
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
        weights = home.fit([choice for choice in first if fold_of[choice.report] != fold])
        words = TitleWords(counted([report for report in reports if report.fold != fold]))
        for report in reports:
            if report.fold == fold:
                choices += look_twice(report, weights, words)
    return choices


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights that make the right states likely at the second look."""
    return conditional.fit([choice for choice in choices if choice.right in choice.features], _PENALTY)
