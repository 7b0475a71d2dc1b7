"""Meetings, who met whom, and the way from one person to another."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.schemas.base import Answer, Date, Named, State
from api.schemas.evidence import Evidence
from ontology.terms import Medium, MeetingStatus, Precision

CountryName = Annotated[
    str | None, Field(description="What the state was called on the date of the meeting.", examples=["Kazakhstan"])
]


class Met(Answer):
    """Two people who met."""

    date: Date
    precision: Precision | None = Field(description="How exactly the date is known; null when it is not.")
    people: tuple[Named, Named] = Field(description="The person asked about first.")
    meeting: str = Field(description="Identifier of the meeting.", examples=["meeting-0a1b2c3d4e5f60718293"])
    medium: Medium
    place: str | None = Field(examples=["Astana"])
    country: State
    country_name: CountryName
    evidence: list[Evidence]


class Meeting(Answer):
    """A meeting and who was on which side."""

    id: str = Field(examples=["meeting-0a1b2c3d4e5f60718293"])
    status: MeetingStatus
    date: Date
    precision: Precision | None = Field(description="How exactly the date is known; null when it is not.")
    medium: Medium
    place: str | None = Field(examples=["Astana"])
    country: State
    country_name: CountryName
    main: bool = Field(description="Whether a report is about this meeting, not only mentions it.")
    sides: list[list[Named]] = Field(description="Those of one side did not meet each other.")
    evidence: list[Evidence]


class Step(Answer):
    """Two neighbours on a path, and the earliest meetings of theirs."""

    people: tuple[Named, Named]
    meetings: list[Met]
    total: int = Field(description="How often they met in all.", examples=[3])


class Path(Answer):
    """How two people are connected."""

    people: list[Named] = Field(description="Everyone on the way, both ends included.")
    length: int = Field(description="How many steps it takes.", examples=[2])
    steps: list[Step]
