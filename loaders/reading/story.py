"""One report's text, cut once into paragraphs, sentences and tokens that every finder shares.

All offsets are code points of the report's whole text. Which paragraphs are told and which are furniture of the page
is decided in `clean`; how to cut is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from graph.facts import Report

LOOKED_AT = 20_000
"""Characters of a text through which rules look for what it speaks of: more than a part that is read at once has."""


class Kind(StrEnum):
    """What a paragraph is."""

    PROSE = "prose"
    HEADLINE = "headline"
    ITEM = "item"  # an entry of a list: a signed document, a member of a delegation
    FURNITURE = "furniture"  # menus, captions, bylines, tags, teasers: read for no fact


class Token(NamedTuple):
    """A word, number or mark of punctuation."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` up to but without `last` of the story, at `start` to `end` of the text."""

    index: int
    paragraph: int
    kind: Kind
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """A report ready to be read, equal to itself only, so that what is found in it can be kept for the next finder.

    `body` is where its text starts after the head that gives the date.
    """

    report: Report
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...]  # of the sentences, for `sentence_at`
    text: str = field(init=False, repr=False)
    """The whole text of the report."""
    words: tuple[str, ...] = field(init=False, repr=False)
    """The texts of the tokens."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.report.text)
        object.__setattr__(self, "words", tuple(map(itemgetter(0), self.tokens)))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the offset, None between sentences."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]


TOKEN = re.compile(
    r"[A-Za-z][a-z]++(?=[\s,])"  # what most words are
    r"|(?:President|Minister|Speaker|Chairman|Ambassador)(?=[A-Z][a-z])"  # pages glue words: "PresidentSara"
    r"|[^\W\d_]\.(?:[^\W\d_]\.)+"  # U.S., J.K.
    r"|[^\W_]+(?:[’'‘ʼʻ`-][^\W_]+)*"  # words with inner apostrophes and hyphens: Al-Sisi, O'Brien, Côte
    r"|\S"
)


def tokens_in(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a part of a text, in order."""
    new = tuple.__new__  # a third of the time of calling the class, for what is made more often than all else
    find, found = text.find, []
    at = start
    for word in TOKEN.findall(text, start, end):  # nothing but white space stands between two
        first = find(word, at)
        at = first + len(word)
        found.append(new(Token, (word, first, at)))
    return found
