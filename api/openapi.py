"""The OpenAPI document: what FastAPI says of the routes, with what it cannot know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from api.request_ids import HEADER
from api.schemas import Problem

if TYPE_CHECKING:
    from fastapi import FastAPI

_ID = {
    "description": "The name of the request: the client's own where that is sane.",
    "schema": {"type": "string"},
}


def openapi(app: FastAPI) -> dict[str, Any]:
    """The document, made once: with the shape of problems, which no operation returns, and what all have."""
    if not app.openapi_schema:
        document = get_openapi(
            title=app.title,
            version=app.version,
            summary=app.summary,
            description=app.description,
            license_info=app.license_info,
            tags=app.openapi_tags,
            routes=app.routes,
        )
        shape = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        shapes = shape.pop("$defs") | {"Problem": shape}
        document["components"]["schemas"] = dict(sorted((document["components"]["schemas"] | shapes).items()))
        for operations in document["paths"].values():
            for operation in operations.values():
                _finish(operation)
        app.openapi_schema = document
    return app.openapi_schema


def _finish(operation: dict[str, Any]) -> None:
    for answer in operation["responses"].values():
        answer["headers"] = {**answer.get("headers", {}), HEADER: _ID}
