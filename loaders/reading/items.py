"""What a sentence is made of when it is read for what people did: words, and mentions of people drawn together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from loaders.reading.cast import Way
from loaders.reading.kept import kept
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
        new(Item, (word, start, end, (), None, False, capital, ()))
        for text, start, end in tokens
        for word, capital in (_said(text),)
    ]


@kept
def _said(text: str) -> tuple[str, bool]:
    """The word of an item, one and the same wherever it is said, and whether it begins with a capital letter."""
    return text.lower() if text != _STYLE else _STYLE, text[0].isupper()
