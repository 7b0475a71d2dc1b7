"""Questions about reports: which were read, and what the graph holds of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.queries.agreements import read_agreements
from graph.queries.answers.base import Named
from graph.queries.answers.reports import Mention, ReadReport, Report
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, counted, page
from graph.queries.meetings import read_meetings
from graph.queries.offices import read_tenures

if TYPE_CHECKING:
    from graph.queries.asking import Source


def reports(
    store: Source,
    *,
    publisher: str | None = None,
    stem: str | None = None,
    period: Period = EVER,
    part: Slice = FIRST,
) -> Page[Report]:
    """Reports by day of publication, narrowed to a publisher or the stem of a file's name. Raises `QuestionError`."""
    asked: Row = {"publisher": publisher, "stem": stem, **period.parameters()}
    rows = ask(store, "reports", **asked, **after(part))
    total = counted(store, "reports_total", rows, part, **asked)
    return page(rows, part, total, lambda shown: [_report(row) for row in shown])


def told(store: Source, identifier: str) -> tuple[Report, str] | None:
    """One report and its text."""
    rows = ask(store, "report", id=identifier)
    return (_report(rows[0]), rows[0]["text"]) if rows else None


def report(store: Source, identifier: str) -> ReadReport | None:
    """One report with its text and what the graph holds of it."""
    rows = ask(store, "report", id=identifier)
    if not rows:
        return None
    meetings = [row["id"] for row in ask(store, "meetings_in_report", report=identifier)]
    agreements = [row["id"] for row in ask(store, "agreements_in_report", report=identifier)]
    return ReadReport(
        report=_report(rows[0]),
        text=rows[0]["text"],
        extractor=rows[0]["extractor"],
        version=rows[0]["version"],
        people=tuple(_mention(row) for row in ask(store, "mentions_in_report", report=identifier)),
        offices=tuple(read_tenures(store, ask(store, "tenures_in_report", report=identifier), report=identifier)),
        meetings=tuple(read_meetings(store, meetings, report=identifier)),
        agreements=tuple(read_agreements(store, agreements, report=identifier)),
    )


def _report(row: Row) -> Report:
    return Report(
        id=row["id"],
        stems=tuple(row["stems"]),
        url=row["url"],
        title=row["title"],
        publisher=row["publisher"],
        published=row["published"],
        language=row["language"],
    )


def _mention(row: Row) -> Mention:
    return Mention(
        id=row["mention"],
        person=Named(id=row["id"], name=row["name"]),
        spelling=row["spelling"],
        aliases=tuple(row["aliases"]),
        spans=tuple((int(start), int(end)) for start, end in zip(row["starts"], row["ends"], strict=True)),
    )
