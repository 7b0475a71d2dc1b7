"""Posts and who holds them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answer, Named, State
from api.schemas.evidence import Evidence
from ontology.terms import Role, TenureStatus


class Office(Answer):
    """A post under all its wordings."""

    id: str = Field(examples=["office-0a1b2c3d4e5f60718293"])
    name: str = Field(examples=["President of Kazakhstan"])
    role: Role
    state: State
    organization: Named | None = Field(description="The body it is an office of, where that is not the state.")


class Tenure(Answer):
    """An office as seen held by a person."""

    id: str = Field(examples=["tenure-0a1b2c3d4e5f60718293"])
    person: Named
    office: Office
    status: TenureStatus
    titles: list[str] = Field(description="The office in the words of the reports.", examples=[["Head of State"]])
    first_seen: str = Field(description="Publication of the first report that says so.", examples=["2024-10-30"])
    last_seen: str = Field(description="Publication of the last report that says so.", examples=["2025-09-05"])
    since: str | None = Field(description="When it began, where a report states that.", examples=["2019-06-12"])
    until: str | None = Field(description="When it ended, where a report states that.", examples=[None])
    evidence: list[Evidence]


class Holder(Answer):
    """Somebody who held an office, or is likely to have."""

    person: Named
    first: str = Field(description="The first day of this, so far as sightings bound it.", examples=["2024-10-21"])
    last: str = Field(description="The last day of it.", examples=["2024-10-30"])
    evidence: list[Evidence] = Field(description="What bounds it on both sides.")


class Holders(Answer):
    """Who held an office on a date."""

    office: Office
    on: str = Field(description="The date asked about.", examples=["2024-10-29"])
    certainty: Literal["known", "likely", "unknown"] = Field(description="The surest that can be said.")
    known: list[Holder] = Field(
        description="Seen in office around it, or stated to be by a source, and nobody between."
    )
    likely: list[Holder] = Field(description="Seen before or after it, within a term, and not ruled out.")
