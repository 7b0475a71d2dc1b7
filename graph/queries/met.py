"""Who met whom: the question that the graph is for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from graph.countries import name_on
from graph.queries.answers.base import Named
from graph.queries.answers.meetings import Met
from graph.queries.asking import EVER, FIRST, Page, Period, QuestionError, Row, Slice, after, ask, counted, dated, page
from graph.queries.evidence import Grounds
from graph.queries.people import in_office, one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.asking import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MetWith:
    """Meetings of a person or of people of a state or role, with anyone or with a person or people of a state or role.

    People are identifiers or names, states are codes and roles classes of offices: those whose offices they hold or
    held. `state` and `role` are of `person`, the others of the counterpart; each also tells namesakes apart.
    With `min_confidence`, only meetings that some evidence of that confidence or above says.
    """

    person: str | None = None
    with_: str | None = None
    state: str | None = None
    with_state: str | None = None
    role: str | None = None
    with_role: str | None = None
    medium: str | None = None
    min_confidence: float | None = None
    period: Period = EVER
    part: Slice = FIRST


def met_with(store: Source, asked: MetWith) -> Page[Met]:
    """Each pair of people who met at a meeting that took place, by date, the undated last.

    Raises `UnknownPersonError`, `AmbiguousNameError` and `QuestionError`, the last also where neither side is named.
    """
    limits: Row = {"medium": asked.medium, "min_confidence": asked.min_confidence, **asked.period.parameters()}
    following = after(asked.part)
    people = _group(store, "person", asked.person, asked.state, asked.role)
    others = _group(store, "with", asked.with_, asked.with_state, asked.with_role)
    turned = people is None
    if turned:
        people, others = others, people
    if people is None:
        raise QuestionError("person", "say whose meetings: give person, with, state, with_state, role or with_role")
    sides: Row = {"people": people, "others": others}
    rows = ask(store, "met_with", **sides, **limits, **following)
    total = counted(store, "met_with_total", rows, asked.part, **sides, **limits)
    return page(rows, asked.part, total, lambda shown: read_met(store, shown, turned=turned))


def _group(store: Source, parameter: str, name: str | None, state: str | None, role: str | None) -> list[str] | None:
    """Identifiers of the people on one side; None for anyone."""
    members = in_office(store, state, role)
    if name is None:
        return members
    identifier = one(store, name, parameter=parameter, among=members)
    return [identifier] if members is None or identifier in members else []


def read_met(store: Source, rows: Sequence[Row], *, turned: bool = False) -> list[Met]:
    """Rows of the statement `met_with` with their evidence, the other person first where `turned`."""
    grounds = Grounds(store, chain.from_iterable(row["evidence"] for row in rows))
    return [
        Met(
            **dated(row["date"]),
            people=_pair(row, turned),
            meeting=row["meeting"],
            medium=row["medium"],
            place=row["place"] or None,
            country=row["country"] or None,
            country_name=name_on(row["country"], row["date"] or None) if row["country"] else None,
            evidence=grounds.of(row["evidence"]),
        )
        for row in rows
    ]


def _pair(row: Row, turned: bool) -> tuple[Named, Named]:
    asked = Named(id=row["person"], name=row["person_name"])
    other = Named(id=row["other"], name=row["other_name"])
    return (other, asked) if turned else (asked, other)
