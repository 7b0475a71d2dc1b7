"""Questions about meetings, those that took place and those that were only planned, cancelled or denied."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

from graph.countries import name_on
from graph.queries.answers.base import Named
from graph.queries.answers.meetings import Meeting
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, counted, dated, page
from graph.queries.evidence import Grounds
from graph.queries.people import in_office, one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.asking import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetings:
    """Which meetings: of a person (identifier or name), of people of a state or in a role, in a country.

    Of a status or medium. With `min_confidence`, those that some evidence of that confidence or above says.
    """

    person: str | None = None
    state: str | None = None
    role: str | None = None
    country: str | None = None
    status: str | None = None
    medium: str | None = None
    min_confidence: float | None = None
    period: Period = EVER
    part: Slice = FIRST


def meetings(store: Source, asked: Meetings) -> Page[Meeting]:
    """Meetings by date, the undated last. Raises `UnknownPersonError`, `AmbiguousNameError`, `QuestionError`."""
    limits: Row = {
        "country": asked.country,
        "status": asked.status,
        "medium": asked.medium,
        "min_confidence": asked.min_confidence,
        **asked.period.parameters(),
    }
    following = after(asked.part)
    people = in_office(store, asked.state, asked.role)
    if asked.person is not None:
        identifier = one(store, asked.person, among=people)
        people = [identifier] if people is None or identifier in people else []
    question = "meetings" if people is None else "meetings_of_people"
    if people is not None:
        limits["people"] = people
    rows = ask(store, question, **limits, **following)
    total = counted(store, f"{question}_total", rows, asked.part, **limits)
    return page(rows, asked.part, total, lambda shown: read_meetings(store, [row["id"] for row in shown]))


def meeting(store: Source, identifier: str) -> Meeting | None:
    """One meeting."""
    return next(iter(read_meetings(store, [identifier])), None)


def read_meetings(store: Source, ids: Sequence[str], *, report: str | None = None) -> list[Meeting]:
    """These meetings in their order, with their evidence, of one report alone where it is given."""
    rows = {row["id"]: row for row in ask(store, "meetings_by_id", ids=list(ids))} if ids else {}
    grounds = Grounds(store, chain.from_iterable(row["evidence"] for row in rows.values()))
    return [
        Meeting(
            id=row["id"],
            status=row["status"],
            **dated(row["date"]),
            medium=row["medium"],
            place=row["place"] or None,
            country=row["country"] or None,
            country_name=name_on(row["country"], row["date"] or None) if row["country"] else None,
            main=row["main"],
            sides=_sides(row["participants"]),
            evidence=grounds.of(row["evidence"], report=report),
        )
        for row in (rows[identifier] for identifier in ids if identifier in rows)
    ]


def _sides(participants: Sequence[Row]) -> tuple[tuple[Named, ...], ...]:
    ordered = sorted(participants, key=lambda row: (row["side"], row["id"]))
    return tuple(
        tuple(Named(id=row["id"], name=row["name"]) for row in side)
        for _, side in groupby(ordered, key=lambda row: row["side"])
    )
