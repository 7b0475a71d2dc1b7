"""Conflicts: what sources say that cannot all be so."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from api.answering import existing, listed, problems
from api.deps import Identifier, PersonQuery, SliceDep, SourceDep, StateQuery
from api.schemas import Conflict, Page
from graph.queries import conflicts
from ontology.terms import ConflictRule

router = APIRouter(prefix="/conflicts", tags=["conflicts"], responses=problems(404))


@router.get("", responses=problems(300))
def list_conflicts(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    rule: ConflictRule | None = None,
    state: StateQuery = None,
    person: PersonQuery = None,
    decided: Annotated[
        bool | None, Query(description="Only those of which a claim was decided to hold, or only the others.")
    ] = None,
) -> Page[Conflict]:
    """Disagreements of sources by rule: those that concern a `state`, or are about a `person`."""
    asked = conflicts.Conflicts(rule=rule, state=state, person=person, decided=decided, part=part)
    return listed(request, conflicts.conflicts(store, asked), Conflict)


@router.get("/{identifier}")
def get_conflict(store: SourceDep, identifier: Identifier) -> Conflict:
    """One conflict with its claims, each with its quotations."""
    return Conflict.model_validate(existing(conflicts.conflict(store, identifier), "conflict", identifier))
