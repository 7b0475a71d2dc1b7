"""The root: where to go from here."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response

router = APIRouter(include_in_schema=False)

_LINKS = {
    "documentation": "/docs",
    "openapi": "/openapi.json",
    "people": "/v1/people",
    "who met whom": "/v1/met-with?person=NAME",
    "ontology": "/ontology",
    "health": "/v1/health",
}
_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>interstate</title>
<h1>interstate</h1>
<p>A knowledge graph of interstate relations: who met whom, who holds which office, which agreements were signed,
each with the words that say so.</p>
<ul>
<li><a href="/docs">The REST interface, to read and to try</a></li>
<li><a href="/openapi.json">The same as OpenAPI</a></li>
<li><a href="/ontology">The ontology</a></li>
<li><a href="/v1/people">People in the graph</a></li>
</ul>
</html>
"""


@router.get("/")
def get_landing(request: Request) -> Response:
    """A page for people, links for programs."""
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse(_PAGE)
    return JSONResponse({"name": "interstate", "links": _LINKS})
