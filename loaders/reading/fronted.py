"""Main clauses after a fronted phrase: "During talks with A in X, B praised ties", "Receiving A in X, B said"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.items import Item
from loaders.reading.name_words import PERSONAL_VERBS
from loaders.reading.wordsets import word_sets

_OPENING = frozenset(
    {"during", "at", "in", "after", "following", "on", "before", "while", "as", "within", "amid", "throughout"}
)
_GERUNDS = frozenset({"meeting", "receiving", "hosting", "welcoming", "visiting", "speaking", "addressing", "talking"})
_NO_SUBJECT = frozenset({"and", ";", ":", "who", "whom", "that", "but"})
_LONG = 4  # letters of a verb in its past


def follows_fronted(items: Sequence[Item], last: int, index: int, verbs: Sequence[int]) -> bool:
    """Whether a mention, after one as item `last` of a phrase that begins the line, is the subject of its main clause.

    A comma stands before it and a verb behind it; `verbs` are items of triggers, of which the phrase has none but the
    first word.
    """
    if not opens(items) or items[index - 1].word != "," or any(0 < verb < index for verb in verbs):
        return False
    between = {item.word for item in items[last + 1 : index]}
    return between.isdisjoint(_NO_SUBJECT) and _is_verb(items, index + 1)


def opens(items: Sequence[Item]) -> bool:
    """Whether a line begins with a phrase that leads to a clause."""
    return bool(items) and items[0].word in _OPENING | _GERUNDS


def _is_verb(items: Sequence[Item], at: int) -> bool:
    """Whether an item is a verb whose subject stands before it: "raised", not "raised by"."""
    if at >= len(items):
        return False
    word, following = items[at].word, items[at + 1].word if at + 1 < len(items) else ""
    contexts = word_sets("contexts")
    if word in contexts["finite"] or word in contexts["reports"] or word in PERSONAL_VERBS - _NO_SUBJECT - {"whose"}:
        return True
    return len(word) > _LONG and word.endswith("ed") and following != "by"
