"""How fast readings are resolved, and how the time grows with their number: `python bench/resolve_rate.py [N ...]`.

Readings are made up: people of 190 states with names put together from syllables, seen under several spellings, four
people and two meetings a report, days over twenty years.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph.facts import Encounter, Facts, HeldOffice, NamedPerson, Quotation, Report
from graph.keys import identifier
from graph.resolve import resolve
from ontology.terms import Medium, MeetingStatus, Precision, Role, TenureStatus

SYLLABLES = re.findall("..", "bakorinashmetovalidzeganormacheduyaelishanpozikartanulferosanigo")
ROLES = (Role.HEAD_OF_STATE, Role.FOREIGN_MINISTER, Role.MINISTER, Role.LEGISLATURE_SPEAKER, Role.AMBASSADOR)
TITLES = ("President", "Foreign Minister", "Minister of Energy", "Speaker", "Ambassador")


def readings(count: int, seed: int = 3) -> Iterator[Facts]:
    chance = random.Random(seed)  # noqa: S311

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()

    states = [f"{one}{two}" for one in "ABCDEFGHIJKLM" for two in "ABCDEFGHIJKLMN"]
    people = [
        (f"{word()} {word()}", chance.choice(states), chance.randrange(len(ROLES))) for _ in range(max(50, count // 4))
    ]
    for number in range(count):
        day = (date(2005, 1, 1) + timedelta(days=chance.randrange(7300))).isoformat()
        text = f"Report {number} of {day}"
        cast = list(dict.fromkeys(chance.choices(people, k=4)))
        quotation = Quotation(text=text, start=0, end=len(text))
        dated = chance.random() < 0.8
        yield Facts(
            report=Report(id=identifier("report", day, text), stems=(f"r{number}",), published=day, text=text),
            extractor="made up",
            version="1",
            people=tuple(
                NamedPerson(key=f"p{place}", name=_spelled(name, chance), mentions=((0, 1),))
                for place, (name, _, _) in enumerate(cast)
            ),
            offices=tuple(
                HeldOffice(
                    person=f"p{place}",
                    title=TITLES[role],
                    role=ROLES[role],
                    state=state,
                    organization=None,
                    status=TenureStatus.CURRENT,
                    evidence=quotation,
                )
                for place, (_, state, role) in enumerate(cast)
            ),
            meetings=tuple(
                Encounter(
                    status=MeetingStatus.TOOK_PLACE,
                    date=day if dated else None,
                    precision=Precision.DAY if dated else None,
                    medium=Medium.IN_PERSON,
                    place=None,
                    country=cast[0][1],
                    sides=(("p0",), (f"p{place}",)),
                    main=True,
                    evidence=quotation,
                )
                for place in range(1, len(cast))
            ),
        )


def _spelled(name: str, chance: random.Random) -> str:
    given, family = name.split()
    ways = (name, name, name, name.replace("sh", "ş"), name.replace("v", "w"), f"{given} A. {family}", family)
    return chance.choice(ways)


def main() -> None:
    for count in [int(number) for number in sys.argv[1:]] or [1_000, 10_000]:
        made = list(readings(count))
        start = time.perf_counter()
        graph = resolve(made)
        took = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{count:,} readings, {sum(len(one.people) for one in made):,} mentions: {took:.2f} s, "
            f"{count / took:,.0f} readings/s, {len(graph.people):,} people, {len(graph.meetings):,} meetings, "
            f"peak {peak} MB"
        )


if __name__ == "__main__":
    main()
