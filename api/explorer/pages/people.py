"""People: the list of them, and the page of one."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer import links, tabular
from api.explorer.filters import FiltersDep, choices
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.plotting import charted
from api.explorer.profile import places
from api.explorer.rendering import page
from api.explorer.views.months import By, chart
from api.explorer.views.narrowed import narrowed
from api.schemas.meetings import Meeting as MeetingRow
from api.schemas.people import Person as PersonRow
from graph.queries import meetings, months, offices, people
from graph.queries.agreements import Agreements
from graph.queries.asking import Slice

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25
OFFICES = 100
"""Offices of one person that are shown."""


@router.get("/people")
def get_people(
    request: Request, source: SourceDep, asked: FiltersDep, name: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """People by name, narrowed to a name, a state or a role."""
    csv = tabular.wanted(request)
    found = people.people(
        source,
        name=name.strip() or None,
        state=asked.state,
        role=asked.role,
        part=tabular.WHOLE if csv else part(request, ROWS),
    )
    if csv:
        return tabular.file(found.items, PersonRow, "people")
    return page(
        request,
        "people.html",
        asked=asked,
        name=name,
        found=listing(request, found),
        posts=people.posts(source, (one.id for one in found.items)),
        choices=choices(source),
        csv=tabular.address(request),
    )


@router.get("/people/{identifier}")
def get_person(
    request: Request,
    source: SourceDep,
    asked: FiltersDep,
    identifier: Identifier,
    by: Annotated[By | None, Query()] = None,
) -> Response:
    """One person: meetings and agreements over time, offices, whom they met, how often and where."""
    person = existing(people.person(source, identifier), "person", identifier)
    if person.id != identifier:
        kept = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(links.to("Person", person.id) + kept, status_code=308)
    csv = tabular.wanted(request)
    wanted = meetings.Meetings(
        person=person.id,
        status=asked.status,
        medium=asked.medium,
        min_confidence=asked.sure,
        period=asked.period,
        part=tabular.whole(reverse=asked.latest) if csv else part(request, ROWS, reverse=asked.latest),
    )
    attended = meetings.meetings(source, wanted)
    if csv:
        return tabular.file(attended.items, MeetingRow, "meetings")
    held = offices.offices_of(source, person.id, min_confidence=asked.sure, part=Slice(limit=OFFICES))
    met = people.counterparts(
        source,
        person.id,
        medium=asked.medium,
        min_confidence=asked.sure,
        period=asked.period,
        part=part(request, ROWS, "people_after"),
    )
    signed = Agreements(person=person.id, min_confidence=asked.sure, period=asked.period)
    where = people.whereabouts(source, person.id, min_confidence=asked.sure, period=asked.period)
    named = {one.person.id for one in met.items} | {
        one.id for meeting in attended.items for side in meeting.sides for one in side
    }
    return charted(
        request,
        "person.html",
        person=person,
        asked=asked,
        offices=held.items,
        met=listing(request, met, "people_after"),
        meetings=listing(request, attended),
        posts=people.posts(source, named | {person.id}),
        chart=chart(months.months_of(source, [person.id], signed, narrowed(asked)), by),
        places=places(where),
        csv=tabular.address(request),
    )
