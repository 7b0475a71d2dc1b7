"""People: the list of them, and the page of one."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer import links
from api.explorer.filters import FiltersDep
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from graph.queries import meetings, offices, people
from graph.queries.asking import Slice

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25
OFFICES = 100
"""Offices of one person that are shown."""


@router.get("/people")
def get_people(request: Request, source: SourceDep, asked: FiltersDep, name: str = "") -> Response:
    """People by name, narrowed to a name or to a state."""
    found = people.people(source, name=name.strip() or None, state=asked.state, part=part(request, ROWS))
    return page(request, "people.html", asked=asked, name=name, found=listing(request, found))


@router.get("/people/{identifier}")
def get_person(request: Request, source: SourceDep, asked: FiltersDep, identifier: Identifier) -> Response:
    """One person: offices over time, whom they met, how often and where."""
    person = existing(people.person(source, identifier), "person", identifier)
    if person.id != identifier:
        return RedirectResponse(links.to("Person", person.id), status_code=308)
    held = offices.offices_of(source, person.id, min_confidence=asked.sure, part=Slice(limit=OFFICES))
    met = people.counterparts(
        source, person.id, min_confidence=asked.sure, period=asked.period, part=part(request, ROWS, "people_after")
    )
    attended = meetings.meetings(
        source,
        meetings.Meetings(
            person=person.id,
            status=asked.status,
            medium=asked.medium,
            min_confidence=asked.sure,
            period=asked.period,
            part=part(request, ROWS),
        ),
    )
    return page(
        request,
        "person.html",
        person=person,
        asked=asked,
        offices=held.items,
        met=listing(request, met, "people_after"),
        meetings=listing(request, attended),
    )
