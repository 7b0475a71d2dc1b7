"""Which of several answers is likeliest by weights of named features."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import repeat
from operator import mul


def likeliest(features: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """The answers with their probabilities, the likeliest first, of equals the first by name."""
    scores = {
        answer: sum(map(mul, map(weights.get, found, repeat(0.0)), found.values()))
        for answer, found in features.items()
    }
    top = max(scores.values(), default=0.0)
    powers = {answer: math.exp(score - top) for answer, score in scores.items()}
    total = sum(powers.values())
    return sorted(((answer, power / total) for answer, power in powers.items()), key=lambda row: (-row[1], row[0]))
