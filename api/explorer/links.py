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

_NAMES = {name: name for name in ("since", "until", "state", "role", "medium", "status", "type", "name", "rule")}
_NAMES |= {"publisher": "publisher", "sure": "min_confidence", "with": "with_state", "stage": "status"}


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


def rest(request: Request, address: str, **more: str) -> str:
    """An address of the REST interface with the filters of this page, under the names that it has for them."""
    kept = {_NAMES[name]: value for name, value in request.query_params.items() if value and name in _NAMES}
    asked = kept | more
    return f"{address}?{urlencode(asked)}" if asked else address


def export(request: Request, kind: str) -> str:
    """The facts of a kind as Turtle, with those filters of this page that an export has."""
    names = ("since", "until", "state", "sure")
    kept = {_NAMES[name]: request.query_params[name] for name in names if request.query_params.get(name)}
    return f"/v1/export?{urlencode({'kind': kind, **kept})}"


_WIDER = {
    "role": "role",
    "medium": "how they met",
    "status": "whether it took place",
    "with": "the second state",
    "type": "kind",
    "stage": "whether it is signed",
}
_MORE = {"state": "state", "most": "how many states are shown"}


def wider(request: Request, *more: str) -> str:
    """What this page is narrowed by and an export is not, in words; `more` are such parameters of this page alone."""
    names = _WIDER | {name: _MORE[name] for name in more}
    return ", ".join(said for name, said in names.items() if request.query_params.get(name))


def search(text: str) -> str:
    """The results of a search."""
    return f"/search?{urlencode({'q': text})}"


def here(request: Request, **changed: str | None) -> str:
    """This page with other parameters; None takes one away, and so does an empty value."""
    asked = dict(request.query_params.multi_items()) | changed
    kept = {name: value for name, value in asked.items() if value}
    return f"{request.url.path}?{urlencode(kept)}" if kept else request.url.path
