"""To whom identifiers lead that only withdrawn reports gave: from heir to heir, to a person of the graph."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from graph.model import Tombstone

People = Callable[[Collection[str]], Mapping[str, str]]
"""The people of the graph whose these mentions are, by the mention; of those that are nobody's there is none."""


def led_to_people(stones: Iterable[Tombstone], people: People) -> Iterator[Tombstone]:
    """These tombstones with the people of the graph as heirs; without those who lead to nobody."""
    held = list(stones)
    heirs = {mention: heir for stone in held for mention, heir in stone.heirs}
    ends = {mention: _end(mention, heirs) for mention in heirs}
    found = people(sorted(set(ends.values()))) if ends else {}
    for stone in held:
        now = ((mention, found.get(ends[mention])) for mention, _ in stone.heirs)
        yield replace(stone, heirs=tuple((mention, person) for mention, person in now if person))


def _end(mention: str, heirs: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while mention in heirs and mention not in seen:
        seen.add(mention)
        mention = heirs[mention]
    return mention
