"""States, and the relations of two of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import existing, list_of, one_of, problems
from api.deps import ConfidenceQuery, PeriodDep, SourceDep, StatePath
from api.schemas.base import Named
from api.schemas.states import Event, Relations, StateDetail, Year
from api.sorting import ByCodeDep, ByDateDep
from api.wanted import WantedDep
from graph.queries import states

router = APIRouter(prefix="/states", tags=["states"], responses=problems(404))


@router.get("", **list_of(Named))
def list_states(
    wanted: WantedDep,
    store: SourceDep,
    part: ByCodeDep,
    name: Annotated[str | None, Query(min_length=1, max_length=200, description="Words of the name.")] = None,
) -> Response:
    """The states that the reports speak of, by code."""
    return wanted.listed(states.states(store, name=name, part=part), Named)


@router.get("/{code}", **one_of(StateDetail))
def get_state(wanted: WantedDep, store: SourceDep, code: StatePath) -> Response:
    """One state: its names in use, and the states before and after it."""
    return wanted.single(existing(states.state(store, code), "state", code), StateDetail)


@router.get("/{code}/relations/{other}", **list_of(Event) | {"response_model": Relations})
def get_relations(
    wanted: WantedDep,
    store: SourceDep,
    part: ByDateDep,
    period: PeriodDep,
    code: StatePath,
    other: StatePath,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Meetings that took place between people of two states, and agreements to which both are party, over time."""
    sides = [StateDetail.model_validate(existing(states.state(store, one), "state", one)) for one in (code, other)]
    found = states.relations(store, code, other, min_confidence=min_confidence, period=period, part=part)
    page = Relations(
        state=sides[0],
        other=sides[1],
        years=[Year.model_validate(year) for year in found.years],
        items=[Event.model_validate(event) for event in found.events.items],
        total=found.events.total,
        next=wanted.following(found.events),
    )
    return wanted.listed(found.events, Event, page)
