"""Records of the Office of the Historian: travels of presidents and secretaries of state, visits of foreign leaders.

The published XML (https://github.com/HistoryAtState/travels and /visits, CC0). Each record is a report: its remarks are
the text, its last day is the day of publication, since it tells of all that was done until then: the last of the
journey, or a later one on which the remarks say that the traveller went home.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, parse

from loaders.sources.headings import state_of
from loaders.sources.journey import Journey
from loaders.sources.report import Draft
from loaders.sources.source import Refusal
from ontology.terms import Role

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PUBLISHER = "Office of the Historian"
_UNITED_STATES = "US"
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HOME = re.compile(
    rf"\b(?:[Dd]eparted|[Rr]eturned)(?: [\w.]+){{0,3}}? ({'|'.join(_MONTHS[1:])})[a-z]*\.? (\d{{1,2}})\b"
)
_LATE = 30  # days after a journey
_ROLES = {"president": Role.HEAD_OF_STATE, "secretary": Role.FOREIGN_MINISTER}


def read_history_at_state(path: Path, published: str | None) -> Iterator[Draft | Refusal]:
    """A draft a record; one without remarks is refused, and so is a file of other XML."""
    del published
    try:
        root = parse(path).getroot()
        if root is None:
            raise ParseError("no element")
    except (ParseError, DefusedXmlException) as error:
        yield Refusal(str(path), f"not XML that can be read ({error})")
        return
    records = [element for element in root if element.tag in {"trip", "visit"}]
    if not records:
        yield Refusal(str(path), "holds no travels or visits")
    for element in records:
        yield _draft(path, element)


def _draft(path: Path, element: Element) -> Draft | Refusal:
    number = _said(element, "id")
    stem = f"{'travels' if element.tag == 'trip' else 'visits'}-{number}"
    where = f"{path}#{number}"
    # Of a few visits nothing is told but who came.
    text = _said(element, "remarks") or _said(element, "description") or _said(element, "visitor")
    start, end = _said(element, "start-date"), _said(element, "end-date")
    if not number or not text or not start or not end:
        return Refusal(where, "no number, days or remarks")
    journey = _travel(element, start, end) if element.tag == "trip" else _visit(element, start, end)
    return Draft(
        where=where, stem=stem, text=text, published=_last_day(text, end), publisher=PUBLISHER, journey=journey
    )


def _last_day(text: str, end: str) -> str:
    """The last day of the journey, or that of the month after it on which the traveller departed or returned."""
    last = date.fromisoformat(end)
    for found in _HOME.finditer(text):
        month = _MONTHS.index(found[1])
        for year in (last.year, last.year + 1):
            told = f"{year}-{month:02}-{int(found[2]):02}"
            if end < told <= (last + timedelta(_LATE)).isoformat():
                return told
    return end


def _travel(element: Element, start: str, end: str) -> Journey:
    return Journey(
        traveller=_said(element, "name"),
        role=_ROLES.get(_said(element, "role")),
        home=_UNITED_STATES,
        start=start,
        end=end,
        country=state_of(_said(element, "country"), start),
        place=_said(element, "locale") or None,
    )


def _visit(element: Element, start: str, end: str) -> Journey:
    return Journey(
        traveller=_said(element, "visitor"),
        role=None,
        home=state_of(_said(element, "from"), start),
        start=start,
        end=end,
        country=_UNITED_STATES,
        place=None,
    )


def _said(element: Element, name: str) -> str:
    return " ".join((element.findtext(name) or "").split())
