"""The first page: what there is, and a search of it. Programs get links."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.deps import SourceDep
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.routes.landing import links_of_programs

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get("/")
def get_home(request: Request, source: SourceDep) -> Response:
    """The first page for people, links for programs."""
    if "text/html" not in request.headers.get("accept", ""):
        return links_of_programs()
    return page(request, "home.html")
