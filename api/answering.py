"""What an operation can answer beside what it finds, and what is not there."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

from api.errors import MEDIA_TYPE, NotFoundProblem
from api.fields import paths
from api.schemas.lists import Page
from api.tables import MEDIA_TYPE as CSV
from api.wanted import FIELDS

T = TypeVar("T")

_FIELDS = {"schema": {"type": "object"}}
_TEXT = {"schema": {"type": "string"}}
_HEADERS = {
    "ETag": {"description": "Strong: a digest of the answer.", **_TEXT},
    "Last-Modified": {"description": "The day of the newest evidence in the answer, where it has any.", **_TEXT},
}
_OF_LISTS = {
    **_HEADERS,
    "X-Total-Count": {"description": "Rows on all pages.", "schema": {"type": "integer"}},
    "Link": {"description": 'The next page, as rel="next"; absent on the last.', **_TEXT},
}
_SAME: dict[int | str, Any] = {
    304: {"description": "The client has this answer: its entity tag is in If-None-Match.", "headers": _HEADERS}
}

_MEANINGS = {
    400: "The cursor is of no page of this list, this is no query, or the body is no text.",
    300: "The name fits several people; `candidates` has their identifiers.",
    401: "No API key, or one that is not good.",
    403: "A key without the scope that this needs, or what is asked for is off.",
    404: "There is nothing of this identifier or name.",
    406: "There is no answer in a format that is accepted.",
    409: "It cannot be done as things stand.",
    410: "The report was withdrawn.",
    413: "The body is too large.",
    415: "A query does not come in this media type.",
    422: "The request cannot be answered as it is put.",
    429: "Too many requests.",
    503: "The store is not available.",
    504: "The question took too long.",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What an OpenAPI operation can answer with these statuses, for `responses`."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": _MEANINGS[status], "content": {MEDIA_TYPE: {"schema": schema}}} for status in statuses
    }


def list_of(model: type[BaseModel], *statuses: int) -> dict[str, Any]:
    """What an operation that answers with a page of these is declared with; `statuses` are more that it can have."""
    answer = {
        "description": "A page of the list.",
        "headers": _OF_LISTS,
        "content": {FIELDS: _FIELDS, CSV: _TEXT},
    }
    responses: dict[int | str, Any] = {200: answer, **_SAME, **problems(400, 406, *statuses)}
    return {"response_model": Page[model], "responses": responses, "openapi_extra": _told(model)}  # type: ignore[valid-type]


def one_of(model: Any, *statuses: int) -> dict[str, Any]:
    """What an operation that answers with one of these is declared with; `statuses` are more that it can have."""
    answer = {"description": "What was asked for.", "headers": _HEADERS, "content": {FIELDS: _FIELDS}}
    responses = {200: answer, **_SAME, **problems(406, *statuses)}
    return {"response_model": model, "responses": responses, "openapi_extra": _told(model)}


def _told(model: Any) -> dict[str, Any]:
    """For `api.openapi`: what `fields` can be."""
    return {"x-fields": paths(model)}


def existing(found: T | None, kind: str, identifier: str) -> T:
    """What was found. Raises `NotFoundProblem`."""
    if found is None:
        raise NotFoundProblem(f"there is no {kind} {identifier!r}")
    return found
