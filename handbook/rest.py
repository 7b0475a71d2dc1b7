"""The REST interface as a page, from its OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

from handbook.markdown import cell, code, page, table

_METHODS = ("get", "head", "post", "put", "patch", "delete")


@cache
def document() -> dict[str, Any]:
    """The OpenAPI document that a server serves as `/openapi.json`."""
    from api.app import create_app
    from api.settings import Settings

    # Describing takes no question to the store.
    return create_app(cast("Any", None), settings=Settings.model_construct()).openapi()


def rest_page() -> str:
    """Every operation by its tag, then every kind of answer."""
    told = document()
    about = (
        "Generated from the OpenAPI document, which a server has at `/openapi.json`, and to try at `/docs`. "
        "[Ask over REST](../how-to/rest.md) tells of them with examples."
    )
    tags = [_tag(told, tag) for tag in told.get("tags", ())]
    schemas = [_schema(name, schema) for name, schema in sorted(told["components"]["schemas"].items())]
    return page("REST interface", about, told["info"].get("description", ""), *tags, "## Answers", *schemas)


def operations(told: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Method, path and description of every operation."""
    for path, item in told["paths"].items():
        for method in _METHODS:
            if method in item:
                yield method.upper(), path, item[method]


def _tag(told: Mapping[str, Any], tag: Mapping[str, Any]) -> str:
    parts = [f"## {tag['name'].capitalize()}", tag.get("description", "")]
    for method, path, operation in operations(told):
        if tag["name"] in operation.get("tags", ()):
            parts.append(_operation(method, path, operation))
    return "\n\n".join(parts)


def _operation(method: str, path: str, operation: Mapping[str, Any]) -> str:
    rows = [
        (code(one["name"]), one["in"], _takes(one["schema"]), cell(_said(one)) + (" Required." * one["required"]))
        for one in ({"required": False, **parameter} for parameter in operation.get("parameters", ()))
    ]
    answers = [f"`{status}` {_answer(answer)}" for status, answer in sorted(operation["responses"].items())]
    said = operation.get("description", "").strip()
    parts = [f"### {method} {path}", said or operation.get("summary", "") + "."]
    return "\n\n".join(
        [*parts, table(("parameter", "in", "takes", "says"), rows), "Answers: " + ", ".join(answers) + "."]
    )


def _said(parameter: Mapping[str, Any]) -> str:
    return str(parameter.get("description") or parameter["schema"].get("description") or "")


def _answer(answer: Mapping[str, Any]) -> str:
    for media, content in answer.get("content", {}).items():
        schema = content.get("schema", {})
        if "$ref" in schema:
            return _link(schema)
        if media:
            return code(media)
    return cell(answer.get("description", ""))


def _link(schema: Mapping[str, Any]) -> str:
    name = schema["$ref"].rpartition("/")[2]
    return f"[{name}](#{name.lower()})"


def _takes(schema: Mapping[str, Any]) -> str:
    """A type in words."""
    if "$ref" in schema:
        return _link(schema)
    for joined in ("anyOf", "oneOf", "allOf"):
        if joined in schema:
            return " or ".join(dict.fromkeys(_takes(one) for one in schema[joined]))
    if "enum" in schema:
        return ", ".join(code(str(value)) for value in schema["enum"])
    if "const" in schema:
        return code(str(schema["const"]))
    if schema.get("type") == "array":
        return f"list of {_takes(schema.get('items', {}))}"
    return cell(str(schema.get("format") or schema.get("type") or "anything"))


def _schema(name: str, schema: Mapping[str, Any]) -> str:
    rows = [
        (code(field), _takes(of), cell(of.get("description", ""))) for field, of in schema.get("properties", {}).items()
    ]
    values = "One of " + _takes(schema) + "." if "enum" in schema else ""
    said = " ".join(schema.get("description", "").split())
    return "\n\n".join(part for part in (f"### {name}", said, values, table(("field", "is", "says"), rows)) if part)
