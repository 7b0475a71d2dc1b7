"""What narrows counts of meetings."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.asking import EVER, Period, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Only meetings of a period, of a medium, and that some evidence of that confidence or above says."""

    period: Period = EVER
    medium: str | None = None
    min_confidence: float | None = None

    def parameters(self) -> Row:
        """As parameters of a statement. Raises `QuestionError`."""
        return {"medium": self.medium, "min_confidence": self.min_confidence, **self.period.parameters()}


EVERYTHING = Narrowed()
"""All meetings."""
