"""Conditional logistic regression: which of several answers is right, by the features of each.

With L2, by L-BFGS; no random numbers, so the same choices give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

_STEPS = 300
_LEAST_SEEN = 5

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """One claim of a report: the features of each state, and which of them is right."""

    report: str
    features: dict[str, dict[str, float]]
    right: str


def fit(choices: Sequence[Choice], penalty: float) -> dict[str, float]:
    """Weights that make the right answers likely."""
    seen = Counter(name for choice in choices for features in choice.features.values() for name in features)
    names = sorted(name for name, count in seen.items() if count >= _LEAST_SEEN)
    if not names:
        return {}
    index = {name: number for number, name in enumerate(names)}
    values: list[float] = []
    columns: list[int] = []
    ends = [0]
    owner: list[int] = []
    right: list[float] = []
    for number, choice in enumerate(choices):
        for code, features in choice.features.items():
            known = [(index[name], value) for name, value in features.items() if name in index]
            columns.extend(column for column, _ in known)
            values.extend(value for _, value in known)
            ends.append(len(columns))
            owner.append(number)
            right.append(float(code == choice.right))
    matrix = csr_matrix((values, columns, ends), shape=(len(owner), len(names)))
    of, is_right = np.array(owner), np.array(right)
    first = np.flatnonzero(np.r_[True, of[1:] != of[:-1]])

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        scores = scores - np.maximum.reduceat(scores, first)[of]
        powers = np.exp(scores)
        totals = np.add.reduceat(powers, first)
        wrong = np.log(totals).sum() - scores @ is_right + 0.5 * penalty * weights @ weights
        return float(wrong), matrix.T @ (powers / totals[of] - is_right) + penalty * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return {name: round(float(weight), 3) for name, weight in zip(names, found, strict=True)}


def right_share(weights: dict[str, float], choices: Sequence[Choice]) -> float:
    """How often the likeliest answer is the right one."""
    hits = 0
    for choice in choices:
        scores = {
            code: sum(weights.get(name, 0.0) * value for name, value in features.items())
            for code, features in choice.features.items()
        }
        hits += max(sorted(scores), key=lambda code: scores[code], default="") == choice.right
    return hits / len(choices)
