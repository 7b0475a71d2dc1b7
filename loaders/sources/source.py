"""What every source gives: reports, or a reason why there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Report


@dataclass(frozen=True, slots=True)
class Refusal:
    """A source that gave no report, and why. `skipped` when that is no fault of it, as with another language."""

    where: str
    why: str
    skipped: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


Found = Iterator[Report | Refusal]
