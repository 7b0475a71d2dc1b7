"""People as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.base import Evidence, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person with every other spelling seen."""

    id: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person whom a name fits, with what tells namesakes apart."""

    id: str
    name: str
    aliases: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Someone whom a person met `meetings` times, between the dates `first` and `last` so far as they are known."""

    person: Named
    meetings: int
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """How many meetings of one year were in one state; each is None for those of which it is not known."""

    year: str | None
    country: str | None
    country_name: str | None
    meetings: int
