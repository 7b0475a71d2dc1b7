"""People: who they are, what they hold, whom they met."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import existing, list_of, one_of, problems
from api.assembled import person_detail
from api.deps import ConfidenceQuery, Identifier, PeriodDep, RoleQuery, SourceDep, StateQuery
from api.schemas.meetings import Meeting
from api.schemas.offices import Tenure
from api.schemas.people import Counterpart, Person, PersonDetail
from api.sorting import ByDateDep, ByNameDep, BySeenDep, ByTimesDep
from api.wanted import WantedDep
from graph.queries import meetings, offices, people
from graph.queries.answers import people as answers
from graph.queries.asking import Source
from ontology.terms import Medium, MeetingStatus, TenureStatus

router = APIRouter(prefix="/people", tags=["people"], responses=problems(404))


@router.get("", **list_of(Person))
def list_people(
    wanted: WantedDep,
    store: SourceDep,
    part: ByNameDep,
    name: Annotated[
        str | None,
        Query(min_length=1, max_length=200, examples=["Tokayev"], description="A name in any spelling, or part of it."),
    ] = None,
    state: StateQuery = None,
    role: RoleQuery = None,
) -> Response:
    """People by name; those whom a name fits; those who hold or held an office of a state or a role."""
    return wanted.listed(people.people(store, name=name, state=state, role=role, part=part), Person)


@router.get("/{identifier}", **one_of(PersonDetail))
def get_person(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One person with the offices seen held. The identifier of a mention finds the person too."""
    return wanted.single(person_detail(store, _person(store, identifier)), PersonDetail)


@router.get("/{identifier}/offices", **list_of(Tenure))
def list_offices_of_person(
    wanted: WantedDep,
    store: SourceDep,
    part: BySeenDep,
    identifier: Identifier,
    status: TenureStatus | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """The offices that a person was seen to hold, the latest first."""
    person = _person(store, identifier)
    return wanted.listed(
        offices.offices_of(store, person.id, status=status, min_confidence=min_confidence, part=part), Tenure
    )


@router.get("/{identifier}/meetings", **list_of(Meeting))
def list_meetings_of_person(
    wanted: WantedDep,
    store: SourceDep,
    part: ByDateDep,
    period: PeriodDep,
    identifier: Identifier,
    status: MeetingStatus | None = None,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """The meetings that a person took part in or was expected at, by date, the undated last."""
    person = _person(store, identifier)
    asked = meetings.Meetings(
        person=person.id, status=status, medium=medium, min_confidence=min_confidence, period=period, part=part
    )
    return wanted.listed(meetings.meetings(store, asked), Meeting)


@router.get("/{identifier}/counterparts", **list_of(Counterpart))
def list_counterparts(
    wanted: WantedDep,
    store: SourceDep,
    part: ByTimesDep,
    period: PeriodDep,
    identifier: Identifier,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Whom a person met and how often, those met most often first."""
    person = _person(store, identifier)
    found = people.counterparts(
        store, person.id, medium=medium, min_confidence=min_confidence, period=period, part=part
    )
    return wanted.listed(found, Counterpart)


def _person(store: Source, identifier: str) -> answers.Person:
    return existing(people.person(store, identifier), "person", identifier)
