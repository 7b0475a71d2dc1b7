"""Whom pronouns and plain descriptions stand for: "he", "her", "His Highness", "the guest".

A pronoun in the place of a subject means the subject of its sentence or of the last one; one in the place of an object
means somebody who is not the subject of its own clause. Where several fit, the one whom the story is about goes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from loaders.reading.acquaintance import Acquaintance, compounds, nouns, styles
from loaders.reading.allegiance import Allegiance
from loaders.reading.cast import Cast, Way
from loaders.reading.genders import FEMALE, MALE, genders_of
from loaders.reading.geography import Manner, Places
from loaders.reading.groups import Groups
from loaders.reading.items import Item
from loaders.reading.listing import lists_in
from loaders.reading.story import Kind, Story
from loaders.reading.wordsets import word_sets

_BACK = 60  # items of a sentence that are looked at
_STANDING = (
    *("subject", "object", "possessive", "style", "guest", "host", "latter", "former", "they", "them", "their"),
    *("sides", "company", "visitors", "pair", "trio", "two", "three", "four", "five", "six", "everybody"),
)
_GOES_ON = frozenset({"of", "for", "to", "-", "and", "general"})  # the title has not ended
_STYLED = 6  # items from "His Royal" to the name that it belongs to


class Topic:
    """Who is spoken of while a story is read from its first sentence to its last."""

    def __init__(self, story: Story, cast: Cast, places: Places, allegiance: Allegiance) -> None:
        self.words = word_sets("standins")
        self.gender = genders_of(story, cast)
        named = Counter(r.people[0] for r in cast.references if len(r.people) == 1 and r.way is not Way.PRONOUN)
        order = {person.key: number for number, person in enumerate(cast.people)}
        self.hub = min(named, key=lambda key: (-named[key], order.get(key, 0)), default=None)
        self.known = Acquaintance(cast, allegiance)
        self.home = self.known.states.get(self.hub or "", frozenset())
        self.places = {place.start: place for place in places.found if place.manner is not Manner.CITY}
        self.groups = Groups(self.known, places, self.hub)
        self.recent: list[str] = []
        self.subject: str | None = None
        self.other: str | None = None
        self.kind: Kind | None = None

    def resolve(self, items: tuple[Item, ...], kind: Kind) -> tuple[Item, ...]:
        """The items of the next sentence with those words that stand for a person as mentions of him or her."""
        resolved = list(items)
        for index, item in enumerate(items):
            if item.rivals:
                resolved[index] = item._replace(people=self._holder(resolved, index))
            if item.people or not _may_stand(item.word, item.capital):
                continue
            person = self._meant(resolved, index)
            if person:
                owns = item.word in self.words["possessive"] and (item.word != "her" or self._possesses(items, index))
                resolved[index] = item._replace(people=(person,), way=Way.PRONOUN, owns=owns)
                continue
            people, owns = self.groups.resolve(resolved, index)
            if people:
                way = Way.GROUP if len(people) > 1 else Way.PRONOUN
                resolved[index] = item._replace(people=people, way=way, owns=owns)
        self._remember(resolved)
        named = dict.fromkeys(item.people[0] for item in resolved if len(item.people) == 1)
        self.recent = [*(person for person in self.recent if person not in named), *named]
        self.groups.remember(resolved, kind is Kind.ITEM and self.kind is Kind.ITEM)
        self.kind = kind
        return tuple(resolved)

    def _meant(self, items: Sequence[Item], index: int) -> str | None:
        word = items[index].word
        if word in self.words["style"] and not items[index].people:
            if index and items[index - 1].word in self.words["possessive"] | self.words["style"]:
                return None if self._titled(items, index) else self._styled(items, index)
            return None
        if word in self.words["guest"] or word in self.words["host"]:
            return self._guest(items, index)
        following = items[index + 1].word if index + 1 < len(items) else ""
        if word in self.words["possessive"] and following in self.words["style"]:
            return None
        if word in self.words["subject"]:
            subjects = (*self._nominals(items, index), self.subject, self.hub, self.other)
            return self._first(subjects, word, self._paired(items, index))
        if word in self.words["object"] and not (word == "her" and self._possesses(items, index)):
            barred = (*self._clause_subjects(items, index), *self._paired(items, index))
            before = self._before(items, index)
            same = [i.people[0] for i in items[max(0, index - _BACK) : index] if i.way is Way.PRONOUN]
            return self._first([*same[::-1], *before, self.subject, self.other, self.hub], word, barred)
        if word in self.words["possessive"]:
            bound = self._clause_subject(items, index)
            owners = (bound, *self._nominals(items, index), self.subject, self.hub, self.other)
            return self._first(owners, word, ())
        return self._described(items, index)

    def _holder(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """Whom of those that hold an office its title stands for: somebody else than the subject of its clause."""
        item = items[index]
        barred = {self._clause_subject(items, index), *self._owner(items, index)}
        for person in (*self._before(items, index)[::-1], self.subject, self.hub, self.other, *item.people):
            if person and person in item.rivals and person not in barred:
                return (person,)
        last = self._last(item.rivals, barred)
        return (last,) if last else ()

    def _owner(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """Whose president, minister or guest it is."""
        return items[index - 1].people if index and items[index - 1].owns else ()

    def _last(self, people: tuple[str, ...], barred: set[str | None]) -> str | None:
        """The one last spoken of."""
        return next((p for p in reversed(self.recent) if p in people and p not in barred), None)

    def _described(self, items: Sequence[Item], index: int) -> str | None:
        """ "The Armenian minister", "the diplomat": the last one of such a role and state who is not the subject."""
        noun = nouns().get(items[index].word)
        following = items[index + 1] if index + 1 < len(items) else None
        if (
            noun is None
            or noun.plural
            or (following and (following.people or (following.capital and following.word != "i")))
        ):
            return None
        start, states, roles = index, set(self.groups.phrases.of_places(items, index)), noun.roles
        if following and following.word in _GOES_ON and not states:
            return None
        while start > 0 and index - start < _STYLED and not items[start - 1].people:
            start -= 1
            item = items[start]
            place = self.places.get(item.start)
            if place:
                states.add(place.code)
            elif item.word in compounds() and noun.roles:
                roles = compounds()[item.word]
            elif item.word not in self.words["modifier"]:
                break
        if items[start].word != "the" or not (states or roles):
            return None
        barred = {self._clause_subject(items, index)}
        order = (*self._before(items, index)[::-1], *self.recent[::-1])
        fits = self.known.fitting((p for p in order if p not in barred), roles, frozenset(states))
        if not fits and states:
            fits = self.known.fitting((p for p in self.known.people if p not in barred), roles, frozenset(states), True)
            return fits[0] if len(fits) == 1 else None
        return fits[0] if fits else None

    def _first(self, candidates: Sequence[str | None], word: str, barred: Collection[str | None]) -> str | None:
        """The first who can be meant; for "she" a known woman goes before those of whom nothing tells."""
        able = [person for person in candidates if person and person not in barred]
        if word in self.words["female"]:
            women = (person for person in able if self.gender.get(person) == FEMALE)
            return next(women, next((person for person in able if person not in self.gender), None))
        return next((person for person in able if self.gender.get(person, MALE) == MALE), None)

    def _nominals(self, items: Sequence[Item], index: int) -> list[str]:
        """People named before in the sentence in the place of a subject, the first one first."""
        found = []
        for at, item in enumerate(items[:index][-_BACK:], max(0, index - _BACK)):
            if len(item.people) == 1 and not item.owns and not self._governed(items, at):
                found.append(item.people[0])
        return found

    def _clause_subject(self, items: Sequence[Item], index: int) -> str | None:
        for at in range(index - 1, max(-1, index - _BACK), -1):
            item = items[at]
            if item.word in self.words["clause"]:
                return None
            if len(item.people) == 1 and not item.owns and not self._governed(items, at):
                return item.people[0]
        return None

    def _clause_subjects(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """The subject of the clause with those listed with it."""
        bound = self._clause_subject(items, index)
        before = items[max(0, index - _BACK) : index]
        listed = {person for _, people in lists_in(before, len(before)) if bound in people for person in people}
        return (*listed, bound) if bound else ()

    def _paired(self, items: Sequence[Item], index: int) -> tuple[str, ...]:
        """ "X and he", "he and X": two."""
        before = items[index - 2].people if index > 1 and items[index - 1].word == "and" else ()
        after = items[index + 2].people if index + 2 < len(items) and items[index + 1].word == "and" else ()
        return (*before, *after)

    def _governed(self, items: Sequence[Item], index: int) -> bool:
        """Whether a preposition stands before a mention."""
        for item in reversed(items[max(0, index - 3) : index]):
            if item.word in self.words["preposition"]:
                return True
            if item.word not in self.words["determiner"]:
                return False
        return False

    def _possesses(self, items: Sequence[Item], index: int) -> bool:
        following = items[index + 1] if index + 1 < len(items) else None
        return (
            following is not None
            and (bool(following.people) or following.word.isalpha())
            and (following.word not in self.words["function"])
        )

    def _titled(self, items: Sequence[Item], index: int) -> bool:
        """Whether a name follows to which the words belong: "His Highness Sheikh X"."""
        for item in items[index + 1 : index + _STYLED]:
            if item.people:
                return True
            if not item.capital and item.word not in self.words["determiner"]:
                return False
        return False

    def _styled(self, items: Sequence[Item], index: int) -> str | None:
        """ "His Majesty", "Her Excellency": the last one of the roles that have this style."""
        female = any(item.word == "her" for item in items[max(0, index - 2) : index])
        styled = [item.word for item in items[index : index + 2]]
        roles = next((styles()[word] for word in styled if word in styles()), frozenset())
        known = (p for p in (self.hub, *self.recent[::-1]) if p and self.known.holds(p, roles))
        word = "she" if female else "he"
        if not roles:
            return self._first([*self._nominals(items, index), self.subject, self.hub], word, ())
        return self._first([*(p for p in self._nominals(items, index) if self.known.holds(p, roles)), *known], word, ())

    def _before(self, items: Sequence[Item], index: int) -> list[str]:
        """People named one by one before in the sentence, subjects first."""
        single = [item.people[0] for item in items[max(0, index - _BACK) : index] if len(item.people) == 1]
        return list(dict.fromkeys([*self._nominals(items, index), *single]))

    def _guest(self, items: Sequence[Item], index: int) -> str | None:
        """ "The guest", "his Chinese guest", "her host": the last one who is not the subject or the owner."""
        start = index
        states = set()
        while start > 0 and index - start < _STYLED and not items[start - 1].people:
            start -= 1
            place = self.places.get(items[start].start)
            if place:
                states.add(place.code)
            if items[start].word in self.words["owner"] | {"a", "an", "one", ",", "of"}:
                break
        owner = items[start - 1].people if start and items[start - 1].owns else items[start].people
        definite = items[start].word in self.words["owner"] or bool(owner)
        if start == index or not definite or self._titled(items, index):
            return None
        barred = {self._clause_subject(items, index), *owner}
        hosting = items[index].word in self.words["host"]
        for person in (*self._before(items, index)[::-1], self.other, self.subject, *self.recent[::-1]):
            mine = self.known.states.get(person or "", frozenset())
            home = bool(mine & self.home) or person == self.hub
            if person and person not in barred and (mine & states if states else home == hosting):
                return person
        return None

    def _remember(self, items: Sequence[Item]) -> None:
        spoken = [item.people[0] for item in items if len(item.people) == 1 and not item.owns]
        if not spoken:
            return
        nominal = self._nominals(items, len(items))
        subject = nominal[0] if nominal else spoken[0]
        others = [person for person in dict.fromkeys(spoken) if person != subject]
        if others:
            self.other = others[-1]
        elif self.subject and self.subject != subject:
            self.other = self.subject
        self.subject = subject


@lru_cache(maxsize=65536)
def _may_stand(word: str, capital: bool) -> bool:
    """Whether a word can stand for people at all: most cannot, and are passed over at once."""
    word = word.removesuffix("'s").removesuffix("’s")
    return word in _standing() or (capital and word.endswith("s"))


@cache
def _standing() -> frozenset[str]:
    words = word_sets("standins")
    return frozenset(nouns()).union(*(words[name] for name in _STANDING))
