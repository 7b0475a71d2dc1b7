"""What narrows a list, as its form and its address have it; an empty field of a form asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from graph.queries.asking import Period, QuestionError
from ontology.terms import Medium, MeetingStatus, Role

SURE = ((None, "all"), (0.5, "at least 50 % sure"), (0.8, "at least 80 % sure"), (0.95, "at least 95 % sure"))
"""Confidences that can be chosen, with their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """A period, the code of a state, a role, a medium, a status, the least confidence."""

    since: str | None
    until: str | None
    state: str | None
    role: str | None
    medium: str | None
    status: str | None
    sure: float | None

    @property
    def period(self) -> Period:
        """The days from `since` to `until`."""
        return Period(since=self.since, until=self.until)

    @property
    def any(self) -> bool:
        """Whether anything is narrowed."""
        return any(getattr(self, name) is not None for name in self.__slots__)


def _filters(
    since: Annotated[str, Query(max_length=10)] = "",
    until: Annotated[str, Query(max_length=10)] = "",
    state: Annotated[str, Query(max_length=4)] = "",
    role: Annotated[str, Query(max_length=60)] = "",
    medium: Annotated[str, Query(max_length=20)] = "",
    status: Annotated[str, Query(max_length=20)] = "",
    sure: Annotated[str, Query(max_length=10)] = "",
) -> Filters:
    return Filters(
        since=since.strip() or None,
        until=until.strip() or None,
        state=state.strip().upper() or None,
        role=_one_of("role", role, [one.value for one in Role]),
        medium=_one_of("medium", medium, [one.value for one in Medium]),
        status=_one_of("status", status, [one.value for one in MeetingStatus]),
        sure=_share(sure),
    )


def _one_of(name: str, value: str, allowed: list[str]) -> str | None:
    if value and value not in allowed:
        raise QuestionError(name, f"there is no {name} of that name")
    return value or None


def _share(value: str) -> float | None:
    try:
        share = float(value) if value else None
    except ValueError:
        share = -1.0
    if share is not None and not 0 <= share <= 1:
        raise QuestionError("sure", "how sure a reading is, is a number from 0 to 1")
    return share


FiltersDep = Annotated[Filters, Depends(_filters)]
