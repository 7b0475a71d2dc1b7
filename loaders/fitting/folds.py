"""Folds of reports: those that weights are not fitted on when they are tried on them."""

from __future__ import annotations

from collections.abc import Iterable

FOLDS = 4


def dealt(names: Iterable[str], folds: int = FOLDS) -> dict[str, int]:
    """The fold of each report, in the order of their identifiers; one that is named several times is in one fold."""
    return {name: number % folds for number, name in enumerate(sorted(set(names)))}
