"""Which words can stand for people at all: pronouns, nouns for people, "both", "the two sides"."""

from __future__ import annotations

from functools import cache

from loaders.reading.acquaintance import nouns
from loaders.reading.kept import kept
from loaders.reading.lexicon import bare
from loaders.reading.wordsets import word_sets

_STANDING = (
    *("subject", "object", "possessive", "style", "guest", "host", "peer", "latter", "former", "they", "them", "their"),
    *("sides", "company", "party", "visitors", "hosts", "pair", "trio", "two", "three", "four", "five", "six"),
    "everybody",
)


@kept
def may_stand(word: str) -> bool:
    """Whether a word can stand for people at all: most cannot, and are passed over at once."""
    return bare(word) in _standing()


@kept
def may_call(word: str) -> bool:
    """The same of a word with a capital, which can be what those of a state are called: "the Mongolians"."""
    return may_stand(word) or bare(word).endswith("s")


@cache
def _standing() -> frozenset[str]:
    words = word_sets("standins")
    return frozenset(nouns()).union(*(words[name] for name in _STANDING))
