"""Names of papers, agencies and broadcasters: "the daily Koha Ditore", "the official Antara news agency"."""

from __future__ import annotations

from loaders.reading.lexicon import is_given, is_surname
from loaders.reading.name_surroundings import Evidence
from loaders.reading.name_words import PERSONAL_VERBS
from loaders.reading.tables import words
from loaders.reading.wordsets import word_sets

_SITES = word_sets("sites")
_BEFORE, _AFTER = _SITES["press"], _SITES["press_after"]


def is_paper(phrase: str) -> bool:
    """Whether words are what a paper is known to be called: "Koha Jone"."""
    return phrase in words("papers")


def tells_news(row: Evidence) -> bool:
    """Whether what stands beside a row tells that it is a paper's, an agency's or a broadcaster's name."""
    if row.before in _BEFORE and not row.introduced:
        return not _is_told(row)
    if row.following == "news":
        told = row.stop + 1 < row.sentence.last and row.tokens[row.stop + 1].text in _BEFORE
    else:
        told = row.following in _AFTER and len(row.words) == 1
    return told and not row.possessed


def _is_told(row: Evidence) -> bool:
    """Whether somebody is told of behind a paper: "the Tamora newspaper Sergei Petrov", "on the website X Y said"."""
    if len(row.words) == 1 or not is_given(row.words[0]):
        return False
    return is_surname(row.words[-1]) or row.following in PERSONAL_VERBS
