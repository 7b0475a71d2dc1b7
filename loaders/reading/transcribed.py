"""Names in full that are one in the letters of two languages: "Zhaparov", "Japarov"; "Al Busaidi", "Albusaidi"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from graph.names import same_word

_SERVANTS = frozenset({"abdul", "abdel", "abdal"})
"""What is written with the next word or apart: "Abdul Hamid", "Abdulhamid"."""
_LONG = 5  # letters of a word that tells enough by its sounds
_LEAST_ALIKE = 0.55  # share of letters
_VOWELS = frozenset("aeiou")
_ENDINGS = frozenset("ai")
"""Last letters by which a name is another's: "Ahmadi" is not "Ahmed", nor "Petra" "Peter"."""
_SOFT = re.compile(r"c(?=[eiy])")
_UKRAINIAN = re.compile(r"enk[ao]\Z")


def is_transcribed(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are word for word the same but for how their sounds are written."""
    ours, theirs = _joined(one), _joined(other)
    if len(ours) != len(theirs) or len(ours) < 2:
        return False
    return all(a == b or _sounds_same(a, b) for a, b in zip(ours, theirs, strict=True))


def _joined(words: Sequence[str]) -> list[str]:
    found = list(words[:1])
    for before, word in pairwise(words):
        if before in _SERVANTS:
            found[-1] += word
        else:
            found.append(word)
    return found


def _sounds_same(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG:
        return False
    if one[1:] == other[1:]:
        return {one[0], other[0]} == {"a", "o"}  # "Oripov", "Aripov"
    one, other = (_UKRAINIAN.sub("enko", _SOFT.sub("s", word)) for word in (one, other))
    if (one.rstrip("h")[-1:] in _ENDINGS) is not (other.rstrip("h")[-1:] in _ENDINGS):
        return False  # "Ahmed", "Ahmadi": another name
    return same_word(one, other) and Levenshtein.normalized_similarity(one, other) >= _LEAST_ALIKE
