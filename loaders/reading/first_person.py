"""Whom "I", "me" and "my" mean in what a story quotes: who is said to say it, else whom it last told of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from loaders.reading.authors import FIRST, quotations
from loaders.reading.cast import Cast, Way
from loaders.reading.items import Item
from loaders.reading.story import Story
from loaders.reading.wordsets import word_sets

_AFTER = 60  # characters after a quotation among which it is told who spoke
_WORDS = re.compile(r"[A-Za-z]+")
_ENDS = re.compile(r"[.!?\n“\"«]")


class FirstPerson:
    """Tells who speaks in the quotations of a story."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.story = story
        self.cast = cast
        self.starts = [reference.start for reference in cast.references]
        self.saying = word_sets("standins")["saying"]

    @cached_property
    def quoted(self) -> tuple[tuple[int, int, str | None], ...]:
        """From where to where others are quoted, and who is named right after as the one who says it."""
        return tuple((start, end, self._named(end)) for start, end in quotations(self.story))

    def _named(self, end: int) -> str | None:
        """Who is named where it is told after a quotation who spoke: "... ," said the Premier, Mr X."""
        stop = _ENDS.search(self.story.text, end, end + _AFTER)
        last = stop.start() if stop else end + _AFTER
        if self.saying.isdisjoint(word.lower() for word in _WORDS.findall(self.story.text, end, last)):
            return None
        first, after = (bisect_left(self.starts, at) for at in (end, last))
        names = (r for r in self.cast.references[first:after] if len(r.people) == 1)
        return next((r.people[0] for r in names if r.way is not Way.GROUP), None)

    def resolve(self, items: list[Item], subject: str | None) -> None:
        """Take who speaks for whom such words of a sentence mean; `subject` is that of the last sentence."""
        for index, item in enumerate(items):
            if item.word not in FIRST or item.people:
                continue
            at = bisect_right(self.quoted, item.start, key=lambda span: span[0]) - 1
            span = self.quoted[at] if at >= 0 and item.start < self.quoted[at][1] else None
            speaker = (self._beside(items, span) or span[2] or subject) if span else None
            if speaker:
                items[index] = item._replace(people=(speaker,), way=Way.PRONOUN, owns=item.word == "my")

    def _beside(self, items: Sequence[Item], span: tuple[int, int, str | None]) -> str | None:
        """Who says it by the words around a quotation in its own sentence: next to the verb of saying."""
        around = [item for item in items if not span[0] <= item.start < span[1]]
        for at, item in enumerate(around):
            if item.word not in self.saying:
                continue
            after = around[at + 1] if at + 1 < len(around) else None
            if after is not None and len(after.people) == 1 and item.start >= span[1]:
                return after.people[0]
            for before in reversed(around[:at]):
                if len(before.people) == 1 and not before.owns:
                    return before.people[0]
        return None
