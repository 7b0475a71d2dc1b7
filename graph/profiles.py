"""Namesakes: all who are seen under one full form of a name, told apart by the states they serve and by time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.clusters import Union, chains
from graph.countries import lineage
from graph.names import Form
from graph.seen import SOLE, Post, Seen
from ontology.terms import Role

YEAR = 365
ERA = 6 * YEAR
"""Sightings under one form with a longer gap are looked at apart, since a son may bear his father's name."""

TERM = 5 * YEAR
"""Within this time two people of one full name do not have the same sole post of two states: a state was misread."""

MANY = 4
"""How many times more often than any namesake somebody must be seen to be who is meant where no state is said."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Sightings under one form that are one person.

    `posts`, and `held` by the very office, have the first and last day on which each was seen; `left` those on which
    an office was told to be no more theirs, which do not count in `held`. `words` are those that the person is called
    by.
    """

    id: str
    form: Form
    seen: tuple[Seen, ...]
    posts: Mapping[Post, Span]
    held: Mapping[Post, Span]
    left: Mapping[Post, Span]
    words: frozenset[str]
    states: frozenset[str]
    homes: frozenset[str]
    reports: frozenset[str]
    first: int
    last: int


def profiles(seen: Iterable[Seen]) -> list[Profile]:
    """Profiles of all sightings under full names, in the order of their identifiers."""
    groups: dict[Form, list[Seen]] = defaultdict(list)
    for one in seen:
        groups[one.form].append(one)
    found = [profile for form, group in groups.items() for profile in profiles_of(form, group)]
    return sorted(found, key=lambda profile: profile.id)


def profiles_of(form: Form, seen: Sequence[Seen]) -> list[Profile]:
    """Profiles of all sightings under one form."""
    rest, twins = twins_of(seen)
    found = [
        profile_of(form, [part[item] for item in run])
        for part in by_state(rest)
        for run in chains([one.day for one in part], ERA)
    ]
    return [*found, *(profile_of(form, [one]) for one in twins)]


def twins_of(seen: Sequence[Seen]) -> tuple[Sequence[Seen], Sequence[Seen]]:
    """Sightings, and apart from them those that one report has in posts of their own: two people of one name."""
    reports: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        reports[one.mention.report].append(one)
    if len(reports) == len(seen):
        return seen, ()
    twins = [one for found in reports.values() if len(found) > 1 and _in_posts_of_their_own(found) for one in found]
    return [one for one in seen if one not in twins], twins


def _in_posts_of_their_own(found: Sequence[Seen]) -> bool:
    posts = [post for one in found for post in one.posts]
    return all(one.posts for one in found) and len(set(posts)) == len(posts)


def spans_of(seen: Iterable[tuple[int, Iterable[Post]]]) -> dict[Post, Span]:
    """The first and last of the days on which each post was seen."""
    spans: dict[Post, Span] = {}
    for day, posts in seen:
        for post in posts:
            first, last = spans.get(post, (day, day))
            spans[post] = min(first, day), max(last, day)
    return spans


def profile_of(form: Form, seen: Sequence[Seen]) -> Profile:
    """The profile of sightings that are one person."""
    order = sorted(seen, key=lambda one: one.mention.id)
    posts = spans_of((one.day, one.posts) for one in seen)
    return Profile(
        id=order[0].mention.id,
        form=form,
        seen=tuple(order),
        posts=posts,
        held=spans_of((one.day, one.held - one.past) for one in seen),
        left=spans_of((one.day, one.past) for one in seen),
        words=frozenset(word for one in seen for word in one.words),
        states=frozenset(state for one in seen for state in one.states),
        homes=frozenset(home for _, home in posts),
        reports=frozenset(one.mention.report for one in seen),
        first=min(one.day for one in seen),
        last=max(one.day for one in seen),
    )


def by_state(seen: Sequence[Seen]) -> list[list[Seen]]:
    """Sightings that share states, one chain of shared states each; those without go where nearly all go."""
    if len(frozenset(one.states for one in seen)) == 1:
        return [list(seen)]
    parts = [list(part) for part in _joined(seen)]
    stateless = [one for one in seen if not one.states]
    parts.sort(key=len, reverse=True)
    if len(parts) == 1 or (len(parts) > 1 and outnumbers(len(parts[0]), len(parts[1]))):
        parts[0] += stateless
    elif stateless:
        parts.append(stateless)
    return parts


def outnumbers(more: int, fewer: int) -> bool:
    """Whether so many more sightings are of one than of another that those without a state are of the one."""
    return more >= MANY * fewer


def _joined(seen: Sequence[Seen]) -> Iterator[list[Seen]]:
    states: Union[str] = Union()
    tenures: dict[Role, list[tuple[int, str]]] = defaultdict(list)
    known = {state for one in seen for state in one.states}
    for one in seen:
        for state in one.states:
            states.join(min(one.states), state)
            for other in sorted(lineage(state) & known):
                states.join(state, other)
        for role, state in one.posts:
            if role in SOLE and state in one.states:
                tenures[role].append((one.day, state))
    for days in tenures.values():
        for (day, state), (later, other) in pairwise(sorted(days)):
            if later - day <= TERM:
                states.join(state, other)
    parts: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        if one.states:
            parts[states.root(min(one.states))].append(one)
    yield from parts.values()
