"""People, and whom they met."""

from __future__ import annotations

from pydantic import Field

from api.schemas.base import Answer, Date, Named
from api.schemas.evidence import Evidence
from api.schemas.offices import Tenure


class Person(Answer):
    """A person and the spellings seen of the name."""

    id: str = Field(examples=["person-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["Kassym-Jomart Tokayev"])
    aliases: list[str] = Field(description="Every other spelling seen.", examples=[["Tokayev", "K. Tokayev"]])


class PersonDetail(Person):
    """A person with the offices seen held, the latest first."""

    offices: list[Tenure]


class Counterpart(Answer):
    """Someone whom a person met."""

    person: Named
    meetings: int = Field(description="How often they met.", examples=[3])
    first: Date
    last: Date
    evidence: list[Evidence]
