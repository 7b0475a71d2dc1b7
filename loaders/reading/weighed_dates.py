"""The dates that the lines of a story say and that are weighed: those that an encounter may have."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from loaders.reading.clauses import Line
from loaders.reading.dated_asides import is_in_aside
from loaders.reading.days_of_things import is_of_something_else
from loaders.reading.links import Link
from loaders.reading.other_days import OtherDays
from loaders.reading.quotation_marks import is_quoted
from loaders.reading.recalled import is_beside_another
from loaders.reading.triggers import Trigger
from loaders.reading.when import When
from loaders.reading.year_at_head import is_of_another, is_of_nobody

DAY = len("2025-09-05")
"""How long a date is that says the day."""


class WeighedDates:
    """The dates of each line of one story that an encounter may have."""

    def __init__(
        self,
        text: str,
        published: str,
        lines: Sequence[Line],
        whens: Sequence[Sequence[When]],
        triggers: Sequence[Sequence[Trigger]],
    ) -> None:
        self.text = text
        self.published = published
        self.lines = lines
        self.triggers = triggers
        self.others = OtherDays(text, published, lines, whens)
        self.by_line = [
            _finest([w for w in of if not (w.date and w.date > published) and not is_of_something_else(text, w)], text)
            for of in whens
        ]
        for number, of in enumerate(self.by_line[: len(lines)]):
            if any(when.ahead and when.ahead > published for when in of):
                self.by_line[number] = [when for when in of if not self.others.is_to_come(number, when)]
        self.somebody: dict[int, list[When]] = {}
        self.times: dict[str | None, int] = {}
        for number, line in enumerate(lines):
            for when in self.by_line[number] if line.told else ():
                self.times[when.date] = self.times.get(when.date, 0) + 1

    def of_link(self, link: Link) -> Sequence[When]:
        """The dates of the line of an encounter that may be its own."""
        line = self.lines[link.line]
        own = [
            when
            for when in self.by_line[link.line]
            if not is_of_another(when, line, link.trigger, self.triggers[link.line])
            and not self._is_only_quoted(when, line, link)
            and not is_beside_another(when, link, line, self.triggers[link.line])
            and not is_in_aside(when, link, line.items, self.triggers[link.line])
        ]
        return _in_part(line, own, link) if len(own) > 1 else own

    def _is_only_quoted(self, when: When, line: Line, link: Link) -> bool:
        """Whether somebody says a date when they meet: "In May we lost a friend", X told Y."""
        if link.trigger is None or not is_quoted(self.text, when.start):
            return False
        return not is_quoted(self.text, line.items[link.trigger.first].start)

    def _is_of_history(self, when: When) -> bool:
        """Whether a date is years before the report."""
        return when.date is not None and int(self.published[: len("2025")]) - int(when.date[: len("2025")]) > 1

    def of_somebody(self, number: int) -> Sequence[When]:
        """The dates of a line but for the years of which it tells nothing of people."""
        if number not in self.somebody:
            line, triggers = self.lines[number], self.triggers[number]
            self.somebody[number] = [
                when
                for when in self.by_line[number]
                if not is_of_nobody(when, line, triggers)
                and (triggers or not self.others.is_of_vote(number, when))
                and (triggers or line.named or not self._is_of_history(when))
            ]
        return self.somebody[number]


def _in_part(line: Line, own: Sequence[When], link: Link) -> Sequence[When]:
    """The dates of the part of a line between semicolons in which it names the two: "A on 4 May; B on 5 May"."""
    marks = [item.start for item in line.items if item.word == ";"]
    if not marks:
        return own
    one, other = (
        {bisect_left(marks, item.start) for item in line.named if who in item.people} for who in (link.one, link.other)
    )
    parts = one & other or {max(one | other, default=0)}
    found = [when for when in own if bisect_left(marks, when.start) in parts]
    return found if any(when.date and len(when.date) == DAY for when in found) else own


def _finest(whens: list[When], text: str) -> list[When]:
    """Dates without those that another of the same line says more finely: "Two years ago, in March 2019"."""
    said = {when.date for when in whens if when.date}
    finest = [w for w in whens if not w.date or not any(day != w.date and day.startswith(w.date) for day in said)]
    if len(finest) < 2:
        return finest
    finest = [w for w in finest if w.date or not any(text[w.end : other.start] in _BESIDE for other in whens)]
    begun = [w for w in finest if _BEGUN.search(text, max(0, w.start - _BEGUN_REACH), w.start)]
    return [w for w in finest if w not in begun] if any(_is_day(w) and w not in begun for w in finest) else finest


def _is_day(when: When) -> bool:
    return when.date is not None and len(when.date) == DAY


_BESIDE = frozenset({", ", ", on ", ", in ", " on ", " in ", " (", ": on ", " – on "})
"""Between "not long ago" and the date that says when."""
_BEGUN_REACH = 80  # characters
_BEGUN = re.compile(
    r"\b(?:(?:which|that|who|whose\s\w+)\s(?:(?:has|have|had|only|just)\s)*|[Hh]aving\s)"
    r"(?:opened|began|begun|started|kicked\soff|got\sunder\sway|arrived|landed|flew\sin|flown\sin|touched\sdown|come|came)\b"
    r"(?:(?!\s(?:and|met|held|received|talked|spoke)\b)[^,;:.()–—\n]){0,60}\Z"
)
"""Before a day on which something only began: another day of its line goes before it."""
