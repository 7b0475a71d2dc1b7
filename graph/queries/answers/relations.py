"""What there is between two states over time, as the questions answer with it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.agreements import Agreement
from graph.queries.answers.meetings import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How much there is of one year; `year` is None for what is undated."""

    year: str | None
    meetings: int
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """How much there is of one month; of a year where dates say no month, and None for what is undated."""

    month: str | None
    meetings: int
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One point of the relations of two states: a meeting or an agreement, the other is None."""

    date: str | None
    meeting: Meeting | None
    agreement: Agreement | None
