"""Which states met how often, as a table with the darker cells for the more meetings."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.deps import SourceDep
from api.explorer import tabular
from api.explorer.filters import FiltersDep, choices
from api.explorer.page_route import PageRoute
from api.explorer.plotting import charted
from api.explorer.remembering import Remembering
from api.explorer.views import addresses
from api.explorer.views.matrix import Order, matrix
from api.explorer.views.narrowed import kept
from api.explorer.views.tables import taken_away
from graph.queries.ties import states_met, states_met_in

router = APIRouter(route_class=PageRoute, include_in_schema=False)

SIZES = (10, 20, 40, 80)
"""How many states can be asked for."""


@router.get("/matrix")
def get_matrix(
    request: Request,
    source: SourceDep,
    asked: FiltersDep,
    most: Annotated[int, Query(ge=2, le=250)] = SIZES[1],
    order: Order = Order.MEETINGS,
) -> Response:
    """The states that met most often, and how often each met each."""
    remembering: Remembering = request.app.state.remembering
    role, medium, sure = asked.role, asked.medium, asked.sure
    dated = remembering.answer(
        source,
        ("states met", role, medium, sure),
        lambda: states_met(source, role=role, medium=medium, min_confidence=sure),
    )
    met = states_met_in(dated, asked.period)
    if tabular.wanted(request):
        return taken_away("states", ("state", "other", "meetings"), ((*pair.states, pair.meetings) for pair in met))
    own = {name: value for name, value in kept(asked).items() if name != "state"}
    return charted(
        request,
        "matrix.html",
        asked=asked,
        matrix=matrix(met, most, order),
        most=most,
        order=order.value,
        sizes=SIZES,
        pair=lambda one, other: addresses.pair(min(one, other), max(one, other), own),
        csv=tabular.address(request),
        ttl=addresses.turtle(
            [("kind", "meeting"), *((name, own[name]) for name in ("since", "until")), ("min_confidence", own["sure"])]
        ),
        choices=choices(source),
    )
