"""Reports: which were read, what they say, and taking in more."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import existing, list_of, one_of, problems
from api.deps import ByDateDep, Identifier, IntakeDep, PeriodDep, SourceDep, StoreDep
from api.errors import ReportProblem
from api.schemas import NewReport, Report, ReportDetail
from api.wanted import WantedDep
from graph.errors import InterstateError, StoreError
from graph.queries import reports
from graph.queries.asking import Source

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


@router.get("/{identifier}", **one_of(ReportDetail))
def get_report(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One report with its text and what the graph holds of it, with offsets in code points."""
    return wanted.single(_detail(store, identifier), ReportDetail)


@router.post(
    "",
    status_code=HTTPStatus.CREATED,
    responses=problems(401, 403, 413) | {200: {"model": ReportDetail, "description": "The report was there already."}},
)
def post_report(response: Response, store: StoreDep, intake: IntakeDep, report: NewReport) -> ReportDetail:
    """Read a report into the graph and answer with what it says."""
    with intake.lock:
        try:
            read = intake.read(
                text=report.text,
                published=report.published,
                url=report.url,
                title=report.title,
                publisher=report.publisher,
            )
            loaded = intake.load(read)
        except StoreError:
            raise
        except InterstateError as error:
            raise ReportProblem(str(error)) from None
    if not loaded.new:
        response.status_code = HTTPStatus.OK
    response.headers["Location"] = f"/v1/reports/{read.id}"
    return _detail(store, read.id)


def _detail(store: Source, identifier: str) -> ReportDetail:
    found = existing(reports.report(store, identifier), "report", identifier)
    head = Report.model_validate(found.report).model_dump()
    facts = {name: getattr(found, name) for name in ("people", "offices", "meetings", "agreements")}
    return ReportDetail.model_validate(
        {**head, **facts, "text": found.text, "extractor": found.extractor, "version": found.version}
    )
