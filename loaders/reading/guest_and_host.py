"""Whom "the guest", "his Chinese visitor" and "her host" mean: who came from abroad, or who is at home."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from loaders.reading.acquaintance import Acquaintance
from loaders.reading.described_one import DESCRIBED, Likeliest
from loaders.reading.genders import FEMALE
from loaders.reading.geography import Manner, Places
from loaders.reading.items import Item
from loaders.reading.lexicon import bare
from loaders.reading.sentence_places import (
    apposed,
    clause_subject,
    named_after,
    named_before,
    owner,
    says_who,
    titled,
)
from loaders.reading.wordsets import word_sets

_DAY_REACH = 5  # items from "guest" over "of that day" to "was"


class GuestAndHost:
    """Reads such words in the lines of a story."""

    def __init__(
        self,
        known: Acquaintance,
        places: Places,
        gender: Mapping[str, str],
        at_home: Callable[[], str | None],
        likeliest: Likeliest,
    ) -> None:
        self.words = word_sets("standins")
        self.known = known
        self.places = {place.start: place for place in places.found if place.manner is not Manner.CITY}
        self.gender = gender
        self.at_home = at_home
        self.likeliest = likeliest

    def meant(
        self, items: Sequence[Item], index: int, spoken: Sequence[str | None], recent: Sequence[str]
    ) -> tuple[str, ...]:
        """ "The guest", "his Chinese guest", "her host": the last one who is not the subject or the owner.

        `spoken` are the subject of the last sentence and who was told of beside it, `recent` people as they were last
        told of.
        """
        start = index
        states = set()
        while start > 0 and index - start < DESCRIBED and not items[start - 1].people:
            start -= 1
            place = self.places.get(items[start].start)
            if place:
                states.add(place.code)
            if items[start].word in self.words["owner"] | {"a", "an", "one", ",", "of"}:
                break
        whose = owner(items, start)
        definite = items[start].word in self.words["owner"] or bool(whose)
        if not definite or titled(items, index) or named_after(items, index) or self._is_said(items, start, index):
            return ()
        if bearer := apposed(items, start, index):
            return (bearer,)
        barred = {clause_subject(items, index), *whose}
        hosting = bare(items[index].word) in self.words["host"]

        def fits(person: str | None) -> bool:
            mine = self.known.states.get(person or "", frozenset())
            at_home = self.at_home() in mine
            woman = bare(items[index].word) != "hostess" or self.gender.get(person or "") == FEMALE
            return person not in barred and woman and (bool(mine & states) if states else at_home == hosting)

        order = (*named_before(items, index)[::-1], *spoken)
        able = (p for p in chain(order, reversed(recent)) if p and fits(p))
        return self.likeliest("host" if hosting else "guest", able, items, index)

    def _is_said(self, items: Sequence[Item], start: int, index: int) -> bool:
        """ "Had A as his guest", "B was X's guest", "the guest book": it tells what somebody is, or of a thing.

        `start` is where what determines it begins, and its owner stands before.
        """
        at = start - bool(owner(items, start))
        before = items[at - 1].word if at else ""
        following = items[index + 1].word if index + 1 < len(items) else ""
        if (at < start and before in self.words["being"]) or following in self.words["for_guests"]:
            return True
        reach = range(index + 1, min(len(items), index + _DAY_REACH))
        return any(says_who(items, verb) for verb in reach)
