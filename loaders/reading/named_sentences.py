"""A sentence with its names, titles and places by their tokens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from operator import itemgetter

from loaders.reading.geography import Place
from loaders.reading.names import Name
from loaders.reading.story import Sentence, Token
from loaders.reading.tables import vocabulary
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets

_WORDS = word_sets("bearing")
DETERMINERS = _WORDS["determiners"]
SPEAKING = vocabulary("personal_verbs")
POSTNOMINALS = _WORDS["postnominals"]
"""Titles after a name, with or without a comma: "X MP"."""
_ORDERS = vocabulary("post_nominals")
LETTERS = frozenset(word.replace(".", "") for word in POSTNOMINALS) | _ORDERS
"""Letters after a name, of seats, orders and degrees, without points."""
GENITIVES = ("'s", "’s")
LONGEST_GAP = 14
"""Tokens between a title and its bearer, or between two names of a list."""


_TEXT = itemgetter(0)  # of a token


class _Words(dict[int, str]):
    def __missing__(self, at: int) -> str:
        return ""


class NamedSentence:
    """The names of a sentence in order, by their first and last tokens, and the name, title and place of each token."""

    def __init__(
        self,
        tokens: Sequence[Token],
        sentence: Sentence,
        titles: Sequence[Title],
        names: Sequence[Name],
        places: Mapping[int, Place],
    ) -> None:
        self.tokens = tokens
        self.first, self.end = sentence.first, sentence.last
        self.titles = titles
        self.names = names
        self.places = places
        self.lasts = [name.last for name in names]
        self.starts = {name.whole: name for name in names} | {name.first: name for name in names}
        lower = map(str.lower, map(_TEXT, tokens[sentence.first : sentence.last]))
        self.word = _Words(zip(range(sentence.first, sentence.last), lower, strict=True)).__getitem__
        """A token of the sentence in lower case, empty outside it."""
        self.inside = {at for name in names for at in range(name.whole, name.last)}
        self.titled = {at: title for title in titles for at in range(title.first, title.last)}
        self.ends = {self._past_letters(name.last): name for name in names} | {name.last: name for name in names}

    def last_name(self, at: int) -> Name | None:
        """The last name that ends at a token or before it."""
        index = bisect_right(self.lasts, at) - 1
        return self.names[index] if index >= 0 else None

    def _past_letters(self, at: int) -> int:
        """Past letters of orders behind a name: "X CBE MP" bears what follows "CBE", "X, ON, OJ," what does "OJ"."""
        while True:
            if self._is_order(at):
                at += 1
            elif self.word(at) == "," and self._is_order(at + 1) and self._is_order(at + 2, ","):
                at += 2
            else:
                return at

    def _is_order(self, at: int, other: str = "") -> bool:
        """Whether letters of an order stand at a token, or this other mark."""
        word = self.word(at)
        return (bool(word) and word == other) or (
            word in _ORDERS and at not in self.titled and self.tokens[at].text.isupper()
        )
