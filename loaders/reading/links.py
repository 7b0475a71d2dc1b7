"""Links: two people tied by what one line tells, each with the features by which `pairs` weighs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from loaders.reading.allegiance import Allegiance
from loaders.reading.triggers import Trigger
from ontology.terms import MeetingStatus

_MOST_PARTS = 2  # colons in the name of a feature that is common enough to weigh by relation too
_MOST_LINKS = 800  # of one line: keeps a sentence without end from costing the square of its length


LISTED = ("listed",)
"""The features of a link that an entry of a list gives."""


class Link(NamedTuple):
    """Two people tied at a line; `trigger` is None where only the context ties them.

    `relation` is how their states stand to each other: some of the `features` weigh more or less by it (`by_relation`).
    """

    one: str
    other: str
    line: int
    trigger: Trigger | None
    status: MeetingStatus
    features: tuple[str, ...]
    relation: str


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a story in the order of the text, with the triggers of each line and the centre of the whole."""

    found: tuple[Link, ...]
    triggers: tuple[tuple[Trigger, ...], ...]
    centre: str | None
    allegiance: Allegiance


class Ties:
    """The links of a story as they are found."""

    def __init__(self, allegiance: Allegiance) -> None:
        self.allegiance = allegiance
        self.links: list[Link] = []
        self.in_line = 0

    def full(self, line: int) -> bool:
        """Whether a line has as many links as are kept."""
        return bool(self.links) and self.links[-1].line == line and self.in_line >= _MOST_LINKS

    def by_trigger(self, one: str, other: str, line: int, trigger: Trigger, features: tuple[str, ...]) -> None:
        """Tie two people by a trigger of a line."""
        self._add(one, other, line, trigger, trigger.status, features)

    def by_context(self, one: str, other: str, line: int, features: tuple[str, ...]) -> None:
        """Tie two people by a line that has no trigger for them."""
        self._add(one, other, line, None, MeetingStatus.TOOK_PLACE, features)

    def _add(
        self, one: str, other: str, line: int, trigger: Trigger | None, status: MeetingStatus, features: tuple[str, ...]
    ) -> None:
        if self.links and self.links[-1].line == line:
            if self.in_line >= _MOST_LINKS:
                return
            self.in_line += 1
        else:
            self.in_line = 1
        self.links.append(Link(one, other, line, trigger, status, features, self.allegiance.relation(one, other)))


def by_relation(relation: str, features: Iterable[str]) -> Iterator[str]:
    """The names under which features of a link weigh by how the states of the two stand to each other."""
    return (f"{relation}|{feature}" for feature in features if feature.count(":") <= _MOST_PARTS)
