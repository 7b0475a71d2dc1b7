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
_SHORT = 80  # words, of which names may leave few others
_OWN = _FUNCTION_WORDS - {"of", "was", "be", "at", "as", "is", "are", "her", "he", "over", "had", "will", "not", "for"}
"""Function words that hardly any other language in Latin script has."""
_VERBS = frozenset({"met", "meet", "meets", "held", "spoke", "received", "hosted", "discussed", "signed", "visited"})
"""Of news in few words: "X met Y in Z on Monday"."""


def is_english(text: str) -> bool:
    """Judged by up to 2,000 words; fewer than 30 only have to be in Latin script, of 80 to tell of encounters."""
    words = [match.group().lower() for match, _ in zip(_WORDS.finditer(text), range(_SAMPLE), strict=False)]
    if not words:
        return False
    if sum(word.isascii() for word in words) < len(words) / 2:
        return False
    if len(words) < _ENOUGH_WORDS or sum(word in _FUNCTION_WORDS for word in words) >= _LEAST_SHARE * len(words):
        return True
    return len(words) < _SHORT and not _OWN.isdisjoint(words) and not _VERBS.isdisjoint(words)
