"""Search by words."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request

from api.answering import listed
from api.deps import SliceDep, SourceDep
from api.schemas import Hit, Page
from graph.queries.search import search

router = APIRouter(tags=["search"])


@router.get("/search")
def get_search(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    q: Annotated[
        str,
        Query(
            min_length=1, max_length=200, examples=["strategic partnership"], description="Words or starts of words."
        ),
    ],
    kind: Literal["Person", "State", "Organization", "Agreement"] | None = None,
) -> Page[Hit]:
    """People, states, organizations and agreements in whose names words start with all these, the best first.

    Case, accents and marks do not matter.
    """
    return listed(request, search(store, q, kind=kind, part=part), Hit)
