"""The delegation of which a story has just told, for which "it", "the group" or "the team" stands afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from loaders.reading.acquaintance import Acquaintance
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_MOST = 8
_GOING_ON = frozenset({"it", "its", "they", "in", "among", "other", "also"})
"""First words of a sentence that tells on of who is in a delegation."""
_HELPING = frozenset({"was", "had", "has", "is", "been", "also", "then", "later"})
_HELPING_REACH = 4  # items from "it" over "had later been" to "received"
_OF_PLANS = frozenset({"saw", "seen", "welcomed"})  # what is done to plans too: "welcomed it", but "welcomed it at"
_THERE = frozenset({"at", "in", "on", "there", "here", "yesterday", "today"})
_OF_THINGS = frozenset({"as", "from", "with", "for"})  # "received it from", "welcomed it as": no delegation


class ToldParty:
    """Who is in the delegation told of in the last sentence that told of people."""

    def __init__(self, known: Acquaintance, at_home: Callable[[], str | None]) -> None:
        self.words = word_sets("standins")
        self.known = known
        self.at_home = at_home
        self.people: tuple[str, ...] = ()

    def remember(self, items: Sequence[Item], people: tuple[str, ...]) -> None:
        """Take note of a sentence that tells of people."""
        words = self.words["sent"]
        if any(item.word in words and not _is_of_many(items, at) for at, item in enumerate(items)):
            goes_on = items[0].word in _GOING_ON
            self.people = tuple(dict.fromkeys((*self.people, *people) if goes_on else people))
        else:
            self.people = ()

    def meant(self, items: Sequence[Item], index: int, barred: frozenset[str]) -> tuple[str, ...]:
        """Whom the word at `index` stands for if it is the delegation: "received it", "the group called on X"."""
        if not self.people or not self._is_party(items, index):
            return ()
        home = self.at_home()
        left = tuple(p for p in self.people if p not in barred and home not in self.known.states.get(p, ()))
        return left if len(left) <= _MOST else ()

    def _is_party(self, items: Sequence[Item], index: int) -> bool:
        before = items[index - 1].word if index else ""
        if items[index].word != "it":
            following = items[index + 1] if index + 1 < len(items) else None
            return before == "the" and not (following and (following.people or following.word == "of"))
        if before in self.words["done_to_party"]:
            after = items[index + 1].word if index + 1 < len(items) else ""
            there = before not in _OF_PLANS or (before == "welcomed" and after in _THERE)
            return there and after not in _OF_THINGS
        for item in items[index + 1 : index + 1 + _HELPING_REACH]:
            if item.word not in _HELPING:
                helped = item is not items[index + 1]
                return item.word in (self.words["done_to_party"] if helped else self.words["done_by_party"])
        return False


def _is_of_many(items: Sequence[Item], at: int) -> bool:
    """Whether a word is part of the name of a body: "the Friendship Group"."""
    return items[at].capital and at > 0
