"""Lists as a page shows them: its rows, how many there are in all, and the addresses of the parts before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from api.explorer.links import here
from graph.queries.asking import Slice

if TYPE_CHECKING:
    from fastapi import Request

    from graph.queries.asking import Page

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """Rows of `total`, the address of those that follow, and of the first ones where these are not they."""

    items: tuple[T, ...]
    total: int
    next: str | None
    first: str | None


def listing(request: Request, found: Page[T], parameter: str = "after") -> Listing[T]:
    """A page of answers as it is shown; `parameter` is where the address keeps the place in this list."""
    return Listing(
        items=found.items,
        total=found.total,
        next=here(request, **{parameter: found.cursor}) if found.cursor else None,
        first=here(request, **{parameter: None}) if request.query_params.get(parameter) else None,
    )


def part(request: Request, limit: int, parameter: str = "after", *, reverse: bool = False) -> Slice:
    """Which part of a list is asked for; `reverse` of one by date whose latest come first."""
    return Slice(limit=limit, cursor=request.query_params.get(parameter) or None, reverse=reverse)
