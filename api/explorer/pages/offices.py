"""Offices: the list of them, and the page of one with its holders over time."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer import tabular
from api.explorer.filters import FiltersDep, choices
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.schemas.offices import Office, Tenure
from graph.queries import offices
from graph.queries.asking import Slice

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 50
HOLDERS = 100


@router.get("/offices")
def get_offices(request: Request, source: SourceDep, asked: FiltersDep) -> Response:
    """Offices by name, narrowed to a state or a role."""
    csv = tabular.wanted(request)
    found = offices.offices(
        source, role=asked.role, state=asked.state, part=tabular.WHOLE if csv else part(request, ROWS)
    )
    if csv:
        return tabular.file(found.items, Office, "offices")
    return page(
        request,
        "offices.html",
        asked=asked,
        found=listing(request, found),
        choices=choices(source),
        csv=tabular.address(request),
    )


@router.get("/offices/{identifier}")
def get_office(request: Request, source: SourceDep, identifier: Identifier) -> Response:
    """One office: who was seen to hold it, the latest first, each with the words that say so."""
    office = existing(offices.office(source, identifier), "office", identifier)
    csv = tabular.wanted(request)
    whole = tabular.WHOLE if csv else Slice(limit=HOLDERS, cursor=request.query_params.get("after") or None)
    found = offices.holders(source, office.id, part=whole)
    if csv:
        return tabular.file(found.items, Tenure, "holders")
    return page(request, "office.html", office=office, found=listing(request, found), csv=tabular.address(request))
