"""The features of a date that a story says: by itself, and by its clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.reading.dated_lines import told_by
from loaders.reading.triggers import Trigger
from loaders.reading.weighed_dates import WeighedDates
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

LED = 24
"""Characters before a date in which a word leads to it."""
_LEADING = 4  # words of its clause before a date that say of what it is


class DatedClause(NamedTuple):
    """The clause of a date: whom it names, and its features."""

    people: frozenset[str]
    features: tuple[str, ...]


class DateFeatures:
    """What the dates of one story say, wherever the encounter stands."""

    def __init__(
        self, text: str, published: str, usual: str, weighed: WeighedDates, triggers: Sequence[Sequence[Trigger]]
    ) -> None:
        self.text = text
        self.published = published
        self.usual = usual
        self.times = weighed.times
        self.others = weighed.others
        self.triggers = triggers
        self.leading = word_sets("occasions")["leading_to_date"]
        self.own: dict[tuple[int, int, str | None], tuple[str, ...]] = {}
        self.clauses: dict[tuple[int, int, str | None], DatedClause] = {}

    def of(self, when: When) -> tuple[str, ...]:
        """What a date says by itself."""
        key = when.start, when.end, when.date
        if key not in self.own:
            self.own[key] = self._of_itself(when)
        return self.own[key]

    def of_clause(self, number: int, when: When) -> DatedClause:
        """What the clause of a date in a line says."""
        key = when.start, when.end, when.date
        if key not in self.clauses:
            first, items = self.others.clauses_of(number).of(when.start)
            led = [item.word for item in items if item.start < when.start][-_LEADING:]
            held = [t.status for t in self.triggers[number] if first <= t.first < first + len(items)]
            tells = told_by(held)
            usual = when.date == self.usual
            self.clauses[key] = DatedClause(
                frozenset(key for item in items for key in item.people),
                (
                    f"otherwise:{not word_sets('date_clauses')['otherwise'].isdisjoint(led)}",
                    f"clause:{tells}",
                    f"usual:{usual}",
                    f"usual:{usual}|{bool(when.date and when.date < self.usual)}",
                ),
            )
        return self.clauses[key]

    def _of_itself(self, when: When) -> tuple[str, ...]:
        before = self.text[max(0, when.start - LED) : when.start].lower().split()[-2:]
        led = next((word for word in reversed(before) if word in self.leading), "-")
        size = len(when.date) if when.date else 0
        return (
            f"form:{when.form}",
            f"size:{size}",
            f"led:{led}",
            f"form:{when.form}:{size}",
            f"today:{when.date == self.published}",
            f"age:{self._age(when.date)}",
            f"times:{min(self.times.get(when.date, 0), 3)}",
        )

    def _age(self, day: str | None) -> str:
        """How old a day is at publication, in rough steps of the text of the date."""
        if day is None:
            return "unknown"
        if day == self.published:
            return "same"
        if day[:7] == self.published[:7]:
            return "month"
        return "year" if day[:4] == self.published[:4] else "older"
