"""Values of a resource of an export that are written in the ontology's own way: spans, dates and their precision."""

from __future__ import annotations

from graph.dates import NotADateError, precision
from graph.linked.dataset import Resource
from ontology.terms import Precision


def span(found: Resource, told: str) -> tuple[int, int]:
    """The first and the last code point of "START-END". Raises `NotAGraphError`."""
    start, _, end = told.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        raise found.fault(f"a span is START-END in code points, not {told!r}")
    return int(start), int(end)


def dated(found: Resource) -> tuple[str | None, Precision | None]:
    """A date and its precision, which stands apart only where it is not that of the date. Raises `NotAGraphError`."""
    told = date(found, "date")
    if found.maybe("precision") is not None:
        return told, found.term("precision", "precision", Precision)
    return told, precision(told) if told else None


def date(found: Resource, name: str) -> str | None:
    """A date of any precision, None where there is none. Raises `NotAGraphError` for what is no date."""
    told = found.maybe(name)
    try:
        if told is not None:
            precision(told)
    except NotADateError as error:
        raise found.fault(f"{name}: {error}") from None
    return told


def day(found: Resource, name: str) -> str:
    """A day. Raises `NotAGraphError`."""
    told = found.one(name)
    if date(found, name) is None or precision(told) is not Precision.DAY:
        raise found.fault(f"{name} is no day: {told!r}")
    return told
