"""The root for programs: where to go from here. `api.explorer.pages.home` has it for people."""

from __future__ import annotations

from fastapi.responses import JSONResponse

_LINKS = {
    "documentation": "/docs",
    "openapi": "/openapi.json",
    "people": "/v1/people",
    "who met whom": "/v1/met-with?person=NAME",
    "ontology": "/ontology",
    "health": "/v1/health",
}


def links_of_programs() -> JSONResponse:
    """Where a program goes on from the root."""
    return JSONResponse({"name": "interstate", "links": _LINKS}, headers={"Vary": "Accept"})
