"""Weights by which people are held to have taken part in an encounter: `presence_weights.json`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.fitting import logistic
from loaders.fitting.folds import FOLDS, dealt
from loaders.reading.logistic import likelihood

LEAST_SEEN = 8  # people who have a feature, for it to be weighed
PENALTY = 10.0


@dataclass(frozen=True)
class Person:
    """One person of a report: his features, and whether the annotation has him in an encounter."""

    key: str
    features: frozenset[str]
    present: bool


def present_in(meetings: Iterable[dict[str, Any]]) -> set[str]:
    """Keys of all who took part in annotated meetings."""
    return {person for meeting in meetings for side in meeting["sides"] for person in side}


def fit(people: Iterable[Person]) -> dict[str, float]:
    """Weights by feature, and that of everybody under the empty name."""
    return logistic.fit([(person.features, person.present) for person in people], least=LEAST_SEEN, penalty=PENALTY)


def apart(reports: Sequence[tuple[str, Sequence[Person]]]) -> dict[str, dict[str, float]]:
    """By the name of a report, how likely each of its people took part, by weights that were not fitted on it.

    A report that stands in `reports` several times is in one fold.
    """
    folds = dealt(name for name, _ in reports)
    found = {}
    for fold in range(FOLDS):
        weights = fit(person for name, people in reports if folds[name] != fold for person in people)
        for name, people in reports:
            if folds[name] == fold and name not in found:
                found[name] = likelihoods(weights, people)
    return found


def likelihoods(weights: dict[str, float], people: Iterable[Person]) -> dict[str, float]:
    """How likely each took part."""
    return {person.key: likelihood(weights, person.features) for person in people}
