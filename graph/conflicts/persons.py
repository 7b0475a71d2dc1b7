"""Conflicts about one person: in two posts that exclude each other, or in the same post of two states."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import permutations
from typing import TypeVar

from graph.conflicts.found import Found, found
from graph.conflicts.holdings import Holding, Series, Turn, around, days_of, put, take
from graph.countries import lineage
from graph.model import Office
from ontology.terms import ConflictRule, Role, TenureStatus

_Key = TypeVar("_Key", bound=Hashable)
_Exclude = Callable[[_Key, _Key], bool]
_EXCLUSIVE = frozenset({"president", "prime minister"})
Name = Callable[[Holding], str]
"""What the report of a holding calls the person."""


class OfPerson:
    """In which posts one person is told to be, in words, while tellings come and go."""

    def __init__(self, holdings: Iterable[Holding] = ()) -> None:
        self._kinds: dict[tuple[str | None, str], Series] = {}
        self._roles: dict[tuple[str | None, Role], Series] = {}
        for one in holdings:
            self.add(one)

    def add(self, holding: Holding) -> None:
        """A telling that comes."""
        if _counts(holding):
            put(self._roles.setdefault((holding.state, holding.role), []), holding)
            if holding.kind in _EXCLUSIVE:
                put(self._kinds.setdefault((holding.state, holding.kind), []), holding)

    def remove(self, holding: Holding) -> None:
        """A telling that goes."""
        if _counts(holding):
            _take(self._roles, (holding.state, holding.role), holding)
            if holding.kind in _EXCLUSIVE:
                _take(self._kinds, (holding.state, holding.kind), holding)

    def found(self, offices: Mapping[str, Office], name: Name) -> Iterator[Found]:
        """The conflicts there are: president and prime minister of one state, or the same post of two, in turn."""
        of_one_state = _turns(self._kinds, lambda ours, theirs: ours[0] == theirs[0])
        yield from (_found(ConflictRule.PERSON_POSTS, turn, offices, name) for turn in of_one_state)
        of_one_role = _turns(
            self._roles,
            lambda ours, theirs: ours[1] == theirs[1] and not lineage(ours[0] or "") & lineage(theirs[0] or ""),
        )
        yield from (_found(ConflictRule.PERSON_STATES, turn, offices, name) for turn in of_one_role)


def _counts(holding: Holding) -> bool:
    return holding.status is TenureStatus.CURRENT and holding.in_words


def _take(posts: dict[_Key, Series], key: _Key, holding: Holding) -> None:
    take(posts[key], holding)
    if not posts[key]:
        del posts[key]


def _turns(posts: Mapping[_Key, Series], exclude: _Exclude[_Key]) -> Iterable[Turn]:
    """The nearest turn of each two posts that exclude each other, where no report gives the person both."""
    seen: dict[frozenset[_Key], Turn] = {}
    for ours, theirs in permutations(sorted(posts, key=posts.__getitem__), 2):
        if not exclude(ours, theirs) or _reports(posts[ours]) & _reports(posts[theirs]):
            continue
        turn, pair = around(posts[ours], posts[theirs]), frozenset((ours, theirs))
        if turn and (pair not in seen or days_of(turn) < days_of(seen[pair])):
            seen[pair] = turn
    return seen.values()


def _reports(series: Series) -> set[str]:
    return {one.report for one in series}


def _found(rule: ConflictRule, turn: Turn, offices: Mapping[str, Office], name: Name) -> Found:
    about = (turn[0].person, *(one.office for one in turn))
    said = (one.said(offices[one.office].name, name(one)) for one in turn)
    return found(rule, about, (one.state for one in turn), said)
