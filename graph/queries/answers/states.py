"""States as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.base import Named


@dataclass(frozen=True, slots=True, kw_only=True)
class NameInUse:
    """A name that a state was called by from one ISO day to another; None where that is not bounded."""

    name: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state, its days where it is a former one, its other names in use, and the states before and after it.

    A question about a state is about that state alone: its predecessors and successors are asked about by their codes.
    """

    id: str
    name: str
    since: str | None
    until: str | None
    called: tuple[NameInUse, ...]
    predecessors: tuple[Named, ...]
    successors: tuple[Named, ...]
