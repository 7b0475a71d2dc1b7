"""What a sentence is made of when it is read for what people did: words, and mentions of people drawn together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from loaders.reading.cast import Way
from loaders.reading.story import Token

_STYLE = "HE"  # His Excellency, and no "he"


class Item(NamedTuple):
    """A word in lower case, or a mention of people (then `word` is theirs in lower case, empty for a name).

    The style "HE" keeps its capitals. `owns` marks a possessive, `capital` a word that begins with a capital letter;
    `rivals` are all whom a title fits, and once it is settled whom a word stands for, the others who may be meant.
    """

    word: str
    start: int
    end: int
    people: tuple[str, ...] = ()
    way: Way | None = None
    owns: bool = False
    capital: bool = False
    rivals: tuple[str, ...] = ()


def words_as_items(tokens: Iterable[Token]) -> list[Item]:
    """An item for each word."""
    new = tuple.__new__  # as in `story.tokens_in`
    return [
        new(Item, (text.lower() if text != _STYLE else _STYLE, start, end, (), None, False, text[0].isupper(), ()))
        for text, start, end in tokens
    ]
