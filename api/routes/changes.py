"""What changed since a day."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.answering import list_of
from api.deps import PeriodDep, SourceDep
from api.schemas.reports import Change
from api.sorting import ByDateDep
from api.wanted import WantedDep
from graph.queries.changes import changes

router = APIRouter(tags=["reports"])


@router.get("/changes", **list_of(Change))
def list_changes(wanted: WantedDep, store: SourceDep, part: ByDateDep, period: PeriodDep) -> Response:
    """Reports published `since` a day, and every report that was withdrawn, by day of publication.

    The graph is what its reports say, so nothing else changes it: `/v1/reports/{id}` has what one that was read says.
    All that only a withdrawn report told of is gone. Nothing tells when a report was withdrawn, so that withdrawals
    are there whatever the period, and who asks since the day of the last answer misses none. A report that was loaded
    late stands at the day of its publication: ask from as far back as your sources may come late.
    """
    return wanted.listed(changes(store, period=period, part=part), Change)
