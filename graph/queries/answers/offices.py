"""Posts and their holders as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.base import Evidence, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post under all its wordings."""

    id: str
    name: str
    role: str
    state: str | None
    organization: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """An office as seen held, between the first and the last day of publication of what says so.

    `since` and `until` are when it began and ended, so far as a report states that.
    """

    id: str
    person: Named
    office: Office
    status: str
    titles: tuple[str, ...]
    first_seen: str
    last_seen: str
    since: str | None
    until: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody who held an office, or is likely to have, from the day `first` to the day `last`, both included."""

    person: Named
    first: str
    last: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Who held an office on a date: those who are known to, those who are likely to.

    `certainty` is known or likely where there are such people, else unknown.
    """

    office: Office
    on: str
    certainty: str
    known: tuple[Holder, ...]
    likely: tuple[Holder, ...]
