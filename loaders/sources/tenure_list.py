"""Lists of tenures in CSV: who held which office from when to when, each row with its own source.

Columns are known by their names, in any order: those of a list of one's own (person, title, state, start, end, source
...) or those of the query service of Wikidata (personLabel, positionLabel, start, end ...). Each row is a report whose
text is the row itself.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from graph.countries import state_called
from graph.dates import NotADateError, interval
from loaders.sources.report import Draft
from loaders.sources.source import Refusal
from loaders.sources.tenure_row import TenureRow
from ontology.states import state_named
from ontology.terms import Role

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "person": ("personlabel", "person", "name"),
    "title": ("positionlabel", "title", "office", "position"),
    "role": ("role",),
    "state": ("state", "statelabel", "country", "countrylabel"),
    "organization": ("organization", "organizationlabel", "body"),
    "start": ("start", "since", "from"),
    "end": ("end", "until", "to"),
    "start precision": ("startprecision",),
    "end precision": ("endprecision",),
    "source": ("source", "sourceurl", "source url", "url", "statement", "person"),
    "publisher": ("publisher",),
    "published": ("published", "retrieved"),
}
"""The names under which a column is known, lower-case: of several that a file has, the first."""

# https://www.wikidata.org/wiki/Help:Dates: a year has 9, a month 10, a day 11; the rest of the time is filled up.
_LENGTHS = {"9": 4, "10": 7, "11": 10}
_TIME = re.compile(r"T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?\Z")


class _UnusableError(ValueError):
    """A row from which no tenure can be read."""


def read_tenures(path: Path, published: str | None) -> Iterator[Draft | Refusal]:
    """A draft a row; a bad row is refused by its line and the rest is read. `published` dates rows that do not say."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.reader(lines, delimiter="\t" if path.suffix == ".tsv" else ",", strict=True)
            head = [name.strip().lower() for name in next(rows, [])]
            places = {said: _place(head, names) for said, names in COLUMNS.items()}
            if places["person"] is None or places["title"] is None:
                yield Refusal(str(path), "skipped, no list of tenures (columns person and title)", skipped=True)
                return
            for cells in rows:
                if any(cell.strip() for cell in cells):
                    yield _draft(path, rows.line_num, head, cells, places, published)
    except UnicodeDecodeError as error:
        yield Refusal(str(path), f"not UTF-8 text (byte {error.start})")
    except csv.Error as error:
        yield Refusal(str(path), f"not CSV that can be read ({error})")


def _place(head: list[str], names: tuple[str, ...]) -> int | None:
    return next((head.index(name) for name in names if name in head), None)


def _draft(
    path: Path,
    line: int,
    head: list[str],
    cells: list[str],
    places: Mapping[str, int | None],
    published: str | None,
) -> Draft | Refusal:
    cells = [" ".join(cell.split()) for cell in cells]
    said = {name: cells[at] if at is not None and at < len(cells) else "" for name, at in places.items()}
    where = f"{path}:{line}"
    try:
        row = _row(said)
    except _UnusableError as error:
        return Refusal(where, str(error))
    url = said["source"] if _is_address(said["source"]) else None
    named = None if url or places["source"] == places["person"] else said["source"]
    return Draft(
        where=where,
        stem=f"{path.stem}-{line}",
        text="; ".join(f"{name}: {cell}" for name, cell in zip(head, cells, strict=False) if cell),
        published=said["published"][:10] or published,
        url=url,
        publisher=said["publisher"] or named or (urlsplit(url).hostname if url else None) or path.stem,
        tenure=row,
    )


def _is_address(text: str) -> bool:
    try:
        return urlsplit(text).scheme in ("http", "https")
    except ValueError:
        return False


def _row(said: Mapping[str, str]) -> TenureRow:
    for name in ("person", "title"):
        if not said[name]:
            raise _UnusableError(f"no {name}")
    since, until = (_date(said, name) for name in ("start", "end"))
    if since and until and interval(since)[0] > interval(until)[1]:
        raise _UnusableError(f"ends ({until}) before it starts ({since})")
    role = said["role"].lower().replace(" ", "_")
    if role and role not in set(Role):
        raise _UnusableError(f"{said['role']!r} is no role; docs/how-to/tenures.md lists them")
    return TenureRow(
        person=said["person"],
        title=said["title"],
        role=Role(role) if role else None,
        state=_state(said["state"]),
        organization=said["organization"] or None,
        since=since,
        until=until,
    )


def _date(said: Mapping[str, str], name: str) -> str | None:
    told = _TIME.sub("", said[name])
    told = told[: _LENGTHS.get(said[f"{name} precision"], 10)]
    try:
        if told:
            interval(told)
    except NotADateError as error:
        raise _UnusableError(f"{name} {error}") from None
    return told or None


def _state(told: str) -> str | None:
    if not told:
        return None
    code = told.upper() if state_named(told.upper()) else state_called(told)
    if code is None:
        raise _UnusableError(f"{told!r} is no state: give its code or its English name")
    return code
