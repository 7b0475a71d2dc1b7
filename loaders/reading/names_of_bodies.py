"""Names of several words that parts of states, firms and parties are known by: "Negros Oriental", "Rio Tinto"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from loaders.reading.lexicon import THINGS, bare, is_capital
from loaders.reading.seats import seats
from loaders.reading.story import TOKEN, Token
from loaders.reading.tables import words


def past_name(tokens: Sequence[Token], at: int, end: int) -> int:
    """The token after the longest such name that begins here, `at` if none does."""
    for name in _openings().get(tokens[at].text, ()):
        stop = at + len(name)
        if stop <= end and all(bare(token.text) == word for token, word in zip(tokens[at:stop], name, strict=True)):
            return stop
    return _past_named_after(tokens, at, end) if tokens[at].text in _REIGNING else at


def _past_named_after(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past what is named after a ruler: "of [King Salman Humanitarian Aid and Relief Center] X", `at` if nothing is."""
    stop = at
    for number in range(at + 1, min(end, at + _LONGEST)):
        text = tokens[number].text
        if not is_capital(text) and text not in _JOINING:
            break
        if text.lower() in THINGS and number > at + 1:
            stop = number + 1
    return stop


_REIGNING = frozenset({"King", "Queen", "Prince", "Princess", "Sheikh", "Shaikh", "Sultan", "Emir", "Imam"})
_JOINING = frozenset({"and", "&"})
_LONGEST = 9  # tokens of such a name


@cache
def _openings() -> Mapping[str, Sequence[Sequence[str]]]:
    """The names by their first word, the longest first."""
    found: defaultdict[str, list[list[str]]] = defaultdict(list)
    for phrase in {*seats(), *words("companies"), *words("parties"), *words("regions")}:
        name = TOKEN.findall(phrase)
        if len(name) > 1:
            found[name[0]].append(name)
    return {word: sorted(names, key=len, reverse=True) for word, names in found.items()}
