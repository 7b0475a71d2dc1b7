"""How two people are connected through those whom they met."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from graph.queries.answers.meetings import Step
from graph.queries.asking import Slice, ask
from graph.queries.met import MetWith, met_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.queries.asking import Source

LONGEST = 6
"""Steps of the longest path that is looked for: beyond it nearly everyone is connected to everyone."""
SHOWN = 5
"""Meetings shown for each step."""


def path(store: Source, person: str, other: str, *, longest: int = LONGEST) -> tuple[Step, ...] | None:
    """The shortest path between two people, by identifier; of several the first by identifiers. None if none is.

    The nearest side is widened in turn, so that a path of six steps needs three rings around each end.
    """
    if person == other:
        return ()
    found = _chain(store, person, other, longest)
    if found is None:
        return None
    return tuple(_step(store, one, next_one) for one, next_one in pairwise(found))


def _step(store: Source, person: str, other: str) -> Step:
    meetings = met_with(store, MetWith(person=person, with_=other, part=Slice(limit=SHOWN)))
    return Step(people=meetings.items[0].people, meetings=meetings.items, total=meetings.total)


def _chain(store: Source, person: str, other: str, longest: int) -> list[str] | None:
    """Identifiers of the least of the shortest chains."""
    near: dict[str, int] = {person: 0}
    far: dict[str, int] = {other: 0}
    links: dict[str, set[str]] = {}
    ring, far_ring = [person], [other]
    for _ in range(longest):
        if len(ring) <= len(far_ring):
            ring = _widen(store, ring, near, links)
        else:
            far_ring = _widen(store, far_ring, far, links)
        if near.keys() & far.keys():
            return _least(person, other, near, far, links)
        if not ring or not far_ring:
            return None
    return None


def _widen(store: Source, ring: Iterable[str], reached: dict[str, int], links: dict[str, set[str]]) -> list[str]:
    """The people one step further than those of the ring."""
    widened = []
    for row in ask(store, "acquaintances", people=sorted(ring)):
        one = row["person"]
        for other in row["others"]:
            links.setdefault(one, set()).add(other)
            links.setdefault(other, set()).add(one)
            if other not in reached:
                reached[other] = reached[one] + 1
                widened.append(other)
    return widened


def _least(person: str, other: str, near: dict[str, int], far: dict[str, int], links: dict[str, set[str]]) -> list[str]:
    """Walk from person to other, at each step to the least of those who are on a shortest chain."""
    middle = near.keys() & far.keys()
    length = min(near[one] + far[one] for one in middle)
    useful = _towards(middle, near, links) | _towards(middle, far, links)
    chain = [person]
    while chain[-1] != other:
        further = (one for one in links[chain[-1]] & useful if near.get(one, length - far.get(one, 0)) == len(chain))
        chain.append(min(further))
    return chain


def _towards(ring: set[str], reached: dict[str, int], links: dict[str, set[str]]) -> set[str]:
    """Everyone on a shortest chain from the people of the ring to the end that `reached` counts from."""
    useful = set(ring)
    while ring:
        ring = {nearer for one in ring for nearer in links[one] if nearer in reached and reached[nearer] < reached[one]}
        useful |= ring
    return useful
