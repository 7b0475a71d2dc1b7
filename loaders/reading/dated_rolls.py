"""The days of those told of in one line: "received A on Monday, B on Tuesday", "met A on Monday and saw B today"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.clauses import Line
from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.triggers import Join, Trigger
from loaders.reading.weighed_dates import DAY
from loaders.reading.when import When
from ontology.terms import MeetingStatus


def day_in_roll(line: Line, own: Sequence[When], triggers: Sequence[Trigger], person: int, link: Link) -> When | None:
    """The date of somebody named at a place, where each date of a line follows, or each precedes, those it dates."""
    if len(own) < 2 or any(not when.date or len(when.date) != DAY for when in own):
        return None
    if sum(trigger.status is MeetingStatus.TOOK_PLACE for trigger in triggers) != 1:
        return None
    days, named = sorted(own, key=lambda when: when.start), [item for item in line.named if len(item.people) == 1]
    names = [item.start for item in named]
    if _is_dateline(line, days[0]):
        return None
    if len({when.date for when in days}) < len(days):
        return None
    if not all(any(one.end <= name < other.start for name in names) for one, other in pairwise(days)):
        return None
    if names[-1] < days[-1].start:
        return next((when for when in days if when.start > person), None)
    if names[0] > days[0].start:
        told = line.items[link.trigger.first].start if link.trigger and link.trigger.last <= len(line.items) else person
        day = next((when for when in reversed(days) if when.start < max(person, told)), None)
        if day and day.start > person and any(n.start > day.start and not _is_of(n, link) for n in named):
            return next((when for when in reversed(days) if when.start < person), None)
        return day  # "having landed on Monday, A was on Tuesday received by B"
    return None


def _is_of(item: Item, link: Link) -> bool:
    return link.one in item.people or link.other in item.people


def day_of_own(line: Line, own: Sequence[When], triggers: Sequence[Trigger], trigger: Trigger | None) -> When | None:
    """The date of an encounter in a line that tells of several, where a day follows each, or one precedes each."""
    if trigger is None or len({when.date for when in own}) < max(2, len(own)) or trigger.last > len(line.items):
        return None
    if any(not when.date or len(when.date) != DAY for when in own):
        return None
    at, days = line.items[trigger.first].start, sorted(own, key=lambda when: when.start)
    held = [line.items[one.first].start for one in triggers if one.join in _TELLING]
    if not held or not all(any(one.end <= start < other.start for start in held) for one, other in pairwise(days)):
        return None
    if held[0] < days[0].start and held[-1] < days[-1].start and all(_goes_on(line, day) for day in days[:-1]):
        return next((day for day in days if day.start > at), None)
    if held[0] > days[0].start and held[-1] > days[-1].start and all(_begins(line, day) for day in days[1:]):
        return next((day for day in reversed(days) if day.start < at), None)
    return None


def _goes_on(line: Line, day: When) -> bool:
    """Whether what follows a day is told apart: "on Monday and met"."""
    return next((item.word for item in line.items if item.start >= day.end), "") in _PARTING


def _begins(line: Line, day: When) -> bool:
    """Whether a day begins what is told apart: "and on Tuesday met"."""
    before = [item.word for item in line.items if item.start < day.start and item.word != "on"]
    return bool(before) and before[-1] in _PARTING


_TELLING = frozenset({Join.MUTUAL, Join.HOST, Join.GUEST, Join.NOUN})
_PARTING = frozenset({",", ";", "and", "before", "then", "while"})


def _is_dateline(line: Line, when: When) -> bool:
    """Whether a date opens a line but for a place, and a mark follows: "OSLO, 30 May (NTB) - A on Monday met B"."""
    before = [item for item in line.items if item.start < when.start]
    after = next((item.word for item in line.items if item.start >= when.end), "")
    placed = all(item.capital or not item.word.isalpha() for item in before) and not any(item.people for item in before)
    return placed and after in _MARKS and not any(item.word in _LEADING for item in before)


_MARKS = frozenset({"-", "–", "—", "(", ":", "/", "|", "."})
_LEADING = frozenset({"on", "by", "from", "since", "until"})
