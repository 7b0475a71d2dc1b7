"""Reports that come without a file: what the REST interface is handed to read a posted text."""

from __future__ import annotations

from graph.errors import InterstateError
from graph.facts import Report
from loaders.read import report_from
from loaders.sources.report import Draft
from loaders.sources.source import Refusal


class NoReportError(InterstateError):
    """What was posted is no report that can be read; the text says why."""


def read_posted(
    *, text: str, published: str | None, url: str | None, title: str | None, publisher: str | None
) -> Report:
    """The report of a posted text, which may give its day of publication itself. Raises `NoReportError`."""
    draft = Draft(
        where="report", stem="posted", text=text, published=published, url=url, title=title, publisher=publisher
    )
    found = report_from(draft)
    if isinstance(found, Refusal):
        raise NoReportError(found.why)
    return found
