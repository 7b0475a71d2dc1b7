"""The library that draws charts where scripts run."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import FileResponse

from api.errors import NotFoundProblem
from api.explorer.page_route import PageRoute
from api.explorer.plotting import ADDRESS, library

router = APIRouter(route_class=PageRoute, include_in_schema=False)


@router.get(ADDRESS)
async def get_library() -> FileResponse:
    """plotly.js, as its package has it."""
    found = library()
    if found is None:
        raise NotFoundProblem("the package plotly is not installed")
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return FileResponse(found, media_type="text/javascript", headers=headers)
