"""Runs of sightings under one name alone in one post: each is near in time to the next, so that it is of one person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from graph.called import Key, keys_of
from graph.careers import LEADING, RETURN, SINGLE
from graph.clusters import chains
from graph.countries import lineage
from graph.names import same_word
from graph.profiles import ERA, YEAR, Span
from graph.seen import Post, Seen

ALIKE = 0.7
"""Least share of the letters that two spellings of one name have in common where nothing else tells that they are."""


def longest(post: Post) -> int:
    """How far apart two sightings under one name alone in a post may be to be of one run."""
    return ERA if post[0] in SINGLE else YEAR


def runs(block: Sequence[Seen], post: Post) -> Iterator[list[Seen]]:
    """Those of one word in one post who are one person."""
    for run in chains([seen.day for seen in block], longest(post)):
        if len(run) > 1 and len({block[item].mention.report for item in run}) == len(run):
            yield [block[item] for item in run]


def lines(block: Sequence[Seen]) -> Iterator[list[Seen]]:
    """Those of one sound who led one state in turn: a minister who became premier, an heir who became king.

    None where the sound is that of a name in two states, or of two names: then there may be several who bear it.
    """
    homes = {home for seen in block for _, home in seen.posts}
    first = min((seen.form.words[0] for seen in block), default="")
    if not any(homes <= lineage(home) for home in homes):
        return
    if not all(_spelled_alike(first, seen.form.words[0]) for seen in block):
        return
    leading = [seen for seen in block if any(role in LEADING for role, _ in seen.held)]
    line: list[Seen] = []
    for seen in sorted(leading, key=lambda seen: (seen.day, seen.mention.id)):
        if line and not _follows(seen, line):
            yield from _of_reports_apart(line)
            line = []
        line.append(seen)
    yield from _of_reports_apart(line)


def _spelled_alike(one: str, other: str) -> bool:
    return same_word(one, other) and Levenshtein.normalized_similarity(one, other) >= ALIKE


def _follows(seen: Seen, line: Sequence[Seen]) -> bool:
    """Whether a sighting is in the post of the last one of a line before long, or soon in one that nobody of it had."""
    last = line[-1]
    if seen.held & last.held:
        return seen.day - last.day <= RETURN
    return seen.day - last.day <= ERA and not any(seen.held & one.held for one in line)


def _of_reports_apart(line: list[Seen]) -> Iterator[list[Seen]]:
    if len(line) > 1 and len({seen.mention.report for seen in line}) == len(line):
        yield line


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

    def around(self, key: Key, day: int, own: int) -> Span | None:
        """Days of others before and after one on which there are so many `own`, that are of one run without these.

        Twice the day where another is of it; None where there is no such run.
        """
        days = self._days.get(key, [])
        start, end = bisect_left(days, day), bisect_right(days, day)
        if end - start > own:
            return day, day
        if not start or end == len(days) or days[end] - days[start - 1] > longest(key[0]):
            return None
        return days[start - 1], days[end]

    def any_between(self, key: Key, first: int, last: int) -> bool:
        """Whether somebody was seen from a first day on until before a last one."""
        days = self._days.get(key, [])
        return bisect_left(days, first) < bisect_left(days, last)

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
