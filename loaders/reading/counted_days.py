"""Days, weeks, months and years that are counted from a day: "two weeks ago", "three days earlier"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.reading.calendar_words import COUNTS, months_on, weekday_number

_EARLIER = frozenset({"previous", "preceding", "before", "earlier", "eve"})
_LATER = frozenset({"next", "following", "after", "afterwards", "later", "on", "morrow"})
_WEEKS = {"week": 7, "fortnight": 14}
_YEARS = 10  # of a decade
_NIGHTS = frozenset({"day", "night", "evening"})
_HOURS = {"24": 1, "twenty-four": 1, "48": 2, "forty-eight": 2, "72": 3}


def ago(match: re.Match[str], today: date, published: date) -> str:
    """So many days ago for the writer, or the month or year so long before the publication."""
    count, unit = _count(match["ago_count"]), match["ago_unit"]
    if unit in _NIGHTS:
        return (today - timedelta(count)).isoformat()
    if unit in _WEEKS and (match["ago_day"] or match["ago_weekday"]):
        return _weeks_ago(match, today, _WEEKS[unit] * count).isoformat()
    if unit in _WEEKS:
        return (published - timedelta(_WEEKS[unit] * count)).isoformat()[:7]
    years = count * _YEARS if unit == "decade" else count
    return months_on(published, -count) if unit == "month" else f"{published.year - years:04}"


def _weeks_ago(match: re.Match[str], today: date, days: int) -> date:
    """So many days before a day: "a week ago today", "two weeks ago on Friday"."""
    weekday = match["ago_weekday"]
    behind = (today.weekday() - weekday_number(weekday)) % 7 if weekday else 0
    return today - timedelta(days + (behind if weekday else match["ago_day"] == "yesterday"))


def weekdays_ago(match: re.Match[str], published: date) -> date:
    """Two Fridays ago: the last Friday but one."""
    behind = (published.weekday() - weekday_number(match["weekdays"]) - 1) % 7 + 1
    return published - timedelta(behind + 7 * (COUNTS[match["weekdays_count"].lower()] - 1))


def apart(match: re.Match[str], last: date) -> str:
    """The month or year so many weeks, months or years from what was told last: they tell no day."""
    count, unit = _count(match["apart_count"]) * (1 if match["apart_way"] == "later" else -1), match["apart_unit"]
    if unit in _WEEKS:
        return (last + timedelta(_WEEKS[unit] * count)).isoformat()[:7]
    return months_on(last, count) if unit == "month" else f"{last.year + count:04}"


def former(match: re.Match[str], last: date) -> date:
    """The day of the week before or after the day told last: "the Friday before"."""
    number = weekday_number(match["former"])
    if match["former_way"] == "before":
        return last - timedelta((last.weekday() - number - 1) % 7 + 1)
    return last + timedelta((number - last.weekday() - 1) % 7 + 1)


def is_earlier(match: re.Match[str]) -> bool:
    """Whether another day is before that from which it is counted: "the day before"."""
    return not _EARLIER.isdisjoint(match["other"].lower().split())


def from_other(match: re.Match[str]) -> timedelta:
    """How far another day is from that from which it is counted: "the same day", "48 hours later"."""
    count = COUNTS[match["other_count"].lower()] if match["other_count"] else 1
    if match["other_hours"]:
        count = _HOURS[match["other_hours"].lower()]
    if is_earlier(match):
        return timedelta(-count)
    return timedelta(0 if _LATER.isdisjoint(match["other"].lower().split()) else count)


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word.lower()]
