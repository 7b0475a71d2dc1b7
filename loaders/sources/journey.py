"""Records of journeys: reports of which the source gives, beside the text, who travelled where and when."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.sources.given import GivenReport
from ontology.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What the source of a short record gives beside its text: who went where, from one day to another.

    `traveller` is as given, with a title or not; `role` is the office in which they went, where the source says so.
    `home` and `country` are ISO codes of the state that sent and of the one that was visited, `place` is within it.
    """

    traveller: str
    role: Role | None
    home: str | None
    start: str
    end: str
    country: str | None
    place: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyReport(GivenReport):
    """A report with its journey, which is for the reader only: the graph keeps the report."""

    journey: Journey
