"""Dates told in an aside on somebody: "A, who was in Rome on Tuesday, met B", "(the two had talked in May)"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.triggers import Join, Trigger
from loaders.reading.when import When

_ASIDE = frozenset({"who", "whose", "whom"})
_OF_SOMEBODY = frozenset({"who", "whose"})
_ENDS = frozenset({",", ";", ":", ".", "–", "—", "(", ")"})
_BRACKETS = {"(": ")", "–": "–", "—": "—", "-": "-"}
_LONGEST = 60  # items of an aside on either side of its date
_DATELINE = 8  # items from the start of a line in which a dash ends a dateline


def is_in_aside(when: When, link: Link, items: Sequence[Item], triggers: Sequence[Trigger]) -> bool:
    """Whether a date of a line is told in an aside that tells not of the encounter of a link."""
    if link.trigger is None:
        return _is_elsewhere(when, None, items, triggers)
    return _is_bracketed(when, link.trigger, items, triggers) or _is_elsewhere(when, link.trigger, items, triggers)


def _is_bracketed(when: When, trigger: Trigger, items: Sequence[Item], triggers: Sequence[Trigger]) -> bool:
    """Whether brackets or dashes hold a date and what it dates, and not a trigger."""
    at = bisect_left(items, when.end, key=lambda item: item.start)
    before = range(at - 1, max(0, at - _LONGEST), -1)
    opens = next((n for n in before if items[n].word in _BRACKETS or items[n].word == ")"), 0)
    closing = _BRACKETS.get(items[opens].word)
    if closing is None or (closing != ")" and opens < _DATELINE):
        return False
    closes = next((n for n in range(at, min(len(items), at + _LONGEST)) if items[n].word == closing), len(items))
    told = _between(triggers, opens, closes) if closes < len(items) else ()
    if not told:
        return False
    if all(one.join is Join.NOUN for one in told) and not any(item.people for item in items[opens:closes]):
        return False  # "A met B (the talks were held on Tuesday)"
    return not opens < trigger.first < closes


def _is_elsewhere(when: When, trigger: Trigger | None, items: Sequence[Item], triggers: Sequence[Trigger]) -> bool:
    """Whether a relative clause holds a date and ends before what a trigger tells, or tells of no encounter at all."""
    at = bisect_left(items, when.end, key=lambda item: item.start)
    before = range(at - 1, max(0, at - _LONGEST), -1)
    opens = next((n for n in before if items[n].word in _ENDS or items[n].word in _ASIDE), 0)
    if items[opens].word not in _ASIDE or items[opens - 1].word != ",":
        return False
    closes = next((n for n in range(at, min(len(items), at + _LONGEST)) if items[n].word in _ENDS), len(items))
    if _between(triggers, opens - 1, closes):
        return trigger is not None and trigger.first > closes
    return closes == at < len(items) and items[opens].word in _OF_SOMEBODY


def _between(triggers: Sequence[Trigger], after: int, before: int) -> Sequence[Trigger]:
    """Those of triggers in their order that begin after one item and before another."""
    first = bisect_right(triggers, after, key=lambda trigger: trigger.first)
    return triggers[first : bisect_left(triggers, before, key=lambda trigger: trigger.first)]
