"""What sources disagree about."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answer
from api.schemas.evidence import Evidence
from ontology.terms import ConflictRule


class Subject(Answer):
    """What a conflict is about."""

    id: str = Field(examples=["organization-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["Mazhilis"])
    kind: Literal["Person", "Office", "Organization", "Meeting", "Agreement"] = Field(description="What it is.")


class Claim(Answer):
    """What one side of a conflict says."""

    id: str = Field(examples=["claim-0a1b2c3d4e5f60718293"])
    value: str = Field(description="A name, a date, a number or a word of a closed list.", examples=["upper"])
    evidence: list[Evidence]


class Conflict(Answer):
    """Claims of sources that cannot all be so."""

    id: str = Field(examples=["conflict-0a1b2c3d4e5f60718293"])
    rule: ConflictRule = Field(description="The rule that found it.")
    states: list[str] = Field(description="Codes of the states that it concerns.", examples=[["KZ"]])
    about: list[Subject]
    claims: list[Claim] = Field(description="Two or more, each with its quotations.")
    holds: str | None = Field(description="The claim that was decided to hold; null when nothing was decided.")
    reason: str | None = Field(description="Why it was decided so.")
