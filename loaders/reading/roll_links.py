"""Links of rolls: guests announced by their number or rank, and named in the sentences after with a state each.

"The President received five ambassadors. Those of Peru, A, and of Chad, B, came first; C (Oman) followed." The host
faces all of them; where a gathering of nobody named is told, all who are named for a state after it face each other.
"""

from __future__ import annotations

from itertools import combinations, takewhile

from loaders.reading.items import Item
from loaders.reading.links import Ties
from loaders.reading.scenes import Scene
from loaders.reading.story import Kind
from loaders.reading.tables import table
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_APART = 4  # lines without a roll after which none is expected any more
_FEWEST = 2  # of a roll that has a host
_GATHERED = 3  # of one that has none
_MOST = 40  # of one line
_CUE = 4  # words
_BY = 4  # items from "by" over a title to a name
_TELLING = frozenset({Join.HOST, Join.GUEST, Join.NOUN, Join.MUTUAL})
_FOREIGN = frozenset({"differ", "unlike"})


class RollLinks:
    """Finds the rolls of a story; a roll is open from the line that announces it to the last that goes on with it."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.opened: Trigger | None = None
        self.host: str | None = None
        self.last = 0

    def called(self, scene: Scene) -> None:
        """Links of a line that announces a roll, or goes on with one."""
        if self.opened and scene.number - self.last > _APART:
            self.opened = None
        if self.opened and self._is_roll(scene):
            self._tie(scene, self.opened)
            self.last = scene.number
        else:
            self._announce(scene)

    def _announce(self, scene: Scene) -> None:
        if len(scene.people) > 1 or not scene.main:
            return
        held = [t for t in scene.main if t.status is MeetingStatus.TOOK_PLACE and t.join in _TELLING]
        if held and _announces(scene.line.items):
            self.opened, self.host, self.last = held[0], next(iter(scene.people), None), scene.number

    def _is_roll(self, scene: Scene) -> bool:
        """Whether a line names several of different states, and no verb of its own ties them."""
        if not scene.people or scene.line.sentence.kind is not Kind.PROSE:
            return False
        words = word_sets("rolls")
        if not scene.line.words.isdisjoint(words["ahead"] | words["elsewhere"]):
            return False
        if any(t.status is not MeetingStatus.TOOK_PLACE for t in scene.main):
            return False
        others = [person for person in scene.people if person != self.host]
        if self.host and len(others) == len(scene.people) <= _MOST and _is_cued(scene.line.items):
            return True
        if not (_FEWEST if self.host else _GATHERED) <= len(others) <= _MOST:
            return False
        if _is_done_by(scene.line.items) or (not self.host and any(t.join is Join.GUEST for t in scene.main)):
            return False
        if self.host in scene.people and (scene.main or scene.people[0] != self.host):
            return False
        return all(self.ties.allegiance.relation(a, b) in _FOREIGN for a, b in combinations(others, 2))

    def _tie(self, scene: Scene, trigger: Trigger) -> None:
        if self.host is not None:
            for person in scene.people:
                if person != self.host:
                    split = f"{trigger.join}:split"
                    features = ("listed", trigger.phrase, "direct", f"direct:{trigger.join}", split, "split:near:group")
                    self.ties.by_trigger(self.host, person, scene.number, trigger, features)
            return
        for one, other in combinations(scene.people, 2):
            if not self.ties.full(scene.number):
                told = ("sideboth:cross", "sideboth:cross:meeting", "direct", f"direct:{trigger.join}")
                self.ties.by_trigger(one, other, scene.number, trigger, told)


def _announces(items: tuple[Item, ...]) -> bool:
    """Whether people of one rank are told of and none of them is named: "nine envoys", "her colleagues from"."""
    ranks = word_sets("rolls")["ranks"]
    for at in [at for at, item in enumerate(items) if item.word in ranks]:
        item = items[at]
        named = item.people or any(i.people for i in items[at + 1 : at + 2])
        part = item.capital and any(i.capital for i in items[max(0, at - 1) : at])  # "Commonwealth Heads of Government"
        if not named and not part:
            return True
    return False


def _is_done_by(items: tuple[Item, ...]) -> bool:
    """Whether those named first only did what is told, which is no coming: "books by X", "led by X"."""
    first = next((at for at, item in enumerate(items) if item.people), 0)
    near = takewhile(lambda item: item.word not in {":", ";"}, reversed(items[max(0, first - _BY) : first]))
    return any(item.word == "by" for item in near)


def _is_cued(items: tuple[Item, ...]) -> bool:
    """Whether the first words of a line say that those follow who were told of: "among them were"."""
    first = " ".join(item.word for item in items[:_CUE])
    return any(f"{first} ".startswith(f"{cue} ") for cue in table("rolls")["cues"])
