"""The OpenAPI document: what FastAPI says of the routes, with what it cannot know."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import orjson
from fastapi.openapi.utils import get_openapi

from api.fields import MOST
from api.links import links_of
from api.request_ids import HEADER
from api.schemas.problems import Problem

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
        for path, operations in document["paths"].items():
            for method, operation in operations.items():
                _finish(operation, examples().get(path, {}) if method == "get" else {})
        app.openapi_schema = document
    return app.openapi_schema


def _finish(operation: dict[str, Any], example: dict[str, Any]) -> None:
    for answer in operation["responses"].values():
        answer["headers"] = {**answer.get("headers", {}), HEADER: _ID}
    fields = operation.pop("x-fields", [])
    for parameter in operation.get("parameters", []):
        name = parameter["name"]
        if name == "fields" and fields:
            _choices(parameter, fields)
        if name in example.get("parameters", {}):
            parameter["example"] = example["parameters"][name]
            parameter.pop("examples", None)
    found = operation["responses"].get("200", {})
    if "answer" in example:
        found["content"]["application/json"]["example"] = example["answer"]
    links = links_of(operation["operationId"])
    if links:
        found["links"] = links


def _choices(parameter: dict[str, Any], fields: list[str]) -> None:
    """What `fields` can be here, so that what fits the document is answered."""
    one = {"type": "string", "enum": fields}
    parameter["schema"] = {"type": "array", "items": one, "minItems": 1, "maxItems": MOST}
    parameter |= {"style": "form", "explode": False, "example": fields[:2]}
    parameter.pop("examples", None)


@cache
def examples() -> dict[str, dict[str, Any]]:
    """Real parameters and answers of the shipped samples, by path (`python bench/api_examples.py` makes them)."""
    found: dict[str, dict[str, Any]] = orjson.loads((files("api") / "reference" / "examples.json").read_bytes())
    return found
