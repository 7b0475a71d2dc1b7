"""Names of people in a sentence: rows of capitalised words that are neither title, place, body nor ordinary word.

A row is a name when enough speaks for it: a title or honorific before it, a given name in it, an ending of surnames,
a verb that only people do after it. A single word is a name only beside a title; surnames alone are joined in `people`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.reading.bodies import BodyKind, chamber_state, kind_of
from loaders.reading.geography import Manner, Place
from loaders.reading.lexicon import (
    HONORIFICS,
    MONTHS,
    PARTICLES,
    THINGS,
    bare,
    fold_word,
    is_capital,
    is_common,
    is_given,
    is_initial,
    is_surname,
)
from loaders.reading.story import Kind, Sentence, Token
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` up to `last` that name a person, without honorifics; `whole` is the first token with them.

    `words` are the tokens' texts without possessive endings, `end` the offset after the last of them. `certain` tells
    a name that stands by itself from a word that is one only if it is somebody's surname.
    """

    first: int
    last: int
    whole: int
    start: int
    end: int
    words: tuple[str, ...]
    certain: bool
    titled: bool


_LONGEST = 7
_PERSONAL_VERBS = vocabulary("personal_verbs")


def names_in(
    tokens: Sequence[Token], sentence: Sentence, titles: Sequence[Title], places: Mapping[int, Place]
) -> list[Name]:
    """The names of a sentence in order, and single capitalised words that may be surnames."""
    blocked = {at: title for title in titles for at in range(title.first, title.last)}
    found: list[Name] = []
    at = sentence.first
    while at < sentence.last:
        if at in blocked or not _begins(tokens, at, places):
            at += 1
            continue
        stop = _row(tokens, at, sentence.last, blocked, places)
        name = _name(tokens, at, stop, sentence, blocked, places)
        if name:
            found.append(name)
        at = max(stop, at + 1)
    return found


def _begins(tokens: Sequence[Token], at: int, places: Mapping[int, Place]) -> bool:
    text = tokens[at].text
    if not text[0].isalpha() or not is_capital(text):
        return False
    if at in places:
        # Some states and cities are given names too: Israel Katz, Georgia, Florence.
        place = places[at]
        return is_given(text) and place.end - place.start == len(text)
    return True


def _row(tokens: Sequence[Token], at: int, end: int, blocked: Mapping[int, Title], places: Mapping[int, Place]) -> int:
    """Where the row of words that begins here ends."""
    first = at
    while at < end and at - first < _LONGEST + 3 and at not in blocked:
        text = tokens[at].text
        if is_capital(text) and text[0].isalpha() and text.lower() not in MONTHS - {"may", "august", "april", "june"}:
            if at > first and at in places and not (is_given(tokens[at - 1].text) and _lone(places, at)):
                break
            if (
                at > first
                and is_common(text)
                and not (is_given(bare(tokens[at - 1].text)) or is_given(text))
                and not _after_initial(tokens, at, first)
            ):
                break
            at += 1
            if text != bare(text):
                break
            if (
                at < end
                and tokens[at].text == "."
                and (len(text) == 1 or _is_honorific(text) or text in ("Jr", "Sr", "M"))
            ):
                at += 1
            continue
        joins = text.lower() in PARTICLES and at + 1 < end and at + 1 not in blocked and at > first
        if joins and (is_capital(tokens[at + 1].text) or tokens[at + 1].text.lower() in PARTICLES):
            at += 1
            continue
        # "Ahn Duk-geun" is one token; "Nukuʻalofa" too. A nickname in quotation marks stands inside a name.
        if (
            text in "\"“'‘"
            and at + 2 < end
            and tokens[at + 2].text in "\"”'’"
            and at > first
            and at + 3 < end
            and is_capital(tokens[at + 3].text)
        ):
            at += 3
            continue
        break
    return at


def _lone(places: Mapping[int, Place], at: int) -> bool:
    return places.get(at - 1) is not places[at] and places.get(at + 1) is not places[at]


def _after_initial(tokens: Sequence[Token], at: int, first: int) -> bool:
    return at - 1 >= first and (
        tokens[at - 1].text == "." or is_initial(tokens[at - 1].text) or tokens[at - 1].text in "\"”’'"
    )


def _name(
    tokens: Sequence[Token],
    first: int,
    stop: int,
    sentence: Sentence,
    blocked: Mapping[int, Title],
    places: Mapping[int, Place],
) -> Name | None:
    whole = first
    honoured = False
    while first < stop:
        text = tokens[first].text
        if text == "." or _is_honorific(text):
            honoured = honoured or text != "."
            first += 1
        elif is_common(text) and not is_given(text) and not is_initial(text):
            first = whole = first + 1
        else:
            break
    while stop > first and tokens[stop - 1].text.lower() in PARTICLES and not tokens[stop - 1].text[0].isupper():
        stop -= 1
    if first >= stop:
        return None
    words = tuple(bare(token.text) for token in tokens[first:stop] if token.text != ".")
    titled = _is_titled(tokens, whole, sentence.first, blocked)
    end = tokens[stop - 1].start + len(bare(tokens[stop - 1].text))
    score = _score(tokens, first, stop, whole, sentence, words, places, titled or honoured)
    if score is None:
        return None
    return Name(first, stop, whole, tokens[first].start, end, words, score >= 3, titled or honoured)


def _is_titled(tokens: Sequence[Token], whole: int, first: int, blocked: Mapping[int, Title]) -> bool:
    """Whether a title ends right before, or before a comma: "the King of Eswatini, Mswati III"."""
    if whole - 1 in blocked:
        return blocked[whole - 1].last == whole
    comma = whole - 2 >= first and tokens[whole - 1].text == "," and whole - 2 in blocked
    return comma and blocked[whole - 2].last == whole - 1


def _is_honorific(word: str) -> bool:
    return word.lower().replace(".", "") in HONORIFICS


def _score(
    tokens: Sequence[Token],
    first: int,
    stop: int,
    whole: int,
    sentence: Sentence,
    words: Sequence[str],
    places: Mapping[int, Place],
    titled: bool,
) -> int | None:
    """How much speaks for a name, at 3 enough; None for what is certainly none."""
    following = tokens[stop].text if stop < sentence.last else ""
    before = tokens[whole - 1].text.lower() if whole > sentence.first else ""
    phrase = " ".join(words)
    if following.lower() in THINGS and (
        following[0].isupper() or following.lower() in ("region", "province", "district", "city")
    ):
        return None
    if any(word.lower() in THINGS for word in words[1:]) or (len(words) == 1 and words[0].lower() in THINGS):
        return None
    if chamber_state(phrase) or kind_of(phrase) is BodyKind.INTERNATIONAL:
        return None
    if before in (",", ".", "as") and following.lower() in ("reports", "reported", "informs", "informed", "writes"):
        return None  # the outlet that the news is from
    if len(words) == 1:
        word = words[0]
        if is_common(word) or first in places or word.lower() in MONTHS or len(word) < 2:
            return None
        if word.isupper() and len(word) < 5 and not titled:
            return None
        return 3 if titled and before not in ("the", ",") else (2 if titled else 1)
    if all(word.isupper() and len(word) > 1 for word in words) and not titled and not any(map(is_given, words)):
        return None
    known = sum(not is_common(word) for word in words)
    score = 1 + 2 * titled + (known == len(words) and len(words) <= 5) * (1 + (sentence.kind is not Kind.HEADLINE))
    score += 2 * (is_given(words[0]) or (len(words) > 2 and is_given(words[1])))
    score += is_given(words[-1]) or is_surname(words[-1])
    score += any(is_initial(word) for word in words[:-1])
    score += any(
        word.lower() in ("bin", "bint", "ibn", "al", "uulu", "oglu")
        or word.lower().startswith(("al-", "el-", "ash-", "ad-"))
        for word in words
    )
    score += following.lower() in _PERSONAL_VERBS
    score += following in (",", "(") and stop + 1 < sentence.last and _opens_title(tokens, stop + 1)
    score += (
        before in ("by", "with", "met", "received", "hosted", "mr", "mrs", "ms", "and") and sentence.kind is Kind.PROSE
    )
    score -= 2 * (before == "the" and not titled)
    behind = places.get(whole - 1)
    score -= 3 * (behind is not None and behind.manner is Manner.NAME and behind.end == tokens[whole - 1].end)
    score -= 2 * any(fold_word(word) in ("news", "times", "post") for word in words)
    score -= sentence.kind is Kind.HEADLINE and not titled
    return score


def _opens_title(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    return text.lower() in ("the", "a", "who", "its", "his", "former", "deputy") or text in (
        "President", "Prime", "Minister", "Foreign", "Ambassador", "Chairman", "Speaker", "Secretary", "Head", "Vice",
    )  # fmt: skip
