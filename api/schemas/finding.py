"""What is found by words or by identifiers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.schemas.agreements import Agreement
from api.schemas.base import Answer
from api.schemas.conflicts import Conflict
from api.schemas.meetings import Meeting
from api.schemas.offices import Office
from api.schemas.people import Person
from api.schemas.reports import Report
from api.schemas.states import StateDetail


class Hit(Answer):
    """Something that a search found."""

    kind: Literal["Person", "State", "Organization", "Agreement"] = Field(description="What it is.")
    id: str = Field(examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    matched: str = Field(description="The spelling that the words were found in.", examples=["Kazakhstan"])


class Found(Answer):
    """What an identifier stands for; that of its kind is there, the others are null."""

    asked: str = Field(description="The identifier as it was given.", examples=["KZ"])
    kind: Literal["Person", "State", "Office", "Meeting", "Agreement", "Conflict", "Report"] = Field(
        description="What it stands for."
    )
    person: Person | None
    state: StateDetail | None
    office: Office | None
    meeting: Meeting | None
    agreement: Agreement | None
    conflict: Conflict | None
    report: Report | None


class Wanted(BaseModel):
    """Identifiers to look up."""

    model_config = ConfigDict(extra="forbid")

    ids: list[Annotated[str, StringConstraints(min_length=1, max_length=100)]] = Field(
        min_length=1, max_length=200, description="Identifiers of any kind.", examples=[["KZ", "MN"]]
    )


class LookedUp(BaseModel):
    """What was found of the identifiers, in their order, and those that stand for nothing."""

    items: list[Found]
    total: int = Field(description="How many were found.", examples=[1])
    missing: list[str] = Field(description="Those that stand for nothing.", examples=[["person-none"]])
