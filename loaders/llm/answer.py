"""What a model is to answer: facts in the JSON of the annotation guidelines, without what is computed from them.

Offsets, the precision of a date, mentions and confidence are left out: models count badly, and are not asked to.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from ontology.terms import AgreementStatus, AgreementType, Medium, MeetingStatus, Role, TenureStatus

UnheldStatus = Literal[MeetingStatus.PLANNED, MeetingStatus.INVITED, MeetingStatus.CANCELLED, MeetingStatus.DENIED]


class MalformedError(ValueError):
    """The answer is not JSON of the schema."""


class _Row(BaseModel):
    # Strict structured output has to forbid other fields; where it is not enforced, some may come all the same.
    model_config = ConfigDict(frozen=True, extra="ignore", json_schema_extra={"additionalProperties": False})


class ToldPerson(_Row):
    """A named natural person."""

    key: str
    name: str
    aliases: tuple[str, ...]


class ToldOffice(_Row):
    """An office that the text gives a person."""

    person: str
    title: str
    role: Role
    state: str | None
    organization: str | None
    status: TenureStatus
    evidence: str


class ToldMeeting(_Row):
    """An encounter that took place."""

    date: str | None
    medium: Medium
    place: str | None
    country: str | None
    sides: tuple[tuple[str, ...], ...]
    main: bool
    evidence: str


class ToldOtherMeeting(ToldMeeting):
    """An encounter that did not take place, or not yet."""

    status: UnheldStatus


class ToldParty(_Row):
    """A state or body that a document is between."""

    name: str
    state: str | None


class ToldAgreement(_Row):
    """A document."""

    title: str
    type: AgreementType
    status: AgreementStatus
    count: int | None
    date: str | None
    parties: tuple[ToldParty, ...]
    signatories: tuple[str, ...]
    evidence: str


class Answer(_Row):
    """All that one report says."""

    people: tuple[ToldPerson, ...]
    holds_office: tuple[ToldOffice, ...]
    meetings: tuple[ToldMeeting, ...]
    other_meetings: tuple[ToldOtherMeeting, ...]
    agreements: tuple[ToldAgreement, ...]


_FENCED = re.compile(r"\s*```(?:json)?\s*\n(.*?)\n\s*```\s*\Z", re.DOTALL)


def schema() -> dict[str, Any]:
    """The JSON Schema of an answer."""
    return Answer.model_json_schema()


def answer_in(content: str) -> Answer:
    """The answer that a model gave, in a Markdown fence or not. Raises `MalformedError`."""
    fenced = _FENCED.match(content)
    try:
        return Answer.model_validate_json(fenced[1] if fenced else content)
    except ValidationError as error:
        raise MalformedError(f"{error.error_count()} faults") from None
