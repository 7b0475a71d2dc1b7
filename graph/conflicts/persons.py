"""Conflicts about one person: in two posts that exclude each other, or in the same post of two states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import TypeVar

from graph.conflicts.found import Found, found
from graph.conflicts.holdings import Holding, around, in_words
from graph.countries import lineage
from ontology.terms import ConflictRule, Role, TenureStatus

_Key = TypeVar("_Key", bound=Hashable)
_Exclude = Callable[[_Key, _Key], bool]
_EXCLUSIVE = frozenset({"president", "prime minister"})


def person_posts(holdings: Iterable[Holding]) -> Iterator[Found]:
    """One person told president and prime minister of one state in turn. All holdings are of the person."""
    by_post: dict[tuple[str | None, str], list[Holding]] = defaultdict(list)
    for one in _sure(holdings):
        if one.kind in _EXCLUSIVE:
            by_post[one.office.state, one.kind].append(one)
    yield from _turns(ConflictRule.PERSON_POSTS, by_post, lambda ours, theirs: ours[0] == theirs[0])


def person_states(holdings: Iterable[Holding]) -> Iterator[Found]:
    """One person told in the same post of two states in turn. All holdings are of the person."""
    by_state: dict[tuple[str | None, Role], list[Holding]] = defaultdict(list)
    for one in _sure(holdings):
        by_state[one.office.state, one.office.role].append(one)
    yield from _turns(
        ConflictRule.PERSON_STATES,
        by_state,
        lambda ours, theirs: ours[1] == theirs[1] and not lineage(ours[0] or "") & lineage(theirs[0] or ""),
    )


def _turns(rule: ConflictRule, posts: Mapping[_Key, Sequence[Holding]], exclude: _Exclude[_Key]) -> Iterator[Found]:
    """The nearest turn of each two posts that exclude each other, where no report gives the person both."""
    seen: dict[frozenset[_Key], tuple[int, tuple[Holding, ...]]] = {}
    for ours, theirs in permutations(posts, 2):
        if not exclude(ours, theirs) or _reports(posts[ours]) & _reports(posts[theirs]):
            continue
        three = around(posts[ours], posts[theirs])
        if three is not None:
            pair, apart = frozenset((ours, theirs)), three[2].day - three[0].day
            if pair not in seen or apart < seen[pair][0]:
                seen[pair] = apart, three
    for _, turn in seen.values():
        about = (turn[0].person.id, *(one.office.id for one in turn))
        said = (one.said(one.office.name) for one in turn)
        yield found(rule, about, (one.office.state for one in turn), said)


def _reports(holdings: Iterable[Holding]) -> set[str]:
    return {one.report for one in holdings}


def _sure(holdings: Iterable[Holding]) -> Sequence[Holding]:
    told = (one for one in holdings if one.status is TenureStatus.CURRENT and in_words(one.evidence))
    return sorted(told, key=lambda one: (one.day, one.evidence.id))
