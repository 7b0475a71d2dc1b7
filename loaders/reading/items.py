"""What a sentence is made of when it is read for what people did: words, and mentions of people drawn together."""

from __future__ import annotations

from typing import NamedTuple

from loaders.reading.cast import Way


class Item(NamedTuple):
    """A word in lower case, or a mention of people (then `word` is theirs in lower case, empty for a name).

    `owns` marks a possessive, `capital` a word that begins with a capital letter; `rivals` are all whom a title fits.
    """

    word: str
    start: int
    end: int
    people: tuple[str, ...] = ()
    way: Way | None = None
    owns: bool = False
    capital: bool = False
    rivals: tuple[str, ...] = ()
