"""How likely something is by logistic weights over named features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from math import exp, log

_FURTHEST = 700.0  # odds beyond which the exponential is no float
_LEAST = 1e-4  # keeps odds of what is as good as sure within bounds


def likelihood(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """The likelihood of what has these features; the weight under the empty name is of all.

    Features are summed in their order, since sums of floats depend on it.
    """
    return likely(weights.get("", 0.0) + sum(map(weights.get, sorted(features), repeat(0.0))))


def likely(odds: float) -> float:
    """The likelihood of what has these log odds."""
    return 1 / (1 + exp(min(-odds, _FURTHEST)))


def log_odds(likelihood: float) -> float:
    """The log odds of what is so likely."""
    return log((likelihood + _LEAST) / (1 - likelihood + _LEAST))
