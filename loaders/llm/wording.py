"""Whether a text has the words of a title, body or document, together or taken apart.

"Presidents A and B" gives each the title "President", "the agriculture and energy ministers" are an "energy minister":
a title may be put together from words that the text has apart, in the plural or not. A word it has not is made up.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.keys import fold
from loaders.llm.spans import spans_of

_LEAST_LETTERS = 3  # beside longer words, shorter ones ("of", "in") say nothing


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and the stems of its words."""

    text: str
    stems: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Wording:
        """The wording of a text."""
        return cls(text, frozenset(map(_stem, fold(text).split())))

    def says(self, words: str) -> str | None:
        """The words as the text has them, or as given where it has them apart; None where it lacks one of them."""
        spans = spans_of(self.text, words) or spans_of(self.text, words, any_case=True)
        if spans:
            return " ".join(self.text[slice(*spans[0])].split())
        parts = fold(words).split()
        telling = [word for word in parts if len(word) >= _LEAST_LETTERS] or parts
        return " ".join(words.split()) if telling and self.stems.issuperset(map(_stem, telling)) else None


def _stem(word: str) -> str:
    """One form for singular, plural and possessive: ministers, countries, chairmen."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
