"""Whom words for several people stand for: "they", "the two", "both", "the guests", "the Mongolian delegation".

Several are meant who were named together shortly before: a list, the plural subject of the last sentence, all of whom
the last sentence told. A number, a role and a state narrow them; where nothing fits, the words stand for nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from loaders.reading.acquaintance import Acquaintance
from loaders.reading.geography import Places
from loaders.reading.group_phrases import GroupPhrases, Phrase, is_preceded, stands_alone
from loaders.reading.items import Item
from loaders.reading.listing import lists_in
from loaders.reading.sentence_places import clause_subject, owner
from loaders.reading.told_party import ToldParty
from loaders.reading.wordsets import word_sets

_MEMORY = 6  # sentences with people that are remembered
_BACK = 60  # items of the same sentence that are looked at
_AHEAD = 14  # items in which those are named whom a group faces
_MOST = 8
_OWNED = 3  # items from "guests" to whose they are
_TWO = 2
_FACING = frozenset({"by", "with"})
_ENDS = frozenset({";", ":", ".", "that", "when", "where", "while"})


class _Told(NamedTuple):
    """The people of a sentence: its plural subject, its lists and everybody."""

    subject: tuple[str, ...]
    lists: tuple[tuple[str, ...], ...]
    people: tuple[str, ...]


class Groups:
    """The groups of people of whom a story has told so far."""

    def __init__(self, known: Acquaintance, places: Places, at_home: Callable[[], str | None]) -> None:
        self.words = word_sets("standins")
        self.one_of_two = self.words["latter"] | self.words["former"]
        self.known = known
        self.phrases = GroupPhrases(places)
        self.at_home = at_home
        self.memory: list[_Told] = []
        self.party = ToldParty(known, at_home)

    def remember(self, items: Sequence[Item], told: Sequence[Item], goes_on: bool) -> None:
        """Take note of a sentence whose items `told` mention people; `goes_on` if it is one more entry of a list."""
        people = tuple(dict.fromkeys([person for item in told for person in item.people]))
        self.party.remember(items, people)
        runs: dict[int, tuple[str, ...]] = {}
        subject: tuple[str, ...] = ()
        if len(people) > 1:
            runs = dict(lists_in(items, _BACK))
            first = next((item for item in told if not item.owns), None)
            if first is not None:
                subject = first.people if len(first.people) > 1 else runs.get(items.index(first), ())
        lists = tuple(runs.values())
        if goes_on and self.memory:
            last = self.memory.pop()
            run = tuple(dict.fromkeys((*last.people, *people)))
            self.memory.append(_Told((), (run,), run))
            return
        self.memory = [*self.memory[-_MEMORY + 1 :], _Told(subject, lists, people)]

    def resolve(self, items: Sequence[Item], index: int) -> tuple[tuple[str, ...], bool]:
        """Whom the word at `index` stands for, nobody if it is no such word; and whether it is a possessive."""
        word = items[index].word
        if word.removesuffix("'s").removesuffix("’s") in self.one_of_two:
            return self._one_of_two(items, index), word.endswith(("'s", "’s"))
        if word in self.words["party"]:
            return self.party.meant(items, index, frozenset({*owner(items, index)})), False
        phrase = self.phrases.phrase_at(items, index)
        if phrase is None:
            return (), False
        barred = self._barred(items, index, phrase)
        return self._meant(items, index, phrase, barred), phrase.owns

    def _one_of_two(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """ "The former", "the latter": one of the last two people."""
        word = items[index].word
        possessive = word.endswith(("'s", "’s"))
        if not is_preceded(items, index) or not (possessive or stands_alone(self.words, items, index)):
            return ()
        for one in [self._inside(items, index), *self.memory[::-1]]:
            if len(one.people) > 1:
                latter = word.removesuffix("'s").removesuffix("’s") in self.words["latter"]
                return one.people[-1:] if latter else one.people[-_TWO:-1]
        return ()

    def _barred(self, items: Sequence[Item], index: int, phrase: Phrase) -> frozenset[str]:
        """Those whom the group faces in its own clause."""
        barred: set[str] = set()
        if phrase.owns:
            return frozenset()
        for at in range(index, max(-1, index - _OWNED), -1):
            barred.update(owner(items, at))
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
            faced = self._strangers(items, index, told, barred)
            return faced or self._they(told, barred)
        if phrase.sort == "count":
            return self._counted(told, phrase, barred)
        if phrase.sort == "sides":
            return next((one.people for one in told if len(one.people) > 1), ())[:_MOST]
        if phrase.sort == "company" or (phrase.sort == "noun" and not phrase.roles):
            return self._company(told, phrase, barred)
        if phrase.sort in {"visitors", "hosts"}:
            return self._visitors(told, phrase, barred)
        return self._named(told, phrase, barred)

    def _inside(self, items: Sequence[Item], index: int) -> _Told:
        before = items[max(0, index - _BACK) : index]
        lists = tuple(people for _, people in lists_in(before, len(before)))
        return _Told((), lists, tuple(dict.fromkeys([p for item in before if item.people for p in item.people])))

    def _strangers(
        self, items: Sequence[Item], index: int, told: Sequence[_Told], barred: frozenset[str]
    ) -> tuple[str, ...]:
        """Of "them" whom somebody at home meets: the last who came together from another state."""
        host = clause_subject(items, index) if items[index].word in self.words["them"] else None
        home = self.at_home() if host else None
        if home is None or home not in self.known.states.get(host or "", frozenset()):
            return ()
        for one in told[:_MEMORY]:
            left = tuple(person for person in one.people if person not in barred)
            states = {self.known.states.get(person, frozenset()) for person in left}
            if _TWO <= len(left) <= _MOST and len(states) == 1:
                (state,) = states
                if state and home not in state:
                    return left
        return ()

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
        """The last list of people who are not at home, or who are."""
        hosting = phrase.sort == "hosts"
        for one in told:
            for group in (*one.lists[::-1], one.subject):
                left = tuple(person for person in group if person not in barred)
                left = tuple(p for p in left if (self.at_home() in self.known.states.get(p, ())) == hosting)
                if len(left) > 1 and phrase.number in {None, len(left)}:
                    return self._with_compatriots(left, one, barred) if phrase.number is None else left
        return () if hosting else self._party(told, phrase, barred)

    def _with_compatriots(self, group: tuple[str, ...], one: _Told, barred: frozenset[str]) -> tuple[str, ...]:
        """A group with those of its one state whom the same sentence told too, outside of its list."""
        states = {self.known.states.get(person, frozenset()) for person in group}
        mine = next(iter(states))
        if len(states) > 1 or not mine:
            return group
        more = (p for p in one.people if p not in barred and p not in group and self.known.states.get(p) == mine)
        return (*group, *more)[:_MOST]

    def _party(self, told: Sequence[_Told], phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        """All told of shortly before who are of the state of the last one who is not at home."""
        sure = self.known.states.keys() - self.known.guessed
        people = [p for one in told for p in reversed(one.people) if p in sure and p not in barred]
        last = next((self.known.states[p] for p in people if self.at_home() not in self.known.states[p]), None)
        left = tuple(dict.fromkeys(p for p in reversed(people) if last and self.known.states[p] & last))
        return left if len(left) <= _MOST and phrase.number in {None, len(left)} else ()

    def _named(self, told: Sequence[_Told], phrase: Phrase, barred: frozenset[str]) -> tuple[str, ...]:
        """The last people of some role named together, else all of that role."""
        number = phrase.number or (len(phrase.states) if len(phrase.states) > 1 else None)
        for one in told:
            for group in (*one.lists[::-1], one.subject, one.people):
                left = [person for person in group if person not in barred]
                fits = self.known.fitting(left, phrase.roles, phrase.states)
                if len(fits) > 1 and number in {None, len(fits)}:
                    return self._with_compatriots(fits, one, barred) if phrase.states and number is None else fits
        people = tuple(person for person in self.known.people if person not in barred)
        fits = self.known.fitting(people, phrase.roles, phrase.states)
        if _TWO <= len(fits) <= _MOST and number in {None, len(fits)}:
            return fits
        for one in told if number else ():
            fits = self.known.fitting((p for p in one.people if p not in barred), phrase.roles, phrase.states, True)
            if len(fits) == number:
                return fits
        return ()
