"""One report as it is answered: with its text and facts, or that it was withdrawn."""

from __future__ import annotations

from api.answering import existing
from api.errors import GoneProblem
from api.schemas.reports import Report, ReportDetail
from graph.queries import reports
from graph.queries.asking import Source
from graph.queries.tombstones import tombstone


def report_detail(store: Source, identifier: str) -> ReportDetail:
    """A report with what the graph holds of it. Raises `GoneProblem` for one withdrawn, and `NotFoundProblem`."""
    report = reports.report(store, identifier)
    if report is None and (stone := tombstone(store, identifier)):
        because = f": {stone.reason}" if stone.reason else ""
        raise GoneProblem(f"the report {identifier!r} was withdrawn{because}", reason=stone.reason)
    found = existing(report, "report", identifier)
    head = Report.model_validate(found.report).model_dump()
    facts = {name: getattr(found, name) for name in ("people", "offices", "meetings", "agreements")}
    return ReportDetail.model_validate(
        {**head, **facts, "text": found.text, "extractor": found.extractor, "version": found.version}
    )
