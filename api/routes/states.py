"""States, and the relations of two of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request

from api.answering import existing, following, listed, problems
from api.deps import ConfidenceQuery, PeriodDep, SliceDep, SourceDep, StatePath
from api.schemas import Event, Named, Page, Relations, StateDetail, Year
from graph.queries import states

router = APIRouter(prefix="/states", tags=["states"], responses=problems(404))


@router.get("")
def list_states(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    name: Annotated[str | None, Query(min_length=1, max_length=200, description="Words of the name.")] = None,
) -> Page[Named]:
    """The states that the reports speak of, by code."""
    return listed(request, states.states(store, name=name, part=part), Named)


@router.get("/{code}")
def get_state(store: SourceDep, code: StatePath) -> StateDetail:
    """One state: its names in use, and the states before and after it."""
    return StateDetail.model_validate(existing(states.state(store, code), "state", code))


@router.get("/{code}/relations/{other}")
def get_relations(
    request: Request,
    store: SourceDep,
    part: SliceDep,
    period: PeriodDep,
    code: StatePath,
    other: StatePath,
    min_confidence: ConfidenceQuery = None,
) -> Relations:
    """Meetings that took place between people of two states, and agreements to which both are party, over time."""
    sides = [StateDetail.model_validate(existing(states.state(store, one), "state", one)) for one in (code, other)]
    found = states.relations(store, code, other, min_confidence=min_confidence, period=period, part=part)
    return Relations(
        state=sides[0],
        other=sides[1],
        years=[Year.model_validate(year) for year in found.years],
        items=[Event.model_validate(event) for event in found.events.items],
        total=found.events.total,
        next=following(request, found.events),
    )
