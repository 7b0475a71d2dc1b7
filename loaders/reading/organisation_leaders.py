"""Who headed which organisation of states in which years, and who was its envoy, by common knowledge.

The tables are `organisation_heads` and `organisation_envoys`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from graph.names import form_of
from loaders.reading.known_tenures import tenures_in
from loaders.reading.officeholders import words_of
from loaders.reading.tables import table


def organisations_led(name: str, year: int) -> Collection[tuple[str, str]]:
    """The keys of the organisations that somebody of just that full name led in a year, each with whether as chair."""
    form = form_of(name)
    if not form.full:
        return ()
    known = _known().get(words_of(form.words), ())
    return [(way, key) for way, key, first, last in known if first <= year <= last]


def has_left_all(name: str, year: int) -> bool:
    """Whether somebody of just that full name led organisations in years that were all over before this one."""
    form = form_of(name)
    last = [last for _, _, _, last in _known().get(words_of(form.words), ())] if form.full else []
    return bool(last) and max(last) + 1 < year


def sent_by(name: str, year: int, *, over: bool = False) -> str | None:
    """The only organisation whose envoy somebody of just that full name was in a year, or up to it if that is over."""
    form = form_of(name)
    known = _envoys().get(words_of(form.words), ()) if form.full else ()
    found = {body for body, first, last in known if first <= year and (over or year <= last + 1)}
    return found.pop() if len(found) == 1 else None


@cache
def organisation_keys() -> Collection[str]:
    """The keys of all organisations."""
    return {key for rows in table("organisation_heads").values() for key in rows}


@cache
def _known() -> Mapping[str, Sequence[tuple[str, str, int, int]]]:
    """How those of each name led which organisations, from which year to which."""
    found: dict[str, list[tuple[str, str, int, int]]] = {}
    for way, organisations in table("organisation_heads").items():
        for key, rows in organisations.items():
            for name, first, last in tenures_in(rows):
                found.setdefault(words_of(form_of(name).words), []).append((way, key, first, last))
    return found


@cache
def _envoys() -> Mapping[str, Sequence[tuple[str, int, int]]]:
    """Whose envoys those of each name were, from which year to which."""
    found: dict[str, list[tuple[str, int, int]]] = {}
    for organisation, rows in table("organisation_envoys").items():
        for name, first, last in tenures_in(rows):
            found.setdefault(words_of(form_of(name).words), []).append((organisation, first, last))
    return found
