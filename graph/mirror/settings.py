"""What can be set about SPARQL, from the environment (INTERSTATE_SPARQL_TIME_LIMIT and so on)."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.mirror.pool import Limits


class Settings(BaseSettings):
    """Settings of SPARQL; each is the upper-case name after `INTERSTATE_SPARQL_` in the environment."""

    model_config = SettingsConfigDict(env_prefix="INTERSTATE_SPARQL_", frozen=True, extra="ignore")

    mirror: Path | None = Field(default=None, description="Where the mirror lies; by default beside the store.")
    time_limit: float = Field(default=20.0, gt=0, description="Seconds after which a query is stopped.")
    answer_limit: int = Field(default=50_000_000, gt=0, description="Largest answer, in bytes.")
    memory_limit: int = Field(
        default=4 * 2**30, ge=2**30, description="Largest address space of a process that answers, in bytes."
    )
    processes: int = Field(default=2, gt=0, description="Queries that are answered at a time.")

    def limits(self) -> Limits:
        """What one query of others may cost."""
        return Limits(seconds=self.time_limit, answer=self.answer_limit, memory=self.memory_limit)
