"""The guide, style and saved queries for a Neo4j Browser, which is served elsewhere and asks before it reads."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter, Request, Response

from api.errors import NotFoundProblem
from graph.neo4j_local.pages import GUIDE, PUBLISHED

router = APIRouter(prefix="/neo4j-browser", include_in_schema=False)

_FOLDER = Path(__file__).parents[2] / "neo4j-browser"
_TYPES = {GUIDE: "text/markdown", "style.grass": "text/plain", "saved-queries.zip": "application/zip"}
_SHARED = {
    "Access-Control-Allow-Origin": "*",
    # The Browser asks for what is new.
    "Access-Control-Allow-Headers": "cache-control, pragma",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


@router.get("/{name}")
def get_file(request: Request, name: str) -> Response:
    """One of the files; the guide has addresses as it was asked for."""
    if name not in _TYPES:
        raise NotFoundProblem(f"there is no {name!r} for Neo4j Browser: {', '.join(_TYPES)}")
    content = (_FOLDER / name).read_bytes()
    if name == GUIDE:
        content = content.replace(PUBLISHED.encode(), str(request.url).rpartition("/")[0].encode())
    return Response(content, media_type=_TYPES[name], headers=_SHARED)


@router.options("/{name}")
def get_leave() -> Response:
    """Leave for pages of any origin: nothing here is anybody's own."""
    return Response(status_code=204, headers=_SHARED)
