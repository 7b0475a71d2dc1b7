"""Making a report of a text and what is known about it, or refusing it with a reason that a user can act on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from graph.dates import NotADateError, interval
from graph.facts import Report
from graph.keys import identifier
from loaders.reading.publisher import publisher_of
from loaders.sources.journey import Journey, JourneyReport
from loaders.sources.language import is_english
from loaders.sources.source import Refusal
from loaders.sources.tenure_row import TenureReport, TenureRow

MAX_CHARACTERS = 1_000_000
"""A report is one story; a longer text is a collection that should be split."""

HEAD = re.compile(r"\ufeff?\s*date\s+(\d{4}-\d{2}-\d{2})(?=\s|\Z)")
"""The head of a text as feeds give it: ` date YYYY-MM-DD ` and then the story."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text and what its source says about it. `text` is the whole text that offsets count in."""

    where: str
    stem: str
    text: str
    published: str | None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    journey: Journey | None = None
    tenure: TenureRow | None = None


def published_in(text: str) -> str | None:
    """The publication date in the head of a text, None without one."""
    head = HEAD.match(text)
    return head[1] if head else None


def report_of(draft: Draft, today: date) -> Report | Refusal:
    """The report, or why the draft is none: empty, binary, too long, no date or one in the future, not English."""
    why = _fault(draft, today)
    if why or draft.published is None:
        return Refusal(draft.where, why or NO_DATE)
    if draft.journey is None and draft.tenure is None and not is_english(draft.text):
        return Refusal(draft.where, "skipped, not in English (only English is read)", skipped=True)
    if draft.journey:
        return JourneyReport(
            # Of two travellers on one day it may be told in the same words.
            id=identifier("report", draft.published, draft.text, draft.stem, draft.journey.traveller),
            stems=(draft.stem,),
            published=draft.published,
            text=draft.text,
            publisher=draft.publisher,
            journey=draft.journey,
        )
    if draft.tenure:
        return TenureReport(
            id=identifier("report", draft.published, draft.text),
            stems=(draft.stem,),
            published=draft.published,
            text=draft.text,
            url=draft.url,
            publisher=draft.publisher,
            tenure=draft.tenure,
        )
    return Report(
        id=identifier("report", draft.published, draft.text),
        stems=(draft.stem,),
        published=draft.published,
        text=draft.text,
        url=draft.url,
        title=draft.title,
        publisher=draft.publisher or publisher_of(draft.text),
    )


NO_DATE = "no publication date; start the text with ' date YYYY-MM-DD ' or give --date"


def _fault(draft: Draft, today: date) -> str | None:
    if not draft.text.strip():
        return "empty"
    if _CONTROL.search(draft.text):
        return "binary, not text"
    if len(draft.text) > MAX_CHARACTERS:
        return f"longer than {MAX_CHARACTERS:,} characters; give each report a file of its own"
    if draft.published is None:
        return NO_DATE
    try:
        first, last = interval(draft.published)
    except NotADateError as error:
        return f"publication date {error}"
    if first != last:
        return f"publication date {draft.published} is not a day"
    # A day ahead of the reader's own is still today somewhere.
    if date.fromisoformat(first) > today + timedelta(days=1):
        return f"publication date {draft.published} is in the future"
    return None
