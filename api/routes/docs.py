"""The reference of the REST interface as a page: Swagger UI, served from an installed package and from nowhere else."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Response
from fastapi.responses import HTMLResponse

from api.conditional import tag_of
from api.errors import NotFoundProblem

router = APIRouter(include_in_schema=False)

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Swagger UI writes style elements; its script and all else come from here."""
_ASSETS = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "favicon.png": "image/png",
    "start.js": "text/javascript",
}


@router.get("/docs")
def get_docs() -> Response:
    """The page."""
    return HTMLResponse(_own("page.html"), headers={"Content-Security-Policy": POLICY})


@router.get("/docs/{name}")
def get_asset(name: str) -> Response:
    """What the page needs."""
    if name not in _ASSETS:
        raise NotFoundProblem(f"the reference has no {name!r}")
    body = _own(name) if name == "start.js" else _installed(name)
    headers = {"Cache-Control": "public, max-age=3600", "ETag": tag_of(body)}
    return Response(body, media_type=_ASSETS[name], headers=headers)


@cache
def _own(name: str) -> bytes:
    return (files("api") / "reference" / name).read_bytes()


@cache
def _installed(name: str) -> bytes:
    return (files("fastapi_offline") / "static" / name).read_bytes()
