"""Meetings, and who met whom, as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.base import Evidence, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Two people who met, the one asked about first. `meeting` is an identifier.

    `country_name` is what the state was called on the date of the meeting.
    """

    date: str | None
    precision: str | None
    people: tuple[Named, Named]
    meeting: str
    medium: str
    place: str | None
    country: str | None
    country_name: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting and who was on which side; those of one side did not meet each other.

    `country_name` is what the state was called on the date of the meeting.
    """

    id: str
    status: str
    date: str | None
    precision: str | None
    medium: str
    place: str | None
    country: str | None
    country_name: str | None
    main: bool
    sides: tuple[tuple[Named, ...], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two people who met at `meetings` meetings, between the dates `first` and `last` so far as they are known."""

    people: tuple[Named, Named]
    meetings: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatesMet:
    """The codes of two states, and at how many meetings their people met."""

    states: tuple[str, str]
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StatesMetOn:
    """The codes of two states, a date of any precision or None, and at how many meetings of it their people met."""

    states: tuple[str, str]
    date: str | None
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeBetween:
    """An office, somebody who holds or held it, and at how many meetings they met people of another state."""

    office: Named
    role: str
    person: Named
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Two neighbours on a path: the earliest meetings of theirs, of `total` in all."""

    people: tuple[Named, Named]
    meetings: tuple[Met, ...]
    total: int
