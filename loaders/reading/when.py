"""When: dates in the text as ISO dates of their own precision, relative words resolved against the publication date.

"On Monday" is the last Monday not after the publication, which may be the same day; "last October" the last October
before it; "today" under a dateline ("TASHKENT, 4 September -") is the dateline's day; a span of days, "this week",
"last week" and "the week before" are a month. Words that say no date ("recently") are found too, with no date: they
tell that the day is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from graph.dates import precision
from loaders.reading.date_forms import DATE
from loaders.reading.date_reader import DateReader, Form, form_of
from loaders.reading.datelines import OLDEST_DATELINE, is_in_dateline
from loaders.reading.story import Story
from ontology.terms import Precision


@dataclass(frozen=True, slots=True)
class When:
    """A date said at `start` to `end`: ISO, None if unknown. `ahead` is its reading when the text looks forward.

    `heads` if it stands in a dateline: then it is the day of writing.
    """

    start: int
    end: int
    date: str | None
    ahead: str | None
    form: Form
    heads: bool = False

    @property
    def precision(self) -> Precision | None:
        """Precision of the date, None if there is no date."""
        return precision(self.date) if self.date else None


@lru_cache(maxsize=2)
def dates_in(story: Story) -> tuple[When, ...]:
    """Every date of the story's body, in the order of the text."""
    reader = DateReader(date.fromisoformat(story.report.published))
    start = story.sentences[0].start if story.sentences else 0
    found: list[When] = []
    for match in DATE.finditer(story.text, start):
        reading = reader.read(match)
        if reading is None:
            continue
        if (
            reading[0]
            and len(reading[0]) == _DAY
            and _EVE.search(story.text, max(0, match.start() - _EVE_REACH), match.start())
        ):
            eve = (date.fromisoformat(reading[0]) - timedelta(1)).isoformat()
            reading = eve, eve, reading[2]
        when = When(match.start(), match.end(), *reading, heads=is_in_dateline(match, form_of(match)))
        if found and found[-1].form is Form.RELATIVE and _is_span(story.text, found[-1], when):
            month = when.date[: len("2025-09")] if when.date else None
            found[-1] = When(found[-1].start, when.end, month, month, Form.SPAN)
            continue
        if found and _is_told_anew(story.text, found[-1], when):
            found[-1] = replace(found[-1], date=when.date, ahead=when.ahead)
        found.append(when)
    return tuple(found)


def without_datelines(whens: Sequence[When], oldest: str, published: str) -> list[When]:
    """The dates of a line without the day of its dateline, where it says one of which news tell besides."""
    others = [when for when in whens if not when.heads]
    return others if any(_is_of_news(when, oldest, published) for when in others) else list(whens)


def days_of_writing(lines: Sequence[Sequence[When]], published: str) -> list[str]:
    """The day on which each line was written: of the nearest recent dateline not after it, else of publication."""
    days, day, last = [], published, date.fromisoformat(published)
    for whens in lines:
        for when in whens:
            if when.heads and when.date and timedelta(0) <= last - date.fromisoformat(when.date) <= OLDEST_DATELINE:
                day = when.date
        days.append(day)
    return days


def _is_of_news(when: When, oldest: str, published: str) -> bool:
    if when.date is None or when.precision is not Precision.DAY:
        return False
    return when.form is Form.RELATIVE or oldest <= when.date <= published


def _is_told_anew(text: str, one: When, other: When) -> bool:
    """Whether a day beside a relative one is the same: "the next morning, 3 May", "Tuesday (the 4th)"."""
    if one.form is not Form.RELATIVE or other.form is not Form.ABSOLUTE or other.precision is not Precision.DAY:
        return False
    return one.precision is Precision.DAY and text[one.end : other.start] in _BESIDE


def _is_span(text: str, one: When, other: When) -> bool:
    """Whether two days of the week are the first and the last of a span: "from Monday to Wednesday"."""
    if one.precision is not Precision.DAY or other.precision is not Precision.DAY or other.form is not Form.RELATIVE:
        return False
    led = text[max(0, one.start - len(" between ")) : one.start].lower().split()[-1:]
    return (led[:1], text[one.end : other.start]) in _SPANS


_SPANS = [(["from"], between) for between in (" to ", " until ", " till ", " through ")] + [(["between"], " and ")]
_DAY = len("2025-09-05")
_EVE_REACH = 70  # characters
_EVE = re.compile(
    r"\beve\sof\s(?:(?:the|an?|his|her|its|their|this)\s)?(?:[A-Z][\w’'-]*\s)*"
    r"(?:(?!(?:and|or|but|again|then|he|she|they|on)\s)[a-z][\w’'-]*\s){0,4}?(?:[a-z][\w’'-]*,?\s(?:which\s(?:\w+\s){1,2})?)?"
    r"(?:(?:in|at)\s(?:the\s)?(?:[A-Z][\w’'-]*\s)+)?(?:on\s(?:the\s)?)?\Z"
)
"""Before a day: what is told was on the day before it, "on the eve of the summit of 5 May"."""
_BESIDE = frozenset({", ", " (", ", on ", ", that is ", ", i.e. ", ", i.e., "})
