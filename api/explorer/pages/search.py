"""Search that forgives spelling: the results as a page, and suggestions for a script while somebody types."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from api.deps import SourceDep
from api.explorer import links, words
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.explorer.suggesting import Suggesting
from graph.queries.people import posts
from graph.queries.suggestions import KINDS, Suggestion
from ontology.terms import Label

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25
SUGGESTED = 8
Words = Annotated[str, Query(max_length=200)]


@router.get("/search")
def get_search(
    request: Request,
    source: SourceDep,
    q: Words = "",
    kind: Annotated[str, Query(max_length=20)] = "",
    start: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> Response:
    """What the words can mean, the likeliest first."""
    known: Suggesting = request.app.state.suggesting
    every = known.names(source).suggest(q)
    found = [one for one in every if kind in ("", one.hit.kind)]
    shown = found[start : start + ROWS]
    return page(
        request,
        "search.html",
        q=q,
        kind=kind,
        kinds=[(one.value, sum(hit.hit.kind == one for hit in every)) for one in KINDS],
        exact=[one.hit for one in shown if not one.near],
        near=[one.hit for one in shown if one.near],
        posts=posts(source, (one.hit.id for one in shown if one.hit.kind == Label.PERSON)),
        total=len(found),
        next=links.here(request, start=str(start + ROWS)) if len(found) > start + ROWS else None,
        first=links.here(request, start=None) if start else None,
    )


@router.get("/suggest")
def get_suggestions(request: Request, source: SourceDep, q: Words = "") -> Response:
    """The likeliest of all that is known, for the script of the search box: name, kind and address of each."""
    known: Suggesting = request.app.state.suggesting
    found = known.names(source).suggest(q)[:SUGGESTED]
    about = posts(source, (one.hit.id for one in found if one.hit.kind == Label.PERSON))
    return JSONResponse([_row(one, about) for one in found], headers={"Cache-Control": "no-cache"})


def _row(one: Suggestion, about: dict[str, str]) -> dict[str, str]:
    hit = one.hit
    also = hit.matched if hit.matched != hit.name else ""
    return {
        "name": hit.name,
        "also": also,
        "what": about.get(hit.id) or words.plain(hit.kind.lower()),
        "address": links.to(hit.kind, hit.id),
    }
