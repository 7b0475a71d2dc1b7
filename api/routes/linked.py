"""Every resource of the graph at its address: `/id/...` for the thing, `/doc/...` for what is said of it."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.deps import Sparql, SparqlDep
from api.errors import NotFoundProblem
from api.linked.described import Described, described
from api.linked.documents import document
from api.linked.forms import chosen, parted, sent
from api.linked.page import POLICY, page
from api.sparql_problems import problem_of
from graph.mirror.errors import SparqlError

router = APIRouter(include_in_schema=False)

_NOW = {"Cache-Control": "no-cache"}


@router.api_route("/id/{identifier}", methods=["GET", "HEAD"], status_code=303, response_class=RedirectResponse)
def get_thing(identifier: str, sparql: SparqlDep) -> Response:
    """A thing is no document: the answer leads to the one that tells of it, or to what replaced its identifier."""
    name, ending = parted(identifier)
    found = _found(sparql, name)
    tail = f".{ending}" if ending else ""
    new = _present(found, sparql)
    if new:
        return RedirectResponse(f"/id/{new}{tail}", status_code=308, headers=_NOW)
    return RedirectResponse(f"/doc/{name}{tail}", status_code=303, headers=_NOW)


@router.api_route("/doc/{identifier}", methods=["GET", "HEAD"], response_class=Response)
def get_document(request: Request, identifier: str, sparql: SparqlDep) -> Response:
    """What the graph says of one resource: a page for people, Turtle, JSON-LD, N-Triples or RDF/XML."""
    name, ending = parted(identifier)
    found = _found(sparql, name)
    new = _present(found, sparql)
    if new:
        return RedirectResponse(f"/doc/{new}{f'.{ending}' if ending else ''}", status_code=308, headers=_NOW)
    form = chosen(request, ending)
    base = sparql.following.mirror.base
    if form == "html":
        body = page(found, base)
    else:
        body = document(found, form, base, f"{request.base_url}ontology/context.jsonld")
    answer = sent(request, body, form, f"/doc/{name}", fixed=ending is not None)
    if form == "html":
        answer.headers["Content-Security-Policy"] = POLICY
    return answer


def _found(sparql: Sparql, name: str) -> Described:
    try:
        found = described(sparql.pool, sparql.following.mirror.base, name)
    except SparqlError as error:
        raise problem_of(error) from None
    if found is None or not (found.known or found.replaced_by):
        raise NotFoundProblem(f"nothing has the identifier {name!r}")
    return found


def _present(found: Described, sparql: Sparql) -> str | None:
    """The identifier that this one was replaced by; None for one that is in use."""
    return (
        None if found.known or not found.replaced_by else found.replaced_by.removeprefix(sparql.following.mirror.base)
    )
