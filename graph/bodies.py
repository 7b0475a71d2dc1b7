"""The table of bodies under their several names, from `bodies.toml` beside this file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """Usual names of bodies by any of their names, folded. `chambers` has one table a state.

    `only` is the usual name of the chamber of states whose parliament has one, `abbreviations` are codes of states,
    `titles` words of titles by what they are left out for, `portfolios` words of ministries by others for the same.
    """

    any_chamber: frozenset[str]
    courtesies: tuple[str, ...]
    chambers: Mapping[str, Mapping[str, str]]
    only: Mapping[str, str]
    international: Mapping[str, str]
    union: Mapping[str, str]
    abbreviations: Mapping[str, str]
    titles: Mapping[str, frozenset[str]]
    portfolios: Mapping[str, str]


@cache
def bodies() -> Bodies:
    """The table, read once."""
    rows = tomllib.loads(files("graph").joinpath("bodies.toml").read_text(encoding="utf-8"))
    chambers: dict[str, list[list[str]]] = rows["chambers"]
    return Bodies(
        any_chamber=frozenset(rows["any_chamber"]),
        courtesies=tuple(rows["courtesies"]),
        chambers={state: {name: names[0] for names in houses for name in names} for state, houses in chambers.items()},
        only={state: houses[0][0] for state, houses in chambers.items() if len(houses) == 1},
        international=_usual(rows["international"]),
        union=_usual(rows["union"]),
        abbreviations=rows["abbreviations"],
        titles={kind: frozenset(words) for kind, words in rows["titles"].items()},
        portfolios=rows["portfolios"],
    )


def _usual(names: Mapping[str, list[str]]) -> dict[str, str]:
    return {name: usual for usual, others in names.items() for name in (usual, *others)}
