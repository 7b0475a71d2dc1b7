"""Reports: the list of them, and the page of one with its text and all that was read in it."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request, Response

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer import tabular
from api.explorer.filters import FiltersDep
from api.explorer.listing import listing, part
from api.explorer.marking import pieces
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.schemas.reports import Report
from graph.queries import people, reports
from graph.queries.tombstones import tombstone

if TYPE_CHECKING:
    from graph.queries.answers.agreements import Agreement
    from graph.queries.answers.meetings import Meeting
    from graph.queries.answers.offices import Tenure

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25
_WORDS = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)


@router.get("/reports")
def get_reports(
    request: Request, source: SourceDep, asked: FiltersDep, publisher: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """Reports by day of publication, narrowed to a publisher and a period."""
    csv = tabular.wanted(request)
    found = reports.reports(
        source,
        publisher=publisher.strip() or None,
        period=asked.period,
        part=tabular.whole(reverse=asked.latest) if csv else part(request, ROWS, reverse=asked.latest),
    )
    if csv:
        return tabular.file(found.items, Report, "reports")
    return page(
        request,
        "reports.html",
        asked=asked,
        publisher=publisher,
        found=listing(request, found),
        csv=tabular.address(request),
    )


@router.get("/reports/{identifier}")
def get_report(
    request: Request, source: SourceDep, identifier: Identifier, words: Annotated[str, Query(max_length=30)] = ""
) -> Response:
    """One report: its text with the words that are evidence, and what they say. `words` are those to point out.

    Of one that was withdrawn, what stays.
    """
    read = reports.report(source, identifier)
    if read is None and (stone := tombstone(source, identifier)):
        return page(request, "withdrawn.html", status=HTTPStatus.GONE, stone=stone)
    found = existing(read, "report", identifier)
    facts: tuple[Meeting | Agreement | Tenure, ...] = (*found.meetings, *found.agreements, *found.offices)
    place = _WORDS.fullmatch(words)
    marked = pieces(
        found.text,
        ((one.start, one.end) for fact in facts for one in fact.evidence),
        now=(int(place[1]), int(place[2])) if place else None,
        named=((start, end, mention.person.id) for mention in found.people for start, end in mention.spans),
    )
    named = {mention.person.id for mention in found.people}
    return page(request, "report.html", read=found, pieces=marked, posts=people.posts(source, named))
