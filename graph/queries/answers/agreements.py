"""Agreements as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.base import Evidence, Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state or organization that a document is between; `kind` is its label, `state` its code.

    A state is named as it was called on the date of the document.
    """

    id: str
    name: str
    kind: str
    state: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A document, its parties and the people who signed it or were to."""

    id: str
    title: str
    type: str
    status: str
    date: str | None
    precision: str | None
    count: int | None
    parties: tuple[Party, ...]
    signatories: tuple[Named, ...]
    evidence: tuple[Evidence, ...]
