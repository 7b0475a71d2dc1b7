"""Who met whom, and through whom two people are connected."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.answering import list_of, one_of, problems
from api.deps import ByDateDep, ConfidenceQuery, PeriodDep, PersonQuery, RoleQuery, SourceDep, StateQuery
from api.errors import NotFoundProblem
from api.schemas import Met, Named, Path, Step
from api.wanted import WantedDep
from graph.queries import paths, people
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
    ends = people.one(store, start, parameter="from"), people.one(store, end, parameter="to")
    steps = paths.path(store, *ends, longest=longest)
    if steps is None:
        raise NotFoundProblem(f"no path of at most {longest} steps leads from {start!r} to {end!r}")
    met = [Step.model_validate(step) for step in steps]
    on_the_way = [step.people[0] for step in met] + [step.people[1] for step in met[-1:]]
    if not met and (alone := people.person(store, ends[0])):
        on_the_way = [Named(id=alone.id, name=alone.name)]
    return wanted.single(Path(people=on_the_way, length=len(met), steps=met), Path)
