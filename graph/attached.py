"""People called by one name alone, each with the person of a full name whom they fit, or with each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from graph.called import Called
from graph.decided import bound
from graph.decisions import UNDECIDED, Decisions
from graph.names import skeleton
from graph.profiles import Profile
from graph.runs import lines, runs
from graph.seen import Post, Seen
from graph.surnames import Known, Meant
from ontology.terms import Resolution


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
        known.runs.take(seen)
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
        yield from decided_meanings(decided, known, homes, decisions)


def decided_meanings(
    groups: Mapping[str, Collection[Seen]], known: Known, homes: dict[str, str], decisions: Decisions
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
    """Sightings of one word in one post at one time, or in posts of one state in turn, are one person.

    Not where a report has two of them.
    """
    order = sorted(rest, key=lambda seen: seen.mention.id)
    blocks: dict[tuple[str, Post], list[Seen]] = defaultdict(list)
    sounds: dict[str, list[Seen]] = defaultdict(list)
    for seen in order:
        sounds[skeleton(seen.form.words[0])].append(seen)
        for post in seen.held:
            blocks[seen.form.words[0], post].append(seen)
    of_posts = (run for (_, post), block in blocks.items() for run in runs(block, post))
    return joined(order, chain(of_posts, (line for block in sounds.values() for line in lines(block))), decisions)


def joined(order: Sequence[Seen], found: Iterable[Sequence[Seen]], decisions: Decisions) -> list[list[Seen]]:
    """Sightings, in the order of their identifiers, by person: those of one run are, unless decided otherwise."""
    places = {seen.mention.id: place for place, seen in enumerate(order)}
    same = bound(((seen,) for seen in order), decisions)
    for run in sorted([places[seen.mention.id] for seen in run] for run in found):
        for other in run[1:]:
            if not same.bars(run[0], other):
                same.join(run[0], other)
    people: dict[int, list[Seen]] = defaultdict(list)
    for place, seen in enumerate(order):
        people[same.root(place)].append(seen)
    return list(people.values())
