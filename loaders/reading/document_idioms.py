"""Nouns of documents that name none: "deals with the border", "in agreement", "ten minutes"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.document_heads import Head
from loaders.reading.document_words import ARTICLES, WORDS
from loaders.reading.numerals import number_of
from loaders.reading.story import Token
from loaders.reading.wordsets import word_sets

_BEFORE = word_sets("document_idioms")
_BEFORE_A_DOCUMENT = WORDS["modifiers"] | ARTICLES | WORDS["vague"] | WORDS["passing"]


def is_idiom(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether a noun names no document where it stands; `end` is where its sentence ends."""
    word = tokens[head.first].text.lower()
    before = tokens[head.first - 1].text.lower() if head.first else ""
    if word in {"deal", "deals"}:
        return _is_verb_or_quantity(before, tokens[head.last].text.lower() if head.last < end else "")
    if word == "minutes":
        return number_of(before) is not None or before.endswith("-") or before in _BEFORE["minutes"]
    if word in {"protocol", "protocols"}:
        return before in _BEFORE["protocol"] and (
            head.last >= end or tokens[head.last].text.lower() not in WORDS["opening"]
        )
    if word in {"paper", "papers"}:
        return before in _BEFORE["paper"]
    return word == "agreement" and before in _BEFORE["agreement"]


def _is_verb_or_quantity(before: str, after: str) -> bool:
    """ "Deals with the border", "a great deal"."""
    if before in _BEFORE["deal"]:
        return True
    return after in {"with", "in"} and not (before in _BEFORE_A_DOCUMENT or number_of(before) is not None)
