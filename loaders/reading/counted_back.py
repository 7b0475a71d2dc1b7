"""The date of an encounter after which so long has passed: "two months after they had met", "a week after a call"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from loaders.reading.calendar_words import COUNTS, months_on
from loaders.reading.clauses import Line
from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_JOINS = frozenset({Join.MUTUAL, Join.NOUN, Join.HOST, Join.GUEST})
_REACH = 110  # characters from the count to what tells of the encounter
_COUNT = "|".join(sorted(COUNTS, key=len, reverse=True))
_PASSED = re.compile(
    rf"\b(?:(?P<count>{_COUNT}|\d{{1,2}})\s|(?P<next>the\s))(?P<unit>day|evening|night|week|fortnight|month|year)(?:s|’s|'s)?\s"
    r"(?:after|on\sfrom)\s(?P<between>[^,;:.()–—\n]*)\Z",
    re.IGNORECASE,
)
_WITH = frozenset({"with", "of", "between"})
_STOPS = frozenset({",", ";", ":", ".", "–", "—"})
_DAYS = {"day": 1, "evening": 1, "night": 1, "week": 7, "fortnight": 14}


def day_before(link: Link, line: Line, text: str, told: str) -> str | None:
    """The date so long before a day as is said to have passed since an encounter."""
    trigger = link.trigger
    if trigger is None or trigger.join not in _JOINS or trigger.last > len(line.items):
        return None
    at = line.items[trigger.first].start
    passed = _PASSED.search(text, max(line.sentence.start, at - _REACH), at)
    if passed is None or not _is_of_the_two(line.items, link, trigger, passed.start("between")):
        return None
    count, unit = _number(passed["count"]), passed["unit"].lower()
    day = date.fromisoformat(told)
    if unit in _DAYS:
        back = day - timedelta(count * _DAYS[unit])
        # so many weeks are seldom counted to the day
        return back.isoformat() if _DAYS[unit] == 1 or count * _DAYS[unit] == _DAYS["week"] else back.isoformat()[:7]
    return months_on(day, -count) if unit == "month" else f"{day.year - count:04}"


def _is_of_the_two(items: Sequence[Item], link: Link, trigger: Trigger, start: int) -> bool:
    """Whether what follows "after" tells of an encounter of the two and of nobody else."""
    words = word_sets("recalled")
    between = [item for item in items[: trigger.first] if item.start >= start]
    following = list(takewhile(lambda item: item.word not in _STOPS, items[trigger.last :]))
    people = {key for item in (*between, *following) for key in item.people}
    if not people <= {link.one, link.other}:
        return False
    if not all(item.people or item.capital or item.word in words["between"] | words["after"] for item in between):
        return False
    if trigger.join is not Join.NOUN:
        return True
    led = [items[trigger.last - 1].word, *(item.word for item in following[:1])]
    with_whom = not _WITH.isdisjoint(led) and any(item.people for item in following)
    return with_whom or any(item.people or item.word in words["apart"] for item in between)


def _number(word: str | None) -> int:
    if word is None:
        return 1
    return int(word) if word.isdigit() else COUNTS[word.lower()]
