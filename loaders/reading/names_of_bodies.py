"""Names of several words that parts of states, firms and parties are known by: "Negros Oriental", "Rio Tinto"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from loaders.reading.lexicon import bare
from loaders.reading.seats import seats
from loaders.reading.story import TOKEN, Token
from loaders.reading.tables import words


def past_name(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token after the longest such name that begins here, `at` if none does."""
    for name in _openings().get(tokens[at].text, ()):
        stop = at + len(name)
        if stop <= end and all(bare(token.text) == word for token, word in zip(tokens[at:stop], name, strict=True)):
            return stop
    return at


@cache
def _openings() -> Mapping[str, Sequence[Sequence[str]]]:
    """The names by their first word, the longest first."""
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for phrase in {*seats(), *words("companies"), *words("parties"), *words("regions")}:
        name = TOKEN.findall(phrase)
        if len(name) > 1:
            found[name[0]].append(name)
    return {word: sorted(names, key=len, reverse=True) for word, names in found.items()}
