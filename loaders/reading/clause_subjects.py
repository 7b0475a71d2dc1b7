"""Titles that are the subject of a clause of their own: "With A, the Minister, [the President] spoke of trade".

They are somebody's whom the sentence does not name, whatever name or title stands before them.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.named_sentences import SPEAKING
from loaders.reading.story import Token
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets

_FINITE = (SPEAKING | word_sets("bearing")["finite"]) - {"who", "whose", "whom", "himself", "herself"}
_PARTICIPLES = word_sets("bearing")["participles"]


def is_subject(tokens: Sequence[Token], title: Title, end: int) -> bool:
    """Whether a title with "the" is followed by a verb that it can be the subject of, no mark between."""
    if title.last >= end or not title.first or tokens[title.first - 1].text.lower() != "the":
        return False
    word = tokens[title.last].text
    if word in ("also", "then", "himself", "herself", "too") and title.last + 1 < end:
        word = tokens[title.last + 1].text
    return word in _FINITE or (word.endswith("ed") and word.islower() and len(word) > 4 and word not in _PARTICIPLES)
