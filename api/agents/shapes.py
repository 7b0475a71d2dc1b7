"""What the tools answer with where the REST interface answers with a page: the same, but for how it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.states import Event, StateDetail, Year

if TYPE_CHECKING:
    from graph.queries.asking import Page

T = TypeVar("T")


def _described(schema: dict[str, Any]) -> None:
    # Pydantic gives the docstring of a generic class to none of its kinds.
    schema.setdefault("description", "One page of a list.")


class Listed(BaseModel, Generic[T]):
    """One page of a list."""

    model_config = ConfigDict(json_schema_extra=_described, from_attributes=True)

    items: list[T]
    total: int = Field(description="Rows on all pages.", examples=[1])
    next: str | None = Field(description="What `cursor` is for the next page; null on the last.", examples=[None])


class Between(Listed[Event]):
    """Meetings and agreements of two states: counted by year, and a page of them by date, the undated last."""

    state: StateDetail
    other: StateDetail
    years: list[Year]


def page_of(found: Page[Any], model: type[BaseModel]) -> dict[str, Any]:
    """The members of a `Listed` of these rows."""
    return {
        "items": [model.model_validate(item) for item in found.items],
        "total": found.total,
        "next": found.cursor,
    }
