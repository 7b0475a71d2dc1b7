"""Days that a story says of something else than an encounter: of a term, of what is to come, of a vote."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile

from loaders.reading.clauses import Line
from loaders.reading.date_clauses import DateClauses
from loaders.reading.date_reader import Form
from loaders.reading.days_of_things import is_term
from loaders.reading.story import Kind
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_BEFORE_SCHEDULED = 5  # words of its clause before a date in which a verb in the present tells what is to come
_PARTING = frozenset({",", '"', "”", "“"})
_BEFORE_DATE = 12  # words of its clause before a date that tell of what it is
_AFTER_DATE = 3  # words after it that do


class OtherDays:
    """Tells which days of the lines of a story no encounter can have."""

    def __init__(self, text: str, published: str, lines: Sequence[Line], whens: Sequence[Sequence[When]]) -> None:
        self.text = text
        self.published = published
        self.lines = lines
        self.coming = {w.ahead for of in whens for w in of if w.date and (w.date > published or is_term(text, w))}
        self.clauses: dict[int, DateClauses] = {}

    def is_to_come(self, number: int, when: When) -> bool:
        """Whether the clause of a day tells of what is to come: "he leaves on Thursday", "who goes home in July"."""
        if not when.ahead or when.ahead <= self.published:
            return False
        if when.form is Form.RELATIVE and when.ahead in self.coming:
            return True
        if self._is_scheduled(number, when):
            return True
        _, items = self.clauses_of(number).of(when.start)
        words, ahead = word_sets("date_clauses"), word_sets("date_clauses")["ahead"]
        at = bisect_left(items, when.start, key=lambda item: item.start)
        before = items[max(0, at - _BEFORE_DATE) : at]
        for item, following in zip(reversed(before), (None, *reversed(before)), strict=False):
            if item.word in ahead and (following is None or following.word not in words["no_leave"]):
                return True
            if item.word in _PARTING or item.word in words["told"] or item.word.endswith("ed"):
                return False
        after = bisect_left(items, when.end, key=lambda item: item.start)
        return any(item.word in ahead for item in items[after : after + _AFTER_DATE])

    def _is_scheduled(self, number: int, when: When) -> bool:
        """Whether the present tells what is to come: "is due on Monday", "the forum opens on Monday"."""
        if self.lines[number].sentence.kind is Kind.HEADLINE:
            return False
        _, items = self.clauses_of(number).of(when.start)
        words = word_sets("date_clauses")
        at = bisect_left(items, when.start, key=lambda item: item.start)
        after = bisect_left(items, when.end, key=lambda item: item.start)
        before = _since_comma([item.word for item in items[max(0, at - _BEFORE_DATE) : at]])
        if any(one in words["being"] and other in words["due"] for one, other in pairwise(before)):
            return True
        following = takewhile(lambda word: word != ",", (item.word for item in items[after : after + _AFTER_DATE]))
        near = [*before[-_BEFORE_SCHEDULED:], *following]
        return not words["scheduled"].isdisjoint(near)

    def is_apart(self, number: int, when: When) -> bool:
        """Whether a date is counted from what was told before ("the day before"), or that of a vote."""
        counted = self.text[when.start : when.end].lower().split()
        return not word_sets("occasions")["counted"].isdisjoint(counted) or self.is_of_vote(number, when)

    def is_of_vote(self, number: int, when: When) -> bool:
        """Whether the clause of a date tells how people voted."""
        words = word_sets("date_clauses")["votes"]
        if words.isdisjoint(self.lines[number].words):
            return False
        return any(item.word in words for item in self.clauses_of(number).of(when.start)[1])

    def clauses_of(self, number: int) -> DateClauses:
        """The clauses of a line by the dates in them."""
        if number not in self.clauses:
            self.clauses[number] = DateClauses(self.lines[number])
        return self.clauses[number]


def _since_comma(said: Sequence[str]) -> Sequence[str]:
    """The words after the last comma: "who is expected to win, in Rome on Friday" tells nothing of that day."""
    return list(takewhile(lambda word: word != ",", reversed(said)))[::-1]
