"""What routes ask for: the store, the page wanted, the period, states, and the right to write.

The dependencies wait for nothing and are asynchronous all the same: others cost a change of threads each.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Annotated

from anyio import CapacityLimiter
from fastapi import Depends, Path, Query, Request, Security
from fastapi.security import APIKeyHeader
from pydantic import AfterValidator

from api.cursors import opened
from api.errors import ForbiddenProblem, UnavailableProblem
from api.keys.callers import Caller
from api.keys.key import Scope
from api.keys.problems import missing
from api.writing.doubts import Doubts
from api.writing.intake import Intake, Reviewing
from graph.mirror.following import Following
from graph.mirror.pool import Pool
from graph.queries.asking import LIMIT, Period, Slice, Source, day_of, known_by
from graph.store import Store
from ontology.terms import Role

DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
"""A date of any precision; whether it is in the calendar is another matter."""
LARGEST = 500
"""Rows on the largest page that can be asked for."""

_key = APIKeyHeader(
    name="X-API-Key",
    auto_error=False,
    description="A key of `interstate keys make`, or the value of INTERSTATE_API_KEY.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparql:
    """What answers SPARQL, what keeps its mirror in step, and threads that wait for answers, apart from all others."""

    pool: Pool
    following: Following
    limiter: CapacityLimiter = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "limiter", CapacityLimiter(self.pool.places + 1))


async def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


async def _as_of(
    as_of: Annotated[
        str | None,
        Query(
            max_length=10,
            pattern=DATE,
            examples=["2024-10-31"],
            description="YYYY, YYYY-MM or YYYY-MM-DD: answers from evidence that was published by the end of it.",
        ),
    ] = None,
) -> str | None:
    return day_of(as_of)


async def _source(store: Annotated[Store, Depends(_store)], day: Annotated[str | None, Depends(_as_of)]) -> Source:
    return known_by(store, day)


async def _slice(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=LARGEST, description="Most rows on a page.")] = LIMIT,
    cursor: Annotated[
        str | None,
        Query(max_length=4000, description="Where the page before ended: follow `next`."),
    ] = None,
) -> Slice:
    return Slice(limit=limit, cursor=opened(request, cursor) if cursor else None)


async def _period(
    since: Annotated[
        str | None,
        Query(
            max_length=10,
            pattern=DATE,
            examples=["2024-10"],
            description="YYYY, YYYY-MM or YYYY-MM-DD: leaves out what was before for certain, and what is undated.",
        ),
    ] = None,
    until: Annotated[
        str | None,
        Query(
            max_length=10,
            pattern=DATE,
            examples=["2025"],
            description="YYYY, YYYY-MM or YYYY-MM-DD: leaves out what was after for certain, and what is undated.",
        ),
    ] = None,
) -> Period:
    return Period(since=since, until=until)


def may(scope: Scope) -> Callable[[Request], Awaitable[Caller]]:
    """A dependency that is whoever asks, who has this scope. Raises `UnauthorizedProblem` and `ForbiddenProblem`."""

    async def allowed(request: Request, _: Annotated[str | None, Security(_key)] = None) -> Caller:
        caller: Caller = request.state.caller
        if scope not in caller.scopes:
            if caller.name is None and not request.app.state.callers.known(scope):
                raise ForbiddenProblem(
                    f"writing is off: make a key by `interstate keys make NAME --scope {scope}`, "
                    "or start the server with INTERSTATE_API_KEY set",
                    scope=scope,
                )
            raise missing(scope, caller.name)
        return caller

    return allowed


async def _intake(request: Request) -> AsyncIterator[Intake]:
    intake: Intake | None = request.app.state.intake
    if intake is None:
        raise ForbiddenProblem("this server takes no reports")
    async with request.app.state.changing.one():
        yield intake


async def _reviewing(request: Request) -> AsyncIterator[Reviewing]:
    reviewing: Reviewing | None = request.app.state.reviewing
    if reviewing is None:
        raise ForbiddenProblem("this server takes no decisions: start it with --decisions FILE")
    async with request.app.state.changing.one():
        yield reviewing


async def _doubts(request: Request) -> AsyncIterator[Doubts]:
    async with request.app.state.doubting.one():
        yield request.app.state.doubts


async def _sparql(request: Request) -> Sparql:
    sparql: Sparql | None = request.app.state.sparql
    if sparql is None:
        raise UnavailableProblem("this server answers no SPARQL")
    return sparql


SparqlDep = Annotated[Sparql, Depends(_sparql)]
StoreDep = Annotated[Store, Depends(_store)]
SourceDep = Annotated[Source, Depends(_source)]
AsOfDep = Annotated[str | None, Depends(_as_of)]
SliceDep = Annotated[Slice, Depends(_slice)]
PeriodDep = Annotated[Period, Depends(_period)]
IntakeDep = Annotated[Intake, Depends(_intake)]
DoubtsDep = Annotated[Doubts, Depends(_doubts)]
ReviewingDep = Annotated[Reviewing, Depends(_reviewing)]
WriterDep = Annotated[Caller, Depends(may(Scope.WRITE))]
ReviewerDep = Annotated[Caller, Depends(may(Scope.REVIEW))]

_CODE = r"^[A-Za-z]{2,4}$"
StateQuery = Annotated[
    str | None,
    Query(pattern=_CODE, examples=["KZ"], description="ISO 3166-1 alpha-2, EU, XK, or the code of a former state."),
    AfterValidator(lambda code: code and code.upper()),
]
StatePath = Annotated[
    str,
    Path(pattern=_CODE, examples=["KZ"], description="ISO 3166-1 alpha-2, EU, XK, or the code of a former state."),
    AfterValidator(str.upper),
]
RoleQuery = Annotated[
    Role | None, Query(examples=["foreign_minister"], description="Those who hold or held an office of this role.")
]
ConfidenceQuery = Annotated[
    float | None,
    Query(
        ge=0,
        le=1,
        allow_inf_nan=False,
        examples=[0.9],
        description="Leaves out what no evidence of this confidence or above says.",
    ),
]
Identifier = Annotated[str, Path(max_length=100, description="An identifier of the graph.")]
PersonQuery = Annotated[
    str | None,
    Query(
        min_length=1,
        max_length=200,
        examples=["Tokayev"],
        description="An identifier, also of a mention, or a name in any of its spellings; a surname alone will do.",
    ),
]
