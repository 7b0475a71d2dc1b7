"""Weights by which pairs of people are held to have met: `pair_weights.json`.

Logistic regression with L2 on the named features of `loaders.reading.pairs`, by L-BFGS; no random numbers, so the same
reports give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, product
from math import exp

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from loaders.fitting.annotated import Annotated, same_people
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.pairs import features_of
from loaders.reading.references import cast_of

LEAST_SEEN = 15  # pairs that have a feature, for it to be weighed
PENALTY = 10.0
STEPS = 300
SMALLEST = 0.02

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One pair of people: its features, and whether the annotation has them meet."""

    features: frozenset[str]
    met: bool


@dataclass(frozen=True)
class Example:
    """One report: its pairs, and how many pairs its annotation holds."""

    rows: tuple[Row, ...]
    gold: int


def example(report: Annotated) -> Example:
    """The pairs of a report."""
    gold = report.gold
    story = tell(report.report)
    cast = cast_of(story)
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    links = links_in(lines, cast, allegiance)
    key = same_people(gold["people"], cast)
    met = {
        frozenset(pair)
        for meeting in gold["meetings"]
        for left, right in combinations(meeting["sides"], 2)
        for pair in product(left, right)
    }
    rows = tuple(
        Row(features, frozenset((key.get(one, one), key.get(other, other))) in met)
        for (one, other), features in features_of(lines, cast, links).items()
    )
    return Example(rows, len(met))


def fit(examples: Iterable[Example]) -> dict[str, float]:
    """Weights by feature, and that of every pair under the empty name."""
    rows = [row for e in examples for row in e.rows]
    seen = Counter(feature for row in rows for feature in row.features)
    names = ["", *sorted(feature for feature, count in seen.items() if count >= LEAST_SEEN)]
    index = {name: number for number, name in enumerate(names)}
    columns = [[0, *sorted(index[f] for f in row.features if f in index)] for row in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((f for of in columns for f in of), np.int32, int(ends[-1]))
    matrix = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
    met = np.array([float(row.met) for row in rows])
    held = np.full(len(names), PENALTY)
    held[0] = 0.0

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = matrix @ weights
        wrong = np.logaddexp(0.0, score).sum() - score @ met + 0.5 * held @ weights**2
        return float(wrong), matrix.T @ (1 / (1 + np.exp(-score)) - met) + held * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    found = ((name, round(float(weight), 3)) for name, weight in zip(names, weights, strict=True))
    return {name: weight for name, weight in found if abs(weight) >= SMALLEST}


def likelihood(weights: dict[str, float], row: Row) -> float:
    """How likely a pair met."""
    return 1 / (1 + exp(-weights[""] - sum(weights.get(feature, 0.0) for feature in row.features)))
