"""Questions about states, and what two of them had to do with each other over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.countries import name_of
from graph.keys import fold
from graph.queries.agreements import Agreements, limits_of, read_agreements
from graph.queries.answers.base import Named
from graph.queries.answers.relations import Event, Month, Year
from graph.queries.answers.states import NameInUse, State
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, merged, page
from graph.queries.meetings import read_meetings
from graph.queries.months import months, years
from graph.queries.narrowing import Narrowed
from graph.queries.people import in_office
from ontology.states import predecessors, state_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.asking import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """Meetings and agreements of two states: how many in each month and year, and a page of them by date."""

    months: tuple[Month, ...]
    years: tuple[Year, ...]
    events: Page[Event]


def states(store: Source, *, name: str | None = None, part: Slice = FIRST) -> Page[Named]:
    """The states of the graph by code, or those in whose names words start with these. Raises `QuestionError`."""
    last = after(part)["after"] or ""
    words = fold(name or "").split()
    rows = [
        {**row, "moment": row["id"]}
        for row in ask(store, "states")
        if all(f" {word}" in f" {fold(row['name'])}" for word in words)
    ]
    left = [row for row in rows if not last or (row["id"] < last if part.reverse else row["id"] > last)]
    following = merged(left, part)
    return page(following, part, len(rows), lambda shown: [Named(id=row["id"], name=row["name"]) for row in shown])


def state(store: Source, code: str) -> State | None:
    """One state, with how it relates to those before and after it, whether or not the graph has them."""
    rows = ask(store, "state", id=code)
    if not rows:
        return None
    known = state_named(code)
    return State(
        **rows[0],
        since=known.start if known else None,
        until=known.end if known else None,
        called=tuple(NameInUse(name=one.name, since=one.start, until=one.end) for one in known.called) if known else (),
        predecessors=tuple(Named(id=one.code, name=one.name) for one in predecessors(code)),
        successors=tuple(Named(id=one, name=name_of(one)) for one in known.successors) if known else (),
    )


def relations(
    store: Source,
    code: str,
    other: str,
    *,
    role: str | None = None,
    medium: str | None = None,
    min_confidence: float | None = None,
    period: Period = EVER,
    part: Slice = FIRST,
) -> Relations:
    """Meetings that took place between people of two states, and agreements to which both are party.

    With `role`, meetings between those who hold or held such an office; no role and no medium leaves out agreements.
    Raises `QuestionError`.
    """
    following = after(part)
    documents = limits_of(Agreements(state=code, with_state=other, min_confidence=min_confidence, period=period))
    narrowed = Narrowed(period=period, medium=medium, min_confidence=min_confidence)
    sides: Row = {
        "people": in_office(store, code, role),
        "others": in_office(store, other, role),
    }
    people: Row = sides | narrowed.parameters()
    met = ask(store, "meetings_between", **people, **following)
    signed = ask(store, "agreements", **documents, **following)
    rows = merged([{**row, "kind": "meeting"} for row in met] + [{**row, "kind": "agreement"} for row in signed], part)
    counted = months(ask(store, "meetings_between_by_month", **people), ask(store, "agreements_by_month", **documents))
    total = sum(one.meetings + one.agreements for one in counted)
    return Relations(
        months=counted, years=years(counted), events=page(rows, part, total, lambda shown: _events(store, shown))
    )


def _events(store: Source, rows: Sequence[Row]) -> list[Event]:
    ids: dict[str, list[str]] = {"meeting": [], "agreement": []}
    for row in rows:
        ids[row["kind"]].append(row["id"])
    meetings = {meeting.id: meeting for meeting in read_meetings(store, ids["meeting"])}
    agreements = {agreement.id: agreement for agreement in read_agreements(store, ids["agreement"])}
    events = []
    for row in rows:
        meeting, agreement = meetings.get(row["id"]), agreements.get(row["id"])
        if found := meeting or agreement:
            events.append(Event(date=found.date, meeting=meeting, agreement=agreement))
    return events
