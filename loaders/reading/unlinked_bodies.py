"""Bodies right after a head, as South Asian papers have them: "Governor Punjab X", "Commander 10 Corps Y".

What stands there is a body only if it is known by that name or ends in the noun of one, else it is who bears the title.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.bodies import BodyKind, is_named_body, kind_of
from loaders.reading.lexicon import HONORIFICS, is_capital, is_given, is_portfolio, is_surname
from loaders.reading.seats import seats
from loaders.reading.story import Token
from loaders.reading.tables import words
from loaders.reading.title_heads import head_at

_LONGEST = 6
_LONGEST_REGION = 4
STATE_BANK = "State Bank"
"""What papers call the central bank, its state unsaid: "Governor State Bank X"."""
_UNITS = frozenset(
    {"Command", "Corps", "Forces", "Force", "Guard", "Guards", "Brigade", "Fleet", "Flotilla", "Division", "Army"}
    | {
        "Navy",
        "Garrison",
        "Regiment",
        "Squadron",
        "Battalion",
        "Wing",
        "Region",
        "District",
        "Rifles",
        "Frontier",
        "Staff",
    }
)
"""Nouns of units that have commanders."""
_BOARDS = frozenset({"Board", "Bank", "Bureau", "Authority", "Commission", "Council", "Federation", "Chamber"})
"""What "of" follows in the name of a body: "Chairman Board of Investment", "Governor State Bank of X"."""
_PORTFOLIOS = frozenset(
    {"Agriculture", "Commerce", "Communications", "Culture", "Defence", "Education", "Energy", "Finance", "Health"}
    | {"Industries", "Information", "Interior", "Petroleum", "Planning", "Railways", "Tourism", "Transport"}
)
"""Of portfolios those that no name begins with: "Minister Finance X"."""
_OF_BODIES = frozenset({"chair", "deputy_chair", "director", "io_head", "secretary_general", "business_leader"})
_OF_REGIONS = frozenset({"regional_head", "speaker", "deputy_speaker", "military", "security_official"})
_MINISTERS = frozenset({"minister", "deputy_minister"})


def past_unlinked(tokens: Sequence[Token], at: int, end: int, kind: str) -> int:
    """The token after a body that stands right after a head of a kind, `at` if none does."""
    if at >= end or not (is_capital(tokens[at].text) or tokens[at].text.isdigit()):
        return at
    if kind == "military" and (past := _past_unit(tokens, at, end)) > at:
        return past
    if kind in _MINISTERS:
        return _past_portfolio(tokens, at, end)
    if kind in _OF_REGIONS and (past := _past_region(tokens, at, end)) > at:
        return past
    if kind in _OF_BODIES or kind == "regional_head":
        return _past_body(tokens, at, end)
    return at


def _past_unit(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past words in capitals of which the last is the noun of a unit: "Royal Saudi Land Forces", "10 Corps"."""
    past = at
    for last in range(at, min(end, at + _LONGEST)):
        text = tokens[last].text
        if not (is_capital(text) or text.isdigit()) or text.lower() in HONORIFICS or is_given(text):
            break
        if text in _UNITS and last > at:
            past = last + 1
    return past


def _past_region(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past the longest name of a part of a state that somebody's name or a mark follows."""
    for stop in range(min(end, at + _LONGEST_REGION), at, -1):
        phrase = " ".join(token.text for token in tokens[at:stop])
        if (phrase in seats() or phrase in words("regions")) and _is_followed(tokens, stop, end):
            return at if stop == at + 1 and _is_given_name(tokens, at, end) else stop
    return at


def _is_given_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what is a place too is a given name: "Speaker Nancy Pelosi", not "Governor Punjab Bilal Khan"."""
    if not is_given(tokens[at].text) or at + 1 >= end or not is_capital(tokens[at + 1].text):
        return False
    return at + 2 >= end or not is_capital(tokens[at + 2].text)


def _past_body(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past the name of a known body, or the noun of one before "of", that no head begins."""
    if head_at(tokens, at, end) is not None:
        return at
    for stop in range(min(end, at + _LONGEST), at, -1):
        phrase = " ".join(token.text for token in tokens[at:stop])
        if stop < end and tokens[stop].text == "of" and tokens[stop - 1].text in _BOARDS:
            return stop if all(is_capital(token.text) for token in tokens[at:stop]) else at
        lettered = stop == at + 1 and phrase.isupper() and len(phrase) > 1 and kind_of(phrase) is not BodyKind.OTHER
        known = (
            lettered or phrase == STATE_BANK or (is_named_body(phrase) and not (is_given(phrase) or is_surname(phrase)))
        )
        if known and _is_followed(tokens, stop, end):
            return stop
    return at


def _past_portfolio(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past a portfolio that a name of two words at least follows."""
    stop = at
    while stop < end and (tokens[stop].text in _PORTFOLIOS or (stop > at and _joins(tokens, stop, end))):
        stop += 1
    named = [token.text for token in tokens[stop : min(end, stop + 2)]]
    full = len(named) > 1 and all(is_capital(word) and word[0].isalpha() and not is_portfolio(word) for word in named)
    return stop if stop > at and full and head_at(tokens, stop, end) is None else at


def _joins(tokens: Sequence[Token], at: int, end: int) -> bool:
    return tokens[at].text in ("and", "&") and at + 1 < end and tokens[at + 1].text in _PORTFOLIOS


def _is_followed(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name can begin here, or a mark closes what was before."""
    if at >= end:
        return True
    text = tokens[at].text
    return text in (",", "(", ".", ")", ";") or (is_capital(text) and text[0].isalpha())
