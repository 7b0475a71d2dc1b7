"""What narrows a list, as its form and its address have it; an empty field of a form asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Query

from graph.queries.answers.base import Named
from graph.queries.asking import Period, QuestionError, Slice, Source
from graph.queries.states import states
from ontology.terms import Medium, MeetingStatus, Role

SURE = (("", "all"), ("0.5", "50 % and more"), ("0.8", "80 % and more"), ("0.9", "90 % and more"))
"""Confidences that can be chosen, with their words."""
SURE_OF_MEETINGS = SURE[:-1]
"""Those of meetings, none of which is read more surely (docs/reading.md)."""
STATES = 1000
"""States that a form offers: more than there ever were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """A period, the code of a state, a role, a medium, a status, the least confidence, and the order."""

    since: str | None
    until: str | None
    state: str | None
    role: str | None
    medium: str | None
    status: str | None
    sure: float | None
    latest: bool

    @property
    def period(self) -> Period:
        """The days from `since` to `until`."""
        return Period(since=self.since, until=self.until)

    @property
    def any(self) -> bool:
        """Whether anything is narrowed."""
        return any(getattr(self, name) is not None for name in self.__slots__ if name != "latest") or not self.latest


def _filters(
    since: Annotated[str, Query(max_length=10)] = "",
    until: Annotated[str, Query(max_length=10)] = "",
    state: Annotated[str, Query(max_length=4)] = "",
    role: Annotated[str, Query(max_length=60)] = "",
    medium: Annotated[str, Query(max_length=20)] = "",
    status: Annotated[str, Query(max_length=20)] = "",
    sure: Annotated[str, Query(max_length=10)] = "",
    order: Annotated[str, Query(max_length=10)] = "",
) -> Filters:
    return Filters(
        since=since.strip() or None,
        until=until.strip() or None,
        state=state.strip().upper() or None,
        role=one_of("role", role, Role),
        medium=one_of("medium", medium, Medium),
        status=one_of("status", status, MeetingStatus),
        sure=_share(sure),
        latest=order != "oldest",
    )


def one_of(name: str, value: str, allowed: type[StrEnum]) -> str | None:
    """The code of a list that a field has, None for an empty field. Raises `QuestionError` for any other."""
    if value and value not in {one.value for one in allowed}:
        raise QuestionError(name, f"there is no {name} of that name")
    return value or None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the fields of a form offer: codes with their words."""

    states: tuple[Named, ...]
    roles: tuple[str, ...] = tuple(one.value for one in Role)
    mediums: tuple[str, ...] = tuple(one.value for one in Medium)
    statuses: tuple[str, ...] = tuple(one.value for one in MeetingStatus)
    sure: tuple[tuple[str, str], ...] = SURE_OF_MEETINGS


def choices(source: Source) -> Choices:
    """Those of a source: the states that its reports speak of."""
    found = states(source, part=Slice(limit=STATES)).items
    return Choices(states=tuple(sorted(found, key=lambda state: state.name)))


def _share(value: str) -> float | None:
    try:
        share = float(value) if value else None
    except ValueError:
        share = -1.0
    if share is not None and not 0 <= share <= 1:
        raise QuestionError("sure", "how sure a reading is, is a number from 0 to 1")
    return share


FiltersDep = Annotated[Filters, Depends(_filters)]
