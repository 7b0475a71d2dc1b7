"""Search by words."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from api.answering import list_of
from api.deps import SliceDep, SourceDep
from api.explorer.remembering import Remembering
from api.schemas.finding import Hit
from api.wanted import WantedDep
from graph.queries.search import Titles, search
from graph.store import Store

TITLES = "titles"
"""What they are remembered by."""

router = APIRouter(tags=["search"])


@router.get("/search", **list_of(Hit))
def get_search(
    request: Request,
    wanted: WantedDep,
    store: SourceDep,
    part: SliceDep,
    q: Annotated[
        str,
        Query(
            min_length=1, max_length=200, examples=["strategic partnership"], description="Words or starts of words."
        ),
    ],
    kind: Literal["Person", "State", "Organization", "Agreement"] | None = None,
) -> Response:
    """People, states, organizations and agreements in whose names words start with all these, the best first.

    Case, accents and marks do not matter.
    """
    remembering: Remembering = request.app.state.remembering

    def titles() -> Titles:
        if not isinstance(store, Store):  # as known by a day, of which as many may be asked for: not kept
            return Titles.of(store)
        return remembering.answer(store, TITLES, lambda: Titles.of(store))

    found = search(store, q, kind=kind, part=part, titles=titles)
    return wanted.listed(found, Hit)
