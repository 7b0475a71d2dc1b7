"""What is known of the people of a story when words must be told to stand for one of them: roles, states, gender."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.reading.allegiance import Allegiance
from loaders.reading.cast import Cast
from loaders.reading.tables import table
from loaders.reading.wordsets import word_sets
from ontology.terms import Role

OWNED = 3
"""Words after a possessive among which it is told whom it owns."""
_QUALIFIES = frozenset({"official", "general", "royal", "chief", "head"})  # they stand before other nouns too


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for people: whether it names several, and which roles they may hold (none: anybody)."""

    plural: bool
    roles: frozenset[Role]


class Acquaintance:
    """The roles and states of each person of a cast."""

    def __init__(self, cast: Cast, allegiance: Allegiance) -> None:
        self.states = allegiance.states
        self.guessed = allegiance.guessed
        self.people = tuple(person.key for person in cast.people)
        self.roles: dict[str, set[Role]] = {key: set() for key in self.people}
        for office in cast.offices:
            self.roles[office.person].add(office.role)

    def holds(self, person: str, roles: frozenset[Role], unknown: bool = False) -> bool:
        """Whether a person holds one of the roles; `unknown` is the answer where no office of theirs is known."""
        mine = self.roles.get(person)
        if not roles:
            return True
        return bool(mine & roles) if mine else unknown

    def of_state(self, person: str, states: frozenset[str]) -> bool:
        """Whether a person is of one of the states, of any if there are none."""
        return not states or bool(self.states.get(person, frozenset()) & states)

    def fitting(
        self, people: Iterable[str], roles: frozenset[Role], states: frozenset[str], unknown: bool = False
    ) -> tuple[str, ...]:
        """Those with such a role and of such a state, once each."""
        return tuple(dict.fromkeys(p for p in people if self.holds(p, roles, unknown) and self.of_state(p, states)))


@cache
def nouns() -> dict[str, Noun]:
    """Every noun for people, singular and plural."""
    found = {}
    for forms, roles in table("person_nouns")["roles"].items():
        for number, form in enumerate(forms.split()):
            plural = number > 0 or " " not in forms
            if form == "-":
                continue
            found[form] = Noun(plural, frozenset(Role(role) for role in roles))
    return found


def owns_somebody(following: Sequence[str]) -> bool:
    """Whether the words after a possessive are of another person, of whom the rest tells: "the Premier's wife"."""
    words = word_sets("statuses")["kin"] - word_sets("standins")["visitors"] - word_sets("standins")["guest"]
    return any(word in words or (word in nouns() and word not in _QUALIFIES) for word in following[:OWNED])


@cache
def compounds() -> dict[str, frozenset[Role]]:
    """What a word before "minister" and the like makes of it."""
    return {word: frozenset(map(Role, roles)) for word, roles in table("person_nouns")["compounds"].items()}


@cache
def styles() -> dict[str, frozenset[Role]]:
    """The roles whose holders have a style: "His Majesty"."""
    return {word: frozenset(map(Role, roles)) for word, roles in table("person_nouns")["styles"].items()}
