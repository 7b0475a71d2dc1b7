"""What a report announces: encounters told in the present, on a day after it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.clauses import Line
from loaders.reading.date_reader import Form
from loaders.reading.story import Kind, Story
from loaders.reading.triggers import Join, Trigger
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_DAY = len("2025-09-05")
_MONTH = len("2025-09")
_LEAD = 4  # told lines from the start
_HEAD = 3  # headlines that may say of what day the story is
_HEADING = 6  # most items of a line that is a day's heading
_TO_NOUN = 8  # items from a verb to the noun of an encounter
_PRESENT = frozenset({"has", "have", "is", "are", "holds", "hold"})
_IS = frozenset({"is", "are"})
_HAD = frozenset({"had", "held", "was", "were"})
_DONE = _HAD | {"met", "saw", "spoke", "sat", "took", "gave", "paid", "made", "came", "went", "shook"}
_REACH = 40  # characters before a day
_OF_ANOTHER = re.compile(
    r"\b(?:ahead of|before|prior to|until|till|to prepare|in preparation (?:of|for))\b[^,;:.\n]*\Z"
)
"""Before a day that is that of something else: "receives X ahead of the summit of 20 June"."""

_SAID = re.compile(r"\b(?:said|told \w+|announced|wrote|reported|confirmed|explained|added)(?: here)? (?:on )?\Z")
"""Before the day on which it was told."""


def announces(
    story: Story, lines: Sequence[Line], dates: Sequence[Sequence[When]], triggers: Sequence[Sequence[Trigger]]
) -> bool:
    """Whether all that a story tells is to come.

    Its head says a day after publication, no line one before, and of no encounter it tells in the past.
    """
    published = story.report.published
    for when in (when.date for of in dates for when in of if when.date):
        if when <= published[: len(when)] and (len(when) == _DAY or when != published[: len(when)]):
            return False
    head = [n for n, line in enumerate(lines) if line.sentence.kind is Kind.HEADLINE][:_HEAD]
    lead = [n for n, line in enumerate(lines) if line.told and line.sentence.kind is not Kind.HEADLINE][:_LEAD]
    if not any(day > published for n in (*head, *lead) for day in _days(story, dates[n])):
        return False
    return not any(_is_done(line, trigger) for line, of in zip(lines, triggers, strict=True) for trigger in of)


def is_announced(story: Story, line: Line, dates: Sequence[When], trigger: Trigger) -> bool:
    """Whether a line tells in the present of what is on a day to come: "On 5 May she receives X"."""
    if not dates or trigger.first >= len(line.items):
        return False
    verb, days = _verb(line, trigger), _days(story, dates)
    if trigger.join is not Join.NOUN and verb.endswith("s") and line.sentence.kind is not Kind.HEADLINE:
        relative = [when for when in dates if when.date in days and when.form is Form.RELATIVE]
        days = [when.ahead for when in relative if when.ahead] or days
    published = story.report.published
    if (not days or min(days) <= published) and not _is_nearer_ahead(published, dates):
        return False
    if trigger.join is Join.NOUN:
        return verb in _PRESENT or (not verb and line.sentence.kind is Kind.ITEM)
    return verb in word_sets("statuses")["bare"] or verb in _IS  # "on Friday he is seeing X"


def headings(lines: Sequence[Line], dates: Sequence[Sequence[When]]) -> list[str]:
    """The day that the nearest line before each has for a heading: "Monday 23 April 2018", empty where none has."""
    found, day = [], ""
    for line, of in zip(lines, dates, strict=True):
        found.append("" if of else day)
        if of and len(line.items) <= _HEADING:
            day = next((when.date for when in of if when.date and len(when.date) == _DAY), "")
    return found


def is_under_day_ahead(day: str, published: str, line: Line, trigger: Trigger) -> bool:
    """Whether an entry of a programme stands under a day after publication: "14.00 receives X"."""
    return day > published and trigger.first < len(line.items) and not _is_done(line, trigger)


def _is_nearer_ahead(published: str, dates: Sequence[When]) -> bool:
    """Whether a month without a year, the only date told, is nearer ahead than back: "in June", told in May."""
    if len(dates) != 1 or not dates[0].date or not dates[0].ahead or len(dates[0].ahead) != _MONTH:
        return False
    today, back, ahead = map(_months, (published, dates[0].date, dates[0].ahead))
    return today < ahead and ahead - today < today - back


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:_MONTH])


def _days(story: Story, dates: Sequence[When]) -> list[str]:
    """The days that a line says, but for those of something else."""
    return [
        when.date
        for when in dates
        if when.date is not None
        and len(when.date) == _DAY
        and not _OF_ANOTHER.search(story.text, max(0, when.start - _REACH), when.start)
        and not is_day_of_telling(story.text, when)
        and not story.text.startswith(("'s", "’s"), when.end)  # "tomorrow's summit"
    ]


def is_day_of_telling(text: str, when: When) -> bool:
    """Whether it was told on a day: "the spokesman said on Friday"."""
    return _SAID.search(text, max(0, when.start - _REACH), when.start) is not None


def _is_done(line: Line, trigger: Trigger) -> bool:
    """Whether an encounter is told in the past."""
    if trigger.status is not MeetingStatus.TOOK_PLACE:
        return False
    verb = _verb(line, trigger)
    return verb in _HAD if trigger.join is Join.NOUN else verb in _DONE or verb.endswith("ed")


def _verb(line: Line, trigger: Trigger) -> str:
    """The verb that says when an encounter is: its own, or the nearest before its noun, empty if there is none."""
    if trigger.join is not Join.NOUN:
        return line.items[trigger.first].word
    before = line.items[max(0, trigger.first - _TO_NOUN) : trigger.first]
    return next((item.word for item in reversed(before) if item.word in _PRESENT or item.word in _HAD), "")
