"""Words by which a title tells a document from others of its matter: "second", "further", "framework"."""

from __future__ import annotations

import re

from loaders.reading.document_naming import Article, Naming

WORD = re.compile(r"[^\W_]+")


def ordinals(title: str) -> frozenset[str]:
    """Of which of several meetings or rounds a document is."""
    return frozenset(_ORDINAL.findall(title.lower()))


_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th))\b"
)


def is_further(naming: Naming) -> bool:
    """Whether it is told to be one more document: "another treaty", "a further accord"."""
    if {"another", "second", "third"} & naming.passing or is_earlier(naming):
        return True
    return (naming.article is Article.INDEFINITE or naming.count == 1) and bool(FURTHER & naming.passing)


def is_earlier(naming: Naming) -> bool:
    """Whether it is told to be the one before that which is told of: "the previous programme"."""
    return not naming.plural and bool({"previous", "preceding"} & naming.passing)


FURTHER = frozenset({"further", "additional", "separate"})


def kind_words(naming: Naming) -> frozenset[str]:
    """The words before its noun that tell of what kind it is: "trade" of "the new trade agreement"."""
    ahead = naming.title.lower()[: max(0, naming.noun - naming.start)]
    return frozenset(WORD.findall(ahead)) - _OF_NO_KIND


_OF_NO_KIND = frozenset({"new", "joint", "bilateral", "two", "mutual", "international", "draft", "final", "framework"})
