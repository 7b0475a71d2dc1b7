"""Whom "he", "her" and "His Highness" can mean, by their place in a sentence.

A pronoun in the place of a subject means the subject of its sentence or of the last one; one in the place of an object
means somebody who is not the subject of its own clause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from loaders.reading.acquaintance import Acquaintance, styles
from loaders.reading.antecedents import MOST
from loaders.reading.genders import FEMALE, MALE
from loaders.reading.items import Item
from loaders.reading.lexicon import bare
from loaders.reading.sentence_places import (
    clause_subject,
    clause_subjects,
    met_by_object,
    met_by_subject,
    named_before,
    nominals,
    paired,
    possesses,
    stood_for_before,
)
from loaders.reading.wordsets import word_sets


class Spoken(NamedTuple):
    """Who is spoken of: the subject of the last sentence, the other one, whom the story is of, and the last named."""

    subject: str | None
    other: str | None
    hub: str | None
    recent: Sequence[str]


class Pronouns:
    """Tells whom pronouns and styles mean, the likeliest first."""

    def __init__(
        self,
        known: Acquaintance,
        gender: Mapping[str, str],
        likeliest: Callable[[str, Iterable[str | None], Sequence[Item], int], tuple[str, ...]],
    ) -> None:
        self.words = word_sets("standins")
        self.known = known
        self.gender = gender
        self.likeliest = likeliest

    def meant(self, items: Sequence[Item], index: int, spoken: Spoken) -> tuple[str, ...] | None:
        """Who is meant by a pronoun, None if it is none."""
        word = bare(items[index].word)
        subject, other, hub, named = spoken
        recent, female = named[: -MOST - 1 : -1], word in self.words["female"]
        if word in self.words["subject"]:
            subjects = (*nominals(items, index), subject, hub, other, *recent)
            beside = (*paired(items, index), *met_by_subject(items, index))
            return self._first("subject", [p for p in subjects if p not in beside], items, index, female=female)
        if word in self.words["object"] and not (word == "her" and possesses(items, index)):
            barred = (*clause_subjects(items, index), *paired(items, index), *met_by_object(items, index))
            before = (*stood_for_before(items, index), *named_before(items, index))
            objects = (*before, subject, other, hub, *recent)
            return self._first("object", [p for p in objects if p not in barred], items, index, female=female)
        if word in self.words["possessive"]:
            bound = clause_subject(items, index)
            owners = (bound, *nominals(items, index), subject, hub, other, *recent)
            return self._first("owner", owners, items, index, female=female)
        return None

    def styled(self, items: Sequence[Item], index: int, spoken: Spoken) -> tuple[str, ...]:
        """ "His Majesty", "Her Excellency": the last one of the roles that have this style."""
        female = any(item.word == "her" for item in items[max(0, index - 2) : index])
        styled = [item.word for item in items[max(0, index - 1) : index + 2]]
        borne = [styles()[word] for word in styled if word in styles()]
        # A Royal Highness is a prince, where one is known.
        roles = next(
            (roles for roles in borne if any(self.known.holds(p, roles) for p in self.known.people)), frozenset()
        )
        known = (p for p in (spoken.hub, *spoken.recent[::-1]) if p and self.known.holds(p, roles))
        if not roles:
            order = (*nominals(items, index), spoken.subject, spoken.hub)
            return self._first("style", order, items, index, female=female)
        named = (p for p in nominals(items, index) if self.known.holds(p, roles))
        return self._first("style", (*named, *known), items, index, female=female)

    def _first(
        self, kind: str, order: Sequence[str | None], items: Sequence[Item], index: int, *, female: bool
    ) -> tuple[str, ...]:
        """Who is meant by a pronoun; for "she" a known woman goes before those of whom nothing tells."""
        able = dict.fromkeys(person for person in order if person)
        if female:
            women = [person for person in able if self.gender.get(person) == FEMALE]
            fit = women or [person for person in able if person not in self.gender]
        else:
            fit = [person for person in able if self.gender.get(person, MALE) == MALE]
        return self.likeliest(kind, fit, items, index)
