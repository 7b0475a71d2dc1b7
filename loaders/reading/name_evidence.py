"""How much speaks for a row of capitalised words being a person's name, and what tells that it is none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.reading.bodies import BodyKind, chamber_state, kind_of
from loaders.reading.geography import Manner, Place
from loaders.reading.lexicon import (
    MONTHS,
    THINGS,
    fold_word,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_initial,
    is_listed,
    is_roman,
    is_surname,
    is_word_of_names,
)
from loaders.reading.story import Kind, Sentence, Token
from loaders.reading.tables import vocabulary
from loaders.reading.tables import words as lines
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets

CERTAIN = 3
"""Least evidence of a name that stands by itself."""

_PERSONAL_VERBS = vocabulary("personal_verbs")
_SITES = word_sets("sites")
_HEADS, _TAILS, _ARTICLES = _SITES["heads"], _SITES["tails"], _SITES["articles"]
_AFTER, _BEFORE, _WHERE, _CREDITS = _SITES["things_after"], _SITES["things_before"], _SITES["where"], _SITES["credits"]
_BESIDE_PEOPLE = frozenset({"by", "with", "met", "received", "hosted", "mr", "mrs", "ms", "and"})
_AUTHORS, _KIN, _CALLING, _HELD = _SITES["authors"], _SITES["kin"], _SITES["calling"], _SITES["held"]
_CLOSES_NAME = frozenset({"and"}) | _PERSONAL_VERBS
_SAYING = frozenset(
    {"said", "says", "told", "added", "asked", "explained", "replied", "joked", "noted", "remarked", "recalled"}
)
_LINKING = frozenset({"of", "to", "from", "between", "on", "for", "than", "over", "through", "towards"})
_KOREAN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}\Z")
_VOWEL = re.compile("[AEIOU]")
_REPORTING = frozenset({"reports", "reported", "informs", "informed", "writes"})
_OF_PLACES = frozenset({"mayor", "regional_head", "chair", "director", "business_leader", "deputy_chair"})
_LONGEST_THING = 4
_TOWNS = lines("towns")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of tokens `first` up to `stop`, with what stands around it; `whole` is its first token with honorifics."""

    tokens: Sequence[Token]
    sentence: Sentence
    places: Mapping[int, Place]
    blocked: Mapping[int, Title]
    first: int
    stop: int
    whole: int
    words: Sequence[str]
    titled: bool
    honoured: bool

    @property
    def introduced(self) -> bool:
        """Whether a title or honorific stands before it."""
        return self.titled or self.honoured

    @property
    def title(self) -> Title | None:
        """The title right before it."""
        return self.blocked.get(self.whole - 1) if self.titled else None

    @property
    def bare_title(self) -> bool:
        """Whether a title with nothing after its head, or an honorific, stands right before it."""
        title = self.title
        return self.honoured or (title is not None and not title.plural and title.last == title.head_last)

    @property
    def in_plural(self) -> bool:
        """Whether a plural title stands right before it."""
        return self.title is not None and self.title.plural

    @property
    def in_chain(self) -> bool:
        """Whether it goes on from the chain of the title before it: "wali of El | Tarf", "of Indonesia's | Golkar"."""
        title = self.title
        if title is None or title.last == title.head_last or self.honoured:
            return False
        return self.before.endswith(("'s", "’s")) or self.before in _ARTICLES or self.before in _HEADS

    @property
    def possessed(self) -> bool:
        """Whether it ends in that of a possessive."""
        return self.tokens[self.stop - 1].text != self.words[-1]

    @property
    def following(self) -> str:
        """The token after it, empty at the end of the sentence."""
        return self.tokens[self.stop].text if self.stop < self.sentence.last else ""

    @property
    def before(self) -> str:
        """The token before it in lower case, empty at the head of the sentence."""
        return self.tokens[self.whole - 1].text.lower() if self.whole > self.sentence.first else ""


def evidence(row: Evidence) -> int | None:
    """How much speaks for a name, at CERTAIN enough; None for what is certainly none."""
    if _is_thing(row) or _is_site(row) or _is_credit(row):
        return None
    if len(row.words) == 1 or (len(row.words) == 2 and row.words[0].lower() in _ARTICLES):
        return _single(row)
    return _several(row)


def _single(row: Evidence) -> int | None:
    word, last = row.words[0], row.words[-1]
    if is_common(last) and not (row.titled and is_given(last)):
        return None
    if is_english(last) and not is_word_of_names(last) and not row.bare_title:
        return None
    if last.lower() in _HELD or last.lower() in _TAILS or row.in_chain:
        return None
    if row.first in row.places or last.lower() in MONTHS or len(word) < 2:
        return None
    if word.isupper() and len(word) < 5 and not row.introduced:
        return None
    if len(row.words) == 1 and word.isupper() and (is_english(word) or row.in_plural):
        return 1
    if row.in_plural and row.sentence.kind is Kind.HEADLINE:
        return 1
    if row.honoured or row.before in _KIN:
        return CERTAIN if row.before != "the" else 2
    if row.titled:
        return CERTAIN if row.before not in ("the", ",") else 2
    return 1


def _several(row: Evidence) -> int | None:
    words, told = row.words, row.sentence.kind is not Kind.HEADLINE
    first, last = words[0], words[-1]
    given = is_given(first) or (len(words) > 2 and is_given(words[1]))
    if not row.introduced and not any(map(is_given, words)):
        if all(word.isupper() and len(word) > 1 for word in words):
            return None
        if all(is_english(word) or is_common(word) for word in words):
            return None
    known = len(words) <= 5 and not any(_is_ordinary(word) for word in words)
    ruler = is_roman(last) and len(last) > 1
    rare = not row.introduced and not given and is_english(first) and not is_word_of_names(first)
    score = 1 + 2 * row.introduced + known * (1 + (told and not rare))
    score += 2 * given
    score += is_given(last) or is_surname(last)
    score += any(is_initial(word) for word in words[:-1])
    score += any(map(_marks, words))
    score += row.following.lower() in _PERSONAL_VERBS or row.before in _SAYING
    score += 2 * ruler
    score += row.following in (",", "(") and row.stop + 1 < row.sentence.last and _opens_title(row)
    score += row.before in _BESIDE_PEOPLE and row.sentence.kind is Kind.PROSE
    score -= not told and not row.introduced
    return score - _against(row, given)


def _is_ordinary(word: str) -> bool:
    return is_listed(word) and not (is_word_of_names(word) or is_roman(word))


def _marks(word: str) -> bool:
    """Whether a word joins the names of father and child, or family and person, as no place's does."""
    lower = word.lower()
    if _KOREAN.match(word) and not is_english(word):
        return True
    return lower in ("bin", "bint", "ibn", "al", "uulu", "oglu") or lower.startswith(("al-", "el-", "ash-", "ad-"))


def _against(row: Evidence, given: bool) -> int:
    """What speaks for a place or thing: "at X Y", "the X Y", "Gaza's X Y"."""
    if row.introduced:
        return 0
    weight = 0
    if (
        row.before in _LINKING
        and len(row.words) == 2
        and not any(is_given(w) or is_surname(w) or _marks(w) for w in row.words)
    ):
        weight += row.following not in _PERSONAL_VERBS
    weight += 4 * (row.before == "the") + 4 * (row.before in _CALLING and not given)
    behind = row.places.get(row.whole - 1)
    if behind is not None and behind.manner is Manner.NAME and behind.end == row.tokens[row.whole - 1].end:
        weight += 3
    weight += 2 * any(fold_word(word) in ("news", "times", "post") for word in row.words)
    told = given and row.following == "," and row.stop + 1 < row.sentence.last and _opens_title(row)
    if row.before in _WHERE and not (row.possessed and given) and not told:
        weight += 4
    if row.before in _BEFORE and not given:
        weight += 3
    first = row.words[0]
    if (
        first.isupper()
        and not is_given(row.words[1])
        and (len(first) == 2 or (2 < len(first) < 5 and not _VOWEL.search(first)))
    ):
        weight += 2  # "TU Delft", "HD Hyundai"
    if row.before == "of" and _is_capital_thing(row, row.whole - 2):
        weight += 3
    if row.before == "of" and row.whole - 2 in row.blocked and row.blocked[row.whole - 2].kind in _OF_PLACES:
        weight += 3
    if row.before == "(" and row.following == ")" and row.whole - 2 >= row.sentence.first:
        weight += 4 * is_capital(row.tokens[row.whole - 2].text)  # "Mahmoud Abbas (Abu Mazen)"
    return weight + 2 * (row.following[:1].isdigit() and not given)


def _is_capital_thing(row: Evidence, at: int) -> bool:
    """Whether a thing's word with a capital stands here: "the Hall of X", "Order of X"."""
    return at >= row.sentence.first and row.tokens[at].text.istitle() and row.tokens[at].text.lower() in THINGS


def _is_thing(row: Evidence) -> bool:
    """Whether the row is part of the name of a body, building, document or event."""
    following, words = row.following, row.words
    lower = following.lower()
    if following == "&" and is_initial(words[-1]):
        return True
    if lower in THINGS and following[0].isupper():
        return True
    if lower in _AFTER and not row.titled and following[0].islower() and not row.possessed:
        return True
    if _holds_thing(row):
        return True
    if len(words) == 1 and words[0].lower() in THINGS:
        return True
    phrase = " ".join(words)
    if chamber_state(phrase) or kind_of(phrase) is BodyKind.INTERNATIONAL:
        return True
    return _goes_into_thing(row)


def _holds_thing(row: Evidence) -> bool:
    """Whether a word after the first is a thing's, and not the last of a name as in "Fiona Hall"."""
    words = row.words
    if any(word.lower() in THINGS for word in words[1:-1]) and not row.titled:
        return True
    last = words[-1]
    if len(words) < 2 or last.lower() not in THINGS:
        return False
    if not is_word_of_names(last):
        return True
    closed = not row.following[:1].isalnum() or row.following in _CLOSES_NAME
    return not (row.introduced or (is_given(words[0]) and row.before != "the" and closed))


def _goes_into_thing(row: Evidence) -> bool:
    """Whether ordinary words with capitals lead on to a thing: "Seretse Khama International Airport"."""
    at = row.stop
    end = min(row.sentence.last, at + _LONGEST_THING)
    if row.titled or row.possessed:
        return False
    while at < end and at not in row.blocked and at not in row.places:
        text = row.tokens[at].text
        if text[0].isupper() and text.lower() in THINGS:
            return at > row.stop
        if not (text[0].isupper() and is_common(text)) or (
            row.sentence.kind is Kind.HEADLINE and text != "International"
        ):
            return False
        at += 1
    return False


def _is_site(row: Evidence) -> bool:
    """Whether words of the row are those of places, companies or vessels, or it stands in quotation marks."""
    if row.titled:
        return False
    words = row.words
    if row.before == "saint" or row.tokens[row.whole].text in ("St", "Saint", "Saints", "Ste"):
        return True
    if len(words) > 1 and words[-1].lower() in _TAILS and not (is_given(words[0]) and is_word_of_names(words[-1])):
        return True
    if len(words) > 1 and words[0].lower() in _HEADS and not is_given(words[0]) and not row.honoured:
        return True
    if len(words) > 1 and not row.honoured and " ".join(map(fold_word, words)).replace("-", " ") in _TOWNS:
        return True
    quoted = row.before in ("“", '"', "«", "‘") and row.following in ("”", '"', "»", "’")
    return quoted and len(words) > 1


def _is_credit(row: Evidence) -> bool:
    """Whether the row is the outlet or author of the news: "AFP reports", "Photo: X", "REUTERS/X"."""
    if row.before in (",", ".", "as") and row.following.lower() in _REPORTING:
        return not row.introduced
    if row.before in _AUTHORS or row.following == "Published":
        return not row.introduced
    if row.before in (":", "by") and row.whole - 2 >= row.sentence.first:
        return row.tokens[row.whole - 2].text.lower() in _CREDITS
    return row.before == "/" and row.whole - 2 >= row.sentence.first and row.tokens[row.whole - 2].text.isupper()


_OPEN_TITLES = frozenset(
    {
        "the",
        "a",
        "an",
        "who",
        "whose",
        "its",
        "his",
        "her",
        "their",
        "our",
        "then",
        "now",
        "former",
        "deputy",
        "chief",
        "head",
    }
)


def _opens_title(row: Evidence) -> bool:
    if row.stop + 1 in row.blocked or row.stop + 2 in row.blocked:
        return True
    text = row.tokens[row.stop + 1].text
    return text.lower() in _OPEN_TITLES or (
        is_capital(text) and text in ("President", "Prime", "Minister", "Ambassador", "Secretary", "Head")
    )
