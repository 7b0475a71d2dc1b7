"""JSON Lines: a report a line, {"id", "text", "published", "url", "title", "publisher"}, the last three optional."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from loaders.sources.report import Draft
from loaders.sources.source import Refusal

_HALF_PAIR = re.compile("[\ud800-\udfff]")


def read_jsonlines(path: Path, published: str | None) -> Iterator[Draft | Refusal]:
    """A draft a line; a bad line is refused by its number and the rest is read."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _draft(f"{path}:{number}", line, published)


def _draft(where: str, line: bytes, published: str | None) -> Draft | Refusal:
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        return Refusal(where, "not UTF-8 text")
    except (json.JSONDecodeError, RecursionError) as error:
        return Refusal(where, f"not JSON ({error})")
    if not isinstance(row, dict):
        return Refusal(where, "not a JSON object")
    for name in ("id", "text"):
        if not isinstance(row.get(name), str) or not row[name]:
            return Refusal(where, f'no "{name}"')
    for name in ("published", "url", "title", "publisher"):
        if not isinstance(row.get(name), str | None):
            return Refusal(where, f'"{name}" is not a string')
    for name in ("id", "text", "published", "url", "title", "publisher"):
        # JSON can escape half of a pair, which no text is made of.
        if _HALF_PAIR.search(row.get(name) or ""):
            return Refusal(where, f'"{name}" is not Unicode text (half of a surrogate pair)')
    return Draft(
        where=where,
        stem=row["id"],
        text=row["text"],
        published=row.get("published") or published,
        url=row.get("url"),
        title=row.get("title"),
        publisher=row.get("publisher"),
    )
