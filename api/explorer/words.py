"""Codes and dates in plain words, as the pages show them."""

from __future__ import annotations

import datetime

from graph.countries import name_of, name_on
from ontology.concepts import Concept, concepts
from ontology.terms import Precision

_STATUSES = {
    "took_place": "took place",
    "planned": "planned",
    "invited": "invited to",
    "cancelled": "cancelled",
    "denied": "denied",
    "signed": "signed",
    "referenced": "spoken of",
    "current": "in office",
    "former": "former",
    "acting": "acting",
    "elect": "elect",
}
_MEDIUMS = {"in_person": "in person", "phone": "by phone", "video": "by video"}
_THINGS = {"Conflict": "disagreement"}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def plain(code: str) -> str:
    """A code of a closed list as words: "head_of_state" as "head of state"."""
    return _STATUSES.get(code) or _MEDIUMS.get(code) or code.replace("_", " ")


def capital(text: str) -> str:
    """The text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def day(date: str | None) -> str:
    """A date of any precision in words: "29 October 2024", "October 2024", "2024"."""
    if not date:
        return "date not known"
    parts = date.split("-")
    if len(parts) == len(Precision):
        written = datetime.date.fromisoformat(date)
        return f"{written.day} {_MONTHS[written.month - 1]} {written.year}"
    return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) > 1 else parts[0]


def span(first: str | None, last: str | None) -> str:
    """From one date to another in words; one date where both are the same."""
    if not first and not last:
        return "date not known"
    if first == last or not last:
        return day(first)
    return day(last) if not first else f"{day(first)} to {day(last)}"


def thing(label: str) -> str:
    """What a node of a label is called: "person", "disagreement"."""
    return _THINGS.get(label) or label.lower()


def rule(code: str) -> Concept:
    """What reports that contradict each other by a rule disagree about, and when that is so."""
    return concepts()["conflict-rule", code]


def said(value: str) -> str:
    """What a claim says, in words where it is a date or a code of a list."""
    try:
        return day(value) if value[:4].isdigit() and "-" in value else plain(value)
    except (ValueError, IndexError):
        return value


def counted(number: int, thing: str, things: str | None = None) -> str:
    """A number with what is counted: "1 meeting", "1,204 meetings"."""
    return f"{number:,} {thing if number == 1 else things or f'{thing}s'}"


def state(code: str, on: str | None = None) -> str:
    """The name of a state, as it was called on a date where one is given."""
    return name_on(code, on) if on else name_of(code)
