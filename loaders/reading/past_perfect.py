"""Whether what tells of an encounter stands in the past perfect, and so before what is told around it."""

from __future__ import annotations

from itertools import islice

from loaders.reading.clauses import Line
from loaders.reading.triggers import Trigger

_BEFORE = 3  # items from "had" to what tells of an encounter
_REACH = 2  # items from "had" to its participle, over an adverb
_HAD = frozenset({"had", "having"})
_IRREGULAR = frozenset(
    {
        "been",
        "met",
        "seen",
        "spoken",
        "held",
        "sat",
        "had",
        "taken",
        "given",
        "paid",
        "gone",
        "come",
        "told",
        "begun",
        "heard",
        "put",
        "sent",
        "brought",
        "stood",
    }
)


def is_past_perfect(line: Line, trigger: Trigger | None) -> bool:
    """Whether an encounter is told as "They had already spoken" or "having met him", not as "They had talks"."""
    if trigger is None or line.words.isdisjoint(_HAD):
        return False
    items, first = line.items, trigger.first
    return any(
        items[place].word in _HAD
        and any(_is_participle(item.word) for item in islice(items, place + 1, place + 1 + _REACH))
        for place in range(max(0, first - _BEFORE), min(first + 1, len(items)))
    )


def _is_participle(word: str) -> bool:
    return word in _IRREGULAR or word.endswith("ed")
