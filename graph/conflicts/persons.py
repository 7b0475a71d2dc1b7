"""Conflicts about one person: in two posts that exclude each other, or in the same post of two states."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import permutations
from typing import TypeVar

from graph.conflicts.found import Found, found
from graph.conflicts.holdings import LONGEST, RETURN, Holding, Series, Turn, around, days_of, put, take
from graph.countries import lineage
from graph.links import LIFE
from graph.model import Office
from ontology.terms import ConflictRule, Role, TenureStatus

_Key = TypeVar("_Key", bound=Hashable)
_Within = Callable[[_Key, _Key], int]
"""Days within which the second of two posts, told between two tellings of the first, contradicts; 0 where none."""

_BETWEEN = {
    ("president", "prime minister"): RETURN,
    ("prime minister", "president"): RETURN,
    ("foreign minister", "prime minister"): RETURN,
    ("foreign minister", "president"): RETURN,
    ("president", "foreign minister"): RETURN,
    ("crown prince", "monarch"): LIFE,
    ("monarch", "crown prince"): LIFE,
}
"""Posts of one state, the second told between two tellings of the first, and within how many days that contradicts.

A prime minister told foreign minister between is left out: many are both. No monarch becomes heir again.
"""
_EXCLUSIVE = frozenset(kind for pair in _BETWEEN for kind in pair)
Name = Callable[[Holding], str]
"""What the report of a holding calls the person."""


class OfPerson:
    """In which posts one person is told to be, while tellings come and go.

    What tells of the day (`Holding.then`) counts where words say of any post of that state that it is the person's.
    """

    def __init__(self, holdings: Iterable[Holding] = ()) -> None:
        self._kinds: dict[tuple[str | None, str], Series] = {}
        self._roles: dict[tuple[str | None, Role], Series] = {}
        for one in holdings:
            self.add(one)

    def add(self, holding: Holding) -> None:
        """A telling that comes."""
        if holding.status is TenureStatus.CURRENT:
            if holding.kind in _EXCLUSIVE and holding.then:
                put(self._kinds.setdefault((holding.state, holding.kind), []), holding)
            if holding.in_words:
                put(self._roles.setdefault((holding.state, holding.role), []), holding)

    def remove(self, holding: Holding) -> None:
        """A telling that goes."""
        if holding.status is TenureStatus.CURRENT:
            if holding.kind in _EXCLUSIVE and holding.then:
                _take(self._kinds, (holding.state, holding.kind), holding)
            if holding.in_words:
                _take(self._roles, (holding.state, holding.role), holding)

    def found(self, offices: Mapping[str, Office], name: Name) -> Iterator[Found]:
        """The conflicts there are: two posts of one state that exclude each other, or the same of two, in turn."""
        states = {state for state, _ in self._roles}
        kinds = {key: series for key, series in self._kinds.items() if key[0] in states}
        of_one_state = _turns(
            kinds, lambda ours, theirs: (ours[0] == theirs[0]) * _BETWEEN.get((ours[1], theirs[1]), 0)
        )
        yield from (_found(ConflictRule.PERSON_POSTS, turn, offices, name) for turn in of_one_state)
        of_one_role = _turns(self._roles, _of_two_states)
        yield from (_found(ConflictRule.PERSON_STATES, turn, offices, name) for turn in of_one_role)


def _of_two_states(ours: tuple[str | None, Role], theirs: tuple[str | None, Role]) -> int:
    return LONGEST if ours[1] == theirs[1] and not lineage(ours[0] or "") & lineage(theirs[0] or "") else 0


def _take(posts: dict[_Key, Series], key: _Key, holding: Holding) -> None:
    take(posts[key], holding)
    if not posts[key]:
        del posts[key]


def _turns(posts: Mapping[_Key, Series], within: _Within[_Key]) -> Iterable[Turn]:
    """The nearest turn of each two posts that exclude each other, where no report gives the person both."""
    seen: dict[frozenset[_Key], Turn] = {}
    for ours, theirs in permutations(sorted(posts, key=posts.__getitem__), 2):
        longest = within(ours, theirs)
        if not longest or _reports(posts[ours]) & _reports(posts[theirs]):
            continue
        turn, pair = around(posts[ours], posts[theirs], longest), frozenset((ours, theirs))
        if turn and (pair not in seen or days_of(turn) < days_of(seen[pair])):
            seen[pair] = turn
    return seen.values()


def _reports(series: Series) -> set[str]:
    return {one.report for one in series}


def _found(rule: ConflictRule, turn: Turn, offices: Mapping[str, Office], name: Name) -> Found:
    about = (turn[0].person, *(one.office for one in turn))
    said = (one.said(offices[one.office].name, name(one)) for one in turn)
    return found(rule, about, (one.state for one in turn), said)
