"""Reports: what was read, what is sent to be read, and what changed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.schemas.agreements import Agreement
from api.schemas.base import Answer, Named
from api.schemas.meetings import Meeting
from api.schemas.offices import Tenure


class Mention(Answer):
    """A person as one report spells them."""

    id: str = Field(description="Identifier of the mention; it also finds the person.", examples=["person-00ff"])
    person: Named
    spelling: str = Field(examples=["Kassym-Jomart Tokayev"])
    aliases: list[str] = Field(examples=[["Tokayev"]])
    spans: list[tuple[int, int]] = Field(description="Start and end of every place that names them, in code points.")


class Report(Answer):
    """A published text, without the text."""

    id: str = Field(examples=["report-6f1c2f0b7d3a4e5f6071"])
    stems: list[str] = Field(description="Names of the files it came under.", examples=[["astana-visit"]])
    url: str | None = Field(examples=["https://example.org/news/1"])
    title: str | None = Field(examples=["Presidents meet in Astana"])
    publisher: str | None = Field(examples=["Astana Herald"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    language: str = Field(examples=["en"])


class ReportDetail(Report):
    """A report with its text and what the graph holds of it; the evidence is this report's alone."""

    text: str = Field(description="The whole text; all offsets are its code points.")
    extractor: str = Field(description="What read it.", examples=["interstate"])
    version: str = Field(description="The version of what read it.", examples=["0.1.0"])
    people: list[Mention]
    offices: list[Tenure]
    meetings: list[Meeting]
    agreements: list[Agreement]


class NewReport(BaseModel):
    """A report to be read into the graph."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "President Ana Costa of Portugal met Prime Minister Leo Lind of Sweden in Lisbon.",
                    "published": "2025-03-04",
                    "url": "https://example.org/news/2",
                    "title": "Swedish premier in Lisbon",
                    "publisher": "Lisbon Gazette",
                }
            ]
        },
    )

    text: str = Field(min_length=1, description="The whole text, in English.")
    published: str | None = Field(
        None, max_length=10, description="Day of publication, YYYY-MM-DD; may stand in the text's head instead."
    )
    url: Annotated[str, StringConstraints(max_length=2000, pattern=r"^https?://\S+$")] | None = Field(
        default=None, description="Where it was published."
    )
    title: str | None = Field(default=None, max_length=1000, description="Its headline.")
    publisher: str | None = Field(default=None, max_length=200, description="Who published it.")


class Change(Answer):
    """A report that was read or withdrawn: nothing else changes the graph."""

    change: Literal["read", "withdrawn"] = Field(description="What became of the report.")
    report: str = Field(description="Its identifier.", examples=["report-6f1c2f0b7d3a4e5f6071"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    stems: list[str] = Field(description="Names of the files it came under.", examples=[["astana-visit"]])
    url: str | None = Field(examples=["https://example.org/news/1"])
    reason: str | None = Field(description="Why it was withdrawn.", examples=["retracted by its publisher"])
