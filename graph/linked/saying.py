"""Statements that resources of several kinds have in common: predicates with their objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from graph.dates import interval, precision
from graph.linked.terms import RDF, RDFS, SKOS, Term, concept_term, iri, term, text, typed
from ontology.terms import AgreementStatus, MeetingStatus, Precision, TenureStatus

Statement = tuple[Term, Term]
"""A predicate and its object; the subject is the resource that is told of."""

_DATATYPES = {Precision.YEAR: "gYear", Precision.MONTH: "gYearMonth", Precision.DAY: "date"}
_SCHEMES: dict[type[StrEnum], str] = {
    TenureStatus: "tenure-status",
    MeetingStatus: "meeting-status",
    AgreementStatus: "agreement-status",
}


class _Term(Protocol):
    """Anything that began and ended."""

    @property
    def since(self) -> str | None: ...

    @property
    def until(self) -> str | None: ...


def resource(identifier: str, kind: str, name: str | None = None) -> Iterator[Statement]:
    """What each resource has: its class, identifier and name."""
    yield iri(f"{RDF}type"), term(kind)
    yield term("identifier"), text(identifier)
    if name is not None:
        yield iri(f"{RDFS}label"), text(name)


def texts(predicate: str, values: Iterable[str | None]) -> Iterator[Statement]:
    """A string for each value that there is."""
    yield from ((term(predicate), text(value)) for value in values if value is not None)


def aliases(names: Iterable[str]) -> Iterator[Statement]:
    """Other names."""
    yield from ((iri(f"{SKOS}altLabel"), text(name)) for name in names)


def concept(predicate: str, scheme: str, value: StrEnum) -> Statement:
    """A value of a closed list."""
    return term(predicate), concept_term(scheme, value.value)


def status(value: TenureStatus | MeetingStatus | AgreementStatus) -> Statement:
    """A status, of the list of its kind."""
    return concept("status", _SCHEMES[type(value)], value)


@lru_cache(1 << 14)
def date(value: str) -> Term:
    """A date, its datatype as exact as it is."""
    return typed(value, _DATATYPES[precision(value)])


def term_of_office(told: _Term) -> Iterator[Statement]:
    """When it began and ended, so far as that is known."""
    yield from ((term(name), date(day)) for name, day in (("since", told.since), ("until", told.until)) if day)


def dated(day: str | None, exactness: Precision | None) -> Iterator[Statement]:
    """A date, how exact it is, and the first and last day that it can mean."""
    if day is not None:
        yield from _on(day)
    if exactness is not None:
        yield concept("precision", "precision", exactness)


@lru_cache(1 << 14)
def _on(day: str) -> tuple[Statement, ...]:
    earliest, latest = interval(day)
    return (
        (term("date"), date(day)),
        (term("earliest"), typed(earliest, "date")),
        (term("latest"), typed(latest, "date")),
    )
