"""Whether a text is in English: by the share of its function words.

English prose has 35 to 50% of them among its words, menus and lists of names as little as a tenth; other languages
in Latin script share only a few short ones ("a", "in", "on", "was").
"""

from __future__ import annotations

import re

from loaders.reading.tables import vocabulary

_WORDS = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = vocabulary("function_words")
_SAMPLE = 2_000
_ENOUGH_WORDS = 30
_LEAST_SHARE = 0.08
_BRIEF = 150  # words
_SHARED = frozenset({"a", "an", "in", "on"})
_LEAST_OF_BRIEF = 0.12  # least share of function words and shared ones
_LEAST_OWN = 2  # function words


def is_english(text: str) -> bool:
    """Judged by up to 2,000 words; a text of fewer than 30 words only has to be in Latin script.

    In a brief item full of names the short words count too that other languages share.
    """
    words = [match.group().lower() for match, _ in zip(_WORDS.finditer(text), range(_SAMPLE), strict=False)]
    if not words:
        return False
    if sum(word.isascii() for word in words) < len(words) / 2:
        return False
    own = sum(word in _FUNCTION_WORDS for word in words)
    if len(words) < _ENOUGH_WORDS or own >= _LEAST_SHARE * len(words):
        return True
    shared = sum(word in _SHARED for word in words)
    return len(words) < _BRIEF and own >= _LEAST_OWN and own + shared >= _LEAST_OF_BRIEF * len(words)
