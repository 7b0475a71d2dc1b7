"""Whether the server runs, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter

from api.answering import problems
from api.deps import StoreDep
from api.errors import UnavailableProblem
from api.schemas import Health
from graph.errors import StoreError

router = APIRouter(tags=["health"])


@router.get("/health")
async def get_health() -> Health:
    """The server runs; it says nothing of the store."""
    return Health()


@router.get("/ready", responses=problems(503))
def get_ready(store: StoreDep) -> Health:
    """The store answers and its migrations are in."""
    try:
        ready = store.ready()
    except StoreError:
        ready = False
    if not ready:
        raise UnavailableProblem("the store does not answer, or its migrations are not in")
    return Health()
