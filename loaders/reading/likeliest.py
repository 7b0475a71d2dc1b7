"""Which of several answers is likeliest by weights of named features."""

from __future__ import annotations

import math
from collections.abc import Mapping


def likeliest(features: Mapping[str, Mapping[str, float]], weights: Mapping[str, float]) -> list[tuple[str, float]]:
    """The answers with their probabilities, the likeliest first, of equals the first by name."""
    scores = {
        answer: sum(weights.get(name, 0.0) * value for name, value in found.items())
        for answer, found in features.items()
    }
    top = max(scores.values(), default=0.0)
    powers = {answer: math.exp(score - top) for answer, score in scores.items()}
    total = sum(powers.values())
    return sorted(((answer, power / total) for answer, power in powers.items()), key=lambda row: (-row[1], row[0]))
