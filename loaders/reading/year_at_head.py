"""Whether a year at the head of a sentence is of something else than its encounter: "In 2020 trade grew, X told Y"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.clauses import Line
from loaders.reading.items import Item
from loaders.reading.triggers import Trigger
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_YEAR = len("2025")
_OPENS = 10  # characters from the start of a sentence to a year that opens it
_SUBJECT = 8  # items from a year to the verb of another subject
_PARTED = frozenset({",", ";", "and", "but"})


def is_of_another(when: When, line: Line, trigger: Trigger | None, triggers: Sequence[Trigger]) -> bool:
    """Whether a date is a year that opens the line and is said of something before what tells of the encounter."""
    if when.date is None or len(when.date) != _YEAR or when.start - line.sentence.start >= _OPENS or trigger is None:
        return False
    items = line.items
    first = next((number for number, item in enumerate(items) if item.start >= when.end), len(items))
    others = [other.first for other in triggers if first <= other.first < trigger.first]
    between = items[first : trigger.first]
    verb = _verb_of_things(between)
    if verb is not None and not any(other <= first + verb for other in others):
        return any(item.word in _PARTED for item in between[verb:])
    return _is_only_said(between)


def is_of_nobody(when: When, line: Line, triggers: Sequence[Trigger]) -> bool:
    """Whether a date is a year that opens a line which tells neither of people nor of an encounter."""
    opens = when.date is not None and len(when.date) == _YEAR and when.start - line.sentence.start < _OPENS
    return opens and not triggers and not line.named


def _verb_of_things(between: Sequence[Item]) -> int | None:
    """The first verb after a year, if no person is its subject: "trade reached"."""
    words, subject = word_sets("years"), False
    for number, item in enumerate(between[:_SUBJECT]):
        if item.people or item.word in words["people"] | words["asides"]:
            return None
        finite = item.word in words["finite"] or (item.word.endswith("ed") and item.word not in words["not_finite"])
        if subject and finite and not item.capital and [i.word for i in between[number + 1 : number + 2]] != ["by"]:
            return number
        subject = subject or item.word not in words["no_subject"]
    return None


def _is_only_said(between: Sequence[Item]) -> bool:
    """Whether somebody says something of a year when they meet: "In 2020 we did well, X said at a meeting with Y"."""
    words = word_sets("years")
    for number, item in enumerate(between):
        if number > 2 and item.word in words["said"] and between[number - 1].people and between[number - 2].word == ",":
            return not any(other.people or other.word in words["people"] for other in between[number + 1 :])
    return False
