"""The calendar in words and numbers: months, days of the week, ordinals and counts as a text says them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NTH = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
    *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
"""Days of a month in words, the first to the last."""
COUNTS = {
    word: number
    for number, words in enumerate(
        ("", "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
    for word in words.split()
}
"""Counts in words, up to a dozen."""


def month_number(word: str) -> int:
    """The number of a month that is told in full or cut short."""
    return _MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """The number of a day of the week, Monday being 0."""
    return _DAYS.index(word[:3].lower())


def months_on(day: date, months: int) -> str:
    """The month that is so many after that of a day."""
    index = day.year * 12 + day.month - 1 + months
    return f"{index // 12:04}-{index % 12 + 1:02}"


def checked(day: str) -> str | None:
    """A day that the calendar has; None for others."""
    year, month, number = map(int, day.split("-"))
    return day if 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1] else None


def nth_of_month(word: str, year: int, month: int) -> str | None:
    """The day of a month that is told in words, "fourth", "last"; None if the month has no such day."""
    day = monthrange(year, month)[1] if word in {"last", "final"} else NTH.index(word) + 1
    return checked(f"{year:04}-{month:02}-{day:02}")
