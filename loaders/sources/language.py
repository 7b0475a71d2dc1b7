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
_SHORT = 80
_LEAST_OF_SHORT = 0.04
_ENGLISH_ALONE = frozenset({"the", "and", "with", "from", "who", "which", "also", "after", "said", "during"})
_ENGLISH_ALONE |= {"foreign", "secretary", "speaker", "received", "hosted", "attended", "talks", "meeting", "affairs"}
"""Small words, and some of reports of meetings, that no other language in Latin script writes so."""


def is_english(text: str) -> bool:
    """Judged by up to 2,000 words; a text of fewer than 30 words only has to be in Latin script.

    A short one that is full of names and titles may have fewer small words, if they are English beyond doubt.
    """
    words = [match.group().lower() for match, _ in zip(_WORDS.finditer(text), range(_SAMPLE), strict=False)]
    if not words:
        return False
    if sum(word.isascii() for word in words) < len(words) / 2:
        return False
    if len(words) < _ENOUGH_WORDS or sum(word in _FUNCTION_WORDS for word in words) >= _LEAST_SHARE * len(words):
        return True
    return len(words) < _SHORT and sum(word in _ENGLISH_ALONE for word in words) >= _LEAST_OF_SHORT * len(words)
