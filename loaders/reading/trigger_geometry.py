"""How the people of a line stand to a trigger of it: on which sides, after which words, how near."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from loaders.reading.cast import Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.slot_fillers import is_participle
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

REACH = 45
"""Items on each side of a trigger in which its people are looked for."""
_NEAREST = 16  # of them
_AGENT_REACH = 7  # items from "received" to "by"
_NAME = Way.NAME
_QUOTES = frozenset({"“", '"', "‘", "”"})


def near(mentions: tuple[Mention, ...], trigger: Trigger) -> list[Mention]:
    """The mentions nearest to a trigger, in their order."""
    first, last = trigger.first - REACH, trigger.first + REACH
    if len(mentions) <= _NEAREST and (not mentions or first <= mentions[0].index <= mentions[-1].index <= last):
        return list(mentions)
    low = bisect_left(mentions, trigger.first - REACH, key=lambda mention: mention.index)
    high = bisect_right(mentions, trigger.first + REACH, key=lambda mention: mention.index)
    found = sorted(mentions[low:high], key=lambda mention: abs(mention.index - trigger.first))[:_NEAREST]
    return sorted(found, key=lambda mention: mention.index)


def is_passive(line: Line, trigger: Trigger) -> bool:
    """Whether the one who does it comes after the trigger, if at all: "was received", "received on Monday by X"."""
    before = [item.word for item in line.items[max(0, trigger.first - 3) : trigger.first]]
    return not word_sets("contexts")["passive"].isdisjoint(before) or _is_done_by(line, trigger)


def _is_done_by(line: Line, trigger: Trigger) -> bool:
    """Whether the one who does it follows: "received on Monday by X"."""
    if trigger.join not in {Join.HOST, Join.GUEST, Join.SPEECH}:
        return False
    before = ""
    for item in line.items[trigger.last : trigger.last + _AGENT_REACH]:
        if item.people or item.word == ";":
            return False
        if item.word == "by":
            return before not in word_sets("company")["leading"] and not (before and is_participle(before))
        before = item.word
    return False


class Geometry(NamedTuple):
    """A trigger of a line with the mentions near it: those on its left and those on its right."""

    line: Line
    trigger: Trigger
    passive: bool
    left: list[Mention]
    right: list[Mention]

    def features(self, one: Mention, other: Mention) -> Iterator[str]:
        """What tells two people, in their order, apart from others at the trigger."""
        first = self.trigger.first
        join = self.trigger.join.value + ("p" if self.passive else "")
        side = self._side(one, other)
        yield f"{join}:{side}"
        if side == "split":
            yield f"split:{_rank(one, self.left[::-1])}:{_rank(other, self.right)}"
        else:
            yield f"{side}:{'group' if other.coordinated else 'apart'}"
        yield f"{join}:{side}:{other.preposition or '-'}"
        yield f"{side}:{one.preposition or '-'}:{other.preposition or '-'}"
        yield f"far{min(max(abs(one.index - first), abs(other.index - first)) // 6, 5)}"
        yield from self._of_mention(one, "one", side)
        yield from self._of_mention(other, "other", side)
        quotes = not _QUOTES.isdisjoint(self.line.words)
        if quotes and not _QUOTES.isdisjoint([item.word for item in self.line.items[first : other.index]]):
            yield "quoted"

    def _side(self, one: Mention, other: Mention) -> str:
        if one.index < self.trigger.first <= other.index:
            return "split"
        if other.index < self.trigger.first:
            return "left" if self.right else "allleft"
        return "right" if self.left else "allright"

    def _of_mention(self, mention: Mention, name: str, side: str) -> Iterator[str]:
        """What the words beside one of the two say of it."""
        if mention.item.owns:
            yield f"owns:{name}:{side}"
        if mention.item.way is not _NAME:
            yield f"{mention.item.way}:{name}"
        words, at = word_sets("contexts"), mention.index
        near = [item.word for item in self.line.items[max(0, at - 4) : at + 3]]
        here = min(4, at)
        if not words["reports"].isdisjoint(near[max(0, here - 2) :]):
            yield f"reports:{name}:{side}"
        if not words["borrowed"].isdisjoint(near[:here]):
            yield "borrowed"


def _rank(mention: Mention, outward: list[Mention]) -> str:
    """Whether a mention is the nearest to the trigger on its side, coordinated with others, the last one or between."""
    if mention.person == outward[0].person:
        return "near"
    if mention.coordinated or outward[0].coordinated:
        return "group"
    return "last" if mention is outward[-1] else "far"
