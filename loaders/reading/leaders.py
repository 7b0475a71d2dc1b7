"""Who leads which state, for reports that leave it unsaid: "President Koroma" is Sierra Leone's wherever he is named.

`leaders.toml` tells heads of state and of government and foreign ministers of these decades by common knowledge,
beside those whom records of travels have seen in an office (`holders`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from graph.names import form_of
from loaders.reading.holders import BEFORE_AND_AFTER, Holder, recorded
from loaders.reading.tables import table
from ontology.terms import Role

_FEW = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER})
"""Held by so few at a time that a surname tells who is meant."""
_PRESENT = 9999


def state_of_leader(name: str, role: Role, year: int, *, over: bool = False) -> str | None:
    """The only state that somebody of that name is known to have led, or served abroad, about that year.

    A surname tells it of those in such an office; a full name in another, and if it is the whole name in any. `over`
    tells that the office is no longer held.
    """
    form = form_of(name)
    if not form.words or not (form.full or (role in _FEW and not over)):
        return None
    words = frozenset(form.words)
    found = {
        holder.state
        for held, holder in _leaders().get(form.words[-1], ())
        if (words <= holder.words if held is role or role in _FEW else words == holder.words)
        and (held is role or form.full)
        and (not form.generation or form.generation == holder.generation)
        and holder.first - BEFORE_AND_AFTER <= year
        and (over or year <= holder.last + BEFORE_AND_AFTER)
    }
    return found.pop() if len(found) == 1 else None


def has_left(name: str, role: Role, state: str | None, year: int) -> bool:
    """Whether somebody, by a full name, is known to have led that state in years that were over before this one."""
    form = form_of(name)
    if not form.full:
        return False
    words = frozenset(form.words)
    last = [
        holder.last
        for held, holder in _leaders().get(form.words[-1], ())
        if held is role and holder.state == state and words <= holder.words
    ]
    return bool(last) and max(last) + 1 < year


@cache
def _leaders() -> Mapping[str, tuple[tuple[Role, Holder], ...]]:
    """Those whom a word of their name may call, with the role of each."""
    found: dict[str, list[tuple[Role, Holder]]] = defaultdict(list)
    for name, role, state, first, last in (*recorded(), *_told()):
        form = form_of(name)
        holder = Holder(frozenset(form.words), form.generation, state, first, last)
        for word in form.calls:
            found[word].append((role, holder))
    return {word: tuple(rows) for word, rows in found.items()}


def _told() -> Iterator[tuple[str, Role, str, int, int]]:
    for role, states in table("leaders").items():
        for state, rows in states.items():
            for row in rows:
                name, years = row.rsplit(" ", 1)
                first, last = years.split("-")
                yield name, Role(role), state, int(first), int(last or _PRESENT)
