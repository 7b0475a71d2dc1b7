"""Names in groups, each group called by its least name, and which groups came and went."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, field

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Regrouped:
    """Groups that are no more, and those that are new or have a member that changed, by their least name.

    Of the latter those that have the same names as before are the `same`.
    """

    gone: set[str] = field(default_factory=set)
    new: dict[str, Group] = field(default_factory=dict)
    same: set[str] = field(default_factory=set)


class Partition:
    """Groups of names. A name that nothing was said of is a group of its own, and takes no room here."""

    def __init__(self) -> None:
        self._least: dict[str, str] = {}
        self._members: dict[str, Group] = {}

    def least(self, name: str) -> str:
        """What the group of a name is called by."""
        return self._least.get(name, name)

    def members(self, least: str) -> Group:
        """The names of a group, in order."""
        return self._members.get(least, (least,))

    def replace(self, before: Iterable[str], groups: Iterable[Group], changed: Set[str]) -> Regrouped:
        """Put groups in the place of others, of which `before` are the names.

        Groups that stay as they are and have no `changed` name are left out of the answer.
        """
        found = Regrouped()
        old: dict[str, Group] = {}
        for least in {self.least(name) for name in before}:
            old[least] = self._members.pop(least, (least,))
            if len(old[least]) > 1:
                for name in old[least]:
                    del self._least[name]
        for group in groups:
            if len(group) > 1:
                self._members[group[0]] = group
                for name in group:
                    self._least[name] = group[0]
            if old.get(group[0]) == group:
                if changed.isdisjoint(group):
                    del old[group[0]]
                    continue
                found.same.add(group[0])
            found.new[group[0]] = group
        found.gone.update(old.keys() - found.new.keys())
        return found
