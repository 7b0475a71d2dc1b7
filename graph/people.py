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

from graph.attached import attach
from graph.blocks import candidates
from graph.clusters import Edge, clusters
from graph.decided import bound, split
from graph.decisions import UNDECIDED, Decisions
from graph.facts import Facts
from graph.links import apart, link
from graph.model import Mention, Person
from graph.names import form_of
from graph.profiles import Profile, profiles
from graph.seen import Seen, seen_in


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


def identify(readings: Iterable[Facts], decisions: Decisions = UNDECIDED) -> People:
    """The people of distinct readings, as decided where people have decided."""
    full: list[Seen] = []
    short: list[Seen] = []
    for facts in readings:
        for seen in seen_in(facts):
            (full if seen.form.full else short).append(seen)
    people = linked(split(profiles(full), decisions), decisions)
    return People(tuple(sorted(map(_person, attach(short, people, decisions)), key=lambda person: person.id)))


def linked(found: Sequence[Profile], decisions: Decisions) -> list[list[Profile]]:
    """Profiles that are one person."""
    edges = _edges(found)
    decided = bound([profile.seen for profile in found], decisions)

    def are_apart(ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return apart([found[item] for item in ours], [found[item] for item in theirs])

    return [[found[item] for item in items] for items in clusters(len(found), edges, are_apart, decided)]


def _edges(found: Sequence[Profile]) -> Iterator[Edge]:
    for one, other in candidates(found):
        strength = link(found[one], found[other]).strength
        if strength:
            yield strength, one, other


def _person(seen: Sequence[Seen]) -> Person:
    return person_of(one.mention for one in seen)


def person_of(found: Iterable[Mention]) -> Person:
    """The person of these mentions."""
    mentions = sorted(found, key=attrgetter("id"))
    names = Counter(map(attrgetter("name"), mentions))
    aliases = chain.from_iterable(map(attrgetter("aliases"), mentions))
    name = usual_name(names)
    others = {*names, *aliases} - {name}
    return Person(id=mentions[0].id, name=name, aliases=tuple(sorted(others)), mentions=tuple(mentions))


def usual_name(names: Mapping[str, int]) -> str:
    """The fullest name, the most frequent of several, given how often each was seen."""
    return min(names, key=lambda name: (*_fullness(name), -names[name], name))


def _fullness(name: str) -> tuple[bool, bool]:
    form = form_of(name)
    return not form.full, form.thin
