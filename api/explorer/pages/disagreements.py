"""Disagreements of reports: the list of them and the page of one, with the words of each side and the rule."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.answering import existing
from api.deps import Identifier, SourceDep
from api.explorer import tabular
from api.explorer.filters import FiltersDep, choices, one_of
from api.explorer.listing import listing, part
from api.explorer.page_route import PageRoute
from api.explorer.rendering import page
from api.explorer.telling import tellings
from api.schemas.conflicts import Conflict
from graph.queries import conflicts
from ontology.terms import ConflictRule

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 20


@router.get("/disagreements")
def get_disagreements(
    request: Request, source: SourceDep, asked: FiltersDep, rule: Annotated[str, Query(max_length=40)] = ""
) -> Response:
    """What reports disagree about, narrowed to a rule or a state."""
    csv = tabular.wanted(request)
    wanted = conflicts.Conflicts(
        rule=one_of("rule", rule, ConflictRule),
        state=asked.state,
        part=tabular.WHOLE if csv else part(request, ROWS),
    )
    found = conflicts.conflicts(source, wanted)
    if csv:
        return tabular.file(found.items, Conflict, "disagreements")
    return page(
        request,
        "disagreements.html",
        asked=asked,
        rule_code=rule,
        rules=list(ConflictRule),
        found=listing(request, found),
        choices=choices(source),
        csv=tabular.address(request),
    )


@router.get("/disagreements/{identifier}")
def get_disagreement(request: Request, source: SourceDep, identifier: Identifier) -> Response:
    """One disagreement: what each side says, in its words and in the whole text of each report."""
    conflict = existing(conflicts.conflict(source, identifier), "disagreement", identifier)
    words = [one for claim in conflict.claims for one in claim.evidence]
    return page(request, "disagreement.html", conflict=conflict, tellings=tellings(source, words))
