"""Search by words."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.deps import SourceDep
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from graph.queries.search import search

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25


@router.get("/search")
def get_search(request: Request, source: SourceDep, q: Annotated[str, Query(max_length=200)] = "") -> Response:
    """What fits the words."""
    found = search(source, q, part=part(request, ROWS))
    return page(request, "search.html", q=q, found=listing(request, found))
