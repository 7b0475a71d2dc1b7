"""Whom words for several people stand for: "they", "the two", "both", "the guests", "the Mongolian delegation".

Several are meant who were named together shortly before: a list, the plural subject of the last sentence, all of whom
the last sentence told. A number, a role and a state narrow them; where nothing fits, the words stand for nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.reading.acquaintance import Acquaintance, Noun, compounds, nouns
from loaders.reading.geography import Manner, Place, Places, code_of
from loaders.reading.items import Item
from loaders.reading.listing import lists_in
from loaders.reading.wordsets import word_sets
from ontology.terms import Role

_MEMORY = 6  # sentences with people that are remembered
_BACK = 60  # items of the same sentence that are looked at
_AHEAD = 14  # items in which those are named whom a group faces
_MODIFIERS = 4
_PLACES = 12
_MOST = 8
_TWO = 2
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_FACING = frozenset({"by", "with"})
_ENDS = frozenset({";", ":", ".", "that", "when", "where", "while"})
_APOSTROPHES = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """What words for several people say of them."""

    sort: str
    number: int | None = None
    roles: frozenset[Role] = frozenset()
    states: frozenset[str] = frozenset()
    owns: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """The people of a sentence: its plural subject, its lists and everybody."""

    subject: tuple[str, ...]
    lists: tuple[tuple[str, ...], ...]
    people: tuple[str, ...]


class Groups:
    """The groups of people of whom a story has told so far."""

    def __init__(self, known: Acquaintance, places: Places, hub: str | None) -> None:
        self.words = word_sets("standins")
        self.known = known
        self.places = {place.start: place for place in places.found}
        self.home = known.states.get(hub or "", frozenset())
        self.hub = hub
        self.memory: list[_Told] = []

    def remember(self, items: Sequence[Item], goes_on: bool) -> None:
        """Take note of a sentence; `goes_on` if it is one more entry of a list."""
        people = tuple(dict.fromkeys(person for item in items for person in item.people))
        if not people:
            return
        lists = tuple(people for _, people in lists_in(items[:_BACK], _BACK))
        first = next((item for item in items if item.people and not item.owns), None)
        subject = first.people if first and len(first.people) > 1 else ()
        if not subject:
            start = items.index(first) if first else -1
            subject = next((run for at, run in lists_in(items[:_BACK], _BACK) if at == start), ())
        if goes_on and self.memory:
            last = self.memory.pop()
            run = tuple(dict.fromkeys((*last.people, *people)))
            self.memory.append(_Told((), (run,), run))
            return
        self.memory = [*self.memory[-_MEMORY + 1 :], _Told(subject, lists, people)]

    def resolve(self, items: Sequence[Item], index: int) -> tuple[tuple[str, ...], bool]:
        """Whom the word at `index` stands for, nobody if it is no such word; and whether it is a possessive."""
        word = items[index].word
        if word.removesuffix("'s").removesuffix("’s") in self.words["latter"] | self.words["former"]:
            return self._one_of_two(items, index), word.endswith(("'s", "’s"))
        phrase = self._phrase(items, index)
        if phrase is None:
            return (), False
        barred = self._barred(items, index, phrase)
        return self._meant(items, index, phrase, barred), phrase.owns

    def _phrase(self, items: Sequence[Item], index: int) -> Phrase | None:
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
        if word == "all":
            return Phrase("they") if self._alone(items, index) and following != "of" else None
        if word in _NUMBERS or word == "both":
            if not self._alone(items, index) or not (word == "both" or self._preceded(items, index) or index == 0):
                return None
            return Phrase("count", 2 if word == "both" else _NUMBERS[word])
        return self._noun(items, index, stem, owns)

    def _one_of_two(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """ "The former", "the latter": one of the last two people."""
        word = items[index].word
        possessive = word.endswith(("'s", "’s"))
        if not self._preceded(items, index) or not (possessive or self._alone(items, index)):
            return ()
        for one in [self._inside(items, index), *self.memory[::-1]]:
            if len(one.people) > 1:
                latter = word.removesuffix("'s").removesuffix("’s") in self.words["latter"]
                return one.people[-1:] if latter else one.people[-_TWO:-1]
        return ()

    def _noun(self, items: Sequence[Item], index: int, word: str, owns: bool) -> Phrase | None:
        sort = next((sort for sort in ("sides", "company", "visitors", "pair", "trio") if word in self.words[sort]), "")
        noun = nouns().get(word)
        code = self._demonym(items[index])
        if not sort and not code and (noun is None or not noun.plural):
            return None
        before = self._modifiers(items, index)
        if not any(item.word in self.words["definite"] for item in before):
            return None
        if index + 1 < len(items) and items[index + 1].people:
            return None
        at = index - len(before) - 1
        if sort == "company" and self._partly(items, index, at):
            return None
        words = {item.word for item in before}
        number = next((n for w, n in _NUMBERS.items() if w in words), 2 if "both" in words else None)
        number = {"pair": 2, "trio": 3}.get(sort, number)
        states = {p.code for item in before if (p := self.places.get(item.start)) and p.manner is not Manner.CITY}
        if code:
            states.add(code)
        states |= set(self.of_places(items, index))
        roles = self._roles(noun, before)
        if not sort:
            sort = "count" if number and not roles and not states else "noun"
        return Phrase("count" if sort in {"pair", "trio"} else sort, number, roles, frozenset(states), owns)

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
        if not item.capital or not item.word.endswith("s") or item.start in self.places:
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

    def _alone(self, items: Sequence[Item], index: int) -> bool:
        """Whether a number is no mere number of the noun that follows."""
        if index + 1 >= len(items):
            return True
        item = items[index + 1]
        return not item.people and (
            item.word in self.words["following"]
            or item.word.endswith("ly")
            or (item.word.endswith("ed") and not item.capital)
        )

    def _preceded(self, items: Sequence[Item], index: int) -> bool:
        return index > 0 and items[index - 1].word in {"the", "these", "those", "all"}

    def _owned(self, items: Sequence[Item], index: int) -> bool:
        owned = word_sets("listing")["owned"]
        return any(item.word in owned for item in items[index + 1 : index + _MODIFIERS + 1])

    def _barred(self, items: Sequence[Item], index: int, phrase: Phrase) -> frozenset[str]:
        """Those whom the group faces in its own clause."""
        barred: set[str] = set()
        if phrase.owns:
            return frozenset()
        for at in range(index + 1, min(len(items), index + _AHEAD)):
            if items[at].word in _ENDS:
                break
            if items[at].people and any(item.word in _FACING for item in items[max(0, at - 3) : at]):
                barred.update(items[at].people)
        if items[index].word not in self.words["they"]:
            for item in items[max(0, index - _AHEAD) : index][::-1]:
                if item.word in self.words["clause"]:
                    break
                if not item.owns:
                    barred.update(item.people)
        return frozenset(barred)

    def _meant(self, items: Sequence[Item], index: int, phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        inside = self._inside(items, index)
        told = [inside, *reversed(self.memory)] if inside.people else self.memory[::-1]
        if phrase.sort == "they":
            return self._they(told, barred)
        if phrase.sort == "count":
            return self._counted(told, phrase, barred)
        if phrase.sort == "sides":
            return next((one.people for one in told if len(one.people) > 1), ())[:_MOST]
        if phrase.sort == "company" or (phrase.sort == "noun" and not phrase.roles):
            return self._company(told, phrase, barred)
        if phrase.sort == "visitors":
            return self._visitors(told, phrase, barred)
        return self._named(told, phrase, barred)

    def _inside(self, items: Sequence[Item], index: int) -> _Told:
        before = items[max(0, index - _BACK) : index]
        lists = tuple(people for _, people in lists_in(before, len(before)))
        return _Told((), lists, tuple(dict.fromkeys(p for item in before for p in item.people)))

    def _they(self, told: Sequence[_Told], barred: frozenset[str]) -> tuple[str, ...]:
        for one in told[:4]:
            groups = [one.subject, *(one.lists[::-1] if barred else ()), one.people]
            for group in groups:
                left = tuple(person for person in group if person not in barred)
                if _TWO <= len(left) <= _MOST:
                    return left
        return ()

    def _counted(self, told: Sequence[_Told], phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        for one in told:
            for group in (*one.lists[::-1], one.subject, one.people):
                left = tuple(person for person in group if person not in barred)
                if len(left) == phrase.number:
                    return left
        return ()

    def _company(self, told: Sequence[_Told], phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        if phrase.states:
            for one in told:
                for group in (*one.lists[::-1], one.subject):
                    fits = self.known.fitting((p for p in group if p not in barred), frozenset(), phrase.states)
                    if len(fits) > 1 and phrase.number in {None, len(fits)}:
                        return fits
            people = (person for person in self.known.people if person not in barred)
            fits = self.known.fitting(people, frozenset(), phrase.states)
            return fits if _TWO <= len(fits) <= _MOST and phrase.number in {None, len(fits)} else ()
        return self._visitors(told, phrase, barred)

    def _visitors(self, told: Sequence[_Told], phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        """The last list of people who are not at home."""
        for one in told:
            for group in (*one.lists[::-1], one.subject):
                left = tuple(person for person in group if person not in barred and person != self.hub)
                left = tuple(p for p in left if not (self.known.states.get(p, frozenset()) & self.home))
                if len(left) > 1 and phrase.number in {None, len(left)}:
                    return left
        return ()

    def _named(self, told: Sequence[_Told], phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        """The last people of some role named together, else all of that role."""
        number = phrase.number or (len(phrase.states) if len(phrase.states) > 1 else None)
        for one in told:
            for group in (*one.lists[::-1], one.subject, one.people):
                left = [person for person in group if person not in barred]
                fits = self.known.fitting(left, phrase.roles, phrase.states)
                if len(fits) > 1 and number in {None, len(fits)}:
                    return fits
        people = tuple(person for person in self.known.people if person not in barred)
        fits = self.known.fitting(people, phrase.roles, phrase.states)
        if _TWO <= len(fits) <= _MOST and number in {None, len(fits)}:
            return fits
        for one in told if number else ():
            fits = self.known.fitting((p for p in one.people if p not in barred), phrase.roles, phrase.states, True)
            if len(fits) == number:
                return fits
        return ()
