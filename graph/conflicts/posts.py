"""Conflicts about one post that one person at a time has: two in it, or one who has left it and is in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from graph.conflicts.found import Found, found
from graph.conflicts.holdings import YEAR, Holding, around, in_words, names_alike
from ontology.terms import ConflictRule, TenureStatus


def post_holders(holdings: Iterable[Holding]) -> Iterator[Found]:
    """Two people in one post: one of them told in it between two tellings of the other. All holdings are of the post.

    What words leave to be inferred counts where other words say it of the same person in this post.
    """
    current: dict[tuple[str, str], list[Holding]] = defaultdict(list)
    for one in _sure(holdings):
        if one.status is TenureStatus.CURRENT:
            current[one.kind, one.person.id].append(one)
    seen: dict[frozenset[str], tuple[int, tuple[Holding, ...]]] = {}
    for (ours, theirs), (mine, others) in zip(permutations(current, 2), permutations(current.values(), 2), strict=True):
        if ours[0] != theirs[0] or ours[1] == theirs[1]:
            continue
        three = around(mine, others)
        if three is None or names_alike(three[0].person, three[1].person):
            continue
        pair, apart = frozenset((ours[1], theirs[1])), three[2].day - three[0].day
        if pair not in seen or (apart, ours[1]) < (seen[pair][0], seen[pair][1][0].person.id):
            seen[pair] = apart, three
    for _, turn in seen.values():
        office = turn[0].office
        people = {one.person.id for one in turn}
        said = (one.said(one.person.name) for one in turn)
        yield found(ConflictRule.POST_HOLDERS, (office.id, *people), (office.state,), said)


def tenure_end(holdings: Iterable[Holding]) -> Iterator[Found]:
    """One person told to have left the post, and in it later, within a year. All holdings are of the post."""
    by_person: dict[str, list[Holding]] = defaultdict(list)
    for one in _sure(holdings):
        by_person[one.person.id].append(one)
    for person, told in by_person.items():
        pairs = [
            (left, held)
            for left in told
            if left.status is TenureStatus.FORMER
            for held in told
            if held.status is TenureStatus.CURRENT and held.report != left.report and 0 < held.day - left.day <= YEAR
        ]
        if pairs:
            left, held = min(pairs, key=lambda pair: (pair[1].day - pair[0].day, pair[0].day, pair[1].evidence.id))
            about = (left.office.id, person)
            said = (left.said(left.status.value), held.said(held.status.value))
            yield found(ConflictRule.TENURE_END, about, (left.office.state,), said)


def _sure(holdings: Iterable[Holding]) -> Sequence[Holding]:
    told = sorted(holdings, key=lambda one: (one.day, one.evidence.id, one.person.id))
    confirmed = {one.person.id for one in told if in_words(one.evidence)}
    return [one for one in told if one.person.id in confirmed]
