"""Stages: what was known of a fact from one day on, for every fact of which that changed.

Derived from the tellings of a fact by the rules that settle it. In RDF a question as of a day takes the values of the
last stage that is not later, and those of the fact itself where it has no stages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.known import AgreementValues, MeetingValues, agreement_values, meeting_values, tenure_dates, versions
from graph.model import Agreement, Meeting, Telling, Tenure
from ontology.terms import AgreementStatus

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What was known of a fact from the ISO day `known` on, until its next stage; None where unknown."""

    id: str
    known: str
    date: str | None = None
    place: str | None = None
    country: str | None = None
    main: bool | None = None
    title: str | None = None
    status: AgreementStatus | None = None
    count: int | None = None
    since: str | None = None
    until: str | None = None


def stages(fact: Tenure | Meeting | Agreement, tellings: Sequence[Telling]) -> list[Stage]:
    """The stages of a fact from all its tellings, by day; none where what is known of it never changed."""
    if isinstance(fact, Meeting):
        return _changes(fact.id, tellings, meeting_values, _meeting)
    if isinstance(fact, Agreement):
        return _changes(fact.id, tellings, agreement_values, _agreement)
    return _changes(fact.id, tellings, tenure_dates, _tenure) if fact.since or fact.until else []


def _changes(
    fact: str,
    tellings: Sequence[Telling],
    values: Callable[[Sequence[Telling]], T],
    stage: Callable[[str, str, T], Stage],
) -> list[Stage]:
    changes = versions(tellings, values)
    return [stage(f"{fact}-known-{day}", day, then) for day, then in changes] if len(changes) > 1 else []


def _meeting(name: str, day: str, values: MeetingValues) -> Stage:
    return Stage(id=name, known=day, date=values.date, place=values.place, country=values.country, main=values.main)


def _agreement(name: str, day: str, values: AgreementValues) -> Stage:
    return Stage(id=name, known=day, date=values.date, title=values.title, status=values.status, count=values.count)


def _tenure(name: str, day: str, values: tuple[str | None, str | None]) -> Stage:
    since, until = values
    return Stage(id=name, known=day, since=since, until=until)
