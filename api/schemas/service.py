"""For whoever runs the server."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field


class Stats(BaseModel):
    """How much the graph holds."""

    nodes: dict[str, int] = Field(description="Nodes by kind.", examples=[{"Person": 120, "Meeting": 80, "Report": 40}])
    edges: dict[str, int] = Field(description="Edges by kind.", examples=[{"MET_WITH": 150, "HOLDS_OFFICE": 130}])


class Health(BaseModel):
    """Whether the server runs, or is ready to answer."""

    status: Literal["ok"] = "ok"


class Ready(Health):
    """Whether the server is ready to answer, and SPARQL from what the store holds now."""

    store: Literal["ready"] = "ready"
    migrations: Literal["ready"] = "ready"
    mirror: Literal["in step", "behind", "being made", "off"] = Field(
        description="Whether SPARQL is answered from what the store holds now."
    )
