"""Tables of named lists of words, as sets."""

from __future__ import annotations

from functools import cache

from loaders.reading.tables import table


@cache
def word_sets(name: str) -> dict[str, frozenset[str]]:
    """The lists of NAME.toml as sets. The result is shared: do not change it."""
    return {key: frozenset(words) for key, words in table(name).items()}
