"""Conflicts about one post that one person at a time has: two in it, or one who has left it and is in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from graph.conflicts.found import Found, found
from graph.conflicts.holdings import YEAR, Holding, Series, Turn, after, around, days_of, in_gap, names_alike, put, take
from graph.model import Person
from ontology.terms import ConflictRule, TenureStatus

Name = Callable[[Holding], str]
"""What the report of a holding calls the person."""


FEW = 8
"""Tellings of one person up to which turns are looked for around each, rather than among all."""


class InPost:
    """Who is told in one post, while tellings come and go; what they come to is asked anew of whom a change concerns.

    What tells of the day (`Holding.then`) counts where words say of the same person that it is this post.
    """

    def __init__(self, holdings: Iterable[Holding] = ()) -> None:
        self._told: dict[str, _Told] = {}
        self._turns: dict[tuple[str, str], Turn] = {}
        self._ends: dict[str, tuple[Holding, Holding]] = {}
        self._changed: set[str] = set()
        self._came: dict[str, list[Holding]] = defaultdict(list)
        for one in holdings:
            self.add(one)

    @property
    def people(self) -> Iterable[str]:
        """Identifiers of all who are told in it."""
        return self._told.keys()

    def add(self, holding: Holding) -> None:
        """A telling that comes."""
        told = self._told.setdefault(holding.person, _Told())
        told.add(holding)
        if told.sure - holding.in_words and holding.status is TenureStatus.CURRENT:
            if holding.then:
                self._came[holding.person].append(holding)
        else:
            self._changed.add(holding.person)

    def remove(self, holding: Holding) -> None:
        """A telling that goes."""
        self._changed.add(holding.person)
        told = self._told[holding.person]
        told.remove(holding)
        if not told.total:
            del self._told[holding.person]

    def found(self, people: Mapping[str, Person], name: Name) -> Iterator[Found]:
        """The conflicts there are."""
        self._ask()
        for turn in self._turns.values():
            ours, theirs = people[turn[0].person], people[turn[1].person]
            if not names_alike(ours, theirs):
                about = (turn[0].office, ours.id, theirs.id)
                said = (one.said(people[one.person].name, name(one)) for one in turn)
                yield found(ConflictRule.POST_HOLDERS, about, (turn[0].state,), said)
        for left, held in self._ends.values():
            said = (one.said(one.status.value, name(one)) for one in (left, held))
            yield found(ConflictRule.TENURE_END, (left.office, left.person), (left.state,), said)

    def _ask(self) -> None:
        """Find the turns and ends of those who changed; of those who are told in it more, around what came."""
        sure = {person: told for person, told in self._told.items() if told.sure}
        for person, came in self._came.items():
            if person not in self._changed and len(came) <= FEW:
                self._widen(person, came, sure)
            else:
                self._changed.add(person)
        self._came.clear()
        for pair in [pair for pair in self._turns if not self._changed.isdisjoint(pair)]:
            del self._turns[pair]
        for person in self._changed:
            self._ends.pop(person, None)
            end = _end(sure[person]) if person in sure else None
            if end:
                self._ends[person] = end
        for one, other in combinations(sorted(sure), 2) if self._changed else ():
            if one in self._changed or other in self._changed:
                turn = _turn(sure[one], sure[other])
                if turn:
                    self._turns[one, other] = turn
        self._changed.clear()

    def _widen(self, person: str, came: Iterable[Holding], sure: Mapping[str, _Told]) -> None:
        """Find the turns and the end of somebody of whom only these tellings are new, all of being in the post."""
        end = _end(sure[person])
        if end:
            self._ends[person] = end
        for other in sure.keys() - {person} - self._changed:
            pair = (min(person, other), max(person, other))
            best = self._turns.get(pair)
            for one in came:
                if best and best[0].kind == one.kind and best[0].day <= one.day <= best[2].day:
                    best = _turn(sure[pair[0]], sure[pair[1]])
                    break
                best = _nearest(filter(None, (best, *_turns_at(one, sure[person], sure[other]))))
            if best:
                self._turns[pair] = best
            else:
                self._turns.pop(pair, None)


class _Told:
    """One person in the post: tellings of being in it on their day, the same by kind, and of having left it.

    `total` is how many there are, with those of other statuses; `sure` how many of them say it in words.
    """

    def __init__(self) -> None:
        self.held: Series = []
        self.left: Series = []
        self.kinds: dict[str, Series] = defaultdict(list)
        self.total = self.sure = 0

    def add(self, holding: Holding) -> None:
        for series in self._series(holding):
            put(series, holding)
        self.total += 1
        self.sure += holding.in_words

    def remove(self, holding: Holding) -> None:
        for series in self._series(holding):
            take(series, holding)
        self.total -= 1
        self.sure -= holding.in_words

    def _series(self, holding: Holding) -> Iterator[Series]:
        if holding.status is TenureStatus.CURRENT and holding.then:
            yield self.held
            yield self.kinds[holding.kind]
        elif holding.status is TenureStatus.FORMER:
            yield self.left


def _turn(one: _Told, other: _Told) -> Turn | None:
    """Two people in one post, one of them told in it between two tellings of the other."""
    found: list[Turn] = []
    for kind in sorted(kind for kind in one.kinds.keys() & other.kinds.keys() if one.kinds[kind] and other.kinds[kind]):
        for ours, theirs in ((one, other), (other, one)):
            turn = around(ours.kinds[kind], theirs.kinds[kind])
            if turn:
                found.append(turn)
    return _nearest(found)


def _nearest(turns: Iterable[Turn]) -> Turn | None:
    return min(turns, key=lambda turn: (days_of(turn), turn[0].person, turn[0].kind, turn[0].day), default=None)


def _turns_at(holding: Holding, told: _Told, other: _Told) -> Iterator[Turn | None]:
    """The turns that a telling of somebody, which is among those `told`, is an end of or lies in."""
    ours, theirs = told.kinds[holding.kind], other.kinds.get(holding.kind)
    if theirs:
        first = ours[bisect_left(ours, (holding.day,)) - 1].day if ours[0].day < holding.day else holding.day
        yield from (in_gap(ours, theirs, day) for day in (first, holding.day))
        if theirs[0].day < holding.day:
            yield in_gap(theirs, ours, theirs[bisect_left(theirs, (holding.day,)) - 1].day)


def _end(told: _Told) -> tuple[Holding, Holding] | None:
    """One person told to have left the post, and in it later, within a year: the nearest together."""
    best: tuple[Holding, Holding] | None = None
    place = 0
    while place < len(told.left):
        later = after(told.held, told.left[place].day)
        if later == len(told.held):
            break
        held = told.held[later]
        place = bisect_left(told.left, (held.day,))
        left = told.left[bisect_left(told.left, (told.left[place - 1].day,))]
        if held.day - left.day <= YEAR and (best is None or held.day - left.day < best[1].day - best[0].day):
            best = left, held
    return best
