"""The tool that gives a report: what it says, and what the graph holds of it."""

from __future__ import annotations

from api.agents.arguments import Identifier
from api.report_details import report_detail
from api.schemas.reports import ReportDetail
from graph.queries.asking import Source


def report(source: Source, *, report: Identifier) -> ReportDetail:
    """One report: its whole text, and each person, office, meeting and agreement read in it with offsets in the text.

    Use it to check a quotation in its context: `start` and `end` of evidence are code points of `text`.
    """
    return report_detail(source, report)
