"""Dates told in an aside on somebody: "A, who was in Rome on Tuesday, met B", "(the two had talked in May)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.triggers import Join, Trigger
from loaders.reading.when import When

_ASIDE = frozenset({"who", "whose", "whom"})
_OF_SOMEBODY = frozenset({"who", "whose"})
_ENDS = frozenset({",", ";", ":", ".", "–", "—", "(", ")"})
_BRACKETS = {"(": ")", "–": "–", "—": "—", "-": "-"}
_DATELINE = 8  # items from the start of a line in which a dash ends a dateline


def is_in_aside(when: When, link: Link, items: Sequence[Item], triggers: Sequence[Trigger]) -> bool:
    """Whether a date of a line is told in an aside that tells not of the encounter of a link."""
    if link.trigger is None:
        return _is_elsewhere(when, None, items, triggers)
    return _is_bracketed(when, link.trigger, items, triggers) or _is_elsewhere(when, link.trigger, items, triggers)


def _is_bracketed(when: When, trigger: Trigger, items: Sequence[Item], triggers: Sequence[Trigger]) -> bool:
    """Whether brackets or dashes hold a date and what it dates, and not a trigger."""
    at = bisect_left(items, when.end, key=lambda item: item.start)
    opens = next((n for n in range(at - 1, 0, -1) if items[n].word in _BRACKETS or items[n].word == ")"), 0)
    closing = _BRACKETS.get(items[opens].word)
    if closing is None or (closing != ")" and opens < _DATELINE):
        return False
    closes = next((n for n in range(at, len(items)) if items[n].word == closing), len(items))
    told = [told for told in triggers if opens < told.first < closes]
    if closes == len(items) or not told:
        return False
    if all(one.join is Join.NOUN for one in told) and not any(item.people for item in items[opens:closes]):
        return False  # "A met B (the talks were held on Tuesday)"
    return not opens < trigger.first < closes


def _is_elsewhere(when: When, trigger: Trigger | None, items: Sequence[Item], triggers: Sequence[Trigger]) -> bool:
    """Whether a relative clause holds a date and ends before what a trigger tells, or tells of no encounter at all."""
    at = bisect_left(items, when.end, key=lambda item: item.start)
    opens = next((n for n in range(at - 1, 0, -1) if items[n].word in _ENDS or items[n].word in _ASIDE), 0)
    if items[opens].word not in _ASIDE or items[opens - 1].word != ",":
        return False
    closes = next((n for n in range(at, len(items)) if items[n].word in _ENDS), len(items))
    if any(opens <= told.first < closes for told in triggers):
        return trigger is not None and trigger.first > closes
    return closes == at < len(items) and items[opens].word in _OF_SOMEBODY
