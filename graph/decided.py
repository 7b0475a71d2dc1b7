"""What people decided of mentions, brought to bear on what holds the mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

from graph.clusters import Bound
from graph.decisions import Decisions
from graph.profiles import Profile, profile_of
from graph.seen import Seen

_identifier = attrgetter("mention.id")

Named = dict[str, list[Seen]]
"""Sightings that decisions name, by the group of those that were decided to be the same."""


def groups_in(seen: Iterable[Seen], decisions: Decisions) -> frozenset[str]:
    """The groups of decided sightings that some of these are in."""
    return decisions.groups_of(map(_identifier, seen)) if decisions.made else frozenset()


def bound(items: Iterable[Iterable[Seen]], decisions: Decisions) -> Bound[int]:
    """Which of the items, each of one person's sightings, are one and which must not be one.

    Where decisions contradict what an item holds, as before `split`, what is one goes before what is not.
    """
    return bound_of([groups_in(item, decisions) for item in items], decisions) if decisions.made else Bound()


def bound_of(groups: Iterable[Collection[str]], decisions: Decisions) -> Bound[int]:
    """The same, given the groups of decided sightings that each item is in."""
    found: Bound[int] = Bound()
    places: dict[str, list[int]] = defaultdict(list)
    for place, held in enumerate(groups):
        for group in held:
            places[group].append(place)
    for same in places.values():
        for place in same[1:]:
            found.join(same[0], place)
    for group, others in _apart(places, decisions):
        for other in others:
            if found.root(places[group][0]) != found.root(places[other][0]):
                found.bar(places[group][0], places[other][0])
    return found


def torn(groups: Sequence[Collection[str]], decisions: Decisions) -> list[int]:
    """Places of the items that hold, or would have to be one with, what is different; given the groups of each."""
    one = bound_of(groups, decisions)
    roots = {group: one.root(place) for place, held in enumerate(groups) for group in held}
    places = {roots[group] for group, others in _apart(roots, decisions) if roots[group] in map(roots.get, others)}
    return [place for place, held in enumerate(groups) if len(held) > 1 and one.root(place) in places]


def split(found: Sequence[Profile], decisions: Decisions) -> list[Profile]:
    """Profiles of which none has to be one with what it is different from, nor holds what is different.

    A profile that does is cut into one for each group of decided sightings; each of its other sightings goes with the
    one that it is most like: in the same post, of the same state, nearest in time.
    """
    if not decisions.made:
        return list(found)
    cut = set(torn([groups_in(profile.seen, decisions) for profile in found], decisions))
    whole: list[Profile] = []
    for place, profile in enumerate(found):
        whole += parts_of(profile, decisions) if place in cut else [profile]
    return sorted(whole, key=lambda profile: profile.id)


def parts_of(profile: Profile, decisions: Decisions) -> list[Profile]:
    """A profile cut into one for each group of decided sightings that it holds."""
    return _parts(profile, _named(profile.seen, decisions))


def _named(seen: Iterable[Seen], decisions: Decisions) -> Named:
    groups: Named = defaultdict(list)
    for one in seen:
        group = decisions.group(one.mention.id)
        if group is not None:
            groups[group].append(one)
    return groups


def _apart(known: Iterable[str], decisions: Decisions) -> list[tuple[str, list[str]]]:
    """For each of the groups, those of them that it was decided to be different from."""
    groups = frozenset(known)
    return [(group, sorted(decisions.apart(group) & groups)) for group in sorted(groups) if decisions.apart(group)]


def _parts(profile: Profile, groups: Named) -> list[Profile]:
    parts: Named = {group: [] for group in sorted(groups)}
    for seen in profile.seen:
        parts[min(parts, key=lambda group: min(_unlike(seen, decided) for decided in groups[group]))].append(seen)
    return [profile_of(profile.form, part) for part in parts.values()]


def _unlike(seen: Seen, decided: Seen) -> tuple[bool, bool, bool, int, str]:
    """How little a sighting is like one that was decided on, which is like nothing but itself."""
    return (
        seen is not decided,
        not seen.held & decided.held,
        not seen.states & decided.states,
        abs(seen.day - decided.day),
        decided.mention.id,
    )
