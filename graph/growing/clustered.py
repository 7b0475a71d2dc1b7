"""Clusters that are kept while items come and go: only what hangs together with a change is clustered anew.

Clusters join along edges only, so that those of one connected part of the items depend on that part alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from graph.clusters import Bound, clusters
from graph.growing.keyed import Keyed
from graph.growing.partition import Group, Partition, Regrouped


class Identified(Protocol):
    """Anything with an identifier."""

    @property
    def id(self) -> str:
        """The identifier."""
        ...


Item = TypeVar("Item", bound=Identified)
Told = TypeVar("Told", contravariant=True)


class Blocks(Protocol[Told]):
    """Which items are worth comparing."""

    def add(self, item: Told) -> None:
        """An item that comes."""
        ...

    def remove(self, item: Told) -> None:
        """An item that goes."""
        ...

    def beside(self, item: Told) -> Iterable[str]:
        """Identifiers of the items that one is compared with, perhaps its own among them."""
        ...

    def shifted(self) -> set[str]:
        """Items that are compared with others than before because of items that came or went since the last call."""
        ...


@dataclass(frozen=True, slots=True)
class Bonds(Generic[Item]):
    """The groups of what was decided to be the same that an item is in; which items are one and which not by these."""

    groups: Callable[[Item], Collection[str]]
    bound: Callable[[Sequence[Collection[str]]], Bound[int]]


class Clustered(Generic[Item]):
    """Items in clusters.

    `strength` is how strongly two items, the lesser identifier first, belong together, None where they do not. `apart`
    says of two groups of items that they cannot be one. `bonds` are what was decided of items.
    """

    def __init__(
        self,
        blocks: Blocks[Item],
        strength: Callable[[Item, Item], float | None],
        apart: Callable[[Sequence[Item], Sequence[Item]], bool],
        bonds: Bonds[Item] | None = None,
    ) -> None:
        self.items: dict[str, Item] = {}
        self.partition = Partition()
        self._blocks = blocks
        self._strength = strength
        self._apart = apart
        self._edges: dict[str, dict[str, float]] = {}
        self._bonds = bonds
        self._groups: dict[str, Collection[str]] = {}
        self._in: Keyed[str] = Keyed()

    def update(self, gone: Iterable[str], new: Sequence[Item]) -> Regrouped:
        """Take these items away and these in. An item of an identifier that is known takes the place of the other."""
        before: set[str] = set()
        loose: set[str] = set()
        for name in (*gone, *(item.id for item in new if item.id in self.items)):
            before.add(name)
            loose |= self._unlink(name)
            self._blocks.remove(self.items.pop(name))
            loose |= self._unbind(name)
        for item in new:
            self.items[item.id] = item
            self._blocks.add(item)
            self._bind(item)
        fresh = {item.id for item in new}
        shifted = (self._blocks.shifted() & self.items.keys()) - fresh
        for name in shifted:
            loose |= self._unlink(name)
        self._link([*fresh, *shifted])
        groups: list[Group] = []
        reached: set[str] = set()
        for name in (loose | fresh | shifted) & self.items.keys():
            if name not in reached:
                part = self._part(name)
                reached |= part
                groups += self._clusters(sorted(part))
        before |= reached - fresh
        return self.partition.replace(before, groups, fresh)

    def homes(self) -> dict[str, str]:
        """What the cluster is called by of each group of those that decisions name."""
        names = {group: name for name, groups in self._groups.items() for group in groups}
        return {group: self.partition.least(name) for group, name in names.items()}

    def _bind(self, item: Item) -> None:
        groups = self._bonds.groups(item) if self._bonds else ()
        if groups:
            self._groups[item.id] = groups
        for group in groups:
            self._in.add(group, item.id)

    def _unbind(self, name: str) -> set[str]:
        """Forget the groups of an item; the others that are in them."""
        groups = self._groups.pop(name, ())
        for group in groups:
            self._in.remove(group, name)
        return {other for group in groups for other in self._in.under(group)}

    def _unlink(self, name: str) -> set[str]:
        """Forget the edges of an item; those at their other ends."""
        others = self._edges.pop(name, {})
        for other in others:
            del self._edges[other][name]
        return set(others)

    def _link(self, names: Iterable[str]) -> None:
        done: set[str] = set()
        for name in names:
            item = self.items[name]
            for other in self._blocks.beside(item):
                if other != name and other not in done:
                    beside = self.items[other]
                    strength = self._strength(item, beside) if name < other else self._strength(beside, item)
                    if strength is not None:
                        self._edges.setdefault(name, {})[other] = strength
                        self._edges.setdefault(other, {})[name] = strength
            done.add(name)

    def _part(self, name: str) -> set[str]:
        """All that hang together with an item."""
        part = {name}
        ahead = [name]
        while ahead:
            here = ahead.pop()
            same = (other for group in self._groups.get(here, ()) for other in self._in.under(group))
            for other in (*self._edges.get(here, ()), *same):
                if other not in part:
                    part.add(other)
                    ahead.append(other)
        return part

    def _clusters(self, names: Sequence[str]) -> Iterator[Group]:
        """The clusters of a connected part, its names in order."""
        if len(names) == 1:
            yield tuple(names)
            return
        places = {name: place for place, name in enumerate(names)}
        edges = (
            (strength, place, places[other])
            for name, place in places.items()
            for other, strength in self._edges.get(name, {}).items()
            if name < other
        )

        def apart(ours: Sequence[int], theirs: Sequence[int]) -> bool:
            return self._apart([self.items[names[one]] for one in ours], [self.items[names[one]] for one in theirs])

        decided = any(name in self._groups for name in names)
        bound = self._bonds.bound([self._groups.get(name, ()) for name in names]) if self._bonds and decided else None
        for places_of_one in clusters(len(names), edges, apart, bound):
            yield tuple(names[place] for place in places_of_one)
