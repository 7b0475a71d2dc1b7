"""Words that stand for several people, and what they say of them: "the two", "the ministers", "the delegation"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.reading.acquaintance import Noun, compounds, nouns
from loaders.reading.cast import Way
from loaders.reading.geography import Manner, Place, Places, code_of
from loaders.reading.items import Item
from loaders.reading.sentence_places import owner
from loaders.reading.wordsets import word_sets
from ontology.terms import Role

_MODIFIERS = 4
_PLACES = 12
_SAID = 7  # items from "his guests" to the verb that tells who they are
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SIDES = frozenset({"other", "opposite", "one", "either", "far", "visiting", "guest", "host", "left", "right"})
_APOSTROPHES = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What words for several people say of them."""

    sort: str
    number: int | None = None
    roles: frozenset[Role] = frozenset()
    states: frozenset[str] = frozenset()
    owns: bool = False


class GroupPhrases:
    """Reads such words in the lines of a story."""

    def __init__(self, places: Places) -> None:
        self.words = word_sets("standins")
        self.places = {place.start: place for place in places.found}

    def phrase_at(self, items: Sequence[Item], index: int) -> Phrase | None:
        """What the word at `index` says of the several people for whom it stands, None if it stands for none."""
        word = items[index].word
        following = items[index + 1].word if index + 1 < len(items) else "."
        if word in self.words["they"] or word in self.words["them"]:
            return Phrase("they")
        if word in self.words["their"]:
            return Phrase("they", owns=True) if self._owned(items, index) else None
        stem = word[:-2] if word.endswith(("'s", "’s")) else word
        owns = stem != word or following in _APOSTROPHES
        if owns and not self._owned(items, index):
            return None
        if word in {"all", "both"} and index and self._is_floating(items[index - 1]):
            return None
        if word == "all":
            idiom = following in self.words["after_all"] or (
                index and items[index - 1].word in self.words["before_all"]
            )
            return Phrase("they") if stands_alone(self.words, items, index) and not idiom else None
        if word in _NUMBERS or word == "both":
            if not stands_alone(self.words, items, index) or not (
                word == "both" or is_preceded(items, index) or index == 0
            ):
                return None
            return Phrase("count", 2 if word == "both" else _NUMBERS[word])
        return self._noun(items, index, stem, owns)

    def _is_floating(self, before: Item) -> bool:
        """ "They both came", "thanked them all": who is meant has just been said."""
        return before.way is Way.GROUP or before.word in self.words["they"] | self.words["them"] | {"we", "us", "you"}

    def _noun(self, items: Sequence[Item], index: int, word: str, owns: bool) -> Phrase | None:
        sort = _sorts().get(word, "")
        noun = nouns().get(word)
        code = self._demonym(items[index])
        if not sort and not code and (noun is None or not noun.plural):
            return None
        before = self._modifiers(items, index)
        owned = bool(owner(items, index - len(before)))
        if not owned and not any(item.word in self.words["definite"] for item in before):
            return None
        if owned and (sort not in {"visitors", "hosts"} or self._is_said(items, index - len(before) - 1, index)):
            return None
        if index + 1 < len(items) and items[index + 1].people:
            return None
        at = index - len(before) - 1
        if sort == "company" and self._partly(items, index, at):
            return None
        if sort == "visitors" and index + 1 < len(items) and items[index + 1].word == "of":
            return None
        words = {item.word for item in before}
        number = next((n for w, n in _NUMBERS.items() if w in words), 2 if "both" in words else None)
        number = {"pair": 2, "trio": 3}.get(sort, number)
        states = {p.code for item in before if (p := self.places.get(item.start)) and p.manner is not Manner.CITY}
        if code:
            states.add(code)
        if word == "side" and [item.word for item in items[index + 1 : index + 2]] == ["of"] and not _is_of_two(before):
            return None  # "the parliamentary side of the conference"
        states |= set(self.of_places(items, index))
        roles = self._roles(noun, before)
        if not sort:
            sort = "count" if number and not roles and not states else "noun"
        return Phrase("count" if sort in {"pair", "trio"} else sort, number, roles, frozenset(states), owns)

    def _is_said(self, items: Sequence[Item], owner: int, index: int) -> bool:
        """ "A and B were his guests", "his guests at lunch were A and B": who they are is told right there."""
        being = self.words["being"]
        if owner and items[owner - 1].word in being:
            return True
        for item in items[index + 1 : index + _SAID]:
            if item.people or item.word == ",":
                return False
            if item.word in being or item.word == ":":
                return True
        return False

    def _partly(self, items: Sequence[Item], index: int, at: int) -> bool:
        """ "The head of the delegation", "a delegation led by X", "on the Kazakh side": not all of the company."""
        led = any(item.word in self.words["led"] for item in items[index + 1 : index + _MODIFIERS])
        part = items[at].word == "of" and items[at - 1].word in self.words["leading_to_one"]
        return led or part or (at >= 0 and items[at].word in {"on", "from", "for"})

    def _roles(self, noun: Noun | None, before: Sequence[Item]) -> frozenset[Role]:
        if noun is None:
            return frozenset()
        for item in before[::-1]:
            if item.word in compounds() and noun.roles:
                return compounds()[item.word]
        return noun.roles

    def _demonym(self, item: Item) -> str | None:
        """ "The Mongolians": the state of a plural demonym."""
        place = self.places.get(item.start)
        if not item.capital or not item.word.endswith("s") or (place and place.manner is not Manner.DEMONYM):
            return None
        return code_of(item.word[:-1].capitalize())

    def _modifiers(self, items: Sequence[Item], index: int) -> Sequence[Item]:
        first = index
        while first > 0 and index - first < _MODIFIERS:
            item = items[first - 1]
            known = item.word in self.words["definite"] or item.word in self.words["modifier"]
            if item.people or not (known or item.start in self.places or item.word in {"and", "-"}):
                break
            first -= 1
        return items[first:index]

    def of_places(self, items: Sequence[Item], index: int) -> Iterator[str]:
        """ "The presidents of A, B and C": the states right after a noun."""
        if index + 1 >= len(items) or items[index + 1].word not in {"of", "from"}:
            return
        for item in items[index + 2 : index + _PLACES]:
            place: Place | None = self.places.get(item.start)
            if place:
                yield place.code
            elif item.word not in {",", "and", "the", "republic", "kingdom", "of"} and not item.capital:
                return

    def _owned(self, items: Sequence[Item], index: int) -> bool:
        owned = word_sets("listing")["owned"]
        return any(item.word in owned for item in items[index + 1 : index + _MODIFIERS + 1])


@cache
def _sorts() -> dict[str, str]:
    """What sort of group a word names, the first of several."""
    words = word_sets("standins")
    return {word: sort for sort in ("trio", "pair", "hosts", "visitors", "company", "sides") for word in words[sort]}


def _is_of_two(before: Sequence[Item]) -> bool:
    """Whether a side is told from another: "the other side of the table"."""
    return any(item.word in _SIDES for item in before)


def stands_alone(words: Mapping[str, frozenset[str]], items: Sequence[Item], index: int) -> bool:
    """Whether a number is no mere number of the noun that follows."""
    if index + 1 >= len(items):
        return True
    item = items[index + 1]
    return not item.people and (
        item.word in words["following"] or item.word.endswith("ly") or (item.word.endswith("ed") and not item.capital)
    )


def is_preceded(items: Sequence[Item], index: int) -> bool:
    """Whether an article or the like stands before a word: "the two"."""
    return index > 0 and items[index - 1].word in {"the", "these", "those", "all"}
