"""A list of a page as CSV: the same rows in the columns of the REST interface, as many as one file may have."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fastapi import Request, Response

from api.explorer.links import here
from api.tables import table
from graph.queries.asking import Slice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

MOST = 10_000
"""Rows of one file."""
WHOLE = Slice(limit=MOST)
"""All that a file may have."""


def whole(*, reverse: bool) -> Slice:
    """All that a file may have of a list by date."""
    return replace(WHOLE, reverse=reverse)


def wanted(request: Request) -> bool:
    """Whether the address asks for CSV."""
    return request.query_params.get("as") == "csv"


def address(request: Request) -> str:
    """This list as CSV, with its filters, from its first row."""
    return here(request, **{"as": "csv", "after": None})


def file(rows: Iterable[Any], model: type[BaseModel], name: str) -> Response:
    """A file of rows of a model."""
    body = table((model.model_validate(row).model_dump(mode="json") for row in rows), model)
    return Response(
        body,
        media_type="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"', "Cache-Control": "no-cache"},
    )
