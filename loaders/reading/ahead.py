"""What stands ahead in a sentence while a title is read: a name, a body, another head, a mark that closes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.chain_words import ARTICLES, COMMITTEES, LONGEST_PART, OWNERS, TRADES
from loaders.reading.geography import Manner, Place
from loaders.reading.lexicon import (
    HONORIFICS,
    MONTHS,
    THINGS,
    is_capital,
    is_common,
    is_given,
    is_honorific,
    is_portfolio,
)
from loaders.reading.story import Token
from loaders.reading.title_heads import head_at
from loaders.reading.wordsets import word_sets

BODIES = word_sets("title_chains")["bodies"]
"""What a body's name begins with."""


def name_at(tokens: Sequence[Token], places: Mapping[int, Place], at: int, end: int) -> bool:
    """Whether a personal name can begin here: capitals that are neither a title nor a place."""
    if at >= end:
        return False
    text = tokens[at].text
    if text.lower().rstrip(".") in HONORIFICS:
        return True
    if at + 1 < end and tokens[at + 1].text in _BODIES_OF_STATES:
        return False  # "Turkic Council Secretary General X"
    return is_capital(text) and text[0].isalpha() and at not in places and not head_at(tokens, at, end)


_BODIES_OF_STATES = frozenset(
    {"Council", "Union", "League", "Organisation", "Organization", "Bank", "Commission", "Community"}
)
"""Last words of the names of bodies whose head is named after them."""


def closes(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a bracket that opens here holds one word: "(MOTIE)"."""
    return at + 2 < end and tokens[at + 2].text == ")"


def body_at(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a body's name stands here: "Speaker National Assembly", "Secretary (West), Ministry of"."""
    if at < end and tokens[at].text == ",":
        at += 1
    if at < end and tokens[at].text.lower() == "the":
        at += 1
    if at >= end or not tokens[at].text[0].isupper() or head_at(tokens, at, end):
        return False
    word = tokens[at].text.lower()
    following = tokens[at + 1].text.lower() if at + 1 < end else ""
    return (word in BODIES and (following in ("of", "for") or word == "parliament")) or (
        following in ("assembly", "council", "ministry") and is_common(word)
    )


def is_alone(tokens: Sequence[Token], places: Mapping[int, Place], at: int, end: int) -> bool:
    """ "Prime Minister, Saint Kitts and Nevis;": a state's name closed by a mark."""
    place = places[at]
    while at < end and places.get(at) is place:
        at += 1
    return place.manner is Manner.NAME and (at >= end or tokens[at].text in (",", ";", ".", ")"))


def opens_head(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether words of a portfolio lead to another title: "…, Foreign Minister".

    Not where "and" parts them from it, which makes them the one's before: "Trade and Industry and Envoy to X".
    """
    first = at
    while at < end and (is_portfolio(tokens[at].text) or tokens[at].text in ("and", "&", "deputy")):
        if head_at(tokens, at, end):
            return not _is_parted(tokens, first, at)
        at += 1
    head = head_at(tokens, at, end) if at < end else None
    if head is None or (at > first and head.kind in _STYLES):
        return False  # "Minister of Foreign Affairs and International Trade Ambassador X"
    return not _is_parted(tokens, first, at)


_STYLES = frozenset({"ambassador", "legislator"})
"""Titles that no portfolio stands before, and that style who has another."""


def _is_parted(tokens: Sequence[Token], first: int, at: int) -> bool:
    return at - 1 > first and tokens[at - 1].text in ("and", "&")


def begins_name(tokens: Sequence[Token], places: Mapping[int, Place], at: int, end: int) -> bool:
    """Whether the word from here is the second of a name: a capital that no body's name has."""
    if at >= end or not tokens[at].text[0].isupper() or at in places:
        return False
    text = tokens[at].text
    return not (text.lower() in THINGS or is_common(text) or is_portfolio(text) or head_at(tokens, at, end))


def opens_style(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a style of two words opens here: "His Excellency", "H E"."""
    if at + 1 >= end:
        return False
    text, following = tokens[at].text, tokens[at + 1].text
    if text == "H":
        return following == "E"
    return text in ("His", "Her", "Their") and following[0].isupper() and following.lower() in HONORIFICS


def goes_before_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether an initial stands before a capitalised word, its point between if it has none itself."""
    if at + 1 < end and "." not in tokens[at].text and is_given(tokens[at + 1].text):
        return True  # "Minister of Finance K Peter X"
    following = at + 1 if "." in tokens[at].text else at + 2
    if following >= end or (following == at + 2 and tokens[at + 1].text != "."):
        return False
    return tokens[following].text[0].isupper()


def serves_under(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Past "under the President" or "under the Cabinet", to which a body belongs, None if neither stands here.

    "The Academy of Public Administration under the President of the Republic of Belarus" is what bodies of many states
    between Minsk and Hanoi are called.
    """
    if at + 2 >= end or tokens[at].text.lower() != "under" or tokens[at + 1].text.lower() != "the":
        return None
    match = head_at(tokens, at + 2, end)
    if match is not None:
        return match.stop if match.kind in _OVER_BODIES and not match.plural else None
    return at + 3 if tokens[at + 2].text in _OVER else None


_OVER_BODIES = frozenset({"president", "head_of_state", "head_of_government"})
_OVER = frozenset({"Cabinet", "Government", "Ministry", "Presidency"})


def run_is_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the capitalised words from here end in what is a body, or are closed by a mark and no given name."""
    first = at
    while at < end and is_capital(tokens[at].text) and tokens[at].text[0].isalpha():
        at += 1
    if tokens[at - 1].text.lower() in THINGS:
        return True
    closed = at >= end or tokens[at].text in (",", ".", ";", ")")
    return closed and at - first < 2 and not is_given(tokens[first].text)


def portfolio_goes_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a portfolio goes on here and no other title begins: ", Industry and Energy"."""
    return at < end and is_portfolio(tokens[at].text) and not opens_head(tokens, at, end)


def is_trade(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether another trade stands here that a chamber of commerce is of too."""
    return at < end and tokens[at].text in TRADES


def is_verb(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "President to hold": whether what somebody is to do begins here, and no article."""
    text = tokens[at].text if at < end else ""
    return text.isalpha() and text.islower() and text not in ARTICLES and text not in OWNERS


def is_day(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "X MP on Monday": whether it is said here when something was."""
    return at < end and (tokens[at].text.lower() in MONTHS or tokens[at].text.isdigit())


def goes_before_style(tokens: Sequence[Token], places: Mapping[int, Place], at: int, end: int) -> bool:
    """ "Foreign Minister Bangladesh Dr. X": whether a state's name stands between a head and a style."""
    place = places[at]
    while at < end and places.get(at) is place:
        at += 1
    return place.manner is Manner.NAME and at < end and is_honorific(tokens[at].text)


def is_of_committee(tokens: Sequence[Token], stop: int, at: int, end: int) -> bool:
    """ "The Committee on Foreign Affairs, Defence and Security": whether a committee was said, and "and" follows."""
    said = {token.text.lower() for token in tokens[stop:at]}
    ahead = {token.text.lower() for token in tokens[at + 2 : min(end, at + LONGEST_PART)]}
    return not said.isdisjoint(COMMITTEES) and not ahead.isdisjoint(("and", "&"))


def are_nationals(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "Minister of Foreign Affairs and [Togolese Abroad]": whether those of a state who live elsewhere are told of."""
    return at + 1 < end and tokens[at + 1].text in _ELSEWHERE


_ELSEWHERE = frozenset({"Abroad", "Expatriates", "Emigrants"})
RULED = frozenset({"director", "leader", "chair", "deputy_chair", "adviser"})
"""Heads of titles that the office of a ruler has."""
_SERVING_BODIES = frozenset({"office", "diwan", "court", "cabinet", "household", "secretariat"})
_STYLED = frozenset({"king", "queen", "emir", "amir", "sultan", "ruler", "monarch", "prince", "president", "premier"})
_MAJESTIES = frozenset({"Majesty", "Highness"})
_LONGEST_STYLE = 6  # tokens of "His Royal Highness the Crown Prince"


def past_ruler(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """ "Director of the Office of [His Highness the Amir], X": the end of whom an office serves, by his style."""
    if tokens[at].text not in ("His", "Her") or tokens[at - 1].text.lower() != "of":
        return None
    if tokens[at - 2].text.lower() not in _SERVING_BODIES:
        return None
    for last in range(at + 2, min(end - 1, at + _LONGEST_STYLE)):
        if tokens[last].text.lower() in _STYLED:
            return last + 1 if tokens[last + 1].text in (",", ";", ")", ".") else None
    named = at + 2 < end and tokens[at + 1].text in _MAJESTIES and is_given(tokens[at + 2].text)
    return at + 2 if named else None  # "Director of the Office of His Majesty X"


def is_rank_of_bearer(tokens: Sequence[Token], at: int) -> bool:
    """ "Governor of Madinah Region Prince X", "Director of the Asia Department Ambassador Y": where a title ends."""
    before = tokens[at - 1].text
    own = before.lower() in _GOVERNING_RANK or before in _RANKS
    return tokens[at].text in _RANKS and not own


_RANKS = frozenset({"Prince", "Princess", "Ambassador"})
"""Before the name of a bearer behind the whole of his title, whose words they are not."""
_GOVERNING_RANK = frozenset({"of", "the", "to", "for", "and", "crown"})


def is_dash(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a hyphen between spaces parts a title from a name: "of the committees of Chile and Peru - X and Y"."""
    parts = at + 1 < end and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start
    return parts and is_given(tokens[at + 1].text)
