"""Names of people in a sentence: rows of capitalised words that are neither title, place, body nor ordinary word.

A row is a name when enough speaks for it: a title or honorific before it, a given name in it, an ending of surnames,
a verb that only people do after it. A single word is a name only beside a title; surnames alone are joined in `people`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.reading.geography import Place
from loaders.reading.lexicon import (
    PARTICLES,
    bare,
    is_common,
    is_english,
    is_given,
    is_honorific,
    is_initial,
    is_listed,
    is_roman,
    is_word_of_names,
)
from loaders.reading.name_evidence import CERTAIN, Evidence, evidence
from loaders.reading.name_rows import begins, row
from loaders.reading.story import Kind, Sentence, Token
from loaders.reading.tables import vocabulary, words
from loaders.reading.titles import Title


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` up to `last` that name a person, without honorifics; `whole` is the first token with them.

    `words` are the tokens' texts without possessive endings, `end` the offset after the last of them. `certain` tells
    a name that stands by itself from a word that is one only if it is somebody's surname. `style` is the head of the
    title right before it, else its first honorific.
    """

    first: int
    last: int
    whole: int
    start: int
    end: int
    words: tuple[str, ...]
    certain: bool
    titled: bool
    style: str = ""


_POST_NOMINALS = vocabulary("post_nominals")
_STYLED = frozenset(tuple(name.lower().split()) for name in words("styled_names"))
_OFFICES = vocabulary("office_letters")
_HELD = frozenset({"h", "s", "y"})
_STYLES_APART = frozenset({"he", "hh", "hm", "se", "sm", "ym", "yb"})
_STYLES_OF_YANG = frozenset({"Berhormat", "Amat", "Mulia", "Arif", "Berbahagia", "Dipertua", "Di-Pertuan", "Maha"})
_BETWEEN_STYLES = frozenset({".", "-", "'", "’", "(", ")", ","})


def names_in(
    tokens: Sequence[Token], sentence: Sentence, titles: Sequence[Title], places: Mapping[int, Place]
) -> list[Name]:
    """The names of a sentence in order, and single capitalised words that may be surnames."""
    blocked = {at: title for title in titles for at in range(title.first, title.last)}
    found: list[Name] = []
    at, end = sentence.first, sentence.last
    while at < end:
        if at in blocked or not begins(tokens, at, places):
            at += 1
            continue
        stop = row(tokens, at, sentence, blocked, places)
        name = _name(tokens, at, stop, sentence, blocked, places)
        if name:
            found.append(name)
        at = max(stop, at + 1)
    return found


def _name(
    tokens: Sequence[Token],
    whole: int,
    stop: int,
    sentence: Sentence,
    blocked: Mapping[int, Title],
    places: Mapping[int, Place],
) -> Name | None:
    first, whole, honoured = _without_styles(tokens, whole, stop, sentence)
    stop = _without_endings(tokens, first, stop)
    if first >= stop:
        return None
    words = tuple(bare(token.text) for token in tokens[first:stop] if token.text not in (".", ","))
    titled = _is_titled(tokens, whole, sentence.first, blocked)
    end = tokens[stop - 1].start + len(bare(tokens[stop - 1].text))
    score = evidence(Evidence(tokens, sentence, places, blocked, first, stop, whole, words, titled, honoured))
    if score is None:
        return None
    style = blocked[whole - 1].head_text if whole - 1 in blocked else tokens[whole].text.lower() if honoured else ""
    return Name(first, stop, whole, tokens[first].start, end, words, score >= CERTAIN, titled or honoured, style)


def _without_styles(tokens: Sequence[Token], whole: int, stop: int, sentence: Sentence) -> tuple[int, int, bool]:
    """Where the name begins after honorifics and words that only open the sentence, where these, and if there are any."""
    first, honoured = whole, False
    while first < stop:
        text = tokens[first].text
        if _is_styled(tokens, first, stop):
            break
        if text in _BETWEEN_STYLES:
            first += 1
        elif honoured and tokens[first - 1].text == "(":
            first += 1  # "(R)", "(Retd)"
        elif is_initial(text) and _before_style(tokens, first + 1, stop):
            first += 1
        elif text == "Pak" and first + 2 == stop:
            first, honoured = first + 1, True
        elif text.lower() == "tan" and first + 1 < stop and is_honorific(tokens[first + 1].text):
            first += 1
        elif text == "Yang" and first + 1 < stop and tokens[first + 1].text in _STYLES_OF_YANG:
            first, honoured = first + 2, True
        elif text.isupper() and len(text) > 1 and text.lower() in _OFFICES and first + 1 < stop and first == whole:
            first, honoured = first + 1, True
        elif is_honorific(text) and not _is_letter(tokens, first, stop):
            honoured = True
            first += 1
        elif letters := _held(tokens, first, stop):
            honoured = True
            first += letters
        elif _keeps(tokens, first, stop, whole, sentence):
            break
        elif is_common(text) and not (
            is_given(text)
            or is_initial(text)
            or (honoured and _is_last(first, stop))
            or (first > sentence.first and not is_listed(text) and not is_english(text))
        ):
            first = whole = first + 1
        elif _opens(tokens, first, stop):
            first = whole = first + 1
        else:
            break
    return first, whole, honoured


def _before_style(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether an honorific follows the point of a letter that is left of a style: "(H.) E. Mr. X"."""
    return at + 1 < stop and tokens[at].text == "." and is_honorific(tokens[at + 1].text)


def _keeps(tokens: Sequence[Token], first: int, stop: int, whole: int, sentence: Sentence) -> bool:
    """Whether an ordinary word within a sentence opens a name of East Asia: "President To Lam", "Gen. Tea Banh"."""
    if first <= sentence.first or sentence.kind is Kind.HEADLINE or first + 1 >= stop:
        return False
    if not is_word_of_names(tokens[first].text) or tokens[whole - 1].text.lower() in ("the", ".", ":", "“", '"'):
        return False
    following = bare(tokens[first + 1].text)
    return not is_english(following) or is_word_of_names(following)


def _is_last(first: int, stop: int) -> bool:
    return first + 1 == stop


def _opens(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a rare word of English only stands before a full name: "Incumbent Giorgi Margvelashvili"."""
    if stop - first < 3 or not is_english(tokens[first].text):
        return False
    return is_given(tokens[first + 1].text) and not is_english(tokens[first + 2].text)


def _is_letter(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether letters that are an honorific too are an initial here: U.Khurelsukh, Ch.Saikhanbileg."""
    if len(tokens[at].text) > 2 or at + 2 >= stop or tokens[at + 1].text != ".":
        return False
    return tokens[at + 2].start == tokens[at].end + 1


def _held(tokens: Sequence[Token], at: int, stop: int) -> int:
    """How many tokens are a style in letters apart: "H E Recep Tayyip Erdogan", "H. E. Smt. Sushma Swaraj"."""
    if at + 2 >= stop or tokens[at].text.lower() not in _HELD:
        return 0
    letter = at + 2 if tokens[at + 1].text == "." else at + 1
    if letter + 1 < stop and (tokens[at].text + tokens[letter].text).lower() in _STYLES_APART:
        return letter + 1 - at
    return 0


def _is_styled(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether a name begins here of which the honorific is a part to all the world: "Sheikh Hasina"."""
    pair = tuple(bare(token.text).lower() for token in tokens[first : min(stop, first + 2)])
    return pair in _STYLED


def _without_endings(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Where the name ends before particles that hang on it, orders and degrees: "Patricia Scotland KC"."""
    while stop > first + 1:
        text = tokens[stop - 1].text
        letters = text.replace(".", "")
        hanging = text in (",", "-") or (text.lower() in PARTICLES and not text[0].isupper())
        if text == "." and stop - 2 > first and tokens[stop - 2].text.lower() in _POST_NOMINALS:
            hanging = tokens[stop - 2].text.isupper()
        ordered = (
            stop - first > 2
            and letters.lower() in _POST_NOMINALS
            and (len(letters) > 4 or (letters.isupper() and not tokens[stop - 2].text.isupper()) or "." in text[:-1])
            and not is_roman(letters)
        )
        if not (hanging or ordered or (ordered is False and _is_row_of_orders(tokens, first, stop))):
            break
        stop -= 1
    return stop


def _is_row_of_orders(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Whether the last of several orders stands here: "Quentin Bryce AC CVO"."""
    letters = [tokens[at].text.replace(".", "") for at in (stop - 2, stop - 1)]
    if stop - first < 4 or not all(text.isupper() and text.lower() in _POST_NOMINALS for text in letters):
        return False
    return not tokens[first].text.isupper()


def _is_titled(tokens: Sequence[Token], whole: int, first: int, blocked: Mapping[int, Title]) -> bool:
    """Whether a title ends right before, or before a comma: "the King of Eswatini, Mswati III"."""
    if whole - 1 in blocked:
        return blocked[whole - 1].last == whole
    comma = whole - 2 >= first and tokens[whole - 1].text == "," and whole - 2 in blocked
    return comma and blocked[whole - 2].last == whole - 1
