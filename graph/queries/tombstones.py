"""Questions about reports that were withdrawn: what stays of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.queries.answers.reports import Withdrawn
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, counted, page

if TYPE_CHECKING:
    from graph.queries.asking import Source


def tombstone(store: Source, identifier: str) -> Withdrawn | None:
    """What stays of the report with this identifier, None where none was withdrawn."""
    rows = ask(store, "tombstone", id=identifier)
    return _withdrawn(rows[0]) if rows else None


def tombstones(store: Source, *, period: Period = EVER, part: Slice = FIRST) -> Page[Withdrawn]:
    """What stays of withdrawn reports, by their day of publication. Raises `QuestionError`."""
    asked: Row = dict(period.parameters())
    rows = ask(store, "tombstones", **asked, **after(part))
    total = counted(store, "tombstones_total", rows, part, **asked)
    return page(rows, part, total, lambda shown: [_withdrawn(row) for row in shown])


def _withdrawn(row: Row) -> Withdrawn:
    return Withdrawn(
        id=row["id"],
        stems=tuple(row["stems"]),
        url=row["url"],
        published=row["published"],
        reason=row["reason"],
        withdrawn_by=row["withdrawn_by"],
    )
