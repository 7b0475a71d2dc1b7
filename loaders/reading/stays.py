"""The days of a stay, of which others are told by their number: "on the second day of the visit"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.reading.calendar_words import COUNTS, NTH, checked, month_number

_LAST = frozenset({"last", "final", "closing"})
_ENDED = frozenset({"across", "over"})  # spans whose end has a month of its own
_FROM_TO = frozenset({"and", "to", "till", "until", "through", "-", "–", "—"})
"""Between two days of the week: the first and the last day of a stay."""
_ARRIVED = 80  # characters around the day of an arrival
_ARRIVAL = re.compile(r"\b(?:arrived|came|landed|flew|began|begun|started|opened|embarked|set\sfoot)\b[^.;:\n]*\Z")
_STAY = re.compile(r"\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)[\s-]days?\b")


class Stay:
    """Takes note of the first and the last day of the stay told last, in the order of the text."""

    def __init__(self) -> None:
        self.days: tuple[date, date] | None = None

    def span(self, first: date, match: re.Match[str], form: str) -> None:
        """Take note of a span that begins with a day: "20-22 March"."""
        day = int(re.sub(r"\D", "", match[f"{form}_last"]))
        month = month_number(match[f"{form}_end"]) if form in _ENDED else first.month
        last = checked(f"{first.year + (month < first.month):04}-{month:02}-{day:02}")
        self.days = first, max(first, date.fromisoformat(last)) if last else first

    def arrive(self, match: re.Match[str], day: date, published: date) -> None:
        """Take note of the days of a stay by its first: "began a three-day visit on Monday", "landed on Sunday"."""
        text, start = match.string, match.start()
        if _ARRIVAL.search(text, max(0, start - _ARRIVED), start) is None:
            return
        count = _STAY.search(text, max(0, start - _ARRIVED), min(len(text), match.end() + _ARRIVED))
        days = COUNTS[count[1].lower()] if count else (published - day).days + 1
        self.days = day, day + timedelta(max(0, days - 1))

    def span_weekdays(self, match: re.Match[str], day: date, beside: tuple[str, int] | None) -> None:
        """Take note of one told by days of the week: "on Monday and Tuesday", "from Monday to Wednesday".

        `beside` is the day said before, and where it ends.
        """
        if beside and match.string[beside[1] : match.start()].strip() in _FROM_TO:
            first = date.fromisoformat(beside[0])
            if first > day:
                first -= timedelta(7)
            if day - first < timedelta(7):
                self.days = first, day

    def nth(self, word: str) -> date | None:
        """The day of the stay that has this number, if it has so many."""
        if self.days is None:
            return None
        first, last = self.days
        if word in _LAST:
            return last
        day = first + timedelta(0 if word == "opening" else NTH.index(word))
        return day if day <= last else None
