"""States and the relations of two of them."""

from __future__ import annotations

from pydantic import Field

from api.schemas.agreements import Agreement
from api.schemas.base import Answer, Date, Named
from api.schemas.lists import Page
from api.schemas.meetings import Meeting


class NameInUse(Answer):
    """A name that a state was called by."""

    name: str = Field(examples=["Swaziland"])
    since: str | None = Field(description="First day; null where it had no other before.", examples=[None])
    until: str | None = Field(description="Last day.", examples=["2018-04-19"])


class StateDetail(Named):
    """A state and how it relates to those before and after it, which are asked about by their own codes."""

    since: str | None = Field(description="First day of a former state.", examples=["1922-12-30"])
    until: str | None = Field(description="Last day of a former state.", examples=["1991-12-26"])
    called: list[NameInUse] = Field(description="Names in use before the present one.")
    predecessors: list[Named] = Field(description="The former states that it followed.")
    successors: list[Named] = Field(description="The states that followed a former one.")


class Year(Answer):
    """How much there was in one year."""

    year: str | None = Field(description="Null for what is undated.", examples=["2024"])
    meetings: int = Field(examples=[4])
    agreements: int = Field(examples=[2])


class Event(Answer):
    """A meeting or an agreement of two states; the other is null."""

    date: Date
    meeting: Meeting | None
    agreement: Agreement | None


class Relations(Page[Event]):
    """Meetings and agreements of two states: counted by year, and a page of them by date, the undated last."""

    state: StateDetail
    other: StateDetail
    years: list[Year]
