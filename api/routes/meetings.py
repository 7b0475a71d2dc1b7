"""Meetings, those that took place and those that were planned, cancelled or denied."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.answering import existing, listed, problems
from api.deps import ConfidenceQuery, Identifier, PeriodDep, PersonQuery, SliceDep, SourceDep, StateQuery
from api.schemas import Meeting, Page
from graph.queries import meetings
from ontology.terms import Medium, MeetingStatus

router = APIRouter(prefix="/meetings", tags=["meetings"], responses=problems(404))


@router.get("", responses=problems(300))
def list_meetings(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    period: PeriodDep,
    person: PersonQuery = None,
    state: StateQuery = None,
    country: StateQuery = None,
    status: MeetingStatus | None = None,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Page[Meeting]:
    """Meetings by date, the undated last: of a person, of people of a `state`, held in a `country`."""
    asked = meetings.Meetings(
        person=person,
        state=state,
        country=country,
        status=status,
        medium=medium,
        min_confidence=min_confidence,
        period=period,
        part=part,
    )
    return listed(request, meetings.meetings(store, asked), Meeting)


@router.get("/{identifier}")
def get_meeting(store: SourceDep, identifier: Identifier) -> Meeting:
    """One meeting with its sides."""
    return Meeting.model_validate(existing(meetings.meeting(store, identifier), "meeting", identifier))
