"""Those who only tell of an encounter."""

from __future__ import annotations

import pytest

from loaders.reading.cast import Way
from loaders.reading.clauses import Mention
from loaders.reading.items import Item
from loaders.reading.tellers import is_teller, told_from


def teller(text: str) -> bool:
    """Whether X only tells what the words say."""
    words = text.split()
    items = tuple(
        Item("" if word == "X" else word, n, n + 1, ("x",) if word == "X" else (), Way.NAME if word == "X" else None)
        for n, word in enumerate(words)
    )
    at = words.index("X")
    return is_teller(items, Mention("x", at, items[at], "", False))


@pytest.mark.parametrize(
    "text",
    [
        "they met on monday , admits X",
        "they met , according to X",
        "they met , X told the press",
        "they met , and X , informed reporters",
        "X : the two met on monday",
    ],
)
def test_who_tells_is_not_there(text: str) -> None:
    assert teller(text)


@pytest.mark.parametrize("text", ["they met X", "X told the envoy of it", "he told X of it", "those met were : X"])
def test_who_speaks_to_the_other_is_there(text: str) -> None:
    assert not teller(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("X met them and said Y would come", "said Y would come"),
        ("X told them that Y was there", "that Y was there"),
        ("X met them and said farewell", ""),
        ("X met those that came", ""),
    ],
)
def test_what_is_only_said_begins_at_its_clause(text: str, told: str) -> None:
    words = text.split()
    items = tuple(Item(word, n, n + 1, ("y",) if word == "Y" else ()) for n, word in enumerate(words))
    assert words[told_from(items, 1) :] == told.split()
