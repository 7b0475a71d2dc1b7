"""What answers have in common. Dates are ISO strings of their own precision, null where unknown."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Date = Annotated[
    str | None, Field(description="YYYY, YYYY-MM or YYYY-MM-DD; null when unknown.", examples=["2024-10-29"])
]

State = Annotated[str | None, Field(description="Code of the state.", examples=["KZ"])]


class Answer(BaseModel):
    """Base of all answers, read from the records of the questions."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Named(Answer):
    """A person, body or state referred to."""

    id: str = Field(examples=["person-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["Kassym-Jomart Tokayev"])
