"""Where a row of capitalised words that may be a name begins and ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.geography import Manner, Place, code_of
from loaders.reading.kept import kept
from loaders.reading.lexicon import (
    MONTHS,
    PARTICLES,
    PEOPLES_TOO,
    THINGS,
    bare,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_honorific,
    is_initial,
    is_listed,
    is_no_name,
    is_portfolio,
    is_roman,
    is_surname,
    is_word_of_names,
)
from loaders.reading.name_words import CHILD, OF_PLACES
from loaders.reading.story import Kind, Sentence, Token
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title

_LONGEST = 16
_LONGEST_PARTICLE = 4
_ON = frozenset({"on", "via", "platform"})
_LETTERS = 2  # of a father's name before a name: "Ts.Elbegdorj"
_NAMES_TOO = frozenset({"may", "august", "april", "june", "jan", "mar", "january", "sunday", "jun", "eid"})
"""Months and days that people are called by."""
_CUT_SHORT = frozenset({"jan", "mar", "jun"})
_SHORTENED = vocabulary("shortened_names")
_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az"})
_PEERS = frozenset({"Lord", "Lady", "Baroness", "Baron", "Viscount", "Viscountess", "Earl", "Countess"})
_OWNERS = frozenset({"His", "Her", "Their"})
_COURTESIES = frozenset({"Mr", "Mrs", "Ms"})
_OPENING, _CLOSING = "\"“'‘«(", "\"”'’»)"


def begins(tokens: Sequence[Token], at: int, blocked: Mapping[int, Title], places: Mapping[int, Place]) -> bool:
    """Whether a name can begin at a word that may open one."""
    text = tokens[at].text
    if text == "X" and at and tokens[at - 1].text.lower() in _ON:
        return False  # "as he said on X. To", "on X Ana Ortiz said"
    if at not in places:
        return True
    # Some states and cities are given names too: Israel Katz, Santiago Cafiero.
    if not is_given(text) or places[at].end - places[at].start != len(text):
        return _is_called(tokens, at, blocked, places)
    return _surname_follows(tokens, at + 1, places) or _is_called(tokens, at, blocked, places)


def _is_called(tokens: Sequence[Token], at: int, blocked: Mapping[int, Title], places: Mapping[int, Place]) -> bool:
    """Whether a title right before the name of a city tells that it is a person's: "Under Secretary Shannon"."""
    title = blocked.get(at - 1)
    if title is None or title.last != at or title.plural:
        return False
    if tokens[at].text in PEOPLES_TOO and _surname_follows(tokens, at + 1, places):
        return True  # "CEO German Gref"
    if title.kind in OF_PLACES:
        return False
    if title.last != title.head_last:  # "the Minister of Finance Taif Sami"
        return is_portfolio(tokens[at - 1].text) and at - 1 not in places and _surname_follows(tokens, at + 1, places)
    if places[at].manner is Manner.CAPITAL and _surname_follows(tokens, at + 1, places):
        return True  # "Cabinet Secretary Aden Duale"
    if at + 1 < len(tokens) and tokens[at + 1].text in (",", ")"):
        return False  # "Consul General Istanbul, X"
    return _is_city(tokens, at, places) and at - 1 not in places


def _is_city(tokens: Sequence[Token], at: int, places: Mapping[int, Place]) -> bool:
    """Whether one word is the name of a city, and no other place is named beside it."""
    place = places[at]
    manners = (Manner.CITY, Manner.CAPITAL) if is_given(bare(tokens[at].text)) else (Manner.CITY,)
    return place.manner in manners and place.end - place.start == len(bare(tokens[at].text)) and at + 1 not in places


def _surname_follows(tokens: Sequence[Token], at: int, places: Mapping[int, Place]) -> bool:
    if at >= len(tokens) or at in places or not is_capital(tokens[at].text):
        return False
    word = bare(tokens[at].text)
    ordinary = (is_common(word) or is_english(word)) and not is_word_of_names(word)
    return word[0].isalpha() and not ordinary and word.lower() not in THINGS


def row(
    tokens: Sequence[Token],
    first: int,
    sentence: Sentence,
    blocked: Mapping[int, Title],
    places: Mapping[int, Place],
) -> int:
    """Where the row of words that begins here ends."""
    at, end = first, min(sentence.last, first + _LONGEST)
    told = sentence.kind is not Kind.HEADLINE
    while at < end and at not in blocked:
        text = tokens[at].text
        signs = _signs(text)
        if signs & _CAPITAL and not (signs & _MONTH and _is_time(tokens, at, sentence)):
            if at > first and (
                (len(text) <= _LETTERS and _is_led_by_initial(tokens, at, end))
                or not _goes_on(tokens, at, first, end, blocked, places, told=told)
            ):
                break
            at += 1
            if signs & _OWNING:
                break
            if at < end and tokens[at].text == ".":
                at += _point(tokens, at, end)
            continue
        stop = _beside(tokens, at, first, end, blocked)
        if stop == at or (text == "of" and at + 1 in places and places[at + 1].manner is Manner.NAME):
            break  # "Lord Cameron of Lochiel", not "Lord Vaea of Tonga"
        at = stop
    return at


_CAPITAL, _MONTH, _OWNING = 1, 2, 4


@kept
def _signs(text: str) -> int:
    """Whether a word has a capital, may be a month or day, and ends in that of a possessive: all by one look-up."""
    capital = _CAPITAL if text[0].isalpha() and is_capital(text) else 0
    month = _MONTH if text.lower() in MONTHS else 0
    return capital | month | (_OWNING if text != bare(text) else 0)


def _is_time(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """Whether a word for a month or day is one here, not a name as in "Jan Björkman", "Kim Jong Jun"."""
    lower = tokens[at].text.lower()
    if lower == "ramadan":
        named = at > sentence.first and _is_of_names(tokens[at - 1].text)
        return not (named or _opens_name(tokens, at, sentence))
    if lower not in _NAMES_TOO:
        return True
    following = tokens[at + 1].text if at + 1 < sentence.last else ""
    before = tokens[at - 1].text if at > sentence.first else ""
    if (
        following[:1].isdigit()
        or before[:1].isdigit()
        or (following == "." and lower in _CUT_SHORT)
        or before.lower() in ("in", "of", "on", "last")
    ):
        return True
    if lower in ("jan", "mar", "january", "sunday"):
        return not following[:1].isupper() or is_common(following)
    return False


def _opens_name(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """ "Ramadan Goc": whether a month is the given name of who has the name behind it, and no time or greeting."""
    following = tokens[at + 1].text if at + 1 < sentence.last else ""
    timed = at > sentence.first and tokens[at - 1].text.lower() in _BEFORE_MONTHS
    named = following[:1].isalpha() and (_is_of_names(following) or is_given(following))
    return named and not timed and following.lower() not in _OF_RAMADAN and code_of(following) is None


_BEFORE_MONTHS = frozenset(
    {"in", "of", "last", "this", "next", "during", "month", "the", "on", "for", "since", "before", "after", "until"}
    | {"every", "holy", "blessed", "each", "over", "end", "a", "past", "ahead", "throughout", "sacred", "fasting"}
)
_OF_RAMADAN = frozenset({"kareem", "karim", "mubarak", "bayram", "bairam", "bayrami", "bajram", "iftar", "hayit"})


def _is_of_names(word: str) -> bool:
    """Whether a word can only be a part of a name before one: "Abu Ramadan", "Tariq Ramadan"."""
    return is_capital(word) and word[0].isalpha() and not is_common(word) and not is_english(word)


def _goes_on(
    tokens: Sequence[Token],
    at: int,
    first: int,
    end: int,
    blocked: Mapping[int, Title],
    places: Mapping[int, Place],
    *,
    told: bool,
) -> bool:
    """Whether a capitalised word belongs to the row before it."""
    text, before = tokens[at].text, tokens[at - 1].text
    if (is_no_name(text) and not is_word_of_names(text)) or (not told and _is_of_headline(text, before, at - first)):
        return False
    if text in _OWNERS and at + 1 < end and is_capital(tokens[at + 1].text):
        return False  # "the wishes of Bayram His Worship brought"
    if len(text) < _LONGEST_PARTICLE and text.lower() in PARTICLES and before.lower() in PARTICLES and at + 1 < end:
        return is_capital(tokens[at + 1].text)  # "Johan Van Der Merwe"
    if at in places:
        style = at - 2 if before == "." else at - 1
        if style >= first and is_honorific(tokens[style].text):
            styled = tokens[style].text in _COURTESIES and _surname_follows(tokens, at + 1, places)
            return styled or _is_city(tokens, at, places)  # "Ms Jordan Lee", "Mr Shannon", "Mr. Lancaster"
        return _is_alone(places, at) and (is_given(before) or (told and _closes(tokens, at, first, end, places)))
    if told and is_honorific(before) and is_word_of_names(text):
        return True
    if not is_common(text) or is_given(text) or _after_initial(tokens, at, first):
        return True
    whole = bare(text)
    if is_roman(whole):
        return True
    if (
        is_given(bare(before))
        and (not is_portfolio(whole) or (told and is_word_of_names(whole) and _is_closed(tokens, at, end)))
        and (told or is_word_of_names(whole) or not is_english(whole))
    ):
        return True
    return told and _ends_surname(
        tokens, at, end, places, introduced=at - 1 == first and _follows_title(tokens, first, blocked)
    )


_SMALL = vocabulary("function_words") | {"in", "on", "an", "into", "or", "no", "up", "out", "off"}


def _is_of_headline(text: str, before: str, words: int) -> bool:
    """Whether a headline goes on with a verb after so many words, or a small one: "X Y Wins Backing", "X TO VISIT"."""
    lower = text.lower()
    if text.isupper() and before.isupper() and lower in _SMALL:
        return True
    verbal = lower.endswith(("s", "ed")) and is_english(text) and (words > 1 or text.isupper())
    return verbal and not (is_given(text) or is_surname(text) or is_word_of_names(text))


def _is_closed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether no capitalised word, and none that joins another, follows: "Rosario Green, a senator"."""
    following = tokens[at + 1].text if at + 1 < end else ""
    return tokens[at].text.lower() not in THINGS and not (following[:1].isupper() or following in ("and", "&", "of"))


def _follows_title(tokens: Sequence[Token], first: int, blocked: Mapping[int, Title]) -> bool:
    return first - 1 in blocked or (tokens[first - 1].text == "," and first - 2 in blocked)


def _closes(tokens: Sequence[Token], at: int, first: int, end: int, places: Mapping[int, Place]) -> bool:
    """Whether the name of a place ends a person's: "Joseph del Mar Yap," "Alejandro Hamed Franco was"."""
    following = tokens[at + 1].text if at + 1 < end else ""
    closed = not following or not following[0].isupper()
    known = any(is_given(tokens[back].text) for back in range(first, at))
    return closed and known and at - 1 not in places and not is_common(tokens[at - 1].text)


def _ends_surname(tokens: Sequence[Token], at: int, end: int, places: Mapping[int, Place], *, introduced: bool) -> bool:
    """Whether an ordinary word ends a name of unusual words within a sentence: "Tran Thanh Man", "Kuupik Kleist".

    `introduced` tells that a title stands right before the one word that goes before: "Prime Minister Juhan Parts".
    """
    text, before = bare(tokens[at].text), tokens[at - 1].text
    if at - 1 in places or is_honorific(before) or (is_common(before) and not is_word_of_names(before)):
        return False
    if text.lower() in THINGS or is_portfolio(text):
        return False
    following = tokens[at + 1].text if at + 1 < end else ""
    if following[:1].isupper() and (following.lower() in THINGS or at + 1 in places):
        return False
    return is_word_of_names(text) or not is_listed(text) or (introduced and not following[:1].isupper())


def _is_led_by_initial(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name begins here whose letters stand for the father: "of the Great Hural | G.Zandanshatar"."""
    before = tokens[at - 1].text
    if at + 2 >= end or tokens[at + 1].text != "." or before == "." or is_given(before):
        return False
    glued = tokens[at + 1].start == tokens[at].end and tokens[at + 2].start == tokens[at + 1].end
    return glued and is_capital(tokens[at + 2].text) and not is_honorific(before) and not is_initial(before)


def _is_alone(places: Mapping[int, Place], at: int) -> bool:
    return places.get(at - 1) is not places[at] and places.get(at + 1) is not places[at]


def _after_initial(tokens: Sequence[Token], at: int, first: int) -> bool:
    before = tokens[at - 1].text
    if before == "." and is_listed(tokens[at].text) and len(tokens[at].text) < 4:
        return False  # "as he said on X. To keep"
    return at - 1 >= first and (before == "." or is_initial(before) or before in _CLOSING)


_GENERATIONS = frozenset({"Jr", "Sr"})


def _point(tokens: Sequence[Token], at: int, end: int) -> int:
    """How many tokens of a point here belong to the word before it: "Ts.Elbegdorj", "Mohd. Yussof", "Jr."."""
    word = tokens[at - 1].text
    inside = at + 1 < end  # at the end of a sentence it is the full stop: "he met Jack Ma."
    if len(word) == 1 or word in _GENERATIONS or (inside and (word.lower() in _SHORTENED or is_honorific(word))):
        return 1
    follows = at + 1 < end and tokens[at + 1].start == tokens[at].end and tokens[at + 1].text[0].isupper()
    return int(follows and len(word) <= 4)


def _is_broken(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a space has come beside the hyphen of a name: "Al- Thani", "Nana Akufo- Addo"."""
    before, following = tokens[at - 1], tokens[at + 1]
    if not is_capital(following.text) or is_common(following.text):
        return False
    if before.text.lower() in _ARTICLES:
        return True
    if is_given(following.text):
        return False
    glued = tokens[at].start == before.end and following.start > tokens[at].end
    return glued and at - 1 > first and not is_common(before.text) and is_given(tokens[first].text)


def _is_and(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a particle joins two people by surname: "Ortiz y Vega", not "José Ortega y Gasset"."""
    return tokens[at].text.lower() in ("y", "e", "i") and at - 1 == first and not is_given(tokens[first].text)


@kept
def _is_plain(text: str) -> bool:
    """Whether a word joins no words of a name, as most do not."""
    return text.isalpha() and text.lower() not in PARTICLES and text not in ("a", "of")


def _beside(tokens: Sequence[Token], at: int, first: int, end: int, blocked: Mapping[int, Title]) -> int:
    """Where the row goes on after what is no capitalised word: a particle, a nickname, a mark before "Jr."."""
    text = tokens[at].text
    if text in CHILD and at == first + 2:
        return at + 1  # "Nurlanbek Turgunbek uulu, Speaker"
    if at == first or at + 1 >= end or at + 1 in blocked or _is_plain(text):
        return at
    following = tokens[at + 1].text
    if text.lower() in PARTICLES and (is_capital(following) or following.lower() in PARTICLES or following == "-"):
        return at if _is_and(tokens, at, first) else at + 1
    if text == "a" and following == "/" and at + 3 < end and is_capital(tokens[at + 3].text):
        return at + 3  # "Vikram a/l Suresh": son or daughter of, in Malaysia
    if text == "of" and tokens[first].text in _PEERS and is_capital(following) and following.lower() not in THINGS:
        return at + 1  # "Lord Cameron of Lochiel"
    if text == "," and following in ("Jr", "Sr"):
        return at + 2
    if (
        text == "("
        and following.lower() in ("r", "retd", "rtd", "ret")
        and at + 2 < end
        and is_honorific(tokens[at - 1].text)
    ):
        return at + 3 if tokens[at + 2].text == ")" else at
    if (
        text in "'‘ʻ`’"
        and following[0].isupper()
        and tokens[at + 1].start == tokens[at].end
        and tokens[at].start > tokens[at - 1].end
    ):
        closed = any(token.text in _CLOSING for token in tokens[at + 2 : min(end, at + 4)])
        if not closed:
            return at + 1  # "Tupouto'a 'Ulukalala"
    if (
        text in "'’"
        and is_honorific(tokens[at - 1].text)
        and tokens[at].start == tokens[at - 1].end
        and is_capital(following)
    ):
        return at + 1  # "Dato' Johari"
    if text == "-" and (
        (tokens[at].start == tokens[at - 1].end and is_honorific(tokens[at - 1].text)) or _is_broken(tokens, at, first)
    ):
        return at + 1
    return _after_nickname(tokens, at, end)


def _after_nickname(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the row goes on after a nickname in quotation marks within it, "Ferdinand ''Bongbong'' Marcos"."""
    text = tokens[at].text
    marks = 2 if text == "'" and tokens[at + 1].text == "'" else 1
    for length in (2, 3):
        close = at + length + marks - 1
        if text in _OPENING[:5] and close + marks < end and tokens[close].text in _CLOSING[:5]:
            after = tokens[close + marks].text
            return close + marks if is_capital(after) and after[0].isalpha() else at
    return at
