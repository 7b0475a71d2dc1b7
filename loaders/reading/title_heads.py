"""Heads of titles: "minister", "speaker", "chairman of the council of ministers", by the table `titles`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from loaders.reading.story import TOKEN, Token
from loaders.reading.tables import table

Head = tuple[str, int, bool, bool]


def head_at(tokens: Sequence[Token], at: int, end: int) -> Head | None:
    """The longest head that begins here: kind, end, whether plural, whether "-elect" is part of it."""
    rows = _heads().get(plain(tokens[at].text)[0])
    if rows is None:
        return None
    words: list[str] = []
    elect = False
    for token in tokens[at : min(end, at + 9)]:
        word, is_elect = plain(token.text)
        elect = elect or is_elect
        words.append(word)
    for phrase, kind, plural in rows:
        if tuple(words[: len(phrase)]) == phrase:
            text = tokens[at].text
            if len(phrase) == 1 and phrase[0] in _CAPITAL_ONLY and not text[0].isupper():
                return None
            if len(phrase) == 1 and phrase[0] in _ACRONYMS and not text.isupper():
                return None
            return kind, at + len(phrase), plural, plain(tokens[at + len(phrase) - 1].text)[1]
    return None


_ACRONYMS = frozenset({"pm", "fm", "mp", "mps", "mep", "ceo", "cfo", "dpm", "nsa"})
# In lower case these are more often verbs or common nouns.
_CAPITAL_ONLY = frozenset(
    [
        "head",
        "chair",
        "king",
        "chief",
        "member",
        "secretary",
        "general",
        "imam",
        "cardinal",
        "metropolitan",
        "prince",
        "princess",
        "commander",
        "manager",
        "judge",
        "governor-general",
        "founder",
        "aide",
        "head",
        "consul",
        "coordinator",
        "bishop",
        "deputies",
        "deputy",
    ]
) - {"king", "deputies", "deputy", "prince", "princess", "head", "chair", "member", "commander"}


def plain(word: str) -> tuple[str, bool]:
    """A word in lower case without a possessive or "-elect", and whether it had the latter."""
    lower = word.lower().replace("’", "'")
    for ending in ("-elect", "-designate"):
        if lower.endswith(ending):
            return lower.removesuffix(ending), True
    return lower.removesuffix("'s"), False


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str, bool]]]:
    """Heads by their first word, the longest first."""
    plurals = table("titles")["plurals"]
    rows: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for kind, phrases in table("titles")["heads"].items():
        for phrase in phrases:
            for form, plural in ((phrase, False), (plurals.get(phrase, f"{phrase}s"), True)):
                words = tuple(plain(part)[0] for part in TOKEN.findall(form.replace("’", "'")))
                rows.setdefault(words[0], []).append((words, kind, plural))
    return {word: sorted(found, key=lambda row: (-len(row[0]), row[2])) for word, found in rows.items()}
