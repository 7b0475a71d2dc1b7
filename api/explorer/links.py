"""The address of every page: all that a page shows follows from its address, so that each can be sent on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from fastapi import Request

_PLACES = {
    "Person": "people",
    "Office": "offices",
    "State": "states",
    "Organization": "organizations",
    "Meeting": "meetings",
    "Agreement": "agreements",
    "Report": "reports",
    "Conflict": "disagreements",
}


def to(kind: str, identifier: str) -> str:
    """The page of a node: its label and identifier."""
    return f"/{_PLACES[kind]}/{quote(identifier, safe='')}"


def lists(kind: str) -> str:
    """The list of nodes of a label."""
    return f"/{_PLACES[kind]}"


def pair(code: str, other: str) -> str:
    """The page of two states."""
    return f"/states/{quote(code, safe='')}/{quote(other, safe='')}"


def words(report: str, start: int, end: int) -> str:
    """The page of a report, at the words from one code point to another, which it marks."""
    return f"{to('Report', report)}?words={start}-{end}#words-{start}-{end}"


def data(identifier: str, form: str = "html") -> str:
    """The document of linked data on a node."""
    return f"/doc/{quote(identifier, safe='')}.{form}"


def search(text: str) -> str:
    """The results of a search."""
    return f"/search?{urlencode({'q': text})}"


def here(request: Request, **changed: str | None) -> str:
    """This page with other parameters; None takes one away, and so does an empty value."""
    asked = dict(request.query_params.multi_items()) | changed
    kept = {name: value for name, value in asked.items() if value}
    return f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path
