"""How likely something is by logistic weights over named features."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, repeat
from math import exp, fsum, log

_FURTHEST = 700.0  # odds beyond which the exponential is no float
_LEAST = 1e-4  # keeps odds of what is as good as sure within bounds


def likelihood(weights: Mapping[str, float], features: Iterable[str], *others: Iterable[float]) -> float:
    """The likelihood of what has these features, and `others` by weights of their own; the empty name is of all.

    They are summed without loss, in whatever order a set has them.
    """
    return likely(fsum(chain((weights.get("", 0.0),), looked_up(weights, features), *others)))


def looked_up(weights: Mapping[str, float], features: Iterable[str]) -> Iterator[float]:
    """The weight of each feature, nothing of one that has none."""
    return map(weights.get, features, repeat(0.0))


def likely(odds: float) -> float:
    """The likelihood of what has these log odds."""
    return 1 / (1 + exp(min(-odds, _FURTHEST)))


def log_odds(likelihood: float) -> float:
    """The log odds of what is so likely."""
    return log((likelihood + _LEAST) / (1 - likelihood + _LEAST))
