"""Every resource of the graph at its address: `/id/...` for the thing, `/doc/...` for what is said of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import problems
from api.deps import Sparql, SparqlDep, StoreDep
from api.errors import NotFoundProblem
from api.linked.described import Described, described
from api.linked.documents import document
from api.linked.forms import FORMS, chosen, parted, sent
from api.linked.page import POLICY, page
from api.sparql_problems import problem_of
from graph.mirror.errors import SparqlError
from graph.queries import people
from graph.store import Store

router = APIRouter(tags=["linked data"], responses=problems(403, 404, 422, 429, 503, 504))

_NOW = {"Cache-Control": "no-cache"}
_TEXT = {"schema": {"type": "string"}}
_LOCATION = {"Location": {"description": "Where it leads, within this server.", **_TEXT}}
_MOVED: dict[int | str, dict[str, Any]] = {
    308: {"description": "The identifier was replaced by another one.", "headers": _LOCATION}
}
_DOCUMENT = {
    "headers": {
        "ETag": {"description": "Strong: a digest of the document.", **_TEXT},
        "Content-Location": {"description": "The address of the document in this form.", **_TEXT},
        "Link": {"description": 'The other forms, as rel="alternate".', **_TEXT},
    },
    "content": dict.fromkeys(FORMS.values(), _TEXT),
}
_Name = Annotated[
    str,
    Path(
        examples=["KZ"],
        description=f"An identifier of the graph; with .{', .'.join(FORMS)} at its end, the document in that form.",
    ),
]


@router.head("/id/{identifier}", include_in_schema=False, status_code=303, response_class=RedirectResponse)
@router.get(
    "/id/{identifier}",
    operation_id="get_thing",
    status_code=303,
    response_class=RedirectResponse,
    responses={303: {"description": "The document that tells of it.", "headers": _LOCATION}, **_MOVED},
)
def get_thing(identifier: _Name, sparql: SparqlDep, store: StoreDep) -> Response:
    """A thing is no document: the answer leads to the one that tells of it, or to what replaced its identifier."""
    name, ending = parted(identifier)
    found = _found(sparql, name)
    tail = f".{ending}" if ending else ""
    if new := _replaced(found, sparql, store, name):
        return RedirectResponse(f"/id/{new}{tail}", status_code=308, headers=_NOW)
    return RedirectResponse(f"/doc/{name}{tail}", status_code=303, headers=_NOW)


@router.head("/doc/{identifier}", include_in_schema=False, response_class=Response)
@router.get(
    "/doc/{identifier}",
    operation_id="get_document",
    response_class=Response,
    responses={
        200: {"description": "What the graph says of it.", **_DOCUMENT},
        304: {"description": "The client has this document: its entity tag is in If-None-Match."},
        410: {"description": "What stays of a report that was withdrawn.", **_DOCUMENT},
        **_MOVED,
        **problems(406),
    },
)
def get_document(request: Request, identifier: _Name, sparql: SparqlDep, store: StoreDep) -> Response:
    """What the graph says of one resource: a page for people, Turtle, JSON-LD, N-Triples or RDF/XML.

    What stays of a report that was withdrawn comes with status 410.
    """
    name, ending = parted(identifier)
    found = _found(sparql, name)
    if new := _replaced(found, sparql, store, name):
        return RedirectResponse(f"/doc/{new}{f'.{ending}' if ending else ''}", status_code=308, headers=_NOW)
    if found is None:
        raise _unknown(name)
    form = chosen(request, ending)
    base = sparql.following.mirror.base
    if form == "html":
        body = page(found, base)
    else:
        body = document(found, form, base, f"{request.base_url}ontology/context.jsonld")
    answer = sent(request, body, form, f"/doc/{name}", fixed=ending is not None)
    if form == "html":
        answer.headers["Content-Security-Policy"] = POLICY
    if found.withdrawn and answer.status_code == HTTPStatus.OK:
        answer.status_code = HTTPStatus.GONE
    return answer


def _found(sparql: Sparql, name: str) -> Described | None:
    """What is said of a resource, None where there is none of that identifier."""
    try:
        found = described(sparql.pool, sparql.following.mirror.base, name)
    except SparqlError as error:
        raise problem_of(error) from None
    if found is None:
        raise _unknown(name)
    return found if found.known or found.replaced_by else None


def _replaced(found: Described | None, sparql: Sparql, store: Store, name: str) -> str | None:
    """The identifier that this one was replaced by, in the graph or by a withdrawal; None for one that is in use."""
    if found is None:
        # RDF does not have to whom identifiers of withdrawn reports lead.
        person = people.person(store, name)
        if person is None:
            raise _unknown(name)
        return person.id if person.id != name else None
    if found.known or not found.replaced_by:
        return None
    return found.replaced_by.removeprefix(sparql.following.mirror.base)


def _unknown(name: str) -> NotFoundProblem:
    return NotFoundProblem(f"nothing has the identifier {name!r}")
