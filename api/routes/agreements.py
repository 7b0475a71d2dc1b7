"""Agreements: treaties, memoranda, declarations and other documents."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.answering import existing, list_of, one_of, problems
from api.deps import ConfidenceQuery, Identifier, PeriodDep, PersonQuery, SourceDep, StateQuery
from api.schemas.agreements import Agreement
from api.sorting import ByDateDep
from api.wanted import WantedDep
from graph.queries import agreements
from ontology.terms import AgreementStatus, AgreementType

router = APIRouter(prefix="/agreements", tags=["agreements"], responses=problems(404))


@router.get("", **list_of(Agreement, 300))
def list_agreements(
    wanted: WantedDep,
    store: SourceDep,
    part: ByDateDep,
    period: PeriodDep,
    state: StateQuery = None,
    with_state: StateQuery = None,
    person: PersonQuery = None,
    type: AgreementType | None = None,  # noqa: A002 - the name of the parameter
    status: AgreementStatus | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Agreements by date, the undated last: of a state or a body of it, with another state, signed by a `person`."""
    asked = agreements.Agreements(
        state=state,
        with_state=with_state,
        person=person,
        type=type,
        status=status,
        min_confidence=min_confidence,
        period=period,
        part=part,
    )
    return wanted.listed(agreements.agreements(store, asked), Agreement)


@router.get("/{identifier}", **one_of(Agreement))
def get_agreement(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One agreement with its parties and signatories."""
    return wanted.single(existing(agreements.agreement(store, identifier), "agreement", identifier), Agreement)
