"""Names of things by what tells right beside them what they are: ", a village in", "& Co", "the town of"."""

from __future__ import annotations

import re

from loaders.reading.lexicon import is_given
from loaders.reading.name_surroundings import Evidence
from loaders.reading.name_words import PERSONAL_VERBS
from loaders.reading.wordsets import word_sets

_SITES = word_sets("sites")
_KINDS, _ENDS, _SETTLEMENTS = _SITES["kinds"], _SITES["kinds_end"], _SITES["settlements"]
_VESSELS = _SITES["vessels"]
_TRADES = _SITES["trades"]
_ABOARD = frozenset({"On", "Aboard", "Onboard", "In"})
_ARTICLES = frozenset({"a", "an", "the", "another"})
_BESIDE = frozenset({",", "&", "and"})
_FIRMS = frozenset({"co", "company", "sons", "partners", "associates", "bros", "cie", "inc", "ltd"})
_OPENING = 3  # words of "On the frigate"
_LONGEST = 4  # words that tell what a thing is, its kind the last
_OWN = frozenset({"home", "native"})
_OF_SOMEBODY = re.compile(r".+-(?:owned|funded|listed|run|controlled|operated)")


def is_described(row: Evidence) -> bool:
    """Whether what stands beside a row tells that it is a thing's name."""
    if row.before in _VESSELS and not row.titled:
        return not _is_aboard(row)
    if row.following not in _BESIDE or row.introduced or row.possessed:
        return False
    return _is_of_kind(row) or _is_of_partners(row)


def _is_aboard(row: Evidence) -> bool:
    """Whether somebody does something behind a vessel that a sentence opens with: "On the frigate Ana Ortiz met"."""
    opens = row.whole - _OPENING == row.sentence.first and row.tokens[row.sentence.first].text in _ABOARD
    return opens and row.following in PERSONAL_VERBS and is_given(row.words[0])


def is_settlement(row: Evidence) -> bool:
    """ "The village of X Y": a place of people, if it is not theirs: "the home town of X Y"."""
    at = row.whole - 2
    if row.before != "of" or at < row.sentence.first or row.tokens[at].text not in _SETTLEMENTS:
        return False
    return at == row.sentence.first or row.tokens[at - 1].text not in _OWN


def is_owned(row: Evidence) -> bool:
    """Whether somebody is told to own or pay for it: "the government-owned X Y"."""
    return _OF_SOMEBODY.fullmatch(row.before) is not None


def _is_of_kind(row: Evidence) -> bool:
    """ "X Y, a Danish shipping company, ": a few words behind an article, of which the last tells a kind of thing."""
    at, end = row.stop + 2, row.sentence.last
    if row.following != "," or at >= end or row.tokens[row.stop + 1].text not in _ARTICLES:
        return False
    for kind in range(at, min(end, at + _LONGEST)):
        text = row.tokens[kind].text
        if not text[0].isalpha() or text in _ENDS:
            return False  # "Ana Ortiz, the mayor of the town"
        following = row.tokens[kind + 1].text if kind + 1 < end else "."
        if text in _TRADES and is_given(row.words[0]):
            return False  # "Ana Ortiz, a film producer, "
        if text in _KINDS and (not following[0].isalnum() or following in _ENDS):
            return True
    return False


def _is_of_partners(row: Evidence) -> bool:
    """ "X & Co", "X Y & Z" where no word of it is a given name."""
    if row.following not in ("&", "and") or row.stop + 1 >= row.sentence.last:
        return False
    partner = row.tokens[row.stop + 1].text
    if partner[0].isupper() and partner.lower() in _FIRMS:
        return True
    return row.following == "&" and len(row.words) > 1 and not any(map(is_given, (*row.words, partner)))
