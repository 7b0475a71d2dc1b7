"""How present each person of a story is as far as it has been read: how often, how and when he was spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from loaders.reading.cast import Way
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_MOST_SINCE = 4
_BEING = frozenset({"is", "was", "been"})


@dataclass(slots=True)
class Salience:
    """Of the sentences before the one that is read; `number` is that of the latter among those told.

    `order` are all in the order in which they were last mentioned, `speaker` is the last subject of a verb of saying.
    `told` keeps what follows from it for a person until the next sentence.
    """

    number: int = 0
    mentions: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    last: dict[str, tuple[int, str]] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)
    ways: dict[str, Way | None] = field(default_factory=dict)
    order: dict[str, None] = field(default_factory=dict)
    speaker: str | None = None
    travellers: set[str] = field(default_factory=set)
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def since(self, person: str) -> str:
        """How many others were mentioned after a person, in steps."""
        if person not in self.order:
            return "never"
        last = list(islice(reversed(self.order), _MOST_SINCE))
        return str(last.index(person) if person in last else _MOST_SINCE)

    def remember(
        self, items: Sequence[Item], told: Sequence[Item], subject: str | None, nominal: Sequence[str]
    ) -> None:
        """Take note of a sentence that was read: of those whom its items mention (`told`), and of its subject."""
        for item in told:
            for person in item.people:
                self.order.pop(person, None)
                self.order[person] = None
                self.mentions[person] += 1
                role = "owner" if item.owns else ("nominal" if person in nominal else "governed")
                self.last[person] = self.number, "subject" if person == subject else role
                self.named.setdefault(person, self.number)
                self.ways[person] = item.way
        if subject:
            self.subjects[subject] += 1
            words = [item.word for item in items]
            if not word_sets("standins")["saying"].isdisjoint(words):
                self.speaker = subject
            if _tells_of_travel(words):
                self.travellers.add(subject)
        self.number += 1
        self.told.clear()


def _tells_of_travel(words: Sequence[str]) -> bool:
    """Whether somebody is told to have come or to be somewhere: "paid a visit", "landed", "was in Lima"."""
    if not word_sets("standins")["travels"].isdisjoint(words):
        return True
    if _BEING.isdisjoint(words):
        return False
    return any(one in _BEING and other == "in" for one, other in pairwise(words))
