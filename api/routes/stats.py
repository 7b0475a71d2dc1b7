"""How much the graph holds."""

from __future__ import annotations

from fastapi import APIRouter

from api.assembled import stats_of
from api.deps import StoreDep
from api.schemas.service import Stats

router = APIRouter(tags=["search"])


@router.get("/stats")
def get_stats(store: StoreDep) -> Stats:
    """How many nodes and edges of each kind the graph holds."""
    return stats_of(store)
