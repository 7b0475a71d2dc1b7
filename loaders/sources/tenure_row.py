"""Rows of lists of tenures: reports of which the source gives, beside the text, who held what from when to when."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.sources.given import GivenReport
from ontology.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureRow:
    """What a row gives. `state` is a code, dates are ISO of their own precision; what it does not give is None."""

    person: str
    title: str
    role: Role | None
    state: str | None
    organization: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureReport(GivenReport):
    """A report with its row, which is for the reader only: the graph keeps the report."""

    tenure: TenureRow
