"""States: the list of them, the page of one, and the dossier of two."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from api.answering import existing
from api.deps import AsOfDep, SourceDep, StatePath, StoreDep
from api.explorer import links, tabular
from api.explorer.filters import Filters, FiltersDep, choices
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.plotting import charted
from api.explorer.remembering import Remembering
from api.explorer.rendering import page
from api.explorer.views import addresses
from api.explorer.views.addresses import with_
from api.explorer.views.months import By, chart
from api.explorer.views.narrowed import kept, narrowed
from api.explorer.views.tables import taken_away
from api.explorer.views.turtle import turtle_between
from graph.countries import name_of
from graph.queries import meetings, months, offices, people, states, ties
from graph.queries.agreements import Agreements
from graph.queries.answers.meetings import OfficeBetween, StatesMet, Tie
from graph.queries.answers.relations import Event, Month
from graph.queries.asking import Source

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25
ALL = 500
"""States on the page of all of them."""
NEAR = 12
"""States that a state met, and people of it, that its page shows at first."""

OFFICES = 5
"""Offices of each state that the page of two shows at first."""

ByQuery = Annotated[By | None, Query(alias="by")]


@router.get("/states")
def get_states(request: Request, source: SourceDep, name: Annotated[str, Query(max_length=100)] = "") -> Response:
    """The states of the graph, or those of a name."""
    found = states.states(source, name=name.strip() or None, part=part(request, ALL))
    return page(request, "states.html", name=name, found=listing(request, found))


@router.get("/states/{code}")
def get_state(request: Request, source: SourceDep, asked: FiltersDep, code: StatePath, by: ByQuery = None) -> Response:
    """One state: its meetings and agreements by month, whom it met, its people, its offices."""
    state = existing(states.state(source, code), "state", code)
    remembering: Remembering = request.app.state.remembering
    key = ("state", code, asked.role, narrowed(asked))
    counted, met, most = remembering.answer(source, key, lambda: _walked(source, code, asked))
    if tabular.wanted(request):
        rows = ((one.month, one.meetings, one.agreements) for one in counted)
        return taken_away(f"months-of-{code}", ("month", "meetings", "agreements"), rows)
    own = {name: value for name, value in kept(asked).items() if name != "state"}
    return charted(
        request,
        "state.html",
        state=state,
        asked=asked,
        chart=chart(counted, by),
        others=[
            (name_of(pair.states[1]), pair.meetings, addresses.pair(min(pair.states), max(pair.states), own))
            for pair in met
        ],
        near=NEAR,
        most=most,
        offices=listing(
            request,
            offices.offices(source, state=code, role=asked.role, part=part(request, ROWS, "offices_after")),
            "offices_after",
        ),
        meetings=listing(
            request,
            meetings.meetings(
                source,
                meetings.Meetings(
                    state=code,
                    role=asked.role,
                    medium=asked.medium,
                    min_confidence=asked.sure,
                    period=asked.period,
                    part=part(request, ROWS, reverse=asked.latest),
                ),
            ),
        ),
        network=with_("/network", {**own, "state": code}),
        csv=tabular.address(request),
        turtle=addresses.turtle(
            [("state", code), *((name, own[name]) for name in ("since", "until")), ("min_confidence", own["sure"])]
        ),
        choices=choices(source),
    )


def _walked(
    source: Source, code: str, asked: Filters
) -> tuple[tuple[Month, ...], tuple[StatesMet, ...], tuple[Tie, ...]]:
    """What takes a walk over all meetings of people of a state: months, states that it met, who met whom most."""
    members = people.in_office(source, code, asked.role) or []
    documents = Agreements(state=code, min_confidence=asked.sure, period=asked.period)
    return (
        months.months_of(source, members, documents, narrowed(asked)),
        ties.states_met_with(source, code, role=asked.role, narrowed=narrowed(asked)),
        ties.ties(source, ties.Ties(people=tuple(members), narrowed=narrowed(asked), most=NEAR)),
    )


@router.get("/states/{code}/{other}.ttl")
def get_pair_as_turtle(
    store: StoreDep, as_of: AsOfDep, asked: FiltersDep, code: StatePath, other: StatePath
) -> Response:
    """The facts of two states as Turtle."""
    return turtle_between(store, code, other, asked, as_of)


@router.get("/states/{code}/{other}")
def get_pair(
    request: Request,
    source: SourceDep,
    asked: FiltersDep,
    code: StatePath,
    other: StatePath,
    by: ByQuery = None,
) -> Response:
    """What two states had to do with each other: by month, through whom, and each meeting and agreement."""
    if code > other:
        turned = links.pair(other, code)
        return RedirectResponse(f"{turned}?{request.url.query}" if request.url.query else turned, status_code=308)
    one, two = (existing(states.state(source, each), "state", each) for each in (code, other))
    limit = tabular.WHOLE if tabular.wanted(request) else part(request, ROWS)
    found = states.relations(
        source,
        code,
        other,
        role=asked.role,
        medium=asked.medium,
        min_confidence=asked.sure,
        period=asked.period,
        part=limit,
    )
    if tabular.wanted(request):
        return taken_away(f"{code}-{other}", _COLUMNS, map(_row, found.events.items))
    limits = narrowed(asked)
    return charted(
        request,
        "pair.html",
        one=one,
        two=two,
        asked=asked,
        chart=chart(found.months, by),
        offices=[
            (each, _by_office(ties.offices_between(source, each.id, facing.id, role=asked.role, narrowed=limits)))
            for each, facing in ((one, two), (two, one))
        ],
        shown=OFFICES,
        events=listing(request, found.events),
        csv=tabular.address(request),
        ttl=with_(f"{links.pair(code, other)}.ttl", kept(asked)),
        choices=choices(source),
    )


def _by_office(rows: tuple[OfficeBetween, ...]) -> list[list[OfficeBetween]]:
    """Rows of one office together, the office of whose holders met most first."""
    offices: dict[str, list[OfficeBetween]] = {}
    for row in rows:
        offices.setdefault(row.office.id, []).append(row)
    return sorted(offices.values(), key=lambda of: (-sum(row.meetings for row in of), of[0].office.name))


_COLUMNS = ("date", "kind", "id", "title or sides", "medium", "place", "quotation", "report", "url")


def _row(event: Event) -> tuple[object, ...]:
    what = event.meeting or event.agreement
    first = what.evidence[0] if what and what.evidence else None
    words = (first.quotation, first.report, first.url) if first else (None, None, None)
    if event.meeting:
        sides = " with ".join(", ".join(one.name for one in side) for side in event.meeting.sides)
        return (event.date, "meeting", event.meeting.id, sides, event.meeting.medium, event.meeting.place, *words)
    if event.agreement:
        return (event.date, "agreement", event.agreement.id, event.agreement.title, None, None, *words)
    return ()
