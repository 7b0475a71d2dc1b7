"""Readings made by hand: one meeting of two people a day."""

from __future__ import annotations

from graph.facts import Encounter, Facts, NamedPerson, Quotation, Report
from graph.keys import identifier
from ontology.terms import Medium, MeetingStatus, Precision


def reading(day: int, name: str = "Ana Lobo", other: str = "Tom Reyes") -> Facts:
    """A report of a day in May 2021 under the stem `rDAY`, and what it says."""
    text = f" date 2021-05-{day:02} {name} met {other} in Apia."
    report = Report(id=identifier("report", text), stems=(f"r{day}",), published=f"2021-05-{day:02}", text=text)
    people = tuple(
        NamedPerson(key=one, name=one, mentions=((text.index(one), text.index(one) + len(one)),))
        for one in (name, other)
    )
    quotation = text[text.index(name) : -1]
    met = Encounter(
        status=MeetingStatus.TOOK_PLACE,
        date=report.published,
        precision=Precision.DAY,
        medium=Medium.IN_PERSON,
        place="Apia",
        country="WS",
        sides=((name,), (other,)),
        main=True,
        evidence=Quotation(text=quotation, start=text.index(name), end=len(text) - 1),
    )
    return Facts(report=report, extractor="hand", version="1", people=people, meetings=(met,))


def month() -> list[Facts]:
    """Twenty-eight readings of a few people who meet each other again and again."""
    names = ("Ana Lobo", "Tom Reyes", "Eva Moa", "Sefa Ioane", "Litia Vula")
    return [reading(day, names[day % 5], names[(day * 2 + 1) % 5]) for day in range(1, 29) if day % 5 != 4]
