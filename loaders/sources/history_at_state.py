"""Records of the Office of the Historian: travels of presidents and secretaries of state, visits of foreign leaders.

The published XML (https://github.com/HistoryAtState/travels and /visits, CC0). Each record is a report: its remarks are
the text, its last day is the day of publication, since it tells of all that was done until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, parse

from loaders.sources.journey import Journey
from loaders.sources.report import Draft
from loaders.sources.source import Refusal
from ontology.states import states
from ontology.terms import Role

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PUBLISHER = "Office of the Historian"
_UNITED_STATES = "US"
_ROLES = {"president": Role.HEAD_OF_STATE, "secretary": Role.FOREIGN_MINISTER}
_PART = re.compile(r"\s*\(.*?\)")


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
    text = _said(element, "remarks") or _said(element, "description")
    start, end = _said(element, "start-date"), _said(element, "end-date")
    if not number or not text or not start or not end:
        return Refusal(where, "no number, days or remarks")
    journey = _travel(element, start, end) if element.tag == "trip" else _visit(element, start, end)
    return Draft(where=where, stem=stem, text=text, published=end, publisher=PUBLISHER, journey=journey)


def _travel(element: Element, start: str, end: str) -> Journey:
    return Journey(
        traveller=_said(element, "name"),
        role=_ROLES.get(_said(element, "role")),
        home=_UNITED_STATES,
        start=start,
        end=end,
        country=_code(_said(element, "country")),
        place=_said(element, "locale") or None,
    )


def _visit(element: Element, start: str, end: str) -> Journey:
    return Journey(
        traveller=_said(element, "visitor"),
        role=None,
        home=_code(_said(element, "from")),
        start=start,
        end=end,
        country=_UNITED_STATES,
        place=None,
    )


def _said(element: Element, name: str) -> str:
    return " ".join((element.findtext(name) or "").split())


def _code(name: str) -> str | None:
    """The state of a heading: "Korea, Republic of", "China, People’s Republic of", "United Kingdom (Wales)"."""
    plain = _PART.sub("", name).strip()
    first, _, rest = plain.partition(", ")
    turned = f"{rest} {first}" if rest else plain
    for form in (name, plain, turned, first):
        code = _codes().get(form.lower().replace("’", "'"))
        if code:
            return code
    return None


@cache
def _codes() -> dict[str, str]:
    return {name.lower().replace("’", "'"): state.code for state in reversed(states()) for name in state.names}
