"""The network of who met whom, a part at a time: whoever is opened is shown with those whom they met most."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from api.deps import SourceDep
from api.explorer import links, tabular
from api.explorer.carrying import NAME, known_by
from api.explorer.filters import FiltersDep, choices
from api.explorer.page_route import PageRoute
from api.explorer.plotting import charted
from api.explorer.remembering import Remembering
from api.explorer.views import addresses
from api.explorer.views.narrowed import kept, narrowed
from api.explorer.views.network import Shown, network
from api.explorer.views.tables import taken_away
from graph.queries import people

router = APIRouter(route_class=PageRoute, include_in_schema=False)

MOST = 12
"""People who can be opened at once."""
SIZES = (8, 15, 30, 60)
"""How many of those whom each met can be asked for."""


@router.get("/network")
def get_network(
    request: Request,
    source: SourceDep,
    asked: FiltersDep,
    opened: Annotated[str, Query(alias="open", max_length=1000)] = "",
    add: Annotated[str, Query(max_length=200)] = "",
    most: Annotated[int, Query(ge=1, le=200)] = SIZES[1],
) -> Response:
    """The people who are opened with whom they met most, or the pairs who met most often."""
    ids = list(dict.fromkeys(one for one in opened.split(",") if one))[:MOST]
    if add.strip():
        found = people.one(source, add.strip(), parameter="add")
        ids = list(dict.fromkeys([*ids, found]))[-MOST:]
        return RedirectResponse(links.here(request, open=",".join(ids), add=None), status_code=303)
    remembering: Remembering = request.app.state.remembering
    shown = remembering.answer(
        source,
        ("network", tuple(ids), narrowed(asked), asked.state, asked.role, most),
        lambda: network(source, ids, narrowed=narrowed(asked), state=asked.state, role=asked.role, most=most),
    )
    if tabular.wanted(request):
        rows = (
            (
                *(one.name for one in edge.tie.people),
                *(one.id for one in edge.tie.people),
                edge.tie.meetings,
                edge.tie.first,
                edge.tie.last,
            )
            for edge in reversed(shown.edges)
        )
        return taken_away("network", ("person", "other", "person id", "other id", "meetings", "first", "last"), rows)
    limits = kept(asked) | {"most": str(most) if most != SIZES[1] else None, NAME: known_by(request)}
    own = [one.id for one in shown.opened]

    def turned(person: str) -> str:
        """The view in which that person is opened, or closed again."""
        after = [one for one in own if one != person] if person in own else [*own, person][-MOST:]
        return addresses.network(after, limits)

    return charted(
        request,
        "network.html",
        asked=asked,
        shown=shown,
        most=most,
        sizes=SIZES,
        opened=",".join(own),
        turned=turned,
        path=addresses.path,
        data=_data(shown, turned),
        csv=tabular.address(request),
        ttl=addresses.turtle(
            [
                ("kind", "meeting"),
                *((name, limits[name]) for name in ("since", "until")),
                ("min_confidence", limits["sure"]),
                *(("person", one) for one in own or [node.id for node in shown.nodes]),
            ]
        ),
        choices=choices(source),
    )


def _data(shown: Shown, turned: addresses.Turned) -> dict[str, object]:
    """What the script draws."""
    return {
        "side": shown.size,
        "nodes": [
            {
                "id": node.id,
                "name": node.name,
                "label": node.label,
                "state": node.state,
                "colour": node.colour,
                "x": node.x,
                "y": node.y,
                "angle": node.angle,
                "size": node.size,
                "opened": node.opened,
                "meetings": node.meetings,
                "address": turned(node.id),
            }
            for node in shown.nodes
        ],
        "edges": [{"ends": edge.ends, "width": edge.width} for edge in shown.edges],
    }
