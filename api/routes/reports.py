"""Reports: which were read, and what they say."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import list_of, one_of, problems
from api.deps import Identifier, PeriodDep, SourceDep
from api.report_details import report_detail
from api.schemas.reports import Report, ReportDetail
from api.sorting import ByDateDep
from api.wanted import WantedDep
from graph.queries import reports

router = APIRouter(prefix="/reports", tags=["reports"], responses=problems(404))


@router.get("", **list_of(Report))
def list_reports(
    wanted: WantedDep,
    store: SourceDep,
    part: ByDateDep,
    period: PeriodDep,
    publisher: Annotated[str | None, Query(max_length=200, description="Name of the publisher, exactly.")] = None,
    stem: Annotated[str | None, Query(max_length=300, description="Name of a file it came under, no suffix.")] = None,
) -> Response:
    """Reports by day of publication."""
    found = reports.reports(store, publisher=publisher, stem=stem, period=period, part=part)
    return wanted.listed(found, Report)


@router.get("/{identifier}", **one_of(ReportDetail, 410))
def get_report(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One report with its text and what the graph holds of it, with offsets in code points."""
    return wanted.single(report_detail(store, identifier), ReportDetail)
