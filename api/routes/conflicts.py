"""Conflicts: what sources say that cannot all be so."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import existing, list_of, one_of, problems
from api.deps import Identifier, PersonQuery, SourceDep, StateQuery
from api.schemas.conflicts import Conflict
from api.sorting import ByRuleDep
from api.wanted import WantedDep
from graph.queries import conflicts
from ontology.terms import ConflictRule

router = APIRouter(prefix="/conflicts", tags=["conflicts"], responses=problems(404))


@router.get("", **list_of(Conflict, 300))
def list_conflicts(
    wanted: WantedDep,
    store: SourceDep,
    part: ByRuleDep,
    rule: ConflictRule | None = None,
    state: StateQuery = None,
    person: PersonQuery = None,
    decided: Annotated[
        bool | None, Query(description="Only those of which a claim was decided to hold, or only the others.")
    ] = None,
) -> Response:
    """Disagreements of sources by rule: those that concern a `state`, or are about a `person`."""
    asked = conflicts.Conflicts(rule=rule, state=state, person=person, decided=decided, part=part)
    return wanted.listed(conflicts.conflicts(store, asked), Conflict)


@router.get("/{identifier}", **one_of(Conflict))
def get_conflict(wanted: WantedDep, store: SourceDep, identifier: Identifier) -> Response:
    """One conflict with its claims, each with its quotations."""
    return wanted.single(existing(conflicts.conflict(store, identifier), "conflict", identifier), Conflict)
