"""The states as reports name them, read from the table that is generated from states.ttl."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name that a state was called by until an ISO day, and from one on where it had another before."""

    name: str
    start: str | None
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRecord:
    """A state, present or former.

    `names` begin with the usual one; `demonyms` are adjectives and nouns, `adjective` the usual one of them;
    `capitals` begin with today's. `start` and `end` are ISO dates, and `successors` codes, of former states.
    `same` are the IRIs of the same state in Wikidata and GeoNames, `pages` of pages about it.
    `called` are the names that it was usually called by before the present one, the earliest first.
    """

    code: str
    names: tuple[str, ...]
    adjective: str | None
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    start: str | None
    end: str | None
    successors: tuple[str, ...]
    same: tuple[str, ...]
    pages: tuple[str, ...]
    called: tuple[FormerName, ...]

    @property
    def name(self) -> str:
        """The usual English name."""
        return self.names[0]


@cache
def states() -> tuple[StateRecord, ...]:
    """All of them, by code."""
    rows = json.loads((files("ontology") / "states.json").read_text(encoding="utf-8"))
    return tuple(StateRecord(**_frozen(row)) for row in rows)


@cache
def predecessors(code: str) -> tuple[StateRecord, ...]:
    """The former states that a state followed, by code."""
    return tuple(state for state in states() if code in state.successors)


@cache
def state_named(code: str) -> StateRecord | None:
    """The state with this code, None if there is none."""
    return {state.code: state for state in states()}.get(code)


def _frozen(row: dict[str, Any]) -> dict[str, Any]:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    called = tuple(FormerName(name=name, start=start or None, end=end) for end, start, name in row["called"])
    return values | {"called": called}
