"""The first page: what there is, and a search of it. Programs get links."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.deps import SourceDep
from api.explorer import links
from api.explorer.page_route import PageRoute
from api.explorer.remembering import Remembering
from api.explorer.rendering import page
from api.routes.landing import links_of_programs
from graph.queries import states
from graph.queries.answers.base import Named
from graph.queries.asking import Slice, Source
from graph.queries.totals import Totals, totals, totals_now

router = APIRouter(route_class=PageRoute, include_in_schema=False)

HOME = "home"
"""What the totals and states are remembered under."""
STATES = 500
_THINGS = {
    "people": ("person", "people", "Person"),
    "meetings": ("meeting", "meetings", "Meeting"),
    "agreements": ("agreement", "agreements", "Agreement"),
    "reports": ("report", "reports", "Report"),
    "conflicts": ("disagreement", "disagreements", "Conflict"),
}


@router.get("/")
def get_home(request: Request, source: SourceDep) -> Response:
    """The first page for people, links for programs."""
    if "text/html" not in request.headers.get("accept", ""):
        return links_of_programs()
    remembering: Remembering = request.app.state.remembering
    counted, every = remembering.answer(source, HOME, lambda: (_totals(request, source), _states(source)))
    counts = [(one, many, links.lists(kind), getattr(counted, name)) for name, (one, many, kind) in _THINGS.items()]
    return page(request, "home.html", counts=counts, states=every)


def _totals(request: Request, source: Source) -> Totals:
    return totals_now(request.app.state.store) if source.as_of is None else totals(source)


def _states(source: Source) -> list[Named]:
    return sorted(states.states(source, part=Slice(limit=STATES)).items, key=lambda state: state.name)
