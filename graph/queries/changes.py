"""What changed: the graph is what its reports say, so every change of it is a report that came or was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.queries.answers.reports import Change
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, counted, merged, page

if TYPE_CHECKING:
    from graph.queries.asking import Source


def changes(store: Source, *, period: Period = EVER, part: Slice = FIRST) -> Page[Change]:
    """Reports published in a period, and all that were withdrawn, by day of publication. Raises `QuestionError`.

    Nothing in a graph tells when a report was withdrawn, so that a withdrawal is in every period: who asks since a day
    misses none.
    """
    came: Row = {"publisher": None, "stem": None, **period.parameters()}
    gone: Row = dict(EVER.parameters())
    following = after(part)
    reports = ask(store, "reports", **came, **following)
    stones = ask(store, "tombstones", **gone, **following)
    total = counted(store, "reports_total", reports, part, **came)
    total += counted(store, "tombstones_total", stones, part, **gone)
    rows = merged(
        [{**row, "change": "read"} for row in reports] + [{**row, "change": "withdrawn"} for row in stones], part
    )
    return page(rows, part, total, lambda shown: [_change(row) for row in shown])


def _change(row: Row) -> Change:
    return Change(
        change=row["change"],
        report=row["id"],
        published=row["published"],
        stems=tuple(row["stems"]),
        url=row["url"],
        reason=row.get("reason") or None,
    )
