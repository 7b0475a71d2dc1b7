"""Whom "his colleague", "her Omani counterpart" and "the Minister's opposite number" mean where no name is beside.

Whoever is named with such a word holds the same office in another state; so does whom it means without a name.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.acquaintance import Acquaintance
from loaders.reading.described_one import DESCRIBED, Likeliest
from loaders.reading.geography import Manner, Places
from loaders.reading.items import Item
from loaders.reading.sentence_places import clause_subject, named_after, named_before, nominals, titled
from loaders.reading.wordsets import word_sets

_ORIGIN = frozenset({"from", "of"})
_TO_PLACE = 2  # items among which a state begins: "from the Maldives"


class Peers:
    """Reads such words in the lines of a story."""

    def __init__(self, known: Acquaintance, places: Places, likeliest: Likeliest) -> None:
        self.words = word_sets("standins")
        self.known = known
        self.places = {place.start: place for place in places.found if place.manner is not Manner.CITY}
        self.likeliest = likeliest

    def meant(
        self, items: Sequence[Item], index: int, recent: Sequence[str], *, headed: bool = False
    ) -> tuple[str, ...]:
        """The last one of such an office and state who is neither the owner nor the subject of the clause.

        A headline (`headed`) leaves "his" and "the" out: "Premier Sees Omani Colleague".
        """
        start, states = index - 1, self._origin(items, index)
        while start >= 0 and index - start < DESCRIBED and not items[start].owns:
            place = self.places.get(items[start].start)
            if place:
                states.add(place.code)
            elif items[start].word not in self.words["modifier"] | self.words["of_peers"]:
                break
            start -= 1
        if (start < 0 and not headed) or named_after(items, index) or self._is_told(items, start, index):
            return ()
        if not headed and titled(items, index):
            return ()
        owned = start >= 0 and items[start].owns and len(items[start].people) == 1
        if not owned and not (states and (headed or items[start].word == "the")):
            return ()
        named = nominals(items, index) if headed else []
        owner = items[start].people[0] if owned else next(iter(named), "")
        order = (*named_before(items, index)[::-1], *recent[::-1])
        fits = self._fitting(order, owner, frozenset(states), {owner, clause_subject(items, index)})
        if not fits:
            fits = self._fitting(self.known.people, owner, frozenset(states), {owner})
            return fits if len(fits) == 1 else ()
        return self.likeliest("described", fits, items, index)

    def _origin(self, items: Sequence[Item], index: int) -> set[str]:
        """The state that follows: "his counterpart from Oman"."""
        if index + 1 >= len(items) or items[index + 1].word not in _ORIGIN:
            return set()
        after = [self.places.get(item.start) for item in items[index + 2 : index + 2 + _TO_PLACE]]
        return {place.code for place in after if place}

    def _fitting(
        self, people: Sequence[str], owner: str, states: frozenset[str], barred: set[str | None]
    ) -> tuple[str, ...]:
        roles = frozenset(self.known.roles.get(owner, ()))
        mine = self.known.states.get(owner, frozenset())
        able = (p for p in people if p not in barred and (states or not self.known.of_state(p, mine) or not mine))
        return self.known.fitting(able, roles, states)

    def _is_told(self, items: Sequence[Item], start: int, index: int) -> bool:
        """Whether who it is stands beside: "as his colleague", "was her counterpart", "his colleague and X"."""
        following = items[index + 1] if index + 1 < len(items) else None
        before = items[start - 1].word if start > 0 else ""
        return before in self.words["being"] or (following is not None and bool(following.people))
