"""Whom a surname alone means: "President Tokayev" is the one Tokayev who was president there at the time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from graph.called import Called, Key, distance, keys_of
from graph.careers import BENEATH, HIGHEST, HOUSE, LEADING, NEARER, RETURN, SINGLE, SURE, TENURE
from graph.countries import lineage
from graph.links import LIFE
from graph.names import same_word, skeleton
from graph.profiles import ERA, YEAR
from graph.runs import Runs, longest
from graph.seen import SOLE, Post, Seen
from ontology.terms import Resolution, Role


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
        self.runs = Runs()

    def add(self, name: str, called: Called) -> None:
        """Somebody new."""
        self.people[name] = called
        for sound in called.sounds:
            self._called[sound].add(name)
        for key in called.keys:
            self._posts[key].add(name)

    def remove(self, name: str) -> None:
        """Somebody who is no longer known."""
        called = self.people.pop(name)
        for sound in called.sounds:
            self._called[sound].remove(name)
            if not self._called[sound]:
                del self._called[sound]
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

    def before(self, seen: Seen) -> Iterator[str]:
        """The sound of a sighting for each of those of its name who were first seen in its post after it."""
        for key in keys_of(seen):
            for name in self._posts.get(key, ()):
                if seen.day < self.people[name].spans[key[0]][0]:
                    yield key[1]

    def tells(self, seen: Seen, key: Key, own: int) -> bool:
        """Whether a sighting in an office, which went or came, may make a difference to what others mean.

        It is `own` times, not at all or once, among those known. None is made where another is of its day, nor between
        two of one run: unless somebody's days in the office end between the first and it, or somebody is known since a
        day, or may be called alone until one, between it and the second.
        """
        near = self.runs.around(key, seen.day, own)
        if near is None:
            return True
        before, after = near
        if before == after:
            return False
        ends = (self.people[name].spans[key[0]][1] for name in self._posts.get(key, ()))
        if any(before <= end < seen.day for end in ends):
            return True
        if self.runs.any_between(key, seen.day - TENURE, after - TENURE):
            return True
        named = self._called.get(key[1], ())
        return any(seen.day < self._since(seen, self.people[name]) <= after for name in named)

    def meant(self, seen: Seen, barred: Collection[str] = ()) -> Meant:
        """Whom of these people, but for those barred, a name alone means."""
        held = self._holders(seen, barred)
        chosen = _nearest(held)
        if chosen is not None:
            return Meant(Resolution.POST, chosen, held)
        named = self._namesakes(seen, barred) if not held else ()
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
                away = self._away(seen.day, (post, skeleton(word)), name, past=post in seen.past)
                if away is not None and (away <= SURE or not self._is_of_a_house(seen, called)):
                    one = Candidate(away, name, post)
                    found[name] = min(one, found.get(name, one))
        return tuple(sorted(found.values()))

    def _is_of_a_house(self, seen: Seen, called: Called) -> bool:
        """Whether several who led the state have this family name, so that in another year another of them is meant."""
        word = seen.form.words[0]
        if word not in called.families:
            return False
        kin = (self.people[name] for name in self._called[skeleton(word)])
        led = (one for one in kin if one.leads and word in one.families)
        homes = {home for _, home in seen.posts}
        return sum(not one.states.isdisjoint(homes) for one in led) >= HOUSE

    def _away(self, day: int, key: Key, name: str, *, past: bool) -> int | None:
        """How far a day is from those on which somebody held an office, None where it is too far.

        Who is called by one name alone for longer before somebody's first day than that may be is somebody else: the
        father of a president who was president. A run that began by somebody's last day goes on with them, and who is
        told to have left a post may be so till the end of a life.
        """
        post, _ = key
        first, last = self.people[name].spans[post]
        most = ERA if post[0] in SINGLE else SURE
        if day < first:
            ends = [self.people[other].spans[post][1] for other in self._posts[key] if other != name]
            began = self.runs.began(key, first, max((end for end in ends if end < day), default=0))
            leads = began <= day if post[0] in SINGLE else first - day <= most
            return first - began if leads and first - began <= TENURE else None
        away = distance(day, (first, last))
        if past and away <= LIFE:
            return 0
        return away if away <= most or self.runs.began(key, day) - last <= longest(post) else None

    def _namesakes(self, seen: Seen, barred: Collection[str]) -> tuple[Candidate, ...]:
        """The only one of the name there is: of the state of a post told, else of a state present in the report.

        A post told must be one that they had, or of a like rank, and not one that their father may have had before.
        Of several in the world, the only one in the state must have risen: from crown prince to king.
        """
        word = seen.form.words[0]
        if len(word) < (3 if seen.posts else 4):
            return ()
        homes = frozenset(home for _, home in seen.posts) or seen.around
        alike = self._called.get(skeleton(word), set())
        names = frozenset(name for name in alike if word in self.people[name].words)
        if not names:
            names = frozenset(n for n in alike if any(same_word(word, known) for known in self.people[n].words))
        if barred and not seen.posts:
            names = names - frozenset(barred)
        homes = homes.union(*map(lineage, homes))
        found = [name for name in names if not self.people[name].states.isdisjoint(homes)]
        if seen.posts:
            goes_on = self._rises if len(names) > 1 else self._goes_on
            found = [name for name in found if goes_on(seen, self.people[name])]
        elif len(names) > 1:
            found = []
        if len(found) != 1 or not names.isdisjoint(barred) or seen.mention.report in self.people[found[0]].reports:
            return ()
        away = distance(seen.day, self.people[found[0]].span) if seen.posts else 0
        return (Candidate(away, found[0], None),)

    def _rises(self, seen: Seen, called: Called) -> bool:
        """Whether one of several of a name may be who is seen in a post from which, or to which, people rise."""
        roles = {role for role, _ in called.spans}
        return (
            distance(seen.day, (self._since(seen, called), called.span[1])) <= ERA
            and not (called.spans.keys() & seen.held)
            and any(role in HIGHEST and not roles.isdisjoint(HIGHEST - {role}) for role, _ in seen.held)
        )

    def _goes_on(self, seen: Seen, called: Called) -> bool:
        """Whether the only one of a name may be who is seen in a post, be it one of a like rank."""
        roles = {role for role, _ in called.spans}
        if not any(role in roles or (role in LEADING and not roles.isdisjoint(LEADING)) for role, _ in seen.held):
            return False
        for post in called.spans.keys() & seen.held:
            if post[0] in SOLE and seen.day < called.spans[post][0]:
                return self._returns(seen, post, called)
        same = not called.spans.keys().isdisjoint(seen.held)
        reigning = any(first <= seen.day <= last for first, last in called.reigns)
        if reigning and not same and any(role in BENEATH for role, _ in seen.held):
            return False
        same = same or any(role is Role.CROWN_PRINCE for role, _ in seen.held)
        since = self._since(seen, called)
        day = self.runs.reach(seen, since, TENURE)
        return distance(day, (since, called.span[1])) <= (TENURE if same else ERA)

    def _returns(self, seen: Seen, post: Post, called: Called) -> bool:
        """Whether somebody may have been in a post and gone before the first day on which they are known in it."""
        began = self.runs.began((post, skeleton(seen.form.words[0])), called.spans[post][0])
        return began > seen.day and began - seen.day <= RETURN and called.spans[post][0] - began <= TENURE

    def _since(self, seen: Seen, called: Called) -> int:
        """The first day in any post, or on which the run began of those who are called there as in a sighting."""
        sound = skeleton(seen.form.words[0])
        since = called.span[0]
        for post, (first, _) in called.spans.items():
            began = self.runs.began((post, sound), first) if post[0] in SOLE else first
            since = min(since, began if first - began <= TENURE else first)
        return since


def _nearest(ranked: Sequence[Candidate]) -> str | None:
    """The one who is meant, None where nobody or more than one can be."""
    if not ranked:
        return None
    if len(ranked) > 1:
        best, second = ranked[0].away, ranked[1].away
        if not (best == 0 < second) and not (best <= SURE and (second - best >= YEAR or best * NEARER <= second)):
            return None
    return ranked[0].name
