"""Partial dates as intervals: "2024-10" is every day from 2024-10-01 to 2024-10-31.

After `rigour`'s view that a partial date is an interval. All dates are ISO 8601 strings in the proleptic Gregorian
calendar.
"""

from __future__ import annotations

import re
from calendar import monthrange

from ontology.terms import Precision

_FORM = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?\Z")
_PRECISIONS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}


class NotADateError(ValueError):
    """The text is no ISO date of day, month or year precision."""


def interval(date: str) -> tuple[str, str]:
    """First and last day of a date of any precision, as ISO days. Raises `NotADateError`."""
    found = _FORM.match(date)
    if not found:
        raise NotADateError(f"{date!r} is not YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    if year == 0 or (found["month"] and not 1 <= month <= 12):
        raise NotADateError(f"{date!r} is not in the calendar")
    last = monthrange(year, month or 12)[1]
    if found["day"] and not 1 <= day <= last:
        raise NotADateError(f"{date!r} is not in the calendar")
    return f"{year:04}-{month or 1:02}-{day or 1:02}", f"{year:04}-{month or 12:02}-{day or last:02}"


def precision(date: str) -> Precision:
    """Precision of an ISO date. Raises `NotADateError`."""
    interval(date)
    return _PRECISIONS[len(date)]


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two dates can be the same day; an unknown date can be any."""
    if one is None or other is None:
        return True
    (first, last), (start, end) = interval(one), interval(other)
    return first <= end and start <= last
