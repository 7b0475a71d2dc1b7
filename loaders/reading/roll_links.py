"""Links of rolls: guests announced by their number or rank, and named in the sentences after with a state each.

"The President received five ambassadors. Those of Peru, A, and of Chad, B, came first; C (Oman) followed." The host
faces all of them; where a gathering of nobody named is told, all who are named for a state after it face each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, takewhile

from loaders.reading.cast import Way
from loaders.reading.items import Item
from loaders.reading.links import Ties
from loaders.reading.scenes import Scene
from loaders.reading.sentence_places import says_who
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
_TO_VERB = 9  # items from "at the table" over where it stood to "were"
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNTED = 4  # items from "three" over "new British high" to "commissioners"
_BY = 4  # items from "by" over a title to a name
_TELLING = frozenset({Join.HOST, Join.GUEST, Join.NOUN, Join.MUTUAL})
_VISITED = frozenset({Join.HOST, Join.GUEST})  # whose guests come one after another: no gathering
_LOOKING_ON = frozenset({"in the room", "in attendance", "was/were present", "looked on", "witnessed/watched"})
_ENDS_OF_ROW = frozenset({"left", "right", "l-r", "clockwise"})
_TO_COLON = 5  # items from "left" to ":"
_ROW_REACH = 20  # items before it
_FOREIGN = frozenset({"differ", "unlike"})
_SAYING = frozenset({"said", "says"})  # "They are rich, said X"
CUED = "listed:cued"
"""The feature of a link to one of those whom the sentence right after says to be the guests: "They were A and B"."""


class RollLinks:
    """Finds the rolls of a story; a roll is open from the line that announces it to the last that goes on with it."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.opened: Trigger | None = None
        self.host: str | None = None
        self.last = 0
        self.number = 0
        self.gathered = -_APART  # line of the last gathering of nobody named

    def called(self, scene: Scene) -> None:
        """Links of a line that announces a roll, or goes on with one."""
        if self.opened and scene.number - self.last > _APART:
            self.opened = None
        if self._is_row(scene) or (self.gathered == scene.number - 1 and self._is_seated(scene)):
            self._all_met(scene, None)
        elif self.opened and self._is_roll(scene):
            self._tie(scene, self.opened)
            self.last = scene.number
        else:
            self._announce(scene)
        if not scene.people and _gathers(scene.line.words):
            self.gathered = scene.number

    def _is_seated(self, scene: Scene) -> bool:
        """Whether a line after that of a gathering tells who of three states sat in it."""
        if len(scene.people) < _GATHERED or scene.main or not any(t.join is Join.ATTENDANCE for t in scene.triggers):
            return False
        return scene.line.words.isdisjoint(word_sets("rolls")["ahead"]) and self._are_of_states(scene.people)

    def _announce(self, scene: Scene) -> None:
        if len(scene.people) > 1 or not scene.main:
            return
        held = [t for t in scene.main if t.status is MeetingStatus.TOOK_PLACE and t.join in _TELLING]
        looking_on = any(trigger.phrase in _LOOKING_ON for trigger in scene.triggers)
        if held and not looking_on and _announces(scene.line.items):
            self.opened, self.host, self.last = held[0], next(iter(scene.people), None), scene.number
            self.number = _number(scene.line.items)

    def _is_roll(self, scene: Scene) -> bool:
        """Whether a line names several of different states, and no verb of its own ties them."""
        if not scene.people or scene.line.sentence.kind is not Kind.PROSE:
            return False
        words = word_sets("rolls")
        if not scene.line.words.isdisjoint(words["ahead"] | words["elsewhere"]):
            return False
        if _is_done_by(scene.line.items) or any(t.status is not MeetingStatus.TOOK_PLACE for t in scene.main):
            return False
        others = [person for person in scene.people if person != self.host]
        if self.host and len(others) == len(scene.people) <= _MOST and _is_cued(scene.line.items):
            made_by = scene.line.items[0].word == "there" and "by" in scene.line.words  # "there were books by X"
            return not made_by and scene.line.words.isdisjoint(_SAYING)
        if self._is_counted(scene, others):
            return True
        if not (_FEWEST if self.host else _GATHERED) <= len(others) <= _MOST:
            return False
        if not self.host and any(t.join in _VISITED for t in scene.main):
            return False
        if self.host in scene.people and (scene.main or scene.people[0] != self.host):
            return False
        return self._are_of_states(others)

    def _is_counted(self, scene: Scene, others: Sequence[str]) -> bool:
        """Whether as many of one state are named right after who were told to have come: "three envoys called on X"."""
        if self.host is None or not others or self.number != len(others) or scene.number != self.last + 1:
            return False
        if scene.main:
            return False
        relation = self.ties.allegiance.relation
        if any(relation(self.host, person) not in _FOREIGN for person in others):
            return False
        return all(relation(a, b) == "same" for a, b in combinations(others, 2))

    def _tie(self, scene: Scene, trigger: Trigger) -> None:
        if self.host is not None:
            told = _says_who(scene.line.items) or self._is_counted(scene, [p for p in scene.people if p != self.host])
            cue = (CUED,) if scene.number == self.last + 1 and told else ()
            for person in scene.people:
                if person != self.host:
                    split = f"{trigger.join}:split"
                    direct = "direct", f"direct:{trigger.join}"
                    features = ("listed", trigger.phrase, *direct, split, "split:near:group", *cue)
                    self.ties.by_trigger(self.host, person, scene.number, trigger, features)
            return
        self._all_met(scene, trigger)

    def _all_met(self, scene: Scene, trigger: Trigger | None) -> None:
        told = (
            "sideboth:cross",
            "sideboth:cross:meeting",
            "direct",
            f"direct:{trigger.join if trigger else Join.NOUN}",
        )
        for one, other in combinations(scene.people, 2):
            if self.ties.full(scene.number):
                return
            if trigger is None:
                self.ties.by_context(one, other, scene.number, told)
            else:
                self.ties.by_trigger(one, other, scene.number, trigger, told)

    def _is_row(self, scene: Scene) -> bool:
        """Whether a line tells who stands in the picture of a gathering: "from left: A of X, B of Y, C of Z"."""
        if not _GATHERED <= len(scene.people) <= _MOST or not _has_row(scene.line.items):
            return False
        if any(t.join is not Join.NOUN or t.status is not MeetingStatus.TOOK_PLACE for t in scene.main):
            return False
        return self._are_of_states(scene.people)

    def _are_of_states(self, people: Sequence[str]) -> bool:
        return all(self.ties.allegiance.relation(a, b) in _FOREIGN for a, b in combinations(people, 2))


def _announces(items: tuple[Item, ...]) -> bool:
    """Whether people of one rank are told of and none of them is named: "nine envoys", "her colleagues from"."""
    ranks = word_sets("rolls")["ranks"]
    for at in [at for at, item in enumerate(items) if item.word in ranks]:
        item = items[at]
        named = (item.people and item.way is not Way.GROUP) or any(i.people for i in items[at + 1 : at + 2])
        part = item.capital and any(i.capital for i in items[max(0, at - 1) : at])  # "Commonwealth Heads of Government"
        if not named and (not part or _number(items)):
            return True
    return False


def _number(items: tuple[Item, ...]) -> int:
    """How many of one rank are told of: "three British high commissioners", 0 if no number is told."""
    ranks = word_sets("rolls")["ranks"]
    for at in [at for at, item in enumerate(items) if item.word in ranks]:
        counted = next((i.word for i in items[max(0, at - _COUNTED) : at] if i.word in _NUMBERS), None)
        if counted:
            return _NUMBERS[counted]
    return 0


def _gathers(words: frozenset[str]) -> bool:
    """Whether people of one rank are told to have come together in a body: "the Council of Ministers began"."""
    rolls = word_sets("rolls")
    if rolls["bodies"].isdisjoint(words) or rolls["ranks"].isdisjoint(words):
        return False
    return not rolls["convening"].isdisjoint(words) and rolls["ahead"].isdisjoint(words)


def _has_row(items: tuple[Item, ...]) -> bool:
    """Whether names stand in the order of a picture: "from left: A", "(left to right) A"."""
    return any(
        item.word in _ENDS_OF_ROW and any(after.word == ":" for after in items[at + 1 : at + _TO_COLON])
        for at, item in enumerate(items[:_ROW_REACH])
    )


def _is_done_by(items: tuple[Item, ...]) -> bool:
    """Whether those named first only did what is told, which is no coming: "books by X", "led by X"."""
    first = next((at for at, item in enumerate(items) if item.people), 0)
    near = takewhile(lambda item: item.word not in {":", ";"}, reversed(items[max(0, first - _BY) : first]))
    return any(item.word == "by" for item in near)


def _says_who(items: tuple[Item, ...]) -> bool:
    """Whether a cued line tells who they were, not what was done to them: "they were A and B", "they included A"."""
    if not _is_cued(items):
        return False
    included = next((at for at in range(min(_CUE, len(items))) if items[at].word == "included"), None)
    if included is not None:
        return any(item.people for item in items[included + 1 : included + _CUE])
    return any(says_who(items, at) for at in range(min(_TO_VERB, len(items))))


def _is_cued(items: tuple[Item, ...]) -> bool:
    """Whether the first words of a line say that those follow who were told of: "among them were"."""
    first = " ".join(item.word for item in items[:_CUE])
    return any(f"{first} ".startswith(f"{cue} ") for cue in table("rolls")["cues"])
