"""What tables of weights have to be, as JSON has them: what is not raises `ValueError` or what Python says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isfinite
from typing import Any


def numbers(table: Any) -> dict[str, float]:
    """A number for each feature; those that are alike are one, so that fewer lie apart in memory."""
    if not all(map(isfinite, table.values())):
        raise ValueError("a weight is no number")
    alike: dict[float, float] = {}
    return {name: alike.setdefault(weight, weight) for name, weight in table.items()}


def rows(width: int) -> Callable[[Any], Mapping[str, Sequence[float]]]:
    """Takes a table of so many numbers for each feature."""

    def taken(table: Any) -> Mapping[str, Sequence[float]]:
        if not all(isinstance(row, list) and len(row) == width and all(map(isfinite, row)) for row in table.values()):
            raise ValueError(f"a feature has no {width} numbers")
        return dict(table)

    return taken


def counts(table: Any) -> Mapping[str, Mapping[str, int]]:
    """How often each word was seen, by state."""
    if not all(isinstance(count, int) and count >= 0 for states in table.values() for count in states.values()):
        raise ValueError("a count is none")
    return dict(table)
