"""People called by one name alone: "President Tokayev" is the one Tokayev who was president there at the time."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.clusters import chains
from graph.decided import bound
from graph.decisions import UNDECIDED, Decisions
from graph.names import same_word, skeleton
from graph.profiles import ERA, YEAR, Profile, Span
from graph.seen import SOLE, Post, Seen
from ontology.terms import Resolution, Role

SURE = 2 * YEAR
"""How far from a sighting in a post a surname with it is still the same person's where several hold that post at once,
or where two people of the surname held it. Elsewhere it is `ERA`."""

TENURE = 2 * ERA
"""For how long somebody may be called by a surname alone in a post before the first report with their full name."""

LEADING = SOLE | {Role.PARTY_LEADER}
"""Roles from one of which people go to another: a foreign minister becomes president."""

Key = tuple[Post, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What somebody is called by, in which very offices and when, for which states, and the reports that say so."""

    words: frozenset[str]
    spans: Mapping[Post, Span]
    states: frozenset[str]
    reports: frozenset[str]

    @classmethod
    def of(cls, person: Sequence[Profile]) -> Called:
        """Of the profiles of one person."""
        if len(person) == 1:
            (one,) = person
            return cls(words=one.words, spans=one.held, states=one.states, reports=one.reports)
        spans: dict[Post, Span] = {}
        for profile in person:
            for post, (start, end) in profile.held.items():
                first, last = spans.get(post, (start, end))
                spans[post] = min(first, start), max(last, end)
        return cls(
            words=frozenset().union(*(profile.words for profile in person)),
            spans=spans,
            states=frozenset().union(*(profile.states for profile in person)),
            reports=frozenset().union(*(profile.reports for profile in person)),
        )

    @property
    def span(self) -> Span:
        """The first and last day in any office; of nobody's time where there is none."""
        firsts, lasts = zip(*self.spans.values(), strict=True) if self.spans else ((0,), (0,))
        return min(firsts), max(lasts)

    @property
    def keys(self) -> Iterator[Key]:
        """Offices held, each with the sounds of the words called by."""
        for sound in {skeleton(word) for word in self.words}:
            for post in self.spans:
                yield post, sound


class Candidate(NamedTuple):
    """One of the name, seen in that post so many days away; the post is None where company alone speaks for them."""

    away: int
    name: str
    post: Post | None


class Meant(NamedTuple):
    """Whom a name alone means: the `name` that one of the people known goes by, or None; and who could be meant."""

    how: Resolution
    name: str | None
    candidates: tuple[Candidate, ...]


class Known:
    """People with full names, each by a name of its own, to be found by what they are called by."""

    def __init__(self) -> None:
        self.people: dict[str, Called] = {}
        self._posts: dict[Key, set[str]] = defaultdict(set)
        self._called: dict[str, set[str]] = defaultdict(set)
        self._alone: dict[Key, list[int]] = defaultdict(list)

    def take(self, seen: Seen) -> None:
        """A sighting under one name alone: it may be one of a run of them."""
        for key in keys_of(seen):
            insort(self._alone[key], seen.day)

    def forget(self, seen: Seen) -> None:
        """A sighting under one name alone that is no more."""
        for key in keys_of(seen):
            days = self._alone[key]
            del days[bisect_left(days, seen.day)]
            if not days:
                del self._alone[key]

    def _began(self, key: Key, day: int, floor: int = 0) -> int:
        """When, after a floor, the run of sightings under one name alone in this office began that leads to a day."""
        days = self._alone.get(key, ())
        longest = _longest(key[0])
        for before in reversed(days[: bisect_left(days, day)]):
            if day - before > longest or before <= floor:
                break
            day = before
        return day

    def add(self, name: str, called: Called) -> None:
        """Somebody new."""
        self.people[name] = called
        for word in called.words:
            self._called[word].add(name)
        for key in called.keys:
            self._posts[key].add(name)

    def remove(self, name: str) -> None:
        """Somebody who is no longer known."""
        called = self.people.pop(name)
        for word in called.words:
            self._called[word].remove(name)
            if not self._called[word]:
                del self._called[word]
        for key in called.keys:
            self._posts[key].remove(name)
            if not self._posts[key]:
                del self._posts[key]

    def change(self, name: str, called: Called) -> None:
        """Somebody of whom more or less is known than before."""
        before = self.people[name]
        if before.words != called.words or before.spans.keys() != called.spans.keys():
            self.remove(name)
            self.add(name, called)
        self.people[name] = called

    def meant(self, seen: Seen, barred: Collection[str] = ()) -> Meant:
        """Whom of these people, but for those barred, a name alone means."""
        held = self._holders(seen, barred)
        chosen = _nearest(held)
        if chosen is not None:
            return Meant(Resolution.POST, chosen, held)
        named = self._namesakes(seen, barred)
        if len(named) == 1:
            return Meant(Resolution.COMPANY, named[0].name, named)
        return Meant(Resolution.ALONE, None, held)

    def _holders(self, seen: Seen, barred: Collection[str]) -> tuple[Candidate, ...]:
        """Those of the name who held the post at the time, the nearest first."""
        word = seen.form.words[0]
        found: dict[str, Candidate] = {}
        for post in seen.held:
            for name in self._posts.get((post, skeleton(word)), ()):
                called = self.people[name]
                if name in barred or seen.mention.report in called.reports:
                    continue
                if not any(same_word(word, known) for known in called.words):
                    continue
                away = self._away(seen.day, (post, skeleton(word)), name)
                if away is not None:
                    one = Candidate(away, name, post)
                    found[name] = min(one, found.get(name, one))
        return tuple(sorted(found.values()))

    def _away(self, day: int, key: Key, name: str) -> int | None:
        """How far a day is from those on which somebody held an office, None where it is too far.

        Who is called by one name alone for longer before somebody's first day than that may be is somebody else: the
        father of a president who was president. A run that began by somebody's last day goes on with them.
        """
        post, _ = key
        first, last = self.people[name].spans[post]
        longest = ERA if post[0] in SOLE else SURE
        away = distance(day, (first, last))
        if day < first:
            ends = [self.people[other].spans[post][1] for other in self._posts[key] if other != name]
            began = self._began(key, first, max((end for end in ends if end < day), default=0))
            leads = began <= day if post[0] in SOLE else away <= longest
            return first - began if leads and first - began <= TENURE else None
        return away if away <= longest or self._began(key, day) - last <= _longest(post) else None

    def _namesakes(self, seen: Seen, barred: Collection[str]) -> tuple[Candidate, ...]:
        """The only one of the name there is: of the state of a post told, else of a state present in the report.

        A post told must be one that they had, or of a like rank, and not one that their father may have had before.
        """
        word = seen.form.words[0]
        if len(word) < (3 if seen.posts else 4):
            return ()
        names: AbstractSet[str] = self._called.get(word, frozenset())
        if barred and not seen.posts:
            names = names - frozenset(barred)
        if len(names) != 1 or not names.isdisjoint(barred):
            return ()
        (name,) = names
        called = self.people[name]
        homes = {home for _, home in seen.posts} or seen.around
        if seen.mention.report in called.reports or called.states.isdisjoint(homes):
            return ()
        away = distance(seen.day, called.span) if seen.posts else 0
        return (Candidate(away, name, None),) if not seen.posts or self._goes_on(seen, called, away) else ()

    @staticmethod
    def _goes_on(seen: Seen, called: Called, away: int) -> bool:
        """Whether somebody may be who is seen so many days away in a post, be it one of a like rank."""
        roles = {role for role, _ in called.spans}
        if not any(role in roles or (role in LEADING and roles & LEADING) for role, _ in seen.held):
            return False
        same = called.spans.keys() & seen.held
        if any(post[0] in SOLE and seen.day < called.spans[post][0] for post in same):
            return False
        return away <= (TENURE if same else ERA)


def _nearest(ranked: Sequence[Candidate]) -> str | None:
    """The one who is meant, None where nobody or more than one can be."""
    if not ranked:
        return None
    if len(ranked) > 1:
        best, second = ranked[0].away, ranked[1].away
        if not (best == 0 < second) and not (best <= SURE and second - best >= YEAR):
            return None
    return ranked[0].name


def keys_of(seen: Seen) -> Iterator[Key]:
    """Offices in which a name alone is seen, each with its sound."""
    sound = skeleton(seen.form.words[0])
    for post in seen.held:
        yield post, sound


def _longest(post: Post) -> int:
    return ERA if post[0] in SOLE else YEAR


def distance(day: int, span: Span) -> int:
    """How many days a day is away from those of a span."""
    return max(span[0] - day, day - span[1], 0)


def attach(
    short: Iterable[Seen], linked: Sequence[Sequence[Profile]], decisions: Decisions = UNDECIDED
) -> list[list[Seen]]:
    """All sightings, one list a person: those under one name alone with the person they fit, or with each other."""
    known, people = known_of(linked)
    rest: list[Seen] = []
    for seen, meant in meanings(short, known, people, decisions):
        one = seen_as(seen, meant)
        (rest if meant.name is None else people[meant.name]).append(one)
    return [*people.values(), *_among_themselves(rest, decisions)]


def known_of(linked: Sequence[Sequence[Profile]]) -> tuple[Known, dict[str, list[Seen]]]:
    """People with full names, each named by their first profile, and their sightings."""
    known = Known()
    people: dict[str, list[Seen]] = {}
    for person in linked:
        known.add(person[0].id, Called.of(person))
        people[person[0].id] = [seen for profile in person for seen in profile.seen]
    return known, people


def seen_as(seen: Seen, meant: Meant) -> Seen:
    """A name alone whose mention tells by what it was resolved."""
    return replace(seen, mention=replace(seen.mention, resolved_by=meant.how, candidates=len(meant.candidates)))


def meanings(
    short: Iterable[Seen], known: Known, people: Mapping[str, Iterable[Seen]], decisions: Decisions
) -> Iterator[tuple[Seen, Meant]]:
    """Whom each name alone means, as decided where people have decided."""
    decided: dict[str, list[Seen]] = defaultdict(list)
    alone = list(short)
    for seen in alone:
        known.take(seen)
    for seen in alone:
        group = decisions.group(seen.mention.id)
        if group is None:
            yield seen, known.meant(seen)
        else:
            decided[group].append(seen)
    if decided:
        homes = {
            group: name
            for name, person in people.items()
            for seen in person
            if (group := decisions.group(seen.mention.id)) is not None
        }
        yield from _decided(decided, known, homes, decisions)


def _decided(
    groups: Mapping[str, list[Seen]], known: Known, homes: dict[str, str], decisions: Decisions
) -> Iterator[tuple[Seen, Meant]]:
    """Names alone that decisions name: with whom they were decided to be, else the surest first.

    `homes` are the people who have a sighting of a group already; it grows.
    """

    def barred(group: str) -> frozenset[str]:
        return frozenset(homes[other] for other in decisions.apart(group) if other in homes)

    def surest(group: str) -> tuple[tuple[int, int, int], str | None]:
        meant = [known.meant(seen, barred(group)) for seen in groups[group]]
        doubt, name = min((_doubt(one), one.name or "") for one in meant)
        return doubt, name or None

    for group in sorted(groups, key=lambda group: (group not in homes, surest(group)[0], group)):
        chosen = homes[group] if group in homes else surest(group)[1]
        if chosen is not None:
            homes[group] = chosen
        for seen in groups[group]:
            own = known.meant(seen, barred(group))
            yield seen, own if own.name == chosen else Meant(Resolution.DECISION, chosen, own.candidates)


def _doubt(meant: Meant) -> tuple[int, int, int]:
    away = meant.candidates[0].away if meant.candidates else 0
    return list(Resolution).index(meant.how), len(meant.candidates), away


def _among_themselves(rest: Sequence[Seen], decisions: Decisions) -> list[list[Seen]]:
    """Sightings of one word in one post at one time are one person, unless a report has two of them."""
    order = sorted(rest, key=lambda seen: seen.mention.id)
    places = {seen.mention.id: place for place, seen in enumerate(order)}
    same = bound([(seen,) for seen in order], decisions)
    blocks: dict[tuple[str, Post], list[Seen]] = defaultdict(list)
    for seen in order:
        for post in sorted(seen.held):
            blocks[seen.form.words[0], post].append(seen)
    for (_, post), block in blocks.items():
        for run in runs(block, post):
            first = places[run[0].mention.id]
            for other in (places[seen.mention.id] for seen in run[1:]):
                if not same.bars(first, other):
                    same.join(first, other)
    people: dict[int, list[Seen]] = defaultdict(list)
    for place, seen in enumerate(order):
        people[same.root(place)].append(seen)
    return list(people.values())


def runs(block: Sequence[Seen], post: Post) -> Iterator[list[Seen]]:
    """Those of one word in one post who are one person."""
    for run in chains([seen.day for seen in block], _longest(post)):
        if len(run) > 1 and len({block[item].mention.report for item in run}) == len(run):
            yield [block[item] for item in run]
