"""A made-up world and its press, for benchmarks: the same for the same number and seed.

States have presidents, heads of government, foreign and defence ministers one after the other, ministers, ambassadors
and members of parliament beside each other; who is higher up is spoken of more often (Zipf's law, shifted, so that the
first is in one report of fifty). Some surnames and some whole names are those of several people. An event of a day, two
sides of one to three people who meet or speak by telephone and now and then sign something, is told by one to six
reports: under full names, other spellings, initials, or with post and surname alone; with its day, its month, or none.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from graph.keys import identifier
from ontology.states import states
from ontology.terms import AgreementStatus, AgreementType, Medium, MeetingStatus, Precision, Role, TenureStatus

START, DAYS = date(2005, 1, 1).toordinal(), 7300
SOLE = (
    (Role.HEAD_OF_STATE, "President"),
    (Role.HEAD_OF_GOVERNMENT, "Prime Minister"),
    (Role.FOREIGN_MINISTER, "Foreign Minister"),
    (Role.DEFENCE_MINISTER, "Defence Minister"),
)
OTHERS = (
    *((Role.MINISTER, f"Minister of {what}") for what in ("Energy", "Trade", "Health", "Transport", "Education")),
    *((Role.AMBASSADOR, f"Ambassador to {where}") for where in ("France", "China", "Kenya", "Brazil", "Jordan")),
    (Role.DEPUTY_FOREIGN_MINISTER, "Deputy Foreign Minister"),
    (Role.LEGISLATOR, "Member of Parliament"),
)
ABOUT = (
    *("rail", "gas", "cotton", "visas", "ports", "water", "wheat", "tourism"),
    *("customs", "space", "nurses", "fibre", "tax", "fish", "mining", "film"),
)
SHIFT = 15
"""How many of the most spoken of share the first place in Zipf's law."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of the world. `posts` are role, title, first and last day."""

    given: str
    family: str
    state: str
    posts: tuple[tuple[Role, str, int, int], ...]


class World:
    """People by how much is spoken of them, and what is reported of them."""

    def __init__(self, mentions: int, seed: int = 3) -> None:
        self.chance = random.Random(seed)  # noqa: S311
        self.mentions = mentions
        people = max(60, round(2.5 * mentions**0.75))
        codes = sorted(state.code for state in states() if state.end is None and state.code != "EU")
        self.chance.shuffle(codes)
        codes = codes[: max(4, min(len(codes), people // 12))]
        names = {code: ([self._word() for _ in range(120)], [self._word() for _ in range(300)]) for code in codes}
        leaders = [self._named(names, code, post) for code in codes for post in self._succession()]
        self.people = leaders[:people]
        while len(self.people) < people:
            self.people.append(self._named(names, self.chance.choice(codes), self._career()))
        self.weights = list(accumulate(1 / (rank + SHIFT) for rank in range(1, people + 1)))

    def readings(self) -> Iterator[Facts]:
        """Readings with about as many mentions as asked for."""
        told = number = 0
        while told < self.mentions:
            for facts in self._event(number):
                told += len(facts.people)
                number += 1
                yield facts

    def _word(self) -> str:
        chance = self.chance
        parts = [chance.choice("bcdfghjklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 3))]
        return "".join(parts).capitalize() + chance.choice(("", "", "n", "r", "s", "sh", "v"))

    def _named(
        self, names: dict[str, tuple[list[str], list[str]]], code: str, posts: tuple[tuple[Role, str, int, int], ...]
    ) -> Somebody:
        given, family = names[code]
        return Somebody(self.chance.choice(given), self.chance.choice(family), code, posts)

    def _succession(self) -> Iterator[tuple[tuple[Role, str, int, int], ...]]:
        for role, title in SOLE:
            day = 0
            while day < DAYS:
                last = day + self.chance.randint(900, 3600)
                yield ((role, title, day, last),)
                day = last + 1

    def _career(self) -> tuple[tuple[Role, str, int, int], ...]:
        day = self.chance.randrange(DAYS)
        posts = []
        for role, title in self.chance.sample(OTHERS, self.chance.choice((1, 1, 1, 2, 3))):
            last = day + self.chance.randint(400, 2500)
            posts.append((role, title, day, last))
            day = last + 1
        return tuple(posts)

    def _somebody(self, day: int) -> Somebody:
        for _ in range(4):
            person = self.people[bisect(self.weights, self.chance.random() * self.weights[-1])]
            if any(first <= day <= last for _, _, first, last in person.posts):
                break
        return person

    def _event(self, number: int) -> Iterator[Facts]:
        chance = self.chance
        day = chance.randrange(DAYS)
        cast = [self._somebody(day) for _ in range(chance.choice((2, 2, 2, 3, 4, 5)))]
        cast = list({(person.given, person.family): person for person in cast}.values())
        cut = chance.randint(1, max(1, len(cast) - 1)) if len(cast) > 1 else 1
        sides = cast[:cut], cast[cut:]
        medium = chance.choice((Medium.IN_PERSON, Medium.IN_PERSON, Medium.IN_PERSON, Medium.PHONE))
        signed = chance.choice(ABOUT) if chance.random() < 0.1 and len({person.state for person in cast}) > 1 else None
        for copy in range(chance.choice((1, 1, 1, 2, 2, 3, 6))):
            published = min(day + chance.choice((0, 0, 1, 1, 2, 30)), DAYS - 1)
            yield self._report(number + copy, day, published, sides, medium, signed)

    def _report(
        self,
        number: int,
        day: int,
        published: int,
        sides: tuple[list[Somebody], list[Somebody]],
        medium: Medium,
        signed: str | None,
    ) -> Facts:
        chance = self.chance
        when = date.fromordinal(START + day).isoformat()
        known = date.fromordinal(START + published).isoformat()
        text = f"Report {number} of {known}: they met, on {when}, and spoke."
        people: list[NamedPerson] = []
        offices: list[HeldOffice] = []
        for place, person in enumerate((*sides[0], *sides[1])):
            held = [post for post in person.posts if post[2] <= day <= post[3]] or [person.posts[-1]]
            name, posted = self._spelled(person)
            people.append(NamedPerson(key=f"p{place}", name=name, mentions=((place, place + 1),)))
            if posted:
                role, title, _, last = held[0]
                offices.append(
                    HeldOffice(
                        person=f"p{place}",
                        title=title,
                        role=role,
                        state=person.state,
                        organization=None,
                        status=TenureStatus.CURRENT if day <= last else TenureStatus.FORMER,
                        evidence=Quotation(text=text[place : place + 9], start=place, end=place + 9),
                    )
                )
        dated = chance.random()
        told = (when, Precision.DAY) if dated < 0.8 else (when[:7], Precision.MONTH) if dated < 0.9 else (None, None)
        meeting = Encounter(
            status=MeetingStatus.TOOK_PLACE,
            date=told[0],
            precision=told[1],
            medium=medium,
            place=None,
            country=sides[0][0].state if chance.random() < 0.8 else None,
            sides=(
                tuple(f"p{place}" for place in range(len(sides[0]))),
                tuple(f"p{len(sides[0]) + place}" for place in range(len(sides[1]))),
            ),
            main=True,
            evidence=Quotation(text=text, start=0, end=len(text)),
        )
        return Facts(
            report=Report(id=identifier("report", text), stems=(f"r{number}",), published=known, text=text),
            extractor="made up",
            version="1",
            people=tuple(people),
            offices=tuple(offices),
            meetings=(meeting,) if sides[1] else (),
            agreements=tuple(self._signed(signed, sides, when, text)) if signed else (),
        )

    def _signed(
        self, about: str, sides: tuple[list[Somebody], list[Somebody]], when: str, text: str
    ) -> Iterator[Document]:
        codes = sorted({person.state for side in sides for person in side})
        yield Document(
            title=f"{self.chance.choice(('agreement', 'pact', 'memorandum'))} on {about}",
            type=AgreementType.AGREEMENT,
            status=AgreementStatus.SIGNED,
            count=1,
            date=when,
            precision=Precision.DAY,
            parties=tuple(Party(name=code, state=code) for code in codes),
            signatories=("p0",),
            evidence=Quotation(text=text[:20], start=0, end=20),
        )

    def _spelled(self, person: Somebody) -> tuple[str, bool]:
        """How a report names somebody, and whether it says the post."""
        way = self.chance.random()
        given, family = person.given, person.family
        if way < 0.25:
            return family, way < 0.22
        if way < 0.30:
            return f"{given[0]}. {family}", True
        if way < 0.38:
            return f"{given} {family}".replace("sh", "ş").replace("v", "w"), True
        if way < 0.42:
            return f"{family} {given}", True
        return f"{given} {family}", way < 0.90
