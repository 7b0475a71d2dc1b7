"""The tables of words by which names are compared, from `spellings.toml` beside this file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Spellings:
    """Words of names of people, folded: what stands before a name or inside it without telling who it is."""

    honorifics: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]
    patronymics: frozenset[str]


@cache
def spellings() -> Spellings:
    """The tables, read once."""
    rows = tomllib.loads(files("graph").joinpath("spellings.toml").read_text(encoding="utf-8"))
    return Spellings(**{name: frozenset(words) for name, words in rows.items()})
