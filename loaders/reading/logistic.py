"""How likely something is by logistic weights over named features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from math import exp


def likelihood(weights: Mapping[str, float], features: Iterable[str]) -> float:
    """The likelihood of what has these features; the weight under the empty name is of all.

    Features are summed in their order, since sums of floats depend on it.
    """
    return 1 / (1 + exp(-weights.get("", 0.0) - sum(map(weights.get, sorted(features), repeat(0.0)))))
