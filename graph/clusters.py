"""Clusters of what belongs together, the same whatever the order in which it came."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)

Edge = tuple[float, int, int]
"""How strongly two items belong together, and their places in the order of the items' identifiers."""


def clusters(
    size: int,
    edges: Iterable[Edge],
    apart: Callable[[Sequence[int], Sequence[int]], bool],
    bound: Bound[int] | None = None,
) -> list[tuple[int, ...]]:
    """Join the items 0 to `size` - 1 along the edges, the strongest first, but never two clusters that are `apart`.

    Items must be in an order of their own (by identifier), so that equal sets of items give equal clusters. The
    clusters come in the order of their least item, each sorted.

    What is `bound` is one in the end, and what it bars is not. Bonds do not weigh on what else is joined: of two
    clusters that are bound each grows as it would without the other.
    """
    bound = bound or Bound()
    home = list(range(size))
    members: dict[int, list[int]] = {}
    for _, one, other in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        left, right = home[one], home[other]
        if left == right:
            continue
        ours, theirs = members.get(left, [left]), members.get(right, [right])
        if bound.bars(one, other) or apart(ours, theirs):
            continue
        bound.join(one, other)
        if len(ours) < len(theirs):
            left, right, ours, theirs = right, left, theirs, ours
        for item in theirs:
            home[item] = left
        members.pop(right, None)
        members[left] = [*ours, *theirs]
    joined: dict[int, list[int]] = {}
    for item, place in enumerate(home):
        joined.setdefault(bound.root(place), []).append(item)
    return sorted(tuple(items) for items in joined.values())


def chains(days: Sequence[int], longest: int) -> list[tuple[int, ...]]:
    """Cut items into runs in which no two neighbouring days are more than `longest` days apart."""
    order = sorted(range(len(days)), key=lambda item: (days[item], item))
    runs: list[list[int]] = []
    for item in order:
        if runs and days[item] - days[runs[-1][-1]] <= longest:
            runs[-1].append(item)
        else:
            runs.append([item])
    return [tuple(run) for run in runs]


class Union(Generic[Item]):
    """Things said to be one, by pairs. `root` is the same for all that are connected."""

    def __init__(self) -> None:
        self._above: dict[Item, Item] = {}

    def root(self, item: Item) -> Item:
        """What stands for the item; itself until it is joined."""
        above = self._above
        while (parent := above.get(item, item)) != item:
            above[item] = above.get(parent, parent)
            item = parent
        return item

    def join(self, one: Item, other: Item) -> None:
        """Say that two things are one."""
        self._above[self.root(other)] = self.root(one)


class Bound(Union[Item]):
    """What is one, and what must not become one: joining two things passes on what bars each of them."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: dict[Item, set[Item]] = {}

    def bar(self, one: Item, other: Item) -> None:
        """Say that two things are not one."""
        one, other = self.root(one), self.root(other)
        self._bars.setdefault(one, set()).add(other)
        self._bars.setdefault(other, set()).add(one)

    def bars(self, one: Item, other: Item) -> bool:
        """Whether two things must not become one."""
        return bool(self._bars) and self.root(other) in self._bars.get(self.root(one), ())

    def join(self, one: Item, other: Item) -> None:
        """Say that two things are one. They must not be barred."""
        one, other = self.root(one), self.root(other)
        super().join(one, other)
        for barred in self._bars.pop(other, ()) if one != other else ():
            self._bars[barred].remove(other)
            self.bar(one, barred)
