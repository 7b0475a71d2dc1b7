"""Whether a text is in English: by the share of its function words.

English prose has 35 to 50% of them among its words, menus and lists of names as little as a tenth; other languages
in Latin script share only a few short ones ("a", "in", "on", "was").
"""

from __future__ import annotations

import re

from loaders.reading.tables import vocabulary

_WORDS = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = vocabulary("function_words")
_OF_MEETINGS = frozenset(
    {"received", "receives", "meets", "attended", "discussed", "talks", "meeting", "counterpart", "foreign", "earlier"}
    | {
        "later",
        "afterwards",
        "separately",
        "yesterday",
        "today",
        "also",
        "while",
        "when",
        "where",
        "chairman",
        "former",
    }
)
"""English words of a brief of names and titles alone, which has few small ones: "X received his counterpart Y"."""
_TELLING = _FUNCTION_WORDS | _OF_MEETINGS
_SAMPLE = 2_000
_SHORT = 5  # letters of "speed"
_ENOUGH_WORDS = 50
_LEAST_SHARE = 0.08


def is_english(text: str) -> bool:
    """Judged by up to 2,000 words; a text of fewer than 50 words only has to be in Latin script."""
    words = [match.group().lower() for match, _ in zip(_WORDS.finditer(text), range(_SAMPLE), strict=False)]
    if not words:
        return False
    if sum(word.isascii() for word in words) < len(words) / 2:
        return False
    return len(words) < _ENOUGH_WORDS or sum(map(_tells, words)) >= _LEAST_SHARE * len(words)


def _tells(word: str) -> bool:
    """Whether a word is small, of meetings or, by its ending, what somebody did: "accompanied"."""
    return word in _TELLING or (len(word) > _SHORT and word.endswith("ed"))
