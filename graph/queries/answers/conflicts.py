"""Disagreements of sources as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.base import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a conflict is about; `kind` is its label."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one side of a conflict says, and the words that say so."""

    id: str
    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Claims of sources that cannot all be so. `holds` is the claim that was decided to hold, and `reason` why."""

    id: str
    rule: str
    states: tuple[str, ...]
    about: tuple[Subject, ...]
    claims: tuple[Claim, ...]
    holds: str | None
    reason: str | None
