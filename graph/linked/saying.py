"""Statements that resources of several kinds have in common: predicates with their objects."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import Protocol

from graph.dates import interval, precision
from graph.linked.terms import RDF, RDFS, SKOS, Term, concept_term, iri, term, text, typed
from ontology.terms import AgreementStatus, MeetingStatus, Precision, TenureStatus

Statement = str
"""A predicate and its object as N-Triples writes them, a space between; the subject is the resource that is told of."""

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


_IDENTIFIER, _LABEL, _ALIAS = term("identifier"), iri(f"{RDFS}label"), iri(f"{SKOS}altLabel")


def resource(identifier: str, kind: str, name: str | None = None) -> list[Statement]:
    """What each resource has: its class, identifier and name."""
    told = [of_kind(kind), f"{_IDENTIFIER} {text(identifier)}"]
    if name is not None:
        told.append(f"{_LABEL} {text(name)}")
    return told


@cache
def of_kind(kind: str) -> Statement:
    """That a resource is of a class of the ontology."""
    return f"{iri(f'{RDF}type')} {term(kind)}"


def says(predicate: str, value: Term) -> Statement:
    """A property of the ontology with its value."""
    return f"{term(predicate)} {value}"


def texts(predicate: str, values: Iterable[str | None]) -> list[Statement]:
    """A string for each value that there is."""
    own = term(predicate)
    return [f"{own} {text(value)}" for value in values if value is not None]


def aliases(names: Iterable[str]) -> list[Statement]:
    """Other names."""
    return [f"{_ALIAS} {text(name)}" for name in names]


@cache
def concept(predicate: str, scheme: str, value: StrEnum) -> Statement:
    """A value of a closed list."""
    return says(predicate, concept_term(scheme, value.value))


def status(value: TenureStatus | MeetingStatus | AgreementStatus) -> Statement:
    """A status, of the list of its kind."""
    return concept("status", _SCHEMES[type(value)], value)


@lru_cache(1 << 14)
def date(value: str) -> Term:
    """A date, its datatype as exact as it is."""
    return typed(value, _DATATYPES[precision(value)])


def term_of_office(told: _Term) -> list[Statement]:
    """When it began and ended, so far as that is known."""
    return [says(name, date(day)) for name, day in (("since", told.since), ("until", told.until)) if day]


def dated(day: str | None, exactness: Precision | None) -> list[Statement]:
    """A date, how exact it is, and the first and last day that it can mean."""
    told = [] if day is None else [*_on(day)]
    if exactness is not None:
        told.append(concept("precision", "precision", exactness))
    return told


@lru_cache(1 << 14)
def _on(day: str) -> tuple[Statement, ...]:
    earliest, latest = interval(day)
    return (
        says("date", date(day)),
        says("earliest", typed(earliest, "date")),
        says("latest", typed(latest, "date")),
    )
