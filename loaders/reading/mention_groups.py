"""Mentions of people that go together in a line: "with A, B of X and C"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from loaders.reading.clauses import Line, Mention


class Group(NamedTuple):
    """Coordinated mentions, the first of which has the preposition of all."""

    members: tuple[Mention, ...]

    @property
    def preposition(self) -> str:
        """What stands before the group, empty where nothing does."""
        return self.members[0].preposition

    @property
    def first(self) -> int:
        """The item of its first mention."""
        return self.members[0].index

    @property
    def last(self) -> int:
        """The item of its last mention."""
        return self.members[-1].index

    @property
    def people(self) -> tuple[str, ...]:
        """Keys of its people, once each."""
        members = self.members
        return (members[0].person,) if len(members) == 1 else tuple(dict.fromkeys([m.person for m in members]))

    @property
    def owns(self) -> bool:
        """Whether its last mention is a possessive."""
        return self.members[-1].item.owns


def groups_of(mentions: Sequence[Mention]) -> list[Group]:
    """The groups that mentions make, in their order."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and mention.coordinated:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [Group(tuple(group)) for group in groups]


def words_between(line: Line, start: int, end: int) -> set[str]:
    """The words of items `start` up to `end`."""
    return {item.word for item in line.items[start:end]}
