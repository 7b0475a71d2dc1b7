"""How many meetings and agreements there were in each month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graph.queries.agreements import Agreements, limits_of
from graph.queries.answers.relations import Month, Year
from graph.queries.asking import ask
from graph.queries.narrowing import EVERYTHING, Narrowed
from ontology.terms import MeetingStatus

if TYPE_CHECKING:
    from graph.queries.asking import Row, Source

_YEAR = len("2024")


def months_of(
    store: Source, people: Sequence[str], documents: Agreements, narrowed: Narrowed = EVERYTHING
) -> tuple[Month, ...]:
    """The meetings that took place in which any of these people had part, and these agreements.

    Raises `QuestionError`.
    """
    met = ask(
        store,
        "meetings_of_people_by_month",
        people=list(people),
        country=None,
        status=MeetingStatus.TOOK_PLACE.value,
        **narrowed.parameters(),
    )
    return months(met, ask(store, "agreements_by_month", **limits_of(documents)))


def months(meetings: Iterable[Row], agreements: Iterable[Row]) -> tuple[Month, ...]:
    """Rows of a month and a total as months in order; a year before its months, the undated last."""
    met = {row["month"]: row["total"] for row in meetings}
    signed = {row["month"]: row["total"] for row in agreements}
    return tuple(
        Month(month=month, meetings=met.get(month, 0), agreements=signed.get(month, 0))
        for month in sorted(met.keys() | signed.keys(), key=_order)
    )


def years(counted: Iterable[Month]) -> tuple[Year, ...]:
    """The same by year, the undated last."""
    meetings: Counter[str | None] = Counter()
    agreements: Counter[str | None] = Counter()
    for one in counted:
        year = one.month and one.month[:_YEAR]
        meetings[year] += one.meetings
        agreements[year] += one.agreements
    return tuple(
        Year(year=year, meetings=meetings[year], agreements=agreements[year]) for year in sorted(meetings, key=_order)
    )


def _order(date: str | None) -> tuple[bool, str]:
    return date is None, date or ""
