"""Meetings: the list of them, and the page of one with the text of every report that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request, Response

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer import tabular
from api.explorer.filters import FiltersDep, choices
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.explorer.telling import tellings
from api.schemas.meetings import Meeting as MeetingRow
from graph.queries import meetings, people

if TYPE_CHECKING:
    from graph.queries.answers.base import Named
    from graph.queries.answers.meetings import Meeting

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25


@router.get("/meetings")
def get_meetings(request: Request, source: SourceDep, asked: FiltersDep) -> Response:
    """Meetings by date, narrowed to a state, a period, a status, a medium, how sure."""
    csv = tabular.wanted(request)
    wanted = meetings.Meetings(
        state=asked.state,
        role=asked.role,
        status=asked.status,
        medium=asked.medium,
        min_confidence=asked.sure,
        period=asked.period,
        part=tabular.whole(reverse=asked.latest) if csv else part(request, ROWS, reverse=asked.latest),
    )
    found = meetings.meetings(source, wanted)
    if csv:
        return tabular.file(found.items, MeetingRow, "meetings")
    return page(
        request,
        "meetings.html",
        asked=asked,
        found=listing(request, found),
        posts=people.posts(source, (one.id for meeting in found.items for side in meeting.sides for one in side)),
        choices=choices(source),
        csv=tabular.address(request),
    )


@router.get("/meetings/{identifier}")
def get_meeting(request: Request, source: SourceDep, identifier: Identifier) -> Response:
    """One meeting: who, when, where, and every report's text with the words that say so."""
    meeting = existing(meetings.meeting(source, identifier), "meeting", identifier)
    return page(
        request,
        "meeting.html",
        meeting=meeting,
        heading=_heading(meeting),
        posts=people.posts(source, (one.id for side in meeting.sides for one in side)),
        tellings=tellings(source, meeting.evidence),
    )


def _heading(meeting: Meeting) -> str:
    """Who met whom: the first of each side, and how many stood with them."""
    return " with ".join(_side(side) for side in meeting.sides) or "A meeting"


def _side(people: tuple[Named, ...]) -> str:
    others = f" and {len(people) - 1} more" if len(people) > 1 else ""
    return f"{people[0].name}{others}"
