"""Titles that go on with words in no table: "Governor of Uttar Pradesh, X", as far as the mark that closes them."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.reading.ahead import is_dash, name_at, portfolio_goes_on
from loaders.reading.chain_words import LONGEST_PLAIN, STOPS
from loaders.reading.lexicon import (
    HONORIFICS,
    MONTHS,
    THINGS,
    bare,
    is_capital,
    is_common,
    is_english,
    is_given,
    is_portfolio,
)
from loaders.reading.title_chains import Chain
from loaders.reading.title_heads import head_at
from loaders.reading.wordsets import word_sets

_WORDS = word_sets("title_chains")
_LINKS, _OPENINGS, _STRETCH_LINKS = _WORDS["links"], _WORDS["openings"], _WORDS["stretch_links"]
_CLOSINGS = frozenset({",", ".", ";", ":", ")", "–", "—"})
_GENITIVES = ("'s", "’s", "s'", "s’")
_LONGEST_STRETCH = 12
_WORDS_OF_NAME = (2, 3)
_GROUPS = frozenset({"Friendship", "Parliamentary", "Working", "Contact"})
_CLOSE_BODY = _WORDS["close_body"]
"""Words that end a body's name in English, so that unknown words after them are its holder's."""


def stretched(chain: Chain) -> int:
    """Where a title ends whose chain is taken: there, or further if a mark bounds words of a body that are in no table.

    "Governor of Uttar Pradesh, X", "X, commander of the Indo-Pacific Command": to the mark, where the bearer's name
    stands before the title or follows the mark.
    """
    if chain.stop >= chain.end or chain.last >= chain.end:
        return chain.last
    opening = chain.tokens[chain.stop].text.lower()
    within = chain.last == chain.stop and chain.tokens[chain.stop - 2].text.lower() in ("of", "the")
    opens = opening in _OPENINGS or (opening == "on" and chain.kind == "adviser")
    if chain.last == chain.stop and not opens and not (within and _goes_into_body(chain)):
        return chain.last
    stop = _unknown(chain, chain.last if within else max(chain.last, chain.stop + 1))
    if stop is not None and _is_minister_named(chain, stop):
        return chain.last
    if stop is None or _ends_in_name(chain, chain.stop, stop):
        return chain.last
    if stop <= chain.last or chain.tokens[stop - 1].text.lower() in _LINKS or _is_dated(chain, stop):
        return chain.last
    mark = chain.tokens[stop].text if stop < chain.end else ""
    if (chain.anchored and not chain.plural and mark in _CLOSINGS) or (
        mark == "," and name_at(chain.tokens, chain.places, stop + 1, chain.end) and not _is_letters(chain, stop + 1)
    ):
        chain.last = stop
    return chain.last


def _is_letters(chain: Chain, at: int) -> bool:
    """Whether letters of an order stand between marks, which a name before them has: "Adviser on Trade X, OFR,"."""
    return chain.tokens[at].text.isupper() and at + 1 < chain.end and chain.tokens[at + 1].text in _CLOSINGS


def _is_minister_named(chain: Chain, stop: int) -> bool:
    """ "Minister of Fisheries Semisi Vea, Mele Lolo, the ...": whether unknown words after a portfolio are a name."""
    if chain.kind not in _MINISTERS or chain.last == chain.stop or stop - chain.last not in _WORDS_OF_NAME:
        return False
    if not is_portfolio(chain.tokens[chain.last - 1].text):
        return False
    words = [token.text for token in chain.tokens[chain.last : stop]]
    return all(
        is_capital(word) and not (is_english(word) or is_common(word) or word.lower() in THINGS) for word in words
    )


_MINISTERS = frozenset({"minister", "deputy_minister", "foreign_minister", "defence_minister"})


def _goes_into_body(chain: Chain) -> bool:
    """Whether the name of a body goes on in which a head ends: "Head of the Chamber of Commerce | and Industry"."""
    at = chain.last
    if chain.tokens[at].text not in ("and", "&", "'", "’") or at + 1 >= chain.end:
        return False
    following = chain.tokens[at + 1].text
    return _is_institutional(following) and following[0].isupper()


def _is_dated(chain: Chain, stop: int) -> bool:
    """ "President of Chile in March": whether what follows a title says when."""
    words = [token.text.lower() for token in chain.tokens[chain.last : stop]]
    return any(lead in _WHEN and (day in MONTHS or day.isdigit()) for lead, day in pairwise(words))


_WHEN = frozenset({"in", "on", "since", "from", "until"})


def past_named_body(chain: Chain) -> int:
    """Where a title ends whose last word is a common noun that a name follows: "head of the agency Gabontour, X".

    Only where a mark closes the name and the bearer stands before the title or after the mark.
    """
    at = chain.last
    if not 0 < at < chain.end or chain.plural or chain.tokens[at - 1].text not in _NAMED:
        return at
    if _is_of_friends(chain.tokens[at - 2].text, chain.tokens[at - 1].text):
        return at
    while at < chain.end and _names_firm(chain, at):
        at += 1
    mark = chain.tokens[at].text if at < chain.end else ""
    if at == chain.last or mark not in _CLOSINGS:
        return chain.last
    bounded = mark == "," and name_at(chain.tokens, chain.places, at + 1, chain.end)
    return at if chain.anchored or bounded else chain.last


_NAMED = _WORDS["named"]
"""Nouns of bodies after which their names stand: "the company X", "the foundation Y"."""


def _is_of_friends(before: str, last: str) -> bool:
    """ "The friendship group X": a group that has no name of its own, but that of its chair after it."""
    return last == "group" and before in _NAMELESS


_NAMELESS = frozenset({"friendship", "working", "contact"})


def _names_firm(chain: Chain, at: int) -> bool:
    text = chain.tokens[at].text
    if (is_given(text) and not chain.anchored) or text.lower() in HONORIFICS or head_at(chain.tokens, at, chain.end):
        return False
    return is_capital(text) and text[0].isalpha()


def _ends_in_name(chain: Chain, first: int, stop: int) -> bool:
    """Whether unknown words follow the last of a body's name: "Speaker of National Parliament Bela Oti,"."""
    at = stop
    while at > first and _is_unknown(chain, at - 1):
        at -= 1
    if at <= first or stop - at not in _WORDS_OF_NAME:
        return False
    if chain.plural and chain.tokens[at - 1].text in ("and", ","):
        return _ends_in_name(chain, first, at - 1)  # "Deputy Heads of the Office X and Y,"
    last, before = chain.tokens[at - 1].text, chain.tokens[at - 2].text
    return last in _CLOSE_BODY or (last == "Group" and before in _GROUPS) or _is_of_friends(before, last)


def _is_unknown(chain: Chain, at: int) -> bool:
    text = chain.tokens[at].text
    known = at in chain.places or _is_institutional(text) or is_english(text) or text.lower() in _STRETCH_LINKS
    return is_capital(text) and text.isalpha() and not known


def _unknown(chain: Chain, at: int) -> int | None:
    """The mark that ends a run of words that can name a body or what it is for, None if a name or title is in it."""
    plain = 0
    floor = at
    while at < chain.end and at - floor < _LONGEST_STRETCH:
        text = chain.tokens[at].text
        lower = text.lower()
        if text == "," and portfolio_goes_on(chain.tokens, at + 1, chain.end):
            at += 1
            continue
        if text in ("–", "—", "-") and chain.tokens[at].start == chain.tokens[at - 1].end:
            at += 1  # "the Armenia–Czech Republic friendship group"
            continue
        if text in _CLOSINGS or (text == "-" and is_dash(chain.tokens, at, chain.end)):
            return at
        if lower in _LINKS or lower in _STRETCH_LINKS:
            if lower in ("and", "&") and _other_title(chain, at + 1):
                return None
        elif at in chain.places:
            pass
        elif is_capital(text):
            if not _can_name_body(chain, at, at == floor):
                return None
        elif bare(text).isalpha() and text not in STOPS and plain < LONGEST_PLAIN:
            plain += 1
        elif _ORDINAL.fullmatch(text):
            pass
        else:
            return None
        at += 1
    return at if at >= chain.end else None


def _other_title(chain: Chain, at: int) -> bool:
    """Whether another title follows: "and President of", "and a former ambassador", "and Chinese president"."""
    floor = at
    while (
        at < chain.end and at - floor < _LONGEST_OPENING and (at in chain.places or _opens_title(chain.tokens[at].text))
    ):
        if at > floor and head_at(chain.tokens, at, chain.end) is not None:
            return True  # "and a deputy"
        at += 1
    return at < chain.end and head_at(chain.tokens, at, chain.end) is not None


def _opens_title(text: str) -> bool:
    return text.lower() in _BEFORE_TITLES or (text.endswith(_GENITIVES) and is_capital(text))


_LONGEST_OPENING = 3
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_BEFORE_TITLES = frozenset({"a", "an", "the", "also", "former", "ex", "current", "acting", "deputy"})
_BEFORE_TITLES |= {"formerly", "previously", "once", "earlier", "now", "concurrently", "is", "was", "its", "his", "her"}


def _can_name_body(chain: Chain, at: int, first: bool) -> bool:
    """Whether a capitalised word can be part of a body's name: no title, given name or style of a person."""
    text = chain.tokens[at].text
    if head_at(chain.tokens, at, chain.end) and not is_portfolio(text):
        return False
    if is_given(text) or (text.lower() in HONORIFICS and chain.tokens[at - 1].text.lower() not in ("of", "the")):
        return False
    beside = first and chain.closed and at - 1 in chain.places and not chain.tokens[at - 1].text.endswith(_GENITIVES)
    return not beside or _is_institutional(text) or _leads_to_body(chain, at + 1)


def _is_institutional(text: str) -> bool:
    return text.lower() in THINGS or is_common(text) or is_portfolio(text) or text.isupper()


def _leads_to_body(chain: Chain, at: int) -> bool:
    """Whether words of a body follow unknown ones: "the US Indo-Pacific Command", not "Mali Abdoulkarimou Seini"."""
    while at < chain.end and is_capital(chain.tokens[at].text) and chain.tokens[at].text not in _CLOSINGS:
        if _is_institutional(chain.tokens[at].text):
            return True
        at += 1
    return False
