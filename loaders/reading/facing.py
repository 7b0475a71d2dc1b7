"""Who faces whom while a story is read: the two sides of the last encounter told, and who joins them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.allegiance import Allegiance
from loaders.reading.companies import Company
from loaders.reading.triggers import Join, Trigger
from ontology.terms import MeetingStatus

Side = tuple[str, ...]


class Facing:
    """The sides of the last encounter that took place; `host` says which of them is at home, where that is known."""

    def __init__(self, allegiance: Allegiance) -> None:
        self.allegiance = allegiance
        self.sides: tuple[Side, Side] = ((), ())
        self.host: int | None = None

    def set(self, hub: str | None, trigger: Trigger, one: Side, other: Side) -> None:
        """Take note of an encounter; its host is the one who received, else the one of whom the story tells most."""
        if trigger.status is not MeetingStatus.TOOK_PLACE:
            return
        self.sides = (one, other)
        known = {Join.HOST: 0, Join.GUEST: 1}.get(trigger.join)
        self.host = known if known is not None else (0 if hub in one else 1 if hub in other else None)

    def opposite(self, told: Side, hub: str | None, recent: Side) -> tuple[str, Side]:
        """Whom those told of face when the words leave it unsaid, and how that is known."""
        for mine, theirs in (self.sides, self.sides[::-1]):
            if set(told) & set(mine):
                return "again", tuple(person for person in theirs if person not in told)
        if hub and hub not in told:
            return "hub", (hub,)
        return "last", tuple(person for person in recent if person not in told)[:1]

    def keeper(self, told: Side, hub: str | None) -> tuple[str, Side]:
        """Who sees one after another, and how that is known: the hub if he met somebody last, else the last host."""
        mine = next((side for side in self.sides if hub in side), ())
        if mine and not set(told) & set(mine):
            return "same", mine
        if self.host is not None and self.sides[self.host] and not set(told) & set(self.sides[self.host]):
            return "host", self.sides[self.host]
        if hub and hub not in told:
            return "hub", (hub,)
        for mine, theirs in (self.sides, self.sides[::-1]):
            if set(told) & set(mine):
                return "again", tuple(person for person in theirs if person not in told)
        return "none", ()

    def parted(self, told: Side) -> tuple[Side, Side]:
        """The two sides of a group: those of the last encounter, else its first and who is of one state with it."""
        one = tuple(person for person in told if person in self.sides[0])
        other = tuple(person for person in told if person in self.sides[1] and person not in one)
        if one and other:
            return one, other
        kin = {p for p in told[1:] if self.allegiance.relation(told[0], p) in {"same", "alike"}}
        one = tuple(person for person in told if person == told[0] or person in kin)
        other = tuple(person for person in told if person not in one)
        return (one, other) if other else (told[:1], told[1:])

    def others(self, person: str, side: int | None) -> Iterator[tuple[str, str]]:
        """Those whom somebody on a side faces ("cross"), or may face where the side is not known ("third")."""
        for theirs, members in enumerate(self.sides):
            for other in members:
                if other != person and side != theirs:
                    yield "third" if side is None else "cross", other

    def has(self, people: Side) -> bool:
        """Whether any of them is on a side."""
        return any(person in side for side in self.sides for person in people)

    def join(self, person: str, side: int | None) -> None:
        """Put somebody on a side."""
        one, other = self.sides
        if side is not None and person not in one and person not in other:
            self.sides = ((*one, person), other) if side == 0 else (one, (*other, person))

    def stand(self, person: str, other: str) -> str:
        """How somebody stands to another in the last encounter told."""
        mine = next((n for n, side in enumerate(self.sides) if person in side), None)
        theirs = next((n for n, side in enumerate(self.sides) if other in side), None)
        if theirs is None:
            return "out"
        return "met" if mine is None else ("own" if mine == theirs else "cross")

    def company(self, company: Company) -> dict[str, tuple[int | None, str]]:
        """The members of a company, with their sides and what tells them."""
        faced = {*self.sides[0], *self.sides[1]}
        if company.lead in faced:
            side = 0 if company.lead in self.sides[0] else 1
            parted = {p for p in company.members if self._is_of_other(p, company.lead, side)}
            return {p: (1 - side if p in parted else side, "company") for p in company.members}
        people = company.members if company.lead else tuple(p for p in company.members if p not in faced)
        return {person: self._side(person) for person in people}

    def _is_of_other(self, person: str, lead: str | None, side: int) -> bool:
        """Whether who came with somebody came with another: "A of X hosted B of Y, together with C of X"."""
        relation = self.allegiance.relation
        if lead is None or relation(person, lead) != "differ":
            return False
        return any(other != person and relation(person, other) == "same" for other in self.sides[1 - side])

    def part(self, company: Company) -> None:
        """Set those of two states who attended together against each other where no encounter was told before."""
        if self.sides[0] or company.lead or not company.members:
            return
        first = company.members[0]
        others = tuple(p for p in company.members[1:] if self.allegiance.relation(first, p) == "differ")
        if others and all(self.allegiance.relation(others[0], p) == "same" for p in others[1:]):
            self.sides = (tuple(p for p in company.members if p not in others), others)

    def _side(self, person: str) -> tuple[int | None, str]:
        """On which side somebody stands, by state or at home, and what tells."""
        for kinds, ground in ((("same",), "state"), (("same", "alike"), "guess")):
            fits = [
                any(self.allegiance.relation(person, member) in kinds for member in side if member != person)
                for side in self.sides
            ]
            if fits[0] != fits[1]:
                return fits.index(True), ground
        return self.host, "home"
