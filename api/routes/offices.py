"""Offices and who holds them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import existing, list_of, one_of, problems
from api.deps import DATE, ConfidenceQuery, Identifier, SourceDep, StateQuery
from api.schemas.lists import Page
from api.schemas.offices import Holders, Office, Tenure
from api.sorting import ByNameDep, BySeenDep
from api.wanted import WantedDep
from graph.queries import holders, offices
from graph.queries.asking import QuestionError
from ontology.terms import Role, TenureStatus

router = APIRouter(prefix="/offices", tags=["offices"], responses=problems(404))


@router.get("", **list_of(Office))
def list_offices(
    wanted: WantedDep,
    store: SourceDep,
    part: ByNameDep,
    role: Role | None = None,
    state: StateQuery = None,
    organization: Annotated[str | None, Query(max_length=100, description="Identifier of a body.")] = None,
) -> Response:
    """Offices by name."""
    return wanted.listed(offices.offices(store, role=role, state=state, organization=organization, part=part), Office)


@router.get("/{identifier}", **one_of(Office))
def get_office(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One office."""
    return wanted.single(existing(offices.office(store, identifier), "office", identifier), Office)


@router.get("/{identifier}/holders", **list_of(Tenure) | {"response_model": Page[Tenure] | Holders})
def list_holders(
    wanted: WantedDep,
    store: SourceDep,
    part: BySeenDep,
    identifier: Identifier,
    on: Annotated[
        str | None,
        Query(
            max_length=10,
            pattern=DATE,
            examples=["2024-10-29"],
            description="YYYY, YYYY-MM or YYYY-MM-DD: who held the office then, known and likely apart.",
        ),
    ] = None,
    status: Annotated[TenureStatus | None, Query(description="Not with `on`, which asks who is in office.")] = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Who was seen to hold an office, the latest first; with `on`, who held it on that date: known, likely, unknown."""
    if on is not None:
        if status is not None:
            raise QuestionError("status", "with on, who is in office is asked: leave status out")
        found = holders.holders_on(store, identifier, on, min_confidence=min_confidence)
        return wanted.single(existing(found, "office", identifier), Holders)
    existing(offices.office(store, identifier), "office", identifier)
    seen = offices.holders(store, identifier, status=status, min_confidence=min_confidence, part=part)
    return wanted.listed(seen, Tenure)
