"""Documents told twice in one breath: "a second paper, an agreement on customs", "an accord, known as the pact"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.reading.document_naming import Article, Naming
from loaders.reading.document_words import ARTICLES, WORDS
from loaders.reading.story import Sentence, Story, Token

_BETWEEN = 3  # tokens from one name of a document to the other
_TO_COLON = 14  # tokens from one to the other with a colon between them
_REACH = 4  # tokens before a title among which "known as" stands


def without_second_names(story: Story, sentence: Sentence, found: Sequence[Naming]) -> list[Naming]:
    """The documents of a sentence, each once where the grammar itself says that two names are of one."""
    dropped = set(_twice(story.tokens, sentence, found))
    if not dropped:
        return list(found)
    # What is told to be "a declaration named ..." is a document, whatever its own name tells.
    sure = [replace(naming, loose=naming.loose and at + 1 not in dropped) for at, naming in enumerate(found)]
    return [naming for at, naming in enumerate(sure) if at not in dropped]


def _twice(tokens: Sequence[Token], sentence: Sentence, found: Sequence[Naming]) -> Iterator[int]:
    """The places of those that are another's name."""
    for at, naming in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following and _is_hollow(tokens, naming) and _apposed(tokens, naming, following):
            several = naming.count is not None and naming.count > 1 and not following.plural
            if not naming.plural or (at + 2 == len(found) and not several):
                yield at
        elif at and (_follows(tokens, sentence, naming) or _is_called(tokens, found[at - 1], naming)):
            yield at


def _is_hollow(tokens: Sequence[Token], naming: Naming) -> bool:
    return naming.last > naming.first and tokens[naming.last - 1].text.lower() in WORDS["hollow"]


def _apposed(tokens: Sequence[Token], naming: Naming, following: Naming) -> bool:
    """Whether only a comma or colon and an article stand between two names, or what is told of it and a colon.

    "One more document was signed: a protocol on kelp", "one paper was signed by both, the treaty on kelp".
    """
    between = [token.text.lower() for token in tokens[naming.last : following.first]]
    if not naming.plural and len(between) <= _TO_COLON and set(between[-_BETWEEN:]) & {":"}:
        colon = between.index(":")
        return set(between[colon + 1 :]) <= ARTICLES and set(between[:colon]).isdisjoint({";", "and"})
    if _is_signed(between) and naming.article is not Article.DEFINITE and not naming.plural:
        return True
    return 0 < len(between) <= _BETWEEN and between[0] in {",", ":"} and set(between[1:]) <= ARTICLES


def _is_signed(between: Sequence[str]) -> bool:
    """Whether it is told that it was signed, and then which it is: "one paper was signed by both, the treaty"."""
    if len(between) < _SIGNED_LEAST or len(between) > _TO_COLON or between[-2] != "," or between[-1] not in ARTICLES:
        return False
    signs = between[0] in {"was", "is"} and not (WORDS["signing"] | {"adopted"}).isdisjoint(between[1:3])
    return signs and "," not in between[:-2]


_SIGNED_LEAST = 4


def _is_called(tokens: Sequence[Token], before: Naming, naming: Naming) -> bool:
    """Whether one is the other's name: "the Agenda, a declaration named “A Pledge”"."""
    between = [token.text.lower() for token in tokens[before.last : naming.first]]
    if len(between) > 1 and between[0] in _CALLED and between[1] in _OPENING_QUOTES:
        return not before.plural and _QUOTES.isdisjoint(between[2:])
    after = tokens[naming.last].text.lower() if naming.last < len(tokens) else ""
    apposed = between in ([",", "a"], [",", "an"]) and before.article is Article.DEFINITE
    return apposed and not naming.plural and after in _CALLED


_CALLED = frozenset({"named", "called", "titled", "entitled", "dubbed", "headed"})
_OPENING_QUOTES = frozenset({"“", '"', "«", "‘"})
_QUOTES = _OPENING_QUOTES | {"”", "»", "’"}


def _is_counted(before: Sequence[str]) -> bool:
    """Whether it is told the how many-th a document is that was named: "comes as the eighth document since 2016"."""
    return any(word == "as" and _ORDINALS.fullmatch(" ".join(before[at + 1 :])) for at, word in enumerate(before))


_ORDINALS = re.compile(
    r"(?:(?:the|their|its|an?) )?(?:(?:so far|already|now) )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|\d+(?:st|nd|rd|th)|latest|last|next)(?: such)?"
)


def _follows(tokens: Sequence[Token], sentence: Sentence, naming: Naming) -> bool:
    """Whether it is told of what was named before: ", known as the pact", ", a document of three pages"."""
    low = max(sentence.first, naming.first - _REACH)
    before = [token.text.lower() for token in tokens[low : naming.first]]
    if any(pair == ("known", "as") for pair in pairwise(before)) or _is_counted(before):
        return True
    hollow = tokens[naming.first].text.lower() in WORDS["hollow"] and naming.article is Article.INDEFINITE
    return hollow and not naming.plural and len(before) > 1 and before[-2] == ","
