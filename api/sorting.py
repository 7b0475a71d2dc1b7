"""How a list goes: by what, and from which end."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Depends, Query

from api.deps import SliceDep
from graph.queries.asking import Slice

_enumerated: Any = StrEnum


def _by(name: str, first: str, goes: str, asked: str) -> Callable[..., Awaitable[Slice]]:
    """A dependency that is the slice asked for, its order `first` where nothing is said, or the other way round.

    `goes` and `asked` say of the two ways and of the parameter what they are, in the OpenAPI document.
    """
    back = first.removeprefix("-") if first.startswith("-") else f"-{first}"
    ways: Any = _enumerated(name, {"FIRST": first, "BACK": back}, module=__name__)
    ways.__doc__ = goes

    async def sliced(part: SliceDep, sort: str = ways.FIRST) -> Slice:
        return replace(part, reverse=sort is ways.BACK)

    # FastAPI reads what it may be given from here, and a made type cannot be written there.
    sliced.__annotations__["sort"] = Annotated[ways, Query(description=asked)]
    return sliced


_DATED = ("How a list goes by date; the undated stand last.", "By date, or the latest first; the undated stand last.")
_FOUND = ("How a list goes by the rule that found what is in it.", "By rule, or the other way round.")
_MET = ("How a list goes by how often people met.", "Those met most often first, or last.")
_SEEN = ("How a list goes by the day on which something was last seen.", "The latest seen first, or last.")

ByDateDep = Annotated[Slice, Depends(_by("ByDate", "date", *_DATED))]
ByNameDep = Annotated[
    Slice, Depends(_by("ByName", "name", "How a list goes by name.", "By name, or the other way round."))
]
ByCodeDep = Annotated[
    Slice, Depends(_by("ByCode", "code", "How a list goes by code.", "By code, or the other way round."))
]
ByRuleDep = Annotated[Slice, Depends(_by("ByRule", "rule", *_FOUND))]
ByTimesDep = Annotated[Slice, Depends(_by("ByTimes", "-meetings", *_MET))]
BySeenDep = Annotated[Slice, Depends(_by("BySeen", "-last_seen", *_SEEN))]
