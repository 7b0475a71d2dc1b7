"""The changes between two releases as a page to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import orjson

from graph.release.changes import Changed, Changes, Field, Named

LISTED = 50
"""Lines of one heading; all are in `changes.json`."""

_COLUMNS = ("added", "removed", "withdrawn", "merged", "split", "renamed", "changed")


def told(found: Sequence[Changes], before: str, now: str) -> str:
    """The page, in Markdown."""
    head = ("", "before", "now", *_COLUMNS)
    rows = [
        (one.kind.value, str(one.before), str(one.now), *(str(len(getattr(one, column))) for column in _COLUMNS))
        for one in found
    ]
    table = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    body = [line for one in found for line in _lines(one)]
    return "\n".join([f"# Changes from {before} to {now}", "", *table, *body, ""])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _lines(found: Changes) -> Iterator[str]:
    parts = {
        "added": [_named(one) for one in found.added],
        "removed": [_named(one) for one in found.removed],
        "withdrawn": [f"{_named(one.source)}{f': {one.reason}' if one.reason else ''}" for one in found.withdrawn],
        "merged": [f"{_all(one.sources)} are now {_named(one.into)}" for one in found.merged],
        "split": [f"{_named(one.source)} is now {_all(one.into)}" for one in found.split],
        "renamed": [f"`{one.before}` is now {_named(one.now)}" for one in found.renamed],
        "changed": [_changed(one) for one in found.changed],
    }
    for heading, lines in parts.items():
        if lines:
            yield from ("", f"## {found.kind}: {heading}", "", *(f"- {line}" for line in lines[:LISTED]))
        if len(lines) > LISTED:
            yield f"- and {len(lines) - LISTED} more in `changes.json`"


def _named(one: Named) -> str:
    return f"{' '.join(one.label.split())} (`{one.id}`)"


def _all(ones: Sequence[Named]) -> str:
    return " and ".join(map(_named, ones))


def _changed(one: Changed) -> str:
    return f"{_named(one.now)}: {'; '.join(map(_field, one.fields))}"


def _field(field: Field) -> str:
    if isinstance(field.before, list) and isinstance(field.now, list):
        return f"{field.name} +{len(field.now)} -{len(field.before)}"
    return f"{field.name} {_value(field.before)} -> {_value(field.now)}"


def _value(value: Any) -> str:
    return orjson.dumps(value).decode()
