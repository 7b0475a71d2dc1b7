"""Profiles of the people seen under each full name, while sightings come and go.

Those of a name seen seldom are made anew. Where a name was seen often, a sighting that clearly is of one profile is
added to it: who is told from whom among the others does not change by it.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.called import distance
from graph.clusters import chains
from graph.names import Form
from graph.profiles import ERA, TERM, Profile, Span, by_state, outnumbers, profile_of, twins_of
from graph.seen import SOLE, Post, Seen

ALONE = -1
"""The part of one of two whom a report names alike."""

OFTEN = 40
"""Sightings under one name from which on profiles are added to rather than made anew."""


@dataclass(slots=True)
class _Namesakes:
    """The profiles under one form.

    `parts` has the number of the part, told apart by states, that each profile belongs to; `of` the part of each
    state, `counts` how many sightings of a part say a state, `without` where those go that say none, None where there
    are none.
    """

    profiles: list[Profile]
    parts: list[int]
    of: dict[str, int]
    counts: list[int]
    without: int | None

    @classmethod
    def made(cls, form: Form, seen: Sequence[Seen]) -> _Namesakes:
        found = cls([], [], {}, [], None)
        rest, twins = twins_of(seen)
        for number, part in enumerate(by_state(rest)):
            found.of |= dict.fromkeys((state for one in part for state in one.states), number)
            found.counts.append(sum(bool(one.states) for one in part))
            if found.counts[-1] < len(part):
                found.without = number
            for run in chains([one.day for one in part], ERA):
                found.profiles.append(profile_of(form, [part[item] for item in run]))
                found.parts.append(number)
        for one in twins:
            found.profiles.append(profile_of(form, [one]))
            found.parts.append(ALONE)
        return found

    def take(self, seen: Seen) -> tuple[Profile, Profile] | None:
        """Add a sighting to the profile that it clearly is of; that one as it was and as it is. None if unclear."""
        part = self._part(seen)
        if part is None or any(seen.mention.report in profile.reports for profile in self.profiles):
            return None
        near = [
            place
            for place, profile in enumerate(self.profiles)
            if self.parts[place] == part and distance(seen.day, (profile.first, profile.last)) <= ERA
        ]
        if len(near) != 1:
            return None
        (place,) = near
        before = self.profiles[place]
        after = self.profiles[place] = extended(before, seen)
        self.counts[part] += bool(seen.states)
        return before, after

    def _part(self, seen: Seen) -> int | None:
        if not seen.states:
            return self.without
        parts = {self.of.get(state) for state in seen.states}
        if len(parts) != 1:
            return None
        (part,) = parts
        if part is None or self._joins(seen, part) or not self._leaves(part):
            return None
        return part

    def _joins(self, seen: Seen, part: int) -> bool:
        """Whether a sole post of the sighting may be that of another part, misread."""
        roles = {role for role, state in seen.posts if role in SOLE and state in seen.states}
        return any(
            role in roles and distance(seen.day, span) <= TERM
            for number, profile in zip(self.parts, self.profiles, strict=True)
            if number != part
            for (role, _), span in profile.posts.items()
        )

    def _leaves(self, part: int) -> bool:
        """Whether sightings that say no state stay where they are when a part gets one more that does."""
        if self.without is None or len(self.counts) == 1:
            return True
        counts = list(self.counts)
        counts[part] += 1
        stated = sorted((count for count in counts if count), reverse=True)
        first = counts.index(stated[0])
        goes = first if len(stated) == 1 or outnumbers(stated[0], stated[1]) else None
        return goes == (self.without if self.counts[self.without] else None)


@dataclass(frozen=True, slots=True)
class Reprofiled:
    """Identifiers of the profiles that are no more, those that are new or changed, and what some have grown by.

    Nothing else is different in those that have `grown`.
    """

    gone: set[str] = field(default_factory=set)
    new: dict[str, Profile] = field(default_factory=dict)
    grown: dict[str, list[Seen]] = field(default_factory=dict)

    def strike(self, profile: Profile) -> None:
        """A profile that is no more as it is."""
        self.grown.pop(profile.id, None)
        if self.new.pop(profile.id, None) is None:
            self.gone.add(profile.id)


class Profiles:
    """The profiles of all sightings under full names."""

    def __init__(self) -> None:
        self._of: dict[Form, _Namesakes | list[Profile]] = {}

    def update(self, gone: Iterable[Seen], new: Iterable[Seen]) -> Reprofiled:
        """Take these sightings away and these in."""
        dirty: dict[Form, tuple[set[str], list[Seen]]] = defaultdict(lambda: (set(), []))
        for seen in gone:
            dirty[seen.form][0].add(seen.mention.id)
        for seen in new:
            dirty[seen.form][1].append(seen)
        found = Reprofiled()
        for form, (left, came) in dirty.items():
            namesakes = self._of.get(form)
            if isinstance(namesakes, _Namesakes) and not left:
                came = [seen for seen in came if not _taken(namesakes, seen, found)]
            if left or came:
                self._make(form, left, came, found)
        found.gone.difference_update(found.new)
        return found

    def _make(self, form: Form, left: set[str], came: Sequence[Seen], found: Reprofiled) -> None:
        namesakes = self._of.pop(form, [])
        old = {profile.id: profile for profile in (namesakes if isinstance(namesakes, list) else namesakes.profiles)}
        seen = [one for profile in old.values() for one in profile.seen if one.mention.id not in left]
        seen += came
        for profile in old.values():
            found.strike(profile)
        if seen:
            made = _Namesakes.made(form, seen)
            self._of[form] = made if len(seen) >= OFTEN else made.profiles
            found.new.update((profile.id, profile) for profile in made.profiles)


def _taken(namesakes: _Namesakes, seen: Seen, found: Reprofiled) -> bool:
    taken = namesakes.take(seen)
    if taken:
        was, now = taken
        grown = found.grown.get(was.id, [] if was.id not in found.new else None)
        found.strike(was)
        found.new[now.id] = now
        if grown is not None and was.id == now.id:
            found.grown[now.id] = [*grown, seen]
    return taken is not None


def extended(profile: Profile, seen: Seen) -> Profile:
    """The profile with one sighting more."""
    order = list(profile.seen)
    insort(order, seen, key=lambda one: one.mention.id)
    posts = _widened(profile.posts, seen.posts, seen.day)
    return replace(
        profile,
        id=order[0].mention.id,
        seen=tuple(order),
        posts=posts,
        held=_widened(profile.held, seen.held - seen.past, seen.day),
        left=_widened(profile.left, seen.past, seen.day),
        words=profile.words | seen.words,
        states=profile.states | seen.states,
        homes=frozenset(home for _, home in posts),
        reports=profile.reports | {seen.mention.report},
        first=min(profile.first, seen.day),
        last=max(profile.last, seen.day),
    )


def _widened(spans: Mapping[Post, Span], posts: Iterable[Post], day: int) -> Mapping[Post, Span]:
    wider = dict(spans)
    for post in posts:
        first, last = wider.get(post, (day, day))
        wider[post] = min(first, day), max(last, day)
    return wider
