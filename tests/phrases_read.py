"""The phrases of encounters that are found in a text of plain words."""

from __future__ import annotations

from collections.abc import Collection

from loaders.reading.items import Item
from loaders.reading.triggers import triggers_in


def phrases_read(text: str, people: Collection[str]) -> list[str]:
    """The phrases in a text of which those words, also in the possessive, are people."""
    items = tuple(
        Item("" if name in people else word, n, n + 1, (name,) if name in people else (), owns=name != word)
        for n, word in enumerate(text.lower().split())
        for name in [word.removesuffix("'s")]
    )
    return [trigger.phrase for trigger in triggers_in(items)]
