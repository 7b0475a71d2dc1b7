"""Lists as CSV (RFC 4180), in columns that depend on the kind of the list alone, and that no spreadsheet runs.

An object's fields are columns of their own, `person.name`. What is a list has its parts in one cell with ` | ` between,
a list of lists with ` || ` between, so that `evidence.quotation` and `evidence.url` of one row go together place by
place. An absent value is an empty cell.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from api.fields import Tree, fields_of
from graph.cells import unrun

if TYPE_CHECKING:
    from pydantic import BaseModel

MEDIA_TYPE = "text/csv"
WITHIN, BETWEEN = " | ", " || "


def table(items: Iterable[Mapping[str, Any]], model: type[BaseModel], wanted: Tree | None = None) -> bytes:
    """Rows of a model as JSON has them, under a line of their columns."""
    columns = [".".join(path) for path in _columns(model, wanted or {})]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([as_cell(_at(item, column.split("."))) for column in columns] for item in items)
    return out.getvalue().encode("utf-8", "replace")


def _columns(model: Any, wanted: Tree) -> Iterator[tuple[str, ...]]:
    for name, kind in fields_of(model).items():
        if wanted and name not in wanted:
            continue
        if fields_of(kind):
            yield from ((name, *below) for below in _columns(kind, wanted.get(name, {})))
        else:
            yield (name,)


def _at(value: Any, path: list[str]) -> Any:
    if isinstance(value, list):
        return [_at(one, path) for one in value]
    if not path or value is None:
        return value
    return _at(value.get(path[0]), path[1:])


def as_cell(value: Any) -> str:
    """A value as the text of a cell; a text that spreadsheets would run is quoted."""
    text = _text(value)
    return text if isinstance(value, int | float) else unrun(text)


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case list():
            between = BETWEEN if any(isinstance(one, list) for one in value) else WITHIN
            return between.join(map(_text, value))
    return str(value)
