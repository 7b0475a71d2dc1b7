"""Comparing names of people: spellings, orders, initials, patronymics and shortened forms.

A name is compared as the set of its words, each folded to ASCII. Two words are the same name in other letters when
their consonants are, once the ways in which languages write one sound are levelled (Toqayev / Tokayev, Zhaparov /
Japarov, Mohammed / Muhammad); feminine forms are other names (Karimov / Karimova).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from graph.keys import fold
from graph.spellings import spellings

SLIPPED = 0.6
"""Least share of the letters of a word that is taken for a slip of another where all else is the same."""

_NICKNAME = re.compile(r"[“\"„«][^”\"“»]*[”\"“»]")
_GENERATION = re.compile(
    r"(?<=\w),? (?:(II|III|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI?)(?!\w)|(Jr|Sr|Junior|Senior)(?!\w)\.?|([IVX])\Z)"
)
_SERVANT = re.compile(r"abd(?:(?:ul|el|al|ur|ir)?(?=\Z|[^aeiou])|(?:ul|el)(?=(?:a[^aeiouyh]|il)[aei]))")
_ABDULLAH = re.compile(r"abd(?:u|a|ou)ll?ah?\Z")
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"dzh|zh|dj", "j"),
        (r"sch|sh", "s"),
        (r"tch|ch|cz", "c"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ks|x", "s"),
        (r"ck|q", "k"),
        (r"w", "v"),
        (r"(?<=[aeiou])h\Z", ""),
        (r"^(?:ya|a)[aeiou]*", "a"),
        (r"^y?[ei][aeiou]*", "e"),
        (r"^y?[ou][aeiou]*", "o"),
        (r"(.)\1+", r"\1"),
        (r"(?<=.)[aeiouy]+", ""),
    )
)
_ARTICLE = re.compile(r"(?:al|el)(?=[^aeiou].{3})")


class Likeness(IntEnum):
    """How far two names can be of one person, by their words alone."""

    APART = 0  # each has a word that the other lacks
    HALF = 1  # the same but for one word that starts alike: José / Jorge Carlos Fonseca
    CLOSE = 2  # the same but for slips of spelling, perhaps shortened
    TAIL = 3  # one is the other without its first name, as a father's may be the end of a son's
    PART = 4  # one is a shorter form of the other
    ALIKE = 5  # the same words in other letters or another order
    EQUAL = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A name as it is compared: particles, honorifics and nicknames dropped, all folded.

    `generation` is what tells namesakes of one line apart: "jr", "ii". `fathers` are the words that a patronymic
    particle announces ("bin Zayed"), and which the person is not called by.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...] = ()
    generation: str | None = None
    fathers: frozenset[str] = frozenset()

    @property
    def full(self) -> bool:
        """Whether the form has more than one part, so that it can tell a person."""
        more = len(self.initials) + (self.generation is not None)
        return len(self.words) + more > 1 or _weight(self.words) + more > 1

    @property
    def thin(self) -> bool:
        """Whether only one word of a full form is spelled out: "K. Tokayev"."""
        return len(self.words) < 2 and _weight(self.words) < 2 and self.generation is None

    @property
    def calls(self) -> tuple[str, ...]:
        """The words by which the person alone may be called."""
        return tuple(word for word in self.words if word not in self.fathers)


def _weight(words: Iterable[str]) -> int:
    """How many names the words are: two for a servant's name (Abdul Momen)."""
    return sum(2 if word.startswith("abd") and word != "abdullah" and len(word) > 5 else 1 for word in words)


@lru_cache(maxsize=1 << 17)
def form_of(name: str) -> Form:
    """The form in which a name is compared."""
    table = spellings()
    name = _NICKNAME.sub(" ", name)
    numbered = _GENERATION.search(name)
    generation = None
    if numbered:
        generation = fold(numbered[0]).replace("junior", "jr").replace("senior", "sr")
        name = name[: numbered.start()] + " " + name[numbered.end() :]
    parts = fold(name).split() or [name.lower()]
    while len(parts) > 1 and parts[0] in table.honorifics:
        parts = parts[1:]
    called = [part for part in parts if part not in table.articles]
    fathers = frozenset(word for before, word in pairwise(called) if before in table.patronymics and len(word) > 1)
    kept = [
        part
        for place, part in enumerate(parts)
        if part not in table.articles
        and (place == 0 or (part not in table.particles and part not in table.patronymics))
    ] or parts
    words = _servants(kept)
    long = tuple(word for word in words if len(word) > 1)
    return Form(
        words=long or tuple(words),
        initials=tuple(word for word in words if len(word) == 1) if long else (),
        generation=generation,
        fathers=fathers,
    )


def _servants(parts: list[str]) -> list[str]:
    """Each "Abdul Kadir", "Abd Kadir", "Abdulkadir" and "Abdelkadir" as one word: abdkadir."""
    words: list[str] = []
    joined = False
    for place, part in enumerate(parts, 1):
        abdullah = start = None
        if part.startswith("abd"):
            abdullah = _ABDULLAH.match(part)
            start = None if abdullah else _SERVANT.match(part)
        if start is None and place < len(parts) and 4 < len(part) < 7 and Levenshtein.distance(part, "abdul") == 1:
            part, start, abdullah = "abdul", _SERVANT.match("abdul"), None
        if joined:
            words[-1] += part
            joined = False
        elif start:
            words.append("abd" + part[start.end() :])
            joined = start.end() == len(part)
        else:
            words.append("abdullah" if abdullah else part)
    return words


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """The consonants of a folded word, one letter a sound; vowels count at the start only."""
    word = _ARTICLE.sub("", word, count=1)
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _gendered(one: str, other: str) -> bool:
    """Whether two words are the masculine and feminine form of a name."""
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} == {"a", "o"}
    return long.endswith("a") and re.sub(r"[iy]?y?a\Z", "", long) == re.sub(r"[iy]+\Z", "", short)


@lru_cache(maxsize=1 << 18)
def same_word(one: str, other: str) -> bool:
    """Whether two folded words are one name in the letters of two languages."""
    if one == other:
        return True
    sounds = skeleton(one)
    if sounds != skeleton(other) or len(sounds) < 2 or min(len(one), len(other)) < 3:
        return False
    one, other = _ARTICLE.sub("", one, count=1), _ARTICLE.sub("", other, count=1)
    return Levenshtein.normalized_similarity(one, other) >= (0.5 if len(sounds) > 2 else 0.6) and not _gendered(
        one, other
    )


@lru_cache(maxsize=1 << 18)
def _near_word(one: str, other: str) -> bool:
    """Whether two folded words are one name but for a slip of spelling or an inflected ending."""
    shorter = min(len(one), len(other))
    if shorter < 5 or one[0] != other[0] or _gendered(one, other):
        return False
    common = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    slips = Levenshtein.distance(one, other, score_cutoff=2)
    return slips <= (1 if shorter < 8 else 2) or (common > 4 and common >= 0.75 * shorter and slips <= 3)


def _take(ours: list[str], theirs: list[str], same: Callable[[str, str], bool]) -> int:
    """Strike out pairs of words for which `same` holds; the number of pairs."""
    struck = 0
    for word in tuple(ours):
        other = next((candidate for candidate in theirs if same(word, candidate)), None)
        if other is not None:
            ours.remove(word)
            theirs.remove(other)
            struck += 1
    return struck


def _starts(initial: str, word: str) -> bool:
    return word.startswith(initial)


@lru_cache(maxsize=1 << 18)
def likeness(one: Form, other: Form) -> Likeness:
    """How far two full names can be of one person. Symmetric."""
    if one.generation and other.generation and one.generation != other.generation:
        return Likeness.APART
    ours, theirs = list(one.words), list(other.words)
    exact = _take(ours, theirs, str.__eq__)
    if ours and theirs and "".join(ours) == "".join(theirs):
        exact += 1
        ours, theirs = [], []
    spelled = _take(ours, theirs, same_word)
    slips = _take(ours, theirs, _near_word)
    ours_short, theirs_short = list(one.initials), list(other.initials)
    initials = _take(ours_short, theirs_short, str.__eq__)
    initials += _take(ours_short, theirs, _starts) + _take(theirs_short, ours, _starts)
    if (ours_short and (theirs or other.initials)) or (theirs_short and (ours or one.initials)):
        return Likeness.APART
    found = exact + spelled + slips + min(_weight(one.words) - len(one.words), _weight(other.words) - len(other.words))
    if ours and theirs:
        half = exact > 1 and len(ours) == len(theirs) == 1 and ours[0][0] == theirs[0][0]
        return Likeness.HALF if half else Likeness.APART
    return _of_matched(one, other, found, slips, spelled, initials, bool(ours or theirs or ours_short or theirs_short))


def _of_matched(
    one: Form, other: Form, found: int, slips: int, spelled: int, initials: int, shortened: bool
) -> Likeness:
    """The likeness of two names of which one at least has no word left over."""
    generation = one.generation is not None and one.generation == other.generation
    if not found or found + generation + (initials > 0) < 2:
        return Likeness.APART
    short, long = sorted((one, other), key=lambda form: len(form.words))
    # Tamim bin Hamad is called Tamim: "Hamad Al Thani" is his father.
    if long.fathers and not same_word(short.words[0], long.words[0]) and sorted(one.words) != sorted(other.words):
        return Likeness.APART
    if len(short.words) < len(long.words) and not _in_order(short, long):
        return Likeness.APART
    if slips:
        return Likeness.CLOSE
    if shortened or initials or one.generation != other.generation:
        if one == other:
            return Likeness.EQUAL
        return Likeness.PART if initials or same_word(short.words[0], long.words[0]) else Likeness.TAIL
    return Likeness.ALIKE if spelled or one.words != other.words else Likeness.EQUAL


@lru_cache(maxsize=1 << 16)
def slipped(one: Form, other: Form) -> bool:
    """Whether two names are the same but for one word, not the last, that differs in a few letters: Heydar / Geidar."""
    if len(one.words) != len(other.words) or not same_word(one.words[-1], other.words[-1]):
        return False
    if (one.initials, one.generation) != (other.initials, other.generation):
        return False
    differ = [pair for pair in zip(one.words, other.words, strict=True) if not same_word(*pair)]
    return len(differ) == 1 and Levenshtein.normalized_similarity(*differ[0]) >= SLIPPED and not _gendered(*differ[0])


def _in_order(short: Form, long: Form) -> bool:
    """Whether the words of one name come in the same order in the other, with others between them."""
    rest = iter(long.words)
    return all(any(same_word(word, other) or _near_word(word, other) for other in rest) for word in short.words)
