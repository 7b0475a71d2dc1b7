"""Agreements: treaties, memoranda, declarations and other documents."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.answering import existing, listed, problems
from api.deps import ConfidenceQuery, Identifier, PeriodDep, PersonQuery, SliceDep, SourceDep, StateQuery
from api.schemas import Agreement, Page
from graph.queries import agreements
from ontology.terms import AgreementStatus, AgreementType

router = APIRouter(prefix="/agreements", tags=["agreements"], responses=problems(404))


@router.get("", responses=problems(300))
def list_agreements(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    period: PeriodDep,
    state: StateQuery = None,
    with_state: StateQuery = None,
    person: PersonQuery = None,
    type: AgreementType | None = None,  # noqa: A002 - the name of the parameter
    status: AgreementStatus | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Page[Agreement]:
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
    return listed(request, agreements.agreements(store, asked), Agreement)


@router.get("/{identifier}")
def get_agreement(store: SourceDep, identifier: Identifier) -> Agreement:
    """One agreement with its parties and signatories."""
    return Agreement.model_validate(existing(agreements.agreement(store, identifier), "agreement", identifier))
