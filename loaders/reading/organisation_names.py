"""The organisations of states that a text names, by the table of their names: "the African Union", "OSCE"."""

from __future__ import annotations

import re
from functools import cache

from loaders.reading.alternation import alternation
from loaders.reading.tables import table

_WORDS = re.compile(r"\w+")
_ORGANISATION = re.compile("organi[sz]ation")
_NATO = r"Nato\b(?! [A-Z]\w+(?:dze|shvili|ava|[iv]ani)\b)"
"""The alliance, and not a woman of Georgia: "Nato Chikovani"."""


def international_bodies(text: str) -> list[str]:
    """The organisations of states that a text names, in its order."""
    return [found.group() for found in international().finditer(text)] if may_name_international(text) else []


def may_name_international(text: str) -> bool:
    """Whether a word of a text begins the name of an organisation of states: most texts have none."""
    return not text.isascii() or not _international_openings().isdisjoint(_WORDS.findall(text.lower()))


@cache
def _international_openings() -> frozenset[str]:
    """The first words of names of organisations of states after any article, in small letters."""
    names = [name.lower() for name in table("bodies")["international"]["names"]]
    spelled = [_ORGANISATION.sub(spelling, name) for name in names for spelling in ("organisation", "organization")]
    return frozenset(_WORDS.findall(name.removeprefix("the "))[0] for name in spelled)


def names_international(text: str) -> bool:
    """Whether a text names an organisation of states."""
    return international().search(text) is not None


@cache
def international() -> re.Pattern[str]:
    """What finds the names of organisations of states."""
    names = table("bodies")["international"]["names"]
    long = [_ORGANISATION.sub("\0", name.lower()) for name in names if len(name) > 5]
    short = [form for name in names if len(name) <= 5 for form in {name.upper(), name} - {name.lower(), "Nato"}]
    spelled = alternation(long).replace(re.escape("\0"), _ORGANISATION.pattern)
    return re.compile(rf"\b(?<!South )(?<!United )(?i:{spelled})\b|(?<!\w)(?:{alternation(short)}(?!\w)|{_NATO})")
