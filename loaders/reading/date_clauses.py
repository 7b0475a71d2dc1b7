"""The clauses of a line: what parts a date from somebody, and what else the clause of a date tells."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise

from loaders.reading.clauses import Line
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_KINDS = ("strong", "joined", "subordinate")
_NONE = "0" * len(_KINDS)
_MOST = 2  # clauses between two places that are told apart


class DateClauses:
    """Where the clauses of one line begin, by what begins them."""

    def __init__(self, line: Line) -> None:
        self.line = line
        kinds = _kinds()
        self.starts: dict[str, list[int]] = {kind: [] for kind in _KINDS}
        for item, following in pairwise(line.items):
            kind = kinds.get(item.word)
            if kind and not item.people and not (kind == "joined" and following.people):
                self.starts[kind].append(item.start)
        self.all = sorted(start for starts in self.starts.values() for start in starts)

    def between(self, one: int, other: int) -> str:
        """How many clauses of each kind begin between two places of the text."""
        low, high = (one, other) if one < other else (other, one)
        if bisect_left(self.all, low) == bisect_left(self.all, high):
            return _NONE
        counts = (bisect_left(starts, high) - bisect_left(starts, low) for starts in self.starts.values())
        return "".join(str(min(count, _MOST)) for count in counts)

    def of(self, at: int) -> tuple[int, tuple[Item, ...]]:
        """The items of the clause of a place, and the number of the first in the line."""
        items, index = self.line.items, bisect_left(self.all, at + 1)
        first = 0 if index == 0 else _item_at(items, self.all[index - 1])
        last = len(items) if index == len(self.all) else _item_at(items, self.all[index])
        return first, items[first:last]


@cache
def _kinds() -> dict[str, str]:
    """The first kind of clauses that each word begins."""
    words = word_sets("date_clauses")
    return {word: kind for kind in reversed(_KINDS) for word in words[kind]}


def _item_at(items: tuple[Item, ...], start: int) -> int:
    return bisect_left(items, start, key=lambda item: item.start)
