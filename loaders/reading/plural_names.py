"""Surnames alone that share a title in the plural: "Presidents Biden and Xi", "Ministers Ortiz, Novak and Sands".

The first stands beside the title and is a name by that; those after it are names as it is one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from loaders.reading.lexicon import is_english, is_word_of_names
from loaders.reading.story import Token
from loaders.reading.titles import Title

if TYPE_CHECKING:
    from loaders.reading.names import Name

_MARKS = frozenset({",", "and", "&"})
_LAST = frozenset({"and", "&"})
_MOST_BETWEEN = 2  # tokens: a comma and the conjunction


def with_surnames_listed(tokens: Sequence[Token], names: Sequence[Name], blocked: Mapping[int, Title]) -> list[Name]:
    """The names of a sentence, surnames in a list that a plural title opens made certain where it ends in "and"."""
    found = list(names)
    for at, name in enumerate(names):
        title = blocked.get(name.whole - 1)
        if name.certain and name.titled and title is not None and title.plural and title.last == name.whole:
            for other in _listed(tokens, names, at):
                found[other] = replace(names[other], certain=True)
    return found


def _listed(tokens: Sequence[Token], names: Sequence[Name], at: int) -> list[int]:
    """Where the uncertain names stand that go on the list which the name at `at` opens; none where it has no end."""
    listed, ends = [], False
    while not ends and at + 1 < len(names):
        between = [token.text for token in tokens[names[at].last : names[at + 1].whole]]
        if not 0 < len(between) <= _MOST_BETWEEN or not _MARKS.issuperset(between):
            break
        at, ends = at + 1, between[-1] in _LAST
        if not names[at].certain and _is_surname(names[at]):
            listed.append(at)
    return listed if ends else []


def _is_surname(name: Name) -> bool:
    word = name.words[-1]
    return len(name.words) == 1 and (not is_english(word) or is_word_of_names(word))
