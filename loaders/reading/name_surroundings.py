"""Rows of capitalised words with what stands around them: titles, honorifics, places, the words before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from loaders.reading.geography import Place
from loaders.reading.name_words import ARTICLES, HEADS, OPENS_TITLE, OPENS_TITLE_AS_HEAD
from loaders.reading.story import Sentence, Token
from loaders.reading.titles import Title


class Evidence(NamedTuple):
    """A row of tokens `first` up to `stop`, with what stands around it; `whole` is its first token with honorifics.

    `before` is the token before it in lower case, `following` the one after it, each empty at the edge of the sentence.
    """

    tokens: Sequence[Token]
    sentence: Sentence
    places: Mapping[int, Place]
    blocked: Mapping[int, Title]
    first: int
    stop: int
    whole: int
    words: Sequence[str]
    titled: bool
    honoured: bool
    before: str
    following: str

    @property
    def introduced(self) -> bool:
        """Whether a title or honorific stands before it."""
        return self.titled or self.honoured

    @property
    def title(self) -> Title | None:
        """The title right before it."""
        return self.blocked.get(self.whole - 1) if self.titled else None

    @property
    def bare_title(self) -> bool:
        """Whether a title with nothing after its head, or an honorific, stands right before it."""
        title = self.title
        return self.honoured or (title is not None and not title.plural and title.last == title.head_last)

    @property
    def in_plural(self) -> bool:
        """Whether a plural title stands right before it."""
        return self.title is not None and self.title.plural

    @property
    def in_chain(self) -> bool:
        """Whether it goes on from the chain of the title before it: "wali of El | Tarf", "of Indonesia's | Golkar"."""
        title = self.title
        if title is None or title.last == title.head_last or self.honoured:
            return False
        return self.before.endswith(("'s", "’s")) or self.before in ARTICLES or self.before in HEADS

    @property
    def possessed(self) -> bool:
        """Whether it ends in that of a possessive."""
        return self.tokens[self.stop - 1].text != self.words[-1]


def opens_title(row: Evidence) -> bool:
    """Whether a title begins behind the mark that follows the row: "X, the President", "X (Minister of Y)"."""
    if row.stop + 1 in row.blocked or row.stop + 2 in row.blocked:
        return True
    text = row.tokens[row.stop + 1].text
    return text.lower() in OPENS_TITLE or text in OPENS_TITLE_AS_HEAD
