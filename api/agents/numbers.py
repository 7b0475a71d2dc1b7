"""The tool that counts what the graph holds."""

from __future__ import annotations

from api.assembled import stats_of
from api.schemas.service import Stats
from graph.store import Store


def stats(store: Store) -> Stats:
    """How many nodes and edges of each kind the graph holds: reports, people, meetings and so on."""
    return stats_of(store)
