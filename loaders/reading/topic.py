"""Whom pronouns and plain descriptions stand for: "he", "her", "His Highness", "the guest".

A pronoun in the place of a subject means the subject of its sentence or of the last one; one in the place of an object
means somebody who is not the subject of its own clause. Where several fit, the one whom the story is about goes first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.cast import Cast, Way
from loaders.reading.items import Item
from loaders.reading.story import Story
from loaders.reading.wordsets import word_sets

_MALE = re.compile(
    r"\b(?:Mr|Messrs|Monsieur|Sir|Lord|King|Prince|Sheikh|Shaikh|Emir|Sultan|His|Señor|Herr|Signor|Father)\b"
)
_FEMALE = re.compile(r"\b(?:Ms|Mrs|Miss|Madam|Madame|Mme|Queen|Princess|Lady|Sheikha|Her|Dame|Baroness|Señora|Frau)\b")
_BESIDE = 24  # characters before a name in which its courtesies stand
_STYLED = 4  # items from "His Royal" to the name that it belongs to


class Topic:
    """Who is spoken of while a story is read from its first sentence to its last."""

    def __init__(self, story: Story, cast: Cast) -> None:
        self.words = word_sets("standins")
        self.gender = _genders(story, cast)
        named = Counter(r.people[0] for r in cast.references if len(r.people) == 1 and r.way is not Way.PRONOUN)
        order = {person.key: number for number, person in enumerate(cast.people)}
        self.hub = min(named, key=lambda key: (-named[key], order.get(key, 0)), default=None)
        self.subject: str | None = None
        self.other: str | None = None

    def resolve(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items of the next sentence with those words that stand for a person as mentions of him or her."""
        resolved = list(items)
        for index, item in enumerate(items):
            if item.people or not item.word:
                continue
            person = self._meant(resolved, index)
            if person:
                owns = item.word in self.words["possessive"] or items[index].owns
                resolved[index] = replace(item, people=(person,), way=Way.PRONOUN, owns=owns)
        self._remember(resolved)
        return tuple(resolved)

    def _meant(self, items: Sequence[Item], index: int) -> str | None:
        word = items[index].word
        if word in self.words["style"] and not items[index].people:
            if index and items[index - 1].word in self.words["possessive"] | self.words["style"]:
                return None if self._titled(items, index) else self._styled(items, index)
            return None
        if word in self.words["guest"]:
            definite = index > 0 and items[index - 1].word in {"the", "his", "her"} and not self._titled(items, index)
            return self._guest(items, index) if definite else None
        following = items[index + 1].word if index + 1 < len(items) else ""
        if word in self.words["possessive"] and following in self.words["style"]:
            return None
        if word in self.words["subject"]:
            return self._first([*self._nominals(items, index), self.subject, self.hub], word, ())
        if word in self.words["object"] and not (word == "her" and self._possesses(items, index)):
            bound = self._clause_subject(items, index)
            before = [item.people[0] for item in items[:index] if len(item.people) == 1 and not item.owns][::-1]
            return self._first([self.subject, *before[::-1], self.other, self.hub, *before], word, (bound,))
        if word in self.words["possessive"]:
            bound = self._clause_subject(items, index)
            return self._first([bound, *self._nominals(items, index), self.subject, self.hub], word, ())
        return None

    def _first(self, candidates: Sequence[str | None], word: str, barred: tuple[str | None, ...]) -> str | None:
        gender = "f" if word in self.words["female"] else "m"
        for person in candidates:
            if person and person not in barred and self.gender.get(person, gender) == gender:
                return person
        return None

    def _nominals(self, items: Sequence[Item], index: int) -> list[str]:
        """People named before in the sentence in the place of a subject, the first one first."""
        found = []
        for at, item in enumerate(items[:index]):
            if len(item.people) == 1 and not item.owns and not self._governed(items, at):
                found.append(item.people[0])
        return found

    def _clause_subject(self, items: Sequence[Item], index: int) -> str | None:
        for at in range(index - 1, -1, -1):
            item = items[at]
            if item.word in self.words["clause"]:
                return None
            if len(item.people) == 1 and not item.owns and not self._governed(items, at):
                return item.people[0]
        return None

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
        female = any(item.word == "her" for item in items[max(0, index - 2) : index])
        return self._first([*self._nominals(items, index), self.subject, self.hub], "she" if female else "he", ())

    def _guest(self, items: Sequence[Item], index: int) -> str | None:
        """The guest of whoever is spoken of: the one of the last two who is not the subject of the clause."""
        bound = self._clause_subject(items, index)
        for person in (self.other, self.subject):
            if person and person not in (bound, self.hub):
                return person
        return next((p for p in (self.other, self.subject) if p and p != bound), None)

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


def _genders(story: Story, cast: Cast) -> dict[str, str]:
    """People whose courtesies tell whether they are men or women."""
    votes: dict[str, Counter[str]] = {}
    for reference in cast.references:
        if reference.way is Way.NAME:
            before = story.text[max(0, reference.start - _BESIDE) : reference.start]
            male, female = list(_MALE.finditer(before)), list(_FEMALE.finditer(before))
            last = max([*male, *female], key=lambda found: found.start(), default=None)
            if last:
                votes.setdefault(reference.people[0], Counter())["m" if last in male else "f"] += 1
    return {person: max(sorted(vote), key=lambda gender: vote[gender]) for person, vote in votes.items()}
