"""The ontology at its address, in every form and in its version, and the JSON-LD context that documents use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import orjson
from fastapi import APIRouter, Request, Response
from pyoxigraph import RdfFormat, parse, serialize

from api.errors import NotFoundProblem
from api.linked.forms import chosen, sent
from api.linked.page import POLICY_OF_PAGE
from ontology.properties import PREFIXES, context, turtle, version

router = APIRouter(include_in_schema=False)

AGE = 3600
"""Seconds for which clients may keep what only a new version changes."""
_SHARED = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
_RDF = {
    "nt": RdfFormat.N_TRIPLES,
    "rdf": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
}


@router.api_route("/ontology/context.jsonld", methods=["GET", "HEAD"])
def get_context() -> Response:
    """The context that documents in JSON-LD name."""
    headers = {"Cache-Control": f"public, max-age={AGE}", **_SHARED}
    return Response(orjson.dumps(context()), media_type="application/ld+json", headers=headers)


@router.api_route("/ontology", methods=["GET", "HEAD"])
def get_ontology(request: Request) -> Response:
    """The ontology in the form that is accepted."""
    return _answer(request, "/ontology", None)


@router.api_route("/ontology.{ending}", methods=["GET", "HEAD"])
def get_ontology_in_form(request: Request, ending: str) -> Response:
    """The ontology in one form."""
    return _answer(request, "/ontology", ending)


@router.api_route("/ontology/{name}", methods=["GET", "HEAD"])
def get_version(request: Request, name: str) -> Response:
    """The ontology in its version: no other is kept."""
    own = version()
    if name == own:
        return _answer(request, f"/ontology/{own}", None)
    if name.startswith(f"{own}."):
        return _answer(request, f"/ontology/{own}", name.removeprefix(f"{own}."))
    raise NotFoundProblem(f"there is no version {name!r} of the ontology here: this is {own}")


def _answer(request: Request, path: str, ending: str | None) -> Response:
    if ending is not None and ending not in {*_RDF, "ttl", "html"}:
        raise NotFoundProblem(f"the ontology does not come as .{ending}")
    form = chosen(request, ending)
    answer = sent(request, _written(form), form, path, fixed=ending is not None, age=AGE)
    answer.headers.update(_SHARED)
    if form == "html":
        answer.headers["Content-Security-Policy"] = POLICY_OF_PAGE
    return answer


@cache
def _written(form: str) -> bytes:
    if form == "ttl":
        return turtle()
    if form == "html":
        return (files("ontology") / "ontology.html").read_bytes()
    triples = parse(turtle(), format=RdfFormat.TURTLE)
    prefixes = PREFIXES if form == "rdf" else None
    return serialize(triples, format=_RDF[form], prefixes=prefixes) or b""
