"""Meetings, those that took place and those that were planned, cancelled or denied."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.answering import existing, list_of, one_of, problems
from api.deps import ConfidenceQuery, Identifier, PeriodDep, PersonQuery, RoleQuery, SourceDep, StateQuery
from api.schemas.meetings import Meeting
from api.sorting import ByDateDep
from api.wanted import WantedDep
from graph.queries import meetings
from ontology.terms import Medium, MeetingStatus

router = APIRouter(prefix="/meetings", tags=["meetings"], responses=problems(404))


@router.get("", **list_of(Meeting, 300))
def list_meetings(
    wanted: WantedDep,
    store: SourceDep,
    part: ByDateDep,
    period: PeriodDep,
    person: PersonQuery = None,
    state: StateQuery = None,
    role: RoleQuery = None,
    country: StateQuery = None,
    status: MeetingStatus | None = None,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Meetings by date, the undated last: of a person, of people of a `state` or a `role`, held in a `country`."""
    asked = meetings.Meetings(
        person=person,
        state=state,
        role=role,
        country=country,
        status=status,
        medium=medium,
        min_confidence=min_confidence,
        period=period,
        part=part,
    )
    return wanted.listed(meetings.meetings(store, asked), Meeting)


@router.get("/{identifier}", **one_of(Meeting))
def get_meeting(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One meeting with its sides."""
    return wanted.single(existing(meetings.meeting(store, identifier), "meeting", identifier), Meeting)
