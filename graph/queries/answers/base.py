"""What the questions answer with: frozen records, each fact with the words that ground it.

Dates are ISO strings of their own precision, None where unknown. `state` and `country` are codes of states.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A report's own words at code points `start` to `end` of its text, where they were published, and how sure."""

    quotation: str
    start: int
    end: int
    report: str
    url: str | None
    publisher: str | None
    published: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A node referred to: its identifier and its name."""

    id: str
    name: str
