"""How two people are connected through those whom they met."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.deps import SourceDep
from api.explorer import tabular
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.explorer.views import addresses
from api.explorer.views.tables import taken_away
from graph.queries import paths, people
from graph.queries.answers.base import Named
from graph.queries.answers.meetings import Step

router = APIRouter(route_class=PageRoute, include_in_schema=False)

_COLUMNS = ("step", "person", "met", "meetings", "date", "meeting", "quotation", "report", "url")


@router.get("/path")
def get_path(
    request: Request,
    source: SourceDep,
    start: Annotated[str, Query(alias="from", max_length=200)] = "",
    end: Annotated[str, Query(alias="to", max_length=200)] = "",
) -> Response:
    """The shortest way from one person to another, each step with its meetings and their words."""
    ends: tuple[Named, ...] = ()
    steps: tuple[Step, ...] | None = None
    if start.strip() and end.strip():
        ids = [people.one(source, start.strip(), parameter="from"), people.one(source, end.strip(), parameter="to")]
        ends = tuple(Named(id=one.id, name=one.name) for each in ids if (one := people.person(source, each)))
        steps = paths.path(source, ids[0], ids[1])
    if steps and tabular.wanted(request):
        return taken_away(
            "path", _COLUMNS, (row for number, step in enumerate(steps, 1) for row in _rows(number, step))
        )
    everybody = [step.people[0].id for step in steps or ()] + [one.id for one in ends[1:]]
    return page(
        request,
        "path.html",
        start=ends[0].name if ends else start,
        end=ends[1].name if ends else end,
        ends=ends,
        steps=steps,
        longest=paths.LONGEST,
        turned=addresses.path(ends[1].id, ends[0].id) if ends else None,
        network=addresses.network(everybody, {}) if steps else None,
        csv=tabular.address(request),
        ttl=addresses.turtle([("kind", "meeting"), *(("person", one) for one in everybody)]),
    )


def _rows(number: int, step: Step) -> list[tuple[object, ...]]:
    return [
        (
            number,
            step.people[0].name,
            step.people[1].name,
            step.total,
            met.date,
            met.meeting,
            *(
                (met.evidence[0].quotation, met.evidence[0].report, met.evidence[0].url)
                if met.evidence
                else ("", "", "")
            ),
        )
        for met in step.meetings
    ]
