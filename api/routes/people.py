"""People: who they are, what they hold, whom they met."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from api.answering import existing, listed, problems
from api.deps import ConfidenceQuery, Identifier, PeriodDep, SliceDep, SourceDep, StateQuery
from api.schemas import Counterpart, Meeting, Page, Person, PersonDetail, Tenure
from graph.queries import answers, meetings, offices, people
from graph.queries.asking import Slice, Source
from ontology.terms import Medium, MeetingStatus, TenureStatus

router = APIRouter(prefix="/people", tags=["people"], responses=problems(404))

OFFICES = 500
"""Offices that the answer on one person holds; the list of offices has the rest."""


@router.get("")
def list_people(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    name: Annotated[
        str | None,
        Query(min_length=1, max_length=200, examples=["Tokayev"], description="A name in any spelling, or part of it."),
    ] = None,
    state: StateQuery = None,
) -> Page[Person]:
    """People by name; those whom a name fits; those who hold or held an office of a state."""
    return listed(request, people.people(store, name=name, state=state, part=part), Person)


@router.get("/{identifier}")
def get_person(store: SourceDep, identifier: Identifier) -> PersonDetail:
    """One person with the offices seen held. The identifier of a mention finds the person too."""
    person = _person(store, identifier)
    held = offices.offices_of(store, person.id, part=Slice(limit=OFFICES)).items
    return PersonDetail(
        id=person.id,
        name=person.name,
        aliases=list(person.aliases),
        offices=[Tenure.model_validate(tenure) for tenure in held],
    )


@router.get("/{identifier}/offices")
def list_offices_of_person(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    identifier: Identifier,
    status: TenureStatus | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Page[Tenure]:
    """The offices that a person was seen to hold, the latest first."""
    person = _person(store, identifier)
    return listed(
        request, offices.offices_of(store, person.id, status=status, min_confidence=min_confidence, part=part), Tenure
    )


@router.get("/{identifier}/meetings")
def list_meetings_of_person(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    period: PeriodDep,
    identifier: Identifier,
    status: MeetingStatus | None = None,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Page[Meeting]:
    """The meetings that a person took part in or was expected at, by date, the undated last."""
    person = _person(store, identifier)
    asked = meetings.Meetings(
        person=person.id, status=status, medium=medium, min_confidence=min_confidence, period=period, part=part
    )
    return listed(request, meetings.meetings(store, asked), Meeting)


@router.get("/{identifier}/counterparts")
def list_counterparts(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    period: PeriodDep,
    identifier: Identifier,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Page[Counterpart]:
    """Whom a person met and how often, those met most often first."""
    person = _person(store, identifier)
    found = people.counterparts(
        store, person.id, medium=medium, min_confidence=min_confidence, period=period, part=part
    )
    return listed(request, found, Counterpart)


def _person(store: Source, identifier: str) -> answers.Person:
    return existing(people.person(store, identifier), "person", identifier)
