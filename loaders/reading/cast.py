"""Who appears in a story: people, the offices they hold, and every place in the text that refers to one of them.

The seam between finding people (`names`, `people`, `offices`, `references`) and finding what they did (`meetings`,
`agreements`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from graph.facts import HeldOffice, NamedPerson


class Way(StrEnum):
    """How words refer to a person."""

    NAME = "name"  # "Tokayev"
    TITLE = "title"  # "the Kazakh leader", "the Head of State", "his Maltese counterpart", "the guest"
    PRONOUN = "pronoun"  # "he", "his"
    GROUP = "group"  # "they", "the two", "the guests", "both ministers"


class Reference(NamedTuple):
    """Words at `start` to `end` that refer to the people with these keys (several for "the two presidents").

    A name's span is the bare name; `whole_start` and `whole_end` take in the titles beside it: "President Tokayev",
    "Yerlan Koshanov, Speaker of the Mazhilis,".
    """

    start: int
    end: int
    whole_start: int
    whole_end: int
    people: tuple[str, ...]
    way: Way
    rivals: tuple[str, ...] = ()  # of a title: everybody whom it fits, if that is more than the one


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a story, their offices, and the references to them in the order of the text."""

    people: tuple[NamedPerson, ...]
    offices: tuple[HeldOffice, ...]
    references: tuple[Reference, ...]

    def states_of(self, person: str) -> frozenset[str]:
        """The states whose offices the person holds or held."""
        return frozenset(o.state for o in self.offices if o.person == person and o.state)
