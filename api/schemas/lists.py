"""Pages of lists."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")


def _described(schema: dict[str, Any]) -> None:
    # Pydantic gives the docstring of a generic class to none of its kinds.
    schema.setdefault("description", "One page of a list.")


class Page(BaseModel, Generic[T]):
    """One page of a list."""

    model_config = ConfigDict(json_schema_extra=_described)

    items: list[T]
    total: int = Field(description="Rows on all pages.", examples=[1])
    next: str | None = Field(description="Address of the next page; null on the last.", examples=[None])
