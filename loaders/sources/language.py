"""Whether a text is in English: by the share of its function words.

English prose has 35 to 50% of them among its words, menus and lists of names as little as a tenth; other languages
in Latin script share only a few short ones ("a", "in", "on", "was"). A short notice that is full of names and titles
has fewer still, but nearly all the words in it that have no capital are English.
"""

from __future__ import annotations

import re

from loaders.reading.tables import vocabulary

_WORDS = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = vocabulary("function_words")
_SAMPLE = 2_000
_ENOUGH_WORDS = 30
_LEAST_SHARE = 0.08
_LEAST_AMONG_NAMES = 0.025
_ORDINARY = 0.75  # of the words without a capital; in German, Danish or Dutch a third to two thirds are English too


def is_english(text: str) -> bool:
    """Judged by up to 2,000 words; a text of fewer than 30 words only has to be in Latin script."""
    found = [match.group() for match, _ in zip(_WORDS.finditer(text), range(_SAMPLE), strict=False)]
    words = [word.lower() for word in found]
    if not words:
        return False
    if sum(word.isascii() for word in words) < len(words) / 2:
        return False
    if len(words) < _ENOUGH_WORDS:
        return True
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    return share >= _LEAST_SHARE or (share >= _LEAST_AMONG_NAMES and _is_ordinary(found))


def _is_ordinary(words: list[str]) -> bool:
    """Whether nearly all words without a capital are those of an English dictionary."""
    small = [word for word in words if word.islower() and len(word) > 1]
    known = sum(word in vocabulary("lowercase") or word in vocabulary("english") for word in small)
    return known >= _ORDINARY * len(small)
