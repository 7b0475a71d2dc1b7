"""Links by what stands around: the hub that a line leaves unsaid, "the two" of the last frame, a list under a line."""

from __future__ import annotations

from itertools import combinations

from loaders.reading.items import Item
from loaders.reading.links import LISTED, Ties
from loaders.reading.scenes import Scene
from loaders.reading.story import Kind
from loaders.reading.tellers import tellers_of
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_OF_LIST, _BY_WHOM = frozenset({"whom", "following"}), frozenset({"who", "by"})  # who: those of a list that follows
_MOST_GROUPED = 3
_FOREIGN = frozenset({"differ", "unlike"})
_STANDING = frozenset({"for", "from"})
_STOOD = 8  # items from "for Chile there was the" to a name


class ContextLinks:
    """Finds whom the lines around a scene tie to its people; a list is open from its first line to its last entry."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.open_list: Trigger | None = None  # trigger of a line that ends in a colon
        self.list_people: tuple[str, ...] = ()
        self.listed_as: tuple[str, ...] = LISTED

    def filled(self, scene: Scene) -> None:
        """The hub faces those whom a line names without it."""
        hub = scene.hub
        if hub is None or not scene.people or hub in scene.people:
            return
        if scene.main:
            self._with_hub(scene, hub)
        else:
            features = (
                "beside",
                "beside:next" if scene.follows else "beside:apart",
                f"beside:{_count(scene)}",
                *scene.features("beside"),
            )
            tellers = tellers_of(scene.line.items, scene.mentions)
            for person in scene.people:
                if person not in tellers:
                    self.ties.by_context(hub, person, scene.number, features)

    def _with_hub(self, scene: Scene, hub: str) -> None:
        """Each of a line faces the hub by the trigger nearest to the first mention."""
        for person in scene.people:
            mention = next(m for m in scene.mentions if m.person == person)
            trigger = min(scene.main, key=lambda t: abs(t.first - mention.index))
            join = trigger.join.value
            features = (
                "fill",
                f"fill:{join}",
                f"fill:{join}:{mention.preposition or '-'}",
                f"fill:{_count(scene)}",
                f"fill:{trigger.phrase}",
                *scene.features("fill"),
            )
            self.ties.by_trigger(hub, person, scene.number, trigger, features)

    def grouped(self, scene: Scene) -> None:
        """ "The two", "they" and a trigger: those of the last frame."""
        if not scene.main or len(scene.people) > 1:
            return
        if scene.line.words.isdisjoint(word_sets("contexts")["group"]):
            return
        trigger = scene.main[0]
        here = tuple(dict.fromkeys((*scene.people, *scene.recent)))[:_MOST_GROUPED]
        for (place, one), (_, other) in combinations(enumerate(here), 2):
            features = (
                "grouped",
                f"grouped:{trigger.join.value}",
                f"grouped:{place}",
                *scene.features("grouped"),
            )
            self.ties.by_trigger(one, other, scene.number, trigger, features)

    def standing_for(self, scene: Scene) -> None:
        """Those of whom a line says for which state each was there: "for Chile there was A, for Peru B"."""
        if not (scene.triggers or scene.follows):
            return
        people = tuple(dict.fromkeys([m.person for m in scene.mentions if _stands_for(scene.line.items, m.index)]))
        self._of_states(scene, people, ("sideboth:cross", "sideboth:cross:meeting"))
        if scene.main or not scene.triggers:
            return
        seats = [m for m in scene.mentions if m.person in people or _is_bracketed(scene.line.items, m.index)]
        if len(seats) > len(people):
            self._of_states(scene, tuple(dict.fromkeys(m.person for m in seats)), ("sideboth:roster",))

    def _of_states(self, scene: Scene, people: tuple[str, ...], features: tuple[str, ...]) -> None:
        for one, other in combinations(people, 2):
            if self.ties.allegiance.relation(one, other) in _FOREIGN and not self.ties.full(scene.number):
                self.ties.by_context(one, other, scene.number, features)

    def listed(self, scene: Scene) -> None:
        """Those in the entries of a list under a line that tells of an encounter and ends in a colon."""
        line, hub = scene.line, scene.hub
        ends = line.items[-1].word == ":" if line.items else False
        if scene.main and (ends or line.sentence.kind is Kind.HEADLINE):
            verb = next((trigger for trigger in scene.main[::-1] if trigger.join is not Join.NOUN), None)
            self.open_list, self.list_people = scene.main[-1], scene.people or ((hub,) if hub else ())
            told = bool(line.words & _OF_LIST) or line.words >= _BY_WHOM
            self.listed_as = ("listed", "direct", f"direct:{verb.join}") if verb and told and scene.people else LISTED
        elif self.open_list and line.sentence.kind is Kind.ITEM:
            for person in scene.people:
                for head in self.list_people or ((hub,) if hub else ()):
                    if head != person:
                        self.ties.by_trigger(head, person, scene.number, self.open_list, self.listed_as)
        elif line.sentence.kind is not Kind.ITEM:
            self.open_list = None


def _is_bracketed(items: tuple[Item, ...], index: int) -> bool:
    """Whether a place in brackets follows a name: "the ministers A (Kenya) and B (Uganda)"."""
    return index + 2 < len(items) and items[index + 1].word == "(" and items[index + 2].capital


def _stands_for(items: tuple[Item, ...], index: int) -> bool:
    """Whether a name has "for" or "from" and a place before it, or "for" and one right after it."""
    if index + 2 < len(items) and items[index + 1].word == "for" and items[index + 2].capital:
        return True
    if _STANDING.isdisjoint([item.word for item in items[max(0, index + 1 - _STOOD) : index]]):
        return False
    for at in range(index - 2, max(-1, index - _STOOD), -1):
        if items[at].people or items[at + 1].people or items[at].word in {";", ":", "."}:
            return False
        if items[at].word in _STANDING and items[at + 1].capital:
            return True
    return False


def _count(scene: Scene) -> int:
    return min(len(scene.people), 4)
