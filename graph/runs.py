"""Runs of sightings under one name alone in one post: each is near in time to the next, so that it is of one person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence

from graph.called import Key, keys_of
from graph.clusters import chains
from graph.profiles import ERA, YEAR
from graph.seen import SOLE, Post, Seen


def longest(post: Post) -> int:
    """How far apart two sightings under one name alone in a post may be to be of one run."""
    return ERA if post[0] in SOLE else YEAR


def runs(block: Sequence[Seen], post: Post) -> Iterator[list[Seen]]:
    """Those of one word in one post who are one person."""
    for run in chains([seen.day for seen in block], longest(post)):
        if len(run) > 1 and len({block[item].mention.report for item in run}) == len(run):
            yield [block[item] for item in run]


class Runs:
    """The days on which each name alone was seen in each office."""

    def __init__(self) -> None:
        self._days: dict[Key, list[int]] = defaultdict(list)

    def take(self, seen: Seen) -> None:
        """A sighting that comes."""
        for key in keys_of(seen):
            insort(self._days[key], seen.day)

    def forget(self, seen: Seen) -> None:
        """A sighting that goes."""
        for key in keys_of(seen):
            days = self._days[key]
            del days[bisect_left(days, seen.day)]
            if not days:
                del self._days[key]

    def began(self, key: Key, day: int, floor: int = 0) -> int:
        """When, after a floor, the run in an office began that leads to a day."""
        days = self._days.get(key, ())
        most = longest(key[0])
        for before in reversed(days[: bisect_left(days, day)]):
            if day - before > most or before <= floor:
                break
            day = before
        return day

    def reach(self, seen: Seen, end: int, most: int) -> int:
        """The last day before an end to which the run of a sighting reaches, `most` days at most after it."""
        day = seen.day
        for key in keys_of(seen):
            days = self._days.get(key, ())
            for after in days[bisect_right(days, day) : bisect_left(days, end)]:
                if after - day > longest(key[0]) or after - seen.day > most:
                    break
                day = after
        return day
