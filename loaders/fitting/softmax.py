"""Weights of a softmax over candidates with named features, of which one or several are right.

Fitted by gradient descent with L2, each weight in steps of its own size; no random numbers, so the same rows give the
same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

STEPS = 200
RATE = 0.3
SMALLEST = 0.02

Floats = npt.NDArray[np.float64]
Row = tuple[Sequence[Sequence[str]], Sequence[bool]]
"""The features of each candidate, and which of them are right."""


class Softmax:
    """A softmax over candidates, weighed by the features that `least` candidates have."""

    def __init__(self, rows: Sequence[Row], *, least: int, penalty: float) -> None:
        seen = Counter(f for candidates, _ in rows for features in candidates for f in features)
        self.index = {f: n for n, f in enumerate(sorted(f for f, count in seen.items() if count >= least))}
        usable = [row for row in rows if any(row[1])]
        matrix, groups = self._matrix([candidates for candidates, _ in usable])
        right = np.array([float(good) for _, of in usable for good in of])
        weights, squares = np.zeros(len(self.index)), np.full(len(self.index), 1e-8)
        for _ in range(STEPS):
            scores = np.exp(np.clip(matrix @ weights, -30, 30))
            share = scores / np.bincount(groups, scores)[groups]
            of_right = scores * right
            target = of_right / np.bincount(groups, of_right)[groups]
            slope = matrix.T @ (share - target) + penalty * weights
            squares += slope * slope
            weights -= RATE * slope / np.sqrt(squares)
        self.weights: Floats = weights

    def scores(self, candidates: Sequence[Sequence[str]]) -> Floats:
        """How much speaks for each candidate of a row."""
        matrix, _ = self._matrix([candidates])
        return np.asarray(matrix @ self.weights)

    def named(self) -> dict[str, float]:
        """The weights by their features, those near nothing left out."""
        found = {f: round(float(self.weights[n]), 3) for f, n in self.index.items()}
        return {f: weight for f, weight in found.items() if abs(weight) >= SMALLEST}

    def _matrix(self, rows: Sequence[Sequence[Sequence[str]]]) -> tuple[Any, npt.NDArray[np.int64]]:
        columns, ends, groups = [], [0], []
        for number, candidates in enumerate(rows):
            for features in candidates:
                columns += [self.index[f] for f in features if f in self.index]
                ends.append(len(columns))
                groups.append(number)
        shape = (len(groups), len(self.index))
        return csr_matrix((np.ones(len(columns)), columns, ends), shape=shape), np.array(groups)
