"""Asks which of several people a word of a sentence means, as far as a story has been read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.reading.antecedent_features import Question, Setting
from loaders.reading.antecedents import MOST, Chooser
from loaders.reading.items import Item

_SEVERAL = 2


class Choosing:
    """Chooses by `choose`; `fresh` says whether the sentence that is read opens a paragraph.

    It knows nothing of the readers that ask it, so that they all go with their story, not with the garbage collector.
    """

    def __init__(self, choose: Chooser, hub: str | None, setting: Setting) -> None:
        self.choose = choose
        self.hub = hub
        self.setting = setting
        self.fresh = True

    def likeliest(self, kind: str, able: Iterable[str | None], items: Sequence[Item], index: int) -> tuple[str, ...]:
        """The likeliest of those that a word can mean, of whom only the first are looked at."""
        first: dict[str, None] = {}
        for person in able:
            if person:
                first[person] = None
            if len(first) == MOST:
                break
        if len(first) < _SEVERAL:
            return tuple(first)
        return self.choose(Question(kind, items, index, tuple(first), self.hub, self.fresh, self.setting))
