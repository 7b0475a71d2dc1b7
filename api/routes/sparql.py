"""SPARQL 1.1: queries by GET and by both kinds of POST (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

from anyio import to_thread
from fastapi import APIRouter, Request, Response

from api.accepting import best
from api.answering import problems
from api.deps import SparqlDep
from api.errors import AcceptProblem
from api.service import description
from api.sparql_problems import MediaProblem, QueryProblem, ReadOnlyProblem, problem_of
from graph.mirror.errors import SparqlError
from graph.mirror.formats import GRAPHS, ROWS
from graph.mirror.question import Question

FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
UPDATE = "application/sparql-update"

Parameters = Sequence[tuple[str, str]]


def _parameter(name: str, says: str) -> dict[str, Any]:
    schema = {"type": "array", "items": {"type": "string"}}
    return {"name": name, "in": "query", "description": says, "schema": schema}


_GRAPHS = [
    _parameter("default-graph-uri", "Graphs that the query finds without GRAPH, in place of all."),
    _parameter("named-graph-uri", "Graphs that the query finds by GRAPH, in place of all."),
]
_QUERY = {
    "name": "query",
    "in": "query",
    "description": "A query. Without one, the description of the service.",
    "schema": {"type": "string"},
    "example": "SELECT ?name WHERE { ?person a is:Person ; rdfs:label ?name } LIMIT 10",
}
_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The answer.",
        "content": {
            media: {"schema": {} if media.endswith("json") else {"type": "string"}} for media in (*ROWS, *GRAPHS)
        },
    }
}

router = APIRouter(tags=["sparql"], responses=problems(400, 403, 406, 422, 503, 504) | _ANSWER)


@router.get("/sparql/", include_in_schema=False)
@router.get("/sparql", response_class=Response, openapi_extra={"parameters": [_QUERY, *_GRAPHS]})
async def get_sparql(request: Request, sparql: SparqlDep) -> Response:
    """Answer a query of SPARQL 1.1, in the format that `Accept` prefers."""
    given = _decoded(request.scope["query_string"])
    if not given or all(name != "query" for name, _ in given):
        _no_update(given)
        media = best(request.headers.get("accept"), tuple(GRAPHS))
        if media is None:
            raise AcceptProblem(f"the description of this service comes as {', '.join(GRAPHS)}")
        current = sparql.pool.snapshots.current()
        endpoint = str(request.url.replace(query="", fragment=""))
        return _answer(description(endpoint, current.quads if current else 0, media), media)
    return await _asked(request, sparql, given)


@router.post("/sparql/", include_in_schema=False)
@router.post(
    "/sparql",
    response_class=Response,
    responses=problems(415),
    openapi_extra={
        "parameters": _GRAPHS,
        "requestBody": {
            "required": True,
            "content": {
                DIRECT: {"schema": {"type": "string"}},
                FORM: {
                    "schema": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}
                },
            },
        },
    },
)
async def post_sparql(request: Request, sparql: SparqlDep) -> Response:
    """Answer a query of SPARQL 1.1 that is sent as it is, or as a form."""
    media, charset = _content_type(request.headers.get("content-type", ""))
    given = _decoded(request.scope["query_string"])
    if media == UPDATE:
        raise ReadOnlyProblem("nothing can be changed here: updates are off")
    if media not in (FORM, DIRECT):
        raise MediaProblem(f"send the query as {DIRECT} or {FORM}", headers={"Accept-Post": f"{DIRECT}, {FORM}"})
    if charset not in ("", "utf-8", "utf8"):
        raise MediaProblem(f"send the query in UTF-8, not in {charset}")
    body = await request.body()
    if media == FORM:
        return await _asked(request, sparql, (*given, *_decoded(body)))
    try:
        query = body.decode()
    except UnicodeDecodeError:
        raise QueryProblem("the query is not in UTF-8") from None
    return await _asked(request, sparql, (*given, ("query", query)))


async def _asked(request: Request, sparql: SparqlDep, given: Parameters) -> Response:
    _no_update(given)
    queries = [value for name, value in given if name == "query"]
    if len(queries) != 1:
        raise QueryProblem(f"there are {len(queries)} queries: send one" if queries else "there is no query")
    rows, graph = _formats(request.headers.get("accept"))
    question = Question(
        query=queries[0],
        default_graphs=tuple(value for name, value in given if name == "default-graph-uri"),
        named_graphs=tuple(value for name, value in given if name == "named-graph-uri"),
        rows=rows,
        graph=graph,
    )
    try:
        reply = await to_thread.run_sync(sparql.pool.ask, question, limiter=sparql.limiter)
    except SparqlError as error:
        raise problem_of(error) from None
    return _answer(reply.body, reply.media)


@lru_cache(maxsize=64)
def _formats(accept: str | None) -> tuple[str | None, str | None]:
    """The media types of rows and of graphs that a client likes best; most clients send the same header each time."""
    return best(accept, tuple(ROWS)), best(accept, tuple(GRAPHS))


def _no_update(given: Parameters) -> None:
    if any(name == "update" for name, _ in given):
        raise ReadOnlyProblem("nothing can be changed here: updates are off")


def _decoded(text: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text.decode(), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        raise QueryProblem("the parameters are not URL-encoded UTF-8") from None


def _content_type(header: str) -> tuple[str, str]:
    media, *parameters = (word.strip().lower() for word in header.split(";"))
    charset = next((word[8:].strip('" ') for word in parameters if word.startswith("charset=")), "")
    return media, charset


def _answer(body: bytes, media: str) -> Response:
    return Response(body, media_type=media, headers={"Vary": "Accept"})
