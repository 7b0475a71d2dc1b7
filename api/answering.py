"""Turning the records of the questions into answers: pages with their next address, and the statuses of problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from api.errors import MEDIA_TYPE, NotFoundProblem
from api.schemas import Page

if TYPE_CHECKING:
    from fastapi import Request
    from pydantic import BaseModel

    from graph.queries.asking import Page as Found

Model = TypeVar("Model", bound="BaseModel")
T = TypeVar("T")

_MEANINGS = {
    400: "This is no query.",
    300: "The name fits several people; `candidates` has their identifiers.",
    401: "No API key.",
    403: "A wrong API key, or what is asked for is off.",
    404: "There is nothing of this identifier or name.",
    406: "There is no answer in a format that is accepted.",
    413: "The body is too large.",
    415: "A query does not come in this media type.",
    422: "The request cannot be answered as it is put.",
    503: "The store is not available.",
    504: "The question took too long.",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What an OpenAPI operation can answer with these statuses, for `responses`."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        status: {"description": _MEANINGS[status], "content": {MEDIA_TYPE: {"schema": schema}}} for status in statuses
    }


def listed(request: Request, found: Found[Any], model: type[Model]) -> Page[Model]:
    """A page of answers."""
    items = [model.model_validate(item) for item in found.items]
    return Page(items=items, total=found.total, next=following(request, found))


def following(request: Request, found: Found[Any]) -> str | None:
    """The address of the page after this one."""
    return str(request.url.include_query_params(cursor=found.cursor)) if found.cursor else None


def existing(found: T | None, kind: str, identifier: str) -> T:
    """What was found. Raises `NotFoundProblem`."""
    if found is None:
        raise NotFoundProblem(f"there is no {kind} {identifier!r}")
    return found
