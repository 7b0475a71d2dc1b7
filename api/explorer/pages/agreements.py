"""Agreements: the list of them, and the page of one with the text of every report that tells of it."""

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
from api.schemas.agreements import Agreement
from graph.queries import agreements, people
from ontology.terms import AgreementStatus, AgreementType

router = APIRouter(route_class=PageRoute, include_in_schema=False)

ROWS = 25


@router.get("/agreements")
def get_agreements(
    request: Request,
    source: SourceDep,
    asked: FiltersDep,
    kind: Annotated[str, Query(max_length=30, alias="type")] = "",
    stage: Annotated[str, Query(max_length=30)] = "",
    with_state: Annotated[str, Query(max_length=4, alias="with")] = "",
) -> Response:
    """Agreements by date, narrowed to one or two states, a period, a type, a stage, how sure."""
    csv = tabular.wanted(request)
    wanted = agreements.Agreements(
        state=asked.state,
        with_state=with_state.strip().upper() or None,
        type=one_of("type", kind, AgreementType),
        status=one_of("stage", stage, AgreementStatus),
        min_confidence=asked.sure,
        period=asked.period,
        part=tabular.whole(reverse=asked.latest) if csv else part(request, ROWS, reverse=asked.latest),
    )
    found = agreements.agreements(source, wanted)
    if csv:
        return tabular.file(found.items, Agreement, "agreements")
    return page(
        request,
        "agreements.html",
        asked=asked,
        kind=kind,
        stage=stage,
        with_state=wanted.with_state,
        found=listing(request, found),
        choices=choices(source),
        types=list(AgreementType),
        stages=list(AgreementStatus),
        csv=tabular.address(request),
    )


@router.get("/agreements/{identifier}")
def get_agreement(request: Request, source: SourceDep, identifier: Identifier) -> Response:
    """One agreement: its parties, who signed, and every report's text with the words that say so."""
    agreement = existing(agreements.agreement(source, identifier), "agreement", identifier)
    return page(
        request,
        "agreement.html",
        agreement=agreement,
        posts=people.posts(source, (one.id for one in agreement.signatories)),
        tellings=tellings(source, agreement.evidence),
    )
