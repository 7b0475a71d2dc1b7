"""Weights by which a title that no rule gives to anybody means one of those named around it: `bearer_weights.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from loaders.fitting import logistic
from loaders.fitting.annotated import Annotated
from loaders.fitting.casts import gold_keys
from loaders.reading.bearer_features import choices
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.references import claimed

LEAST_SEEN = 8  # choices that have a feature, for it to be weighed
PENALTY = 3.0


class Row(NamedTuple):
    """What tells of a title and of somebody named around it, and whether the annotation gives him that office."""

    features: frozenset[str]
    right: bool


def rows(report: Annotated) -> list[Row]:
    """Of each title of a report that no rule gives to anybody, with each of those who are named around it."""
    story = tell(report.report)
    people, bearings, places = claimed(story, places_in(story))
    keys = gold_keys(report.gold, people)
    held = {(row["person"], row["role"], row["state"]) for row in report.gold["holds_office"]}
    stated = {(person, role) for person, role, _ in held}
    found = []
    for choice in choices(story, bearings, places):
        office = (keys.get(choice.person), str(choice.role))
        state = choice.title.state
        found.append(Row(choice.features, office in stated if state is None else (*office, state) in held))
    return found


def fit(given: Iterable[Row]) -> dict[str, float]:
    """Weights that make the right bearers likely; none where there is nothing to tell apart."""
    told = [(row.features, row.right) for row in given]
    return logistic.fit(told, least=LEAST_SEEN, penalty=PENALTY) if len({right for _, right in told}) > 1 else {}
