"""Conflicts about one post that one person at a time has: two in it, or one who has left it and is in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from graph.conflicts.found import Found, found
from graph.conflicts.holdings import YEAR, Holding, Series, Turn, after, around, days_of, names_alike, put, take
from graph.model import Person
from ontology.terms import ConflictRule, TenureStatus

Name = Callable[[Holding], str]
"""What the report of a holding calls the person."""


class InPost:
    """Who is told in one post, while tellings come and go; what they come to is asked anew of whom a change concerns.

    What words leave to be inferred counts where other words say it of the same person in this post.
    """

    def __init__(self, holdings: Iterable[Holding] = ()) -> None:
        self._told: dict[str, _Told] = {}
        self._turns: dict[tuple[str, str], Turn] = {}
        self._ends: dict[str, tuple[Holding, Holding]] = {}
        self._changed: set[str] = set()
        for one in holdings:
            self.add(one)

    @property
    def people(self) -> Iterable[str]:
        """Identifiers of all who are told in it."""
        return self._told.keys()

    def add(self, holding: Holding) -> None:
        """A telling that comes."""
        self._changed.add(holding.person)
        self._told.setdefault(holding.person, _Told()).add(holding)

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
        """Find the turns and ends of those who changed."""
        sure = {person: told for person, told in self._told.items() if told.sure}
        for pair in [pair for pair in self._turns if not self._changed.isdisjoint(pair)]:
            del self._turns[pair]
        for person in self._changed:
            self._ends.pop(person, None)
            end = _end(sure[person]) if person in sure else None
            if end:
                self._ends[person] = end
        for one, other in combinations(sorted(sure), 2):
            if one in self._changed or other in self._changed:
                turn = _turn(sure[one], sure[other])
                if turn:
                    self._turns[one, other] = turn
        self._changed.clear()


class _Told:
    """One person in the post: tellings of being in it, the same by kind, and of having left it.

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
        if holding.status is TenureStatus.CURRENT:
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
    return min(found, key=lambda turn: (days_of(turn), turn[0].person), default=None)


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
