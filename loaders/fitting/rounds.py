"""Weights by which a story tells of talks in the round, of three sides or more: `round_weights.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from loaders.fitting import logistic
from loaders.fitting.annotated import Annotated
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of
from loaders.reading.rounds import LEAST, signs_of

LEAST_SEEN = 15  # reports that have a feature, for it to be weighed
PENALTY = 10.0
_SIDES = 3


class Row(NamedTuple):
    """What a report says, and whether the annotation has an encounter of three sides or more."""

    features: frozenset[str]
    right: bool


def rows(report: Annotated) -> list[Row]:
    """The one row of a report, none where fewer than three people are read."""
    story = tell(report.report)
    cast = cast_of(story)
    if len(cast.people) < LEAST:
        return []
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    features = signs_of(lines_of(story, cast, places, allegiance), cast, allegiance)
    return [Row(features, any(len(meeting["sides"]) >= _SIDES for meeting in report.gold["meetings"]))]


def fit(given: Iterable[Row]) -> dict[str, float]:
    """Weights that make reports of rounds likely; none where there is nothing to tell apart."""
    told = [(row.features, row.right) for row in given]
    return logistic.fit(told, least=LEAST_SEEN, penalty=PENALTY) if len({right for _, right in told}) > 1 else {}
