"""Whether the server runs, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.answering import problems
from api.deps import Sparql, StoreDep
from api.errors import UnavailableProblem
from api.schemas import Health, Ready
from graph.errors import StoreError

router = APIRouter(tags=["health"])


@router.get("/health")
async def get_health() -> Health:
    """The server runs; it says nothing of the store."""
    return Health()


@router.get("/ready", responses=problems(503))
def get_ready(request: Request, store: StoreDep) -> Ready:
    """The store answers and its migrations are in. A mirror that is `behind` answers SPARQL from what was before."""
    sparql: Sparql | None = request.app.state.sparql
    try:
        ready = store.ready()
    except StoreError:
        ready = False
    if not ready:
        raise UnavailableProblem("the store does not answer, or its migrations are not in")
    return Ready(mirror="off" if sparql is None else "in step" if sparql.following.mirror.in_step() else "behind")
