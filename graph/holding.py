"""Who held a post on a day, so far as sightings tell: known, likely, or unknown.

A sighting is a report of a day that gives a person the post. A person seen twice in a sole post (`graph.seen.SOLE`)
with nobody else seen between is known to have held it from the one day to the other, and likely so where that is
longer than a term. Between the last sighting of one holder and the first of the next either is likely; before the
first of all and after the last, that holder is, within a term. "Former" ends a holding before its day, "elect" has it
begin later. What a source states with its dates is known. Posts that several people hold at once have no such bounds:
there only what was seen or stated is known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from graph.dates import interval
from ontology.terms import TenureStatus

TERM = 7
"""Years of the longest term in use for an elected head of state: Ireland (Constitution, article 12.3), Italy (article
85), Kazakhstan (article 41, since 2022). Beyond it a sighting says nothing of who holds the post."""

IN_OFFICE = frozenset({TenureStatus.CURRENT, TenureStatus.ACTING})
"""Statuses of who has the powers of an office on a day, not had or will have them."""

_DAYS = TERM * 366


class Certainty(StrEnum):
    """How surely somebody held a post on a day."""

    KNOWN = "known"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A report of a day that gives a person a post. `since` and `until` are dates of any precision that it states."""

    person: str
    status: TenureStatus
    known: str
    evidence: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A span of days, both included, in which a person held a post, with the evidence of both its ends."""

    person: str
    certainty: Certainty
    first: str
    last: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Seen:
    """A day, as an ordinal, on which somebody held the post."""

    day: int
    person: str
    evidence: tuple[str, ...]


def holdings(sightings: Iterable[Sighting], *, sole: bool) -> frozenset[Holding]:
    """All spans that the sightings of one post give. Those of one person may lie within each other."""
    told = frozenset(sightings)
    seen = _seen(told)
    bounds = _Bounds.of(told)
    days = sorted({one.day for one in seen}) if sole else []
    found = {*_stated(told)}
    for person, own in _by_person(seen).items():
        found |= {*_days(own), *_runs(person, own, days, bounds)}
    if sole:
        at = _by_day(seen)
        found |= {*_between(at, bounds), *_ends(at, bounds)}
        found |= {*_elected(told, days)}
    return frozenset(found)


def holding_on(found: Iterable[Holding], first: str, last: str) -> tuple[Holding, ...]:
    """Of each person the surest and shortest span that has a day from first to last, the known before the likely."""
    best: dict[str, Holding] = {}
    for one in found:
        if one.first <= last and first <= one.last:
            best[one.person] = min(best.get(one.person, one), one, key=_order)
    return tuple(sorted(best.values(), key=lambda one: (one.certainty is Certainty.LIKELY, one.first, one.person)))


def _order(one: Holding) -> tuple[bool, int, str, tuple[str, ...]]:
    return one.certainty is Certainty.LIKELY, _ordinal(one.last) - _ordinal(one.first), one.first, one.evidence


@dataclass(frozen=True, slots=True)
class _Bounds:
    """Days by which people no longer held the post, and days on which they were yet to: in order, by person."""

    ended: Mapping[str, Sequence[int]]
    awaited: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, told: Iterable[Sighting]) -> _Bounds:
        """The bounds that sightings set."""
        ended: dict[str, set[int]] = defaultdict(set)
        awaited: dict[str, set[int]] = defaultdict(set)
        for one in told:
            if one.until:
                ended[one.person].add(_ordinal(interval(one.until)[1]) + 1)
            elif one.status is TenureStatus.FORMER:
                ended[one.person].add(_ordinal(one.known))
            if one.since:
                awaited[one.person].add(_ordinal(interval(one.since)[0]) - 1)
            elif one.status is TenureStatus.ELECT:
                awaited[one.person].add(_ordinal(one.known))
        return cls(
            {person: sorted(days) for person, days in ended.items()},
            {person: sorted(days) for person, days in awaited.items()},
        )

    def end(self, person: str, day: int, last: int) -> int:
        """The last day up to `last` on which the person may still hold what was held on `day`."""
        days = self.ended.get(person, ())
        place = bisect_right(days, day)
        return min(last, days[place] - 1) if place < len(days) else last

    def start(self, person: str, day: int, first: int) -> int:
        """The first day from `first` on on which the person may already hold what is held on `day`."""
        days = self.awaited.get(person, ())
        place = bisect_left(days, day)
        return max(first, days[place - 1] + 1) if place else first


def _seen(told: Iterable[Sighting]) -> frozenset[_Seen]:
    """The days on which people were seen in office, or were so as a source states."""
    found: set[_Seen] = set()
    for one in told:
        words = (one.evidence,)
        if one.status in IN_OFFICE and not one.until:
            found.add(_Seen(_ordinal(one.known), one.person, words))
        if one.since and one.status is not TenureStatus.ELECT:
            found.add(_Seen(_ordinal(interval(one.since)[1]), one.person, words))
        if one.until and one.status is not TenureStatus.ELECT:
            found.add(_Seen(_ordinal(interval(one.until)[0]), one.person, words))
    return frozenset(found)


def _by_person(seen: Iterable[_Seen]) -> dict[str, list[_Seen]]:
    """One sighting for each day of each person, with the evidence of all of that day."""
    words: dict[tuple[str, int], set[str]] = defaultdict(set)
    for one in seen:
        words[one.person, one.day].update(one.evidence)
    found: dict[str, list[_Seen]] = defaultdict(list)
    for (person, day), evidence in sorted(words.items()):
        found[person].append(_Seen(day, person, tuple(sorted(evidence))))
    return found


def _by_day(seen: Iterable[_Seen]) -> dict[int, dict[str, _Seen]]:
    found: dict[int, dict[str, _Seen]] = defaultdict(dict)
    for person, own in _by_person(seen).items():
        for one in own:
            found[one.day][person] = one
    return dict(sorted(found.items()))


def _stated(told: Iterable[Sighting]) -> Iterator[Holding]:
    """From the last day that its beginning can mean to the first that its end can, as a source says."""
    for one in told:
        if one.since and one.status is not TenureStatus.ELECT and (one.until or one.status in IN_OFFICE):
            first = _ordinal(interval(one.since)[1])
            last = _ordinal(interval(one.until)[0] if one.until else one.known)
            yield from _span(one.person, Certainty.KNOWN, first, last, (one.evidence,))


def _days(own: Iterable[_Seen]) -> Iterator[Holding]:
    for one in own:
        yield from _span(one.person, Certainty.KNOWN, one.day, one.day, one.evidence)


def _runs(person: str, own: Sequence[_Seen], days: Sequence[int], bounds: _Bounds) -> Iterator[Holding]:
    """From one sighting of a person to the next, where nobody else was seen on one of the `days` between."""
    for one, other in pairwise(own):
        if _unbroken(person, one.day, other.day, bounds) and bisect_right(days, one.day) == bisect_left(
            days, other.day
        ):
            sure = Certainty.KNOWN if other.day - one.day <= _DAYS else Certainty.LIKELY
            yield from _span(person, sure, one.day, other.day, (*one.evidence, *other.evidence))


def _unbroken(person: str, day: int, other: int, bounds: _Bounds) -> bool:
    return bounds.end(person, day, other) == other and bounds.start(person, other, day) == day


def _between(at: Mapping[int, Mapping[str, _Seen]], bounds: _Bounds) -> Iterator[Holding]:
    """Between the last sighting of one holder and the first of the next, either of them."""
    for (day, before), (other, after) in pairwise(at.items()):
        if any(_unbroken(person, day, other, bounds) for person in before.keys() & after.keys()):
            continue
        words = tuple(word for one in (*before.values(), *after.values()) for word in one.evidence)
        for person in before:
            last = bounds.end(person, day, min(other - 1, day + _DAYS))
            yield from _span(person, Certainty.LIKELY, day + 1, last, words)
        for person in after:
            first = bounds.start(person, other, max(day + 1, other - _DAYS))
            yield from _span(person, Certainty.LIKELY, first, other - 1, words)


def _ends(at: Mapping[int, Mapping[str, _Seen]], bounds: _Bounds) -> Iterator[Holding]:
    """Before the first sighting of all and after the last, within a term."""
    for day in [*at][:1]:
        for person, one in at[day].items():
            yield from _span(person, Certainty.LIKELY, bounds.start(person, day, day - _DAYS), day - 1, one.evidence)
    for day in [*at][-1:]:
        for person, one in at[day].items():
            yield from _span(person, Certainty.LIKELY, day + 1, bounds.end(person, day, day + _DAYS), one.evidence)


def _elected(told: Iterable[Sighting], days: Sequence[int]) -> Iterator[Holding]:
    """Who was to hold the post after all who were seen in it, within a term."""
    for one in told:
        day = _ordinal(interval(one.since)[1] if one.since else one.known)
        if one.status is TenureStatus.ELECT and (not days or day > days[-1]):
            yield from _span(one.person, Certainty.LIKELY, day + 1, day + _DAYS, (one.evidence,))


def _span(person: str, certainty: Certainty, first: int, last: int, evidence: Iterable[str]) -> Iterator[Holding]:
    """The span, if it has a day that the calendar has."""
    first, last = max(first, 1), min(last, date.max.toordinal())
    if first <= last:
        yield Holding(
            person=person,
            certainty=certainty,
            first=date.fromordinal(first).isoformat(),
            last=date.fromordinal(last).isoformat(),
            evidence=tuple(sorted(set(evidence))),
        )


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
