"""How present each person of a story is as far as it has been read: how often, how and when he was spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.reading.cast import Way
from loaders.reading.items import Item


@dataclass(slots=True)
class Salience:
    """Of the sentences before the one that is read; `number` is that of the latter among those told.

    `told` keeps what follows from it for a person until the next sentence.
    """

    number: int = 0
    mentions: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    last: dict[str, tuple[int, str]] = field(default_factory=dict)
    named: dict[str, int] = field(default_factory=dict)
    ways: dict[str, Way | None] = field(default_factory=dict)
    told: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def remember(self, items: Sequence[Item], subject: str | None, nominal: Sequence[str]) -> None:
        """Take note of a sentence that was read: of its subject, and of those in the place of one."""
        for item in items:
            for person in item.people:
                self.mentions[person] += 1
                role = "owner" if item.owns else ("nominal" if person in nominal else "governed")
                self.last[person] = self.number, "subject" if person == subject else role
                self.named.setdefault(person, self.number)
                self.ways[person] = item.way
        if subject:
            self.subjects[subject] += 1
        self.number += 1
        self.told.clear()
