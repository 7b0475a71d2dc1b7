"""Logistic regression with L2 on named features, by L-BFGS.

No random numbers, so the same rows give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

STEPS = 300  # at most
SMALLEST = 0.02  # weights nearer to nothing are left out

Floats = npt.NDArray[np.float64]


def fit(rows: Sequence[tuple[frozenset[str], bool]], *, least: int, penalty: float) -> dict[str, float]:
    """Weights by feature, and that of every row under the empty name.

    `rows` are features and whether it is so; `least` is in how many rows a feature must stand to be weighed.
    """
    seen = Counter(feature for features, _ in rows for feature in features)
    names = ["", *sorted(feature for feature, count in seen.items() if count >= least)]
    index = {name: number for number, name in enumerate(names)}
    columns = [[0, *sorted(index[f] for f in features if f in index)] for features, _ in rows]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((f for of in columns for f in of), np.int32, int(ends[-1]))
    matrix = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
    right = np.array([float(is_so) for _, is_so in rows])
    held = np.full(len(names), penalty)
    held[0] = 0.0

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = matrix @ weights
        wrong = np.logaddexp(0.0, score).sum() - score @ right + 0.5 * held @ weights**2
        return float(wrong), matrix.T @ (1 / (1 + np.exp(-score)) - right) + held * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    found = ((name, round(float(weight), 3)) for name, weight in zip(names, weights, strict=True))
    return {name: weight for name, weight in found if not name or abs(weight) >= SMALLEST}
