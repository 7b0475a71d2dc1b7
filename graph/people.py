"""Who is who: mentions of people in reports, linked across spellings, orders and lengths of names.

Decided by pairs, on names and on what else is known of the two: posts, states, days. Pairs are joined the strongest
first, and never into a person who would have two clearly different full names, serve two states, or be told apart
from themselves by a report. Surnames alone are joined last (see `graph.surnames`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import attrgetter

from graph.blocks import candidates
from graph.clusters import Edge, clusters
from graph.countries import lineage
from graph.facts import Facts
from graph.model import Mention, Person
from graph.names import Form, Likeness, form_of, likeness
from graph.profiles import ERA, YEAR, Profile, profiles
from graph.seen import SOLE, Seen, seen_in
from graph.surnames import attach

LIFE = 25 * YEAR
"""Two sightings with a longer gap are a person and a namesake, as Konstantinos Karamanlis of 1978 and of 2004."""

TOLD_APART = 0.1
"""Share of the reports of one profile that must also name the other for the two to be taken for two people."""


@dataclass(frozen=True)
class People:
    """Who is who: all people, and whose key it is in each report."""

    people: tuple[Person, ...]

    @cached_property
    def _of(self) -> Mapping[tuple[str, str], str]:
        return {(m.report, m.key): person.id for person in self.people for m in person.mentions}

    def person(self, report: str, key: str) -> str:
        """Identifier of the person who has this key in a report. Raises KeyError for a key that has no name there."""
        return self._of[report, key]


def identify(readings: Iterable[Facts]) -> People:
    """The people of distinct readings."""
    full: list[Seen] = []
    short: list[Seen] = []
    for facts in readings:
        for seen in seen_in(facts):
            (full if seen.form.full else short).append(seen)
    linked = _linked(profiles(full))
    return People(tuple(sorted(map(_person, attach(short, linked)), key=lambda person: person.id)))


def _linked(found: Sequence[Profile]) -> list[list[Profile]]:
    """Profiles that are one person."""

    def are_apart(ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return apart([found[item] for item in ours], [found[item] for item in theirs])

    return [[found[item] for item in items] for items in clusters(len(found), _edges(found), are_apart)]


def apart(ours: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    """Whether two people, each of several profiles, cannot be one."""
    return any(_apart(one, other) for one in ours for other in theirs) or _of_two_states(ours, theirs)


def _edges(found: Sequence[Profile]) -> Iterator[Edge]:
    for one, other in candidates(found):
        strength = strength_of(found[one], found[other])
        if strength:
            yield strength, one, other


def strength_of(one: Profile, other: Profile) -> float:
    """How strongly two profiles belong together; 0 where nothing shows that they do."""
    like = likeness(one.form, other.form)
    gap = max(one.first - other.last, other.first - one.last, 0)
    if like is Likeness.APART or gap > LIFE or _told_apart(one, other):
        return 0
    shared = one.posts.keys() & other.posts.keys()
    gaps = sorted(max(one.posts[p][0] - other.posts[p][1], other.posts[p][0] - one.posts[p][1], 0) for p in shared)
    home = bool(one.homes & other.homes)
    thin = one.form.thin or other.form.thin
    if like is Likeness.EQUAL:
        fits = True
    elif like is Likeness.ALIKE:
        fits = home or _differ_in_one(one.form, other.form)
    elif like is Likeness.PART:
        fits = bool(shared) if thin else home
    elif like is Likeness.TAIL:
        fits = home and gap <= ERA
    elif like is Likeness.CLOSE:
        fits = bool(shared)
    else:
        fits = any(role in SOLE for role, _ in shared) and gap <= ERA
    if not fits:
        return 0
    support = (3.0 if gaps[0] <= 2 * YEAR else 1.5) if gaps else 1.0 * home
    return support + like / 2


def _differ_in_one(one: Form, other: Form) -> bool:
    return sum((Counter(one.words) - Counter(other.words)).values()) <= 1


def _apart(one: Profile, other: Profile) -> bool:
    return likeness(one.form, other.form) is Likeness.APART or _told_apart(one, other)


def _told_apart(one: Profile, other: Profile) -> bool:
    fewer, more = sorted((one.reports, other.reports), key=len)
    return len(fewer & more) > TOLD_APART * len(fewer)


def _of_two_states(ours: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    left = {code for profile in ours for state in profile.states for code in lineage(state)}
    right = {state for profile in theirs for state in profile.states}
    return bool(left and right and not left & right)


def _person(seen: Sequence[Seen]) -> Person:
    return person_of(one.mention for one in seen)


def person_of(found: Iterable[Mention]) -> Person:
    """The person of these mentions."""
    mentions = sorted(found, key=attrgetter("id"))
    names = Counter(map(attrgetter("name"), mentions))
    aliases = chain.from_iterable(map(attrgetter("aliases"), mentions))
    name = min(names, key=lambda name: (*_fullness(name), -names[name], name))
    others = {*names, *aliases} - {name}
    return Person(id=mentions[0].id, name=name, aliases=tuple(sorted(others)), mentions=tuple(mentions))


def _fullness(name: str) -> tuple[bool, bool]:
    form = form_of(name)
    return not form.full, form.thin
