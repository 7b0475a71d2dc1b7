"""Whom "I", "me" and "my" mean in what a story quotes: who is said to say it, else whom it last told of.

Where somebody without a name is said to say it ("a student said"), they mean nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from loaders.reading.authors import FIRST, quotations
from loaders.reading.cast import Cast, Way
from loaders.reading.items import Item
from loaders.reading.story import Story
from loaders.reading.wordsets import word_sets

_AFTER = 60  # characters after a quotation among which it is told who spoke
_WORDS = re.compile(r"[A-Za-z]+")
_ENDS = re.compile(r"[.!?\n“\"«]")
_ENDED = re.compile(r"\.[”\"»]\s+[A-Z]")  # a quotation after which another sentence begins
_AROUND = 40  # items before a quotation, and after it, among which it is told who speaks
_DEFINITE = frozenset({"he", "she", "they", "his", "her", "their", "the"})  # of whom has been told


class FirstPerson:
    """Tells who speaks in the quotations of a story, whose sentences it is handed in order."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.story = story
        self.cast = cast
        self.starts = [reference.start for reference in cast.references]
        self.saying = word_sets("standins")["saying"] | word_sets("standins")["phrasing"]
        self.quoted = quotations(story)
        self.ends = [end for _, end in self.quoted]
        self.opened: tuple[str | None, bool] = None, False
        """What the sentence tells in which the quotation begins that goes on: who speaks, and whether it tells it."""

    def resolve(self, items: list[Item], subject: str | None) -> None:
        """Take who speaks for whom such words of a sentence mean; `subject` is that of the last sentence."""
        following = bisect_right(self.ends, items[0].start) if items else len(self.quoted)
        if following == len(self.quoted) or self.quoted[following][0] > items[-1].start:
            return
        starts = [item.start for item in items]
        for number in range(following, len(self.quoted)):
            start, end = self.quoted[number]
            if start > starts[-1]:
                break
            first, last = bisect_left(starts, start), bisect_left(starts, end)
            beside = self._beside(items, first, last)
            if start >= starts[0]:
                self.opened = beside
            spoken = [at for at in range(first, last) if items[at].word in FIRST and not items[at].people]
            speaker = self._speaker(beside, end, subject) if spoken else None
            if speaker:
                for at in spoken:
                    owns = items[at].word == "my"
                    items[at] = items[at]._replace(people=(speaker,), way=Way.PRONOUN, owns=owns)

    def _speaker(self, beside: tuple[str | None, bool], end: int, subject: str | None) -> str | None:
        """Who speaks in a quotation: told in this sentence, in that in which it begins, or right after it."""
        told = (beside, self.opened, self._after(end))
        named = next((speaker for speaker, _ in told if speaker), None)
        return named or (None if any(says for _, says in told) else subject)

    def _beside(self, items: Sequence[Item], first: int, last: int) -> tuple[str | None, bool]:
        """Who says it by the words around a quotation in its own sentence, and whether they tell that it is said."""
        before, after = items[max(0, first - _AROUND) : first], items[last : last + _AROUND]
        around = [*before, *after]
        says = [at for at, item in enumerate(around) if item.word in self.saying]
        for at in says:
            following = around[at + 1] if at + 1 < len(around) else None
            if following is not None and len(following.people) == 1 and at >= len(before):
                return following.people[0], True
            for leading in reversed(around[:at]):
                if len(leading.people) == 1 and not leading.owns:
                    return leading.people[0], True
        return None, bool(says) and not any(item.people for item in around)

    def _after(self, end: int) -> tuple[str | None, bool]:
        """Who is named where it is told after a quotation who spoke, and whether it is: "... ," said Mr X."""
        if _ENDED.match(self.story.text, end - 2):
            return None, False
        stop = _ENDS.search(self.story.text, end, end + _AFTER)
        last = stop.start() if stop else end + _AFTER
        words = {word.lower() for word in _WORDS.findall(self.story.text, end, last)}
        if self.saying.isdisjoint(words):
            return None, False
        first, after = (bisect_left(self.starts, at) for at in (end, last))
        names = (r for r in self.cast.references[first:after] if len(r.people) == 1)
        named = next((r.people[0] for r in names if r.way is not Way.GROUP), None)
        return named, _DEFINITE.isdisjoint(words)
