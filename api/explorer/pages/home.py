"""The first page: what there is, and a search of it. Programs get links."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.deps import SourceDep
from api.explorer.page_route import PageRoute
from api.explorer.remembering import Remembering
from api.explorer.rendering import page
from api.routes.landing import links_of_programs
from graph.queries import agreements, conflicts, meetings, people, reports, states
from graph.queries.answers import Named
from graph.queries.asking import Slice, Source

router = APIRouter(route_class=PageRoute, include_in_schema=False)

_ONE = Slice(limit=1)
STATES = 500
_THINGS = {
    "/people": ("person", "people"),
    "/meetings": ("meeting", "meetings"),
    "/agreements": ("agreement", "agreements"),
    "/reports": ("report", "reports"),
    "/disagreements": ("disagreement", "disagreements"),
}


@router.get("/")
def get_home(request: Request, source: SourceDep) -> Response:
    """The first page for people, links for programs."""
    if "text/html" not in request.headers.get("accept", ""):
        return links_of_programs()
    remembering: Remembering = request.app.state.remembering
    totals, every = remembering.answer(source, "home", lambda: (_totals(source), _states(source)))
    counts = [(*_THINGS[address], address, total) for address, total in totals.items()]
    return page(request, "home.html", counts=counts, states=every)


def _totals(source: Source) -> dict[str, int]:
    return {
        "/people": people.people(source, part=_ONE).total,
        "/meetings": meetings.meetings(source, meetings.Meetings(part=_ONE)).total,
        "/agreements": agreements.agreements(source, agreements.Agreements(part=_ONE)).total,
        "/reports": reports.reports(source, part=_ONE).total,
        "/disagreements": conflicts.conflicts(source, conflicts.Conflicts(part=_ONE)).total,
    }


def _states(source: Source) -> list[Named]:
    return sorted(states.states(source, part=Slice(limit=STATES)).items, key=lambda state: state.name)
