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
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import conditional
import fit_home
from annotated import annotated
from casts import bearings_in, gold_keys
from conditional import Choice, right_share
from fit_origins import of_gold

from loaders.reading import home as first_look
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.home import Home
from loaders.reading.office_states import ground_states, unsettled, weigh
from loaders.reading.origins import Origins, origins
from loaders.reading.second_look import SecondLook
from loaders.reading.story import Story
from loaders.reading.title_words import TitleWords, words_of

RESOURCES = Path(__file__).parent.parent / "loaders" / "resources"
_FOLDS = 4
_PENALTY = 6.0
_LEAST_SEEN = 3  # people with a word, for it to be counted


@dataclass
class Told:
    """A report before its unsaid states are weighed, and the right state of each group of claims, if it is one."""

    name: str
    fold: int
    story: Story
    places: Places
    bearings: list[Bearing]
    groups: list[list[Claim]]
    right: list[str | None]
    origins: Origins
    looked: list[str | None] = field(default_factory=list)

    def claims(self) -> list[Claim]:
        return [claim for bearing in self.bearings for claim in bearing.claims]


def told_in(paths: Sequence[Path]) -> list[Told]:
    found = []
    for path in paths:
        reports = list(annotated(path))
        names: list[set[tuple[str, str]]] = [set() for _ in range(_FOLDS)]
        for number, known in enumerate(reports):
            names[number % _FOLDS].update(of_gold(known.gold))
        unseen = [origins().without(sorted(part)) for part in names]
        for number, known in enumerate(reports):
            story, places, people, bearings = bearings_in(known.report)
            ground_states(story, [claim for bearing in bearings for claim in bearing.claims], places)
            groups = unsettled([claim for bearing in bearings for claim in bearing.claims])
            keys = gold_keys(known.gold, people)
            right = [_right(known.gold["holds_office"], keys.get(group[0].person), group) for group in groups]
            fold = number % _FOLDS
            found.append(Told(known.report.id, fold, story, places, bearings, groups, right, unseen[fold]))
    return found


def _right(held: list[dict[str, Any]], person: str | None, group: Sequence[Claim]) -> str | None:
    mine = [row for row in held if row["person"] == person]
    states = {row["state"] for row in mine if row["role"] == group[0].role} or {row["state"] for row in mine}
    return states.pop() if len(states) == 1 else None


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
        home = Home(report.story, report.places, report.claims(), _free(report), report.origins)
        for group in report.groups:
            weigh(home, group, report.claims())
    report.looked = [group[0].state for group in report.groups]
    again = SecondLook(home, report.bearings, words)
    choices = [
        Choice(report.name, again.features(group), right)
        for group, right in zip(report.groups, report.right, strict=True)
        if right
    ]
    for group in report.groups:
        for claim in group:
            claim.state = claim.ground = None
    return choices


def _free(report: Told) -> list[Any]:
    return [title for bearing in report.bearings for title in bearing.free]


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
    for fold in range(_FOLDS):
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
    reports = told_in(options.gold)
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
        for fold in range(_FOLDS):
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
