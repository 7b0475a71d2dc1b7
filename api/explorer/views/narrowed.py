"""The filters of a page as the questions take them, and as parameters of an address."""

from __future__ import annotations

from api.explorer.filters import Filters
from graph.queries.narrowing import Narrowed


def narrowed(asked: Filters) -> Narrowed:
    """Which meetings the filters leave."""
    return Narrowed(period=asked.period, medium=asked.medium, min_confidence=asked.sure)


def kept(asked: Filters) -> dict[str, str | None]:
    """The filters as parameters of an address."""
    names = ("since", "until", "state", "role", "medium")
    return {name: getattr(asked, name) for name in names} | {"sure": None if asked.sure is None else f"{asked.sure:g}"}
