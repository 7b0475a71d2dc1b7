"""Whether the server runs, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.answering import problems
from api.deps import Sparql, StoreDep
from api.errors import UnavailableProblem
from api.schemas.service import Health, Ready
from api.telemetry.metrics import mirror_of
from graph.errors import StoreError

router = APIRouter(tags=["health"])


@router.get("/health")
async def get_health() -> Health:
    """The server runs; it says nothing of the store."""
    return Health()


@router.get("/live")
async def get_live() -> Health:
    """The same: the name by which orchestrators ask whether to start it anew."""
    return Health()


@router.get("/ready", responses=problems(503))
def get_ready(request: Request, store: StoreDep) -> Ready:
    """The store answers, its migrations are in, and what the mirror for SPARQL is.

    503 names in `parts` which is not ready. A mirror that is `behind` answers SPARQL from what was before; while it is
    `being made` there are no answers in SPARQL, and all others: that does not make the server unready.
    """
    sparql: Sparql | None = request.app.state.sparql
    try:
        missing = store.missing_migrations()
        mirror = mirror_of(sparql)
    except StoreError:
        parts = {"store": "does not answer", "migrations": "unknown", "mirror": "off" if sparql is None else "unknown"}
        raise UnavailableProblem("the store does not answer", parts=parts) from None
    if missing:
        parts = {"store": "ready", "migrations": f"missing: {', '.join(missing)}", "mirror": mirror}
        raise UnavailableProblem("migrations of the store are not in", parts=parts)
    return Ready.model_validate({"mirror": mirror})
