"""What is posted, and answered to it, beside what `api.schemas` has."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.base import Answer
from api.schemas.reports import NewReport, Report


class Tombstone(Answer):
    """What stays of a report that was withdrawn."""

    id: str = Field(examples=["report-6f1c2f0b7d3a4e5f6071"])
    stems: list[str] = Field(description="Names of the files that it came under.", examples=[["senate-kz.9216.en"]])
    url: str | None = Field(description="Where it was published.", examples=["https://example.org/news/1"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    reason: str | None = Field(description="Why it was withdrawn.", examples=["names a child"])
    withdrawn_by: str | None = Field(description="Who withdrew it.", examples=["press-office"])


class Matched(Answer):
    """Somebody whom the report names, and who that is in the graph."""

    name: str = Field(description="As the report names them.", examples=["President Tokayev"])
    person: str = Field(description="Identifier of the person.", examples=["person-32a26b68f30434227cba"])
    called: str = Field(description="The person's name in the graph.", examples=["Kassym-Jomart Tokayev"])
    known: bool = Field(description="Whether another report names the person.", examples=[True])


class Rehearsed(BaseModel):
    """What posting a report would read and add. Nothing was written."""

    report: Report
    known: bool = Field(description="Whether the graph has the report already.", examples=[False])
    withdrawn: bool = Field(description="Whether it was withdrawn, so that it is taken by `again` only.")
    people: list[Matched] = Field(description="Whom it means.")
    facts: dict[str, Any] = Field(description="What is read in it, each fact with its evidence, as `extract` prints.")
    created: dict[str, int] = Field(description="Nodes and edges that would be new.", examples=[{"Meeting": 1}])
    changed: dict[str, int] = Field(description="Nodes and edges that would be others.", examples=[{"Person": 2}])
    deleted: dict[str, int] = Field(description="Nodes and edges that would go.", examples=[{}])


class NewReports(BaseModel):
    """Reports to be read into the graph, all at once."""

    model_config = ConfigDict(extra="forbid")

    reports: list[NewReport] = Field(min_length=1, max_length=100)


class Taken(BaseModel):
    """What became of one report of several."""

    status: Literal["new", "read anew", "unchanged", "withdrawn", "unreadable"] = Field(examples=["new"])
    id: str | None = Field(description="Its identifier, null where it is unreadable.")
    detail: str | None = Field(default=None, description="Why it was not taken.")


class AllTaken(BaseModel):
    """What became of reports, in the order in which they were posted."""

    items: list[Taken]
