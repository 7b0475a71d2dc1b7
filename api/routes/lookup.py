"""Many things at once by their identifiers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import StringConstraints

from api.answering import one_of
from api.deps import SourceDep
from api.schemas.finding import Found, LookedUp, Wanted
from api.wanted import WantedDep
from graph.queries.asking import Source
from graph.queries.lookup import lookup

router = APIRouter(tags=["search"])

MOST = 200
"""Identifiers that can be looked up at once."""
_Identifier = Annotated[str, StringConstraints(min_length=1, max_length=100)]


@router.get("/lookup", **one_of(LookedUp))
def get_lookup(
    wanted: WantedDep,
    store: SourceDep,
    ids: Annotated[
        list[_Identifier],
        Query(
            alias="id",
            min_length=1,
            max_length=MOST,
            examples=[["KZ", "MN"]],
            description="Identifiers of people, mentions, states, offices, meetings, agreements, conflicts, reports.",
        ),
    ],
) -> Response:
    """What up to 200 identifiers stand for, in their order, and which stand for nothing."""
    return wanted.single(_found(store, ids), LookedUp)


@router.post("/lookup", **one_of(LookedUp, 413))
def post_lookup(wanted: WantedDep, store: SourceDep, asked: Wanted) -> Response:
    """The same for identifiers that are too many for an address; it changes nothing and needs no key."""
    return wanted.single(_found(store, asked.ids), LookedUp)


def _found(store: Source, ids: Sequence[str]) -> LookedUp:
    found = [Found.model_validate(one) for one in lookup(store, ids)]
    there = {one.asked for one in found}
    return LookedUp(items=found, total=len(found), missing=[one for one in dict.fromkeys(ids) if one not in there])
