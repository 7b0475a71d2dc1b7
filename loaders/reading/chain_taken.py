"""How much is taken of the words after the head of a title."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.reading.geography import Place
from loaders.reading.story import Token


@dataclass(slots=True)
class Taken:
    """The words after a head that are taken as its title's so far: `last` is their end.

    `anchored` says that the bearer's name stands before the title, so that an unknown name after it is a body's.
    """

    tokens: Sequence[Token]
    places: dict[int, Place]
    stop: int
    end: int
    kind: str
    plural: bool
    anchored: bool = False
    last: int = 0
    closed: bool = False  # a state's name was last: only an institution can follow
    plain: int = 0  # words in lower case taken so far
