"""Agreements and who is party to them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answer, Date, Named, State
from api.schemas.evidence import Evidence
from ontology.terms import AgreementStatus, AgreementType, Precision


class Party(Answer):
    """A state or organization that a document is between."""

    id: str = Field(examples=["KZ"])
    name: str = Field(examples=["Kazakhstan"])
    kind: Literal["State", "Organization"] = Field(description="What the party is.")
    state: State


class Agreement(Answer):
    """A document, its parties and signatories."""

    id: str = Field(examples=["agreement-0a1b2c3d4e5f60718293"])
    title: str = Field(examples=["Treaty on strategic partnership"])
    type: AgreementType
    status: AgreementStatus
    date: Date
    precision: Precision | None = Field(description="How exactly the date is known; null when it is not.")
    count: int | None = Field(description="How many documents are meant, where a report only counts them.")
    parties: list[Party]
    signatories: list[Named]
    evidence: list[Evidence]
