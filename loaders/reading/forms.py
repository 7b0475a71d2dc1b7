"""The forms of a name and whether two are of one person: other spellings, initials, shorter and turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from loaders.reading.lexicon import PARTICLES, fold_word, is_given, is_roman
from loaders.reading.transcribed import is_transcribed

ALIKE = 83.0
"""Least likeness, of 100, of two spellings of one word: Rustam and Rustan are at 83.3."""
_ALIKE_TOGETHER, _ALIKE_APART = 85.0, 78.0
_OF_FATHER = frozenset({"bin", "ibn", "bint", "ben", "binti", "ibni", "ould", "uld"})
_SHORT = 2
_TWO_AND_TWO = 3  # where the last of four words stands
_NUMBERED = 2  # words of a ruler's name up to the number


@dataclass(frozen=True, slots=True)
class Form:
    """The folded words of a name without particles, the number of a ruler, and the words that are the father's."""

    words: tuple[str, ...]
    number: str = ""
    fathers: frozenset[str] = frozenset()

    @property
    def is_fathered(self) -> bool:
        """Whether a father's name is marked as one: "Khalid bin Salman"."""
        return bool(self.fathers)


@lru_cache(maxsize=8192)
def form_of(words: tuple[str, ...]) -> Form:
    """The form of a name in these words."""
    number = words[-1] if len(words) > 1 and len(words[-1]) > 1 and is_roman(words[-1]) else ""
    if len(words) == 2 and words[-1] in ("I", "V", "X"):
        number = words[-1]
    named = words[:-1] if number else words
    if not number and len(words) > _NUMBERED and is_roman(words[1]) and words[_NUMBERED].lower() in _OF_FATHER:
        number, named = words[1], (words[0], *words[_NUMBERED:])  # "Abdullah II bin Al-Hussein"
    parts = [part for word in named for part in fold_word(word).replace("-", " ").replace(".", " ").split()]
    kept = tuple(part for part in parts if part not in PARTICLES) or tuple(parts) or (fold_word(words[0]),)
    fathers = frozenset(after for before, after in pairwise(parts) if before in _OF_FATHER)
    return Form(kept, number, fathers - set(kept[:1]) if kept[0] not in fathers else fathers)


@lru_cache(maxsize=65536)
def is_same(one: Form, other: Form) -> bool:
    """Whether two names in full are spellings or shortenings of one."""
    if one.number and other.number and one.number != other.number:
        return False
    if one.words == other.words or sorted(one.words) == sorted(other.words):
        return True
    short, long = sorted((one, other), key=lambda form: len(form.words))
    if one.number and one.number == other.number and len(short.words) == 1:
        return long.is_fathered and _is_word_same(short.words[0], long.words[0], first=True)
    if len(short.words) == len(long.words) and _is_spelled_so(short.words, long.words):
        return True
    if is_transcribed(short.words, long.words):
        return True
    return 1 < len(short.words) < len(long.words) and _is_short_for(short, long)


def _is_spelled_so(one: Sequence[str], other: Sequence[str]) -> bool:
    pairs = list(zip(one, other, strict=True))
    if all(_is_word_same(a, b, first=at == 0) for at, (a, b) in enumerate(pairs)):
        return any(len(a) > _SHORT and len(b) > _SHORT for a, b in pairs)
    likeness = [
        fuzz.ratio(a, b) for a, b in pairs if a[0] == b[0] and not _is_feminine(a, b) and min(len(a), len(b)) > 3
    ]
    return (
        len(pairs) > 1
        and len(likeness) == len(pairs)
        and min(likeness) >= _ALIKE_APART
        and sum(likeness) / len(likeness) >= _ALIKE_TOGETHER
    )


def _is_short_for(short: Form, long: Form) -> bool:
    """Whether the words of a name stand in a longer one in their order, the first or the last among them."""
    at, whole, met = 0, False, []
    for word in short.words:
        while at < len(long.words) and not _is_word_same(word, long.words[at], first=at == 0):
            at += 1
        if at == len(long.words):
            return False
        whole = whole or min(len(word), len(long.words[at])) > _SHORT
        met.append(at)
        at += 1
    if not whole:
        return False
    last = len(long.words) - 1
    if short.words[0] in short.fathers:
        return short.words[0] in long.fathers and met[-1] == last  # "Ould Abdel Aziz", as one is called by the father
    if short.is_fathered or long.is_fathered:
        return met[0] == 0
    # "Oyono Esono" of "Simeón Oyono Esono Angue"
    surnames = met == [1, 2] and last == _TWO_AND_TWO and not is_given(short.words[0])
    return met[0] == 0 or met[-1] == last or surnames


@lru_cache(maxsize=65536)
def _is_word_same(one: str, other: str, *, first: bool) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) == 1 or (first and len(short) <= _SHORT and len(long) > 3):
        return long.startswith(short)  # "K. Tokayev", "Sh. Zuhurov"
    return is_alike(one, other)


def is_alike(one: str, other: str) -> bool:
    """Whether two words are spellings of one, and not of a man's and a woman's name."""
    if min(len(one), len(other)) < 4 or one[0] != other[0] or _is_feminine(one, other):
        return False
    return fuzz.ratio(one, other) >= ALIKE or _is_swapped(one, other)


def _is_swapped(one: str, other: str) -> bool:
    """Whether two letters side by side changed places: "Ruak", "Rauk"."""
    if len(one) != len(other):
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and one[apart[0] : apart[1] + 1] == other[apart[1] : apart[0] - 1 : -1]
    )


def _is_feminine(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (long in (short + "a", short + "va") and short[-1] not in "ae") or (
        short[:-1] == long[:-1] and {short[-1], long[-1]} == {"a", "o"}
    )
