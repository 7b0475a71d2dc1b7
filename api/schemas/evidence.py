"""The words that ground a fact."""

from __future__ import annotations

from pydantic import Field

from api.schemas.base import Answer


class Evidence(Answer):
    """The words of a report that ground a fact."""

    quotation: str = Field(description="The report's own words.", examples=["The two presidents met in Astana."])
    start: int = Field(description="First code point of the quotation in the report's text.", examples=[120])
    end: int = Field(description="Code point after the last of the quotation.", examples=[153])
    report: str = Field(description="Identifier of the report.", examples=["report-6f1c2f0b7d3a4e5f6071"])
    url: str | None = Field(description="Where it was published.", examples=["https://example.org/news/1"])
    publisher: str | None = Field(examples=["Astana Herald"])
    published: str = Field(description="Day of publication.", examples=["2024-10-30"])
    confidence: float = Field(description="The share of facts read like this one that are right.", examples=[0.97])
