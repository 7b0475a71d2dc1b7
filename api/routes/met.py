"""Who met whom, and through whom two people are connected."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import list_of, one_of, problems
from api.assembled import path_between
from api.deps import ConfidenceQuery, PeriodDep, PersonQuery, RoleQuery, SourceDep, StateQuery
from api.schemas.meetings import Met, Path
from api.sorting import ByDateDep
from api.wanted import WantedDep
from graph.queries import paths
from graph.queries.met import MetWith, met_with
from ontology.terms import Medium

router = APIRouter(tags=["who met whom"], responses=problems(300, 404))

_Person = Annotated[
    str,
    Query(min_length=1, max_length=200, examples=["Tokayev"], description="An identifier, or a name in any spelling."),
]


@router.get("/met-with", **list_of(Met))
def get_met_with(
    wanted: WantedDep,
    store: SourceDep,
    part: ByDateDep,
    period: PeriodDep,
    person: PersonQuery = None,
    counterpart: Annotated[PersonQuery, Query(alias="with")] = None,
    state: StateQuery = None,
    with_state: StateQuery = None,
    role: RoleQuery = None,
    with_role: RoleQuery = None,
    medium: Medium | None = None,
    min_confidence: ConfidenceQuery = None,
) -> Response:
    """Each pair of people who met at a meeting that took place, by date, the undated last.

    `person`, `state` and `role` say whose meetings, `with`, `with_state` and `with_role` with whom; at least one of
    the six is needed. A state or a role stands for those who hold or held its offices, and tells namesakes apart. The
    one asked about comes first in `people`. `since` and `until` select by what a date can mean: "2024-10" is in any
    period that has a day of that October; an undated meeting is in none.
    """
    asked = MetWith(
        person=person,
        with_=counterpart,
        state=state,
        with_state=with_state,
        role=role,
        with_role=with_role,
        medium=medium,
        min_confidence=min_confidence,
        period=period,
        part=part,
    )
    return wanted.listed(met_with(store, asked), Met)


@router.get("/paths", **one_of(Path))
def get_path(
    wanted: WantedDep,
    store: SourceDep,
    start: Annotated[_Person, Query(alias="from")],
    end: Annotated[_Person, Query(alias="to")],
    longest: Annotated[
        int, Query(alias="max", ge=1, le=paths.LONGEST, description="Most steps of the path.")
    ] = paths.LONGEST,
) -> Response:
    """The shortest way from one person to another over who met whom, each step with its meetings.

    Of several equally short ones it is the first by identifiers. 404 when there is none of at most `max` steps.
    """
    return wanted.single(path_between(store, start, end, longest=longest), Path)
