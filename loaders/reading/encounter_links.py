"""Links by a trigger of an encounter: of those whom its grammar ties, of groups, and of who comes next."""

from __future__ import annotations

from itertools import combinations

from loaders.reading.cast import Way
from loaders.reading.clauses import Mention
from loaders.reading.facing import Facing
from loaders.reading.grasps import Grasp
from loaders.reading.links import Ties
from loaders.reading.scenes import Scene
from loaders.reading.slot_fillers import Slots, faces_unnamed
from loaders.reading.slots import is_mutual, next_of, paired, slots_of
from loaders.reading.trigger_geometry import REACH, is_passive, near
from loaders.reading.triggers import Join, Trigger

_ONE_WAY = frozenset({Join.HOST, Join.GUEST})  # whose places hold different people


class EncounterLinks:
    """Finds whom the triggers of a scene tie, and takes note of who faces whom."""

    def __init__(self, ties: Ties, facing: Facing) -> None:
        self.ties = ties
        self.facing = facing

    def within(self, scene: Scene, grasp: Grasp) -> None:
        """Links of all who are mentioned near a trigger, those whom its grammar ties marked as such."""
        trigger, geometry, direct = grasp.trigger, grasp.geometry, grasp.direct
        tie = "spoken" if trigger.join is Join.SPEECH else "direct"
        tied = (tie, f"{tie}:{trigger.join}", *scene.features(tie))
        for one, other in combinations(grasp.found, 2):
            if one.person == other.person:
                continue
            features = [trigger.phrase, *scene.context, *geometry.features(one, other)]
            if frozenset((one.person, other.person)) in direct:
                features += tied
                features.append(f"{tie}:said:{_said(one)}:{_said(other)}")
                if grasp.sided:
                    features.append(f"{tie}:sided")
                if grasp.round:
                    features += ("sideboth:cross", "sideboth:cross:meeting")
                self._rivals(scene, grasp, one, other)
            elif direct:
                features += ["indirect", f"indirect:{_stand(one, other, grasp)}"]
            self.ties.by_trigger(one.person, other.person, scene.number, trigger, tuple(features))
        if trigger.join is not Join.SPEECH:
            self._completed(scene, trigger, grasp.slots)

    def _rivals(self, scene: Scene, grasp: Grasp, one: Mention, other: Mention) -> None:
        """Those face each other as well for whom a mention may stand too, in "his talks with A and B" neither."""
        trigger, slots = grasp.trigger, grasp.slots
        for doubted, faced in ((one, other), (other, one)):
            beside = next((place for place in (slots.one, slots.other) if faced.person in place), ())
            for rival in doubted.item.rivals:
                if rival not in {doubted.person, *beside, faced.person}:
                    features = ("rival", f"rival:{trigger.join}", f"rival:{_said(doubted)}", *scene.features("rival"))
                    self.ties.by_trigger(rival, faced.person, scene.number, trigger, features)

    def _completed(self, scene: Scene, trigger: Trigger, slots: Slots) -> None:
        """Those in one place of a trigger face whom the last encounter set against them, else the hub."""
        told = slots.one or slots.other
        if slots.one and slots.other:
            self.facing.set(scene.hub, trigger, slots.one, slots.other)
        elif not told or (
            len(told) > 1 and is_mutual(trigger, slots) and _is_attended(scene, trigger) and self.facing.sides[0]
        ):
            self._again(scene, trigger)
        elif len(told) > 1 and is_mutual(trigger, slots):
            self.facing.set(scene.hub, trigger, told[:1], told[1:])
        else:
            self._opposite(scene, trigger, told, "one" if slots.one else "other")

    def _again(self, scene: Scene, trigger: Trigger) -> None:
        """A trigger with nobody in its places tells of the last encounter."""
        for one in self.facing.sides[0]:
            for other in self.facing.sides[1]:
                if one != other:
                    self.ties.by_trigger(one, other, scene.number, trigger, ("again", f"again:{trigger.join}"))

    def _opposite(self, scene: Scene, trigger: Trigger, told: tuple[str, ...], place: str) -> None:
        """Those in one place of a trigger face whom the words leave unsaid."""
        source, others = self.facing.opposite(told, scene.hub, scene.recent)
        features = (
            "completed",
            f"completed:{source}",
            f"completed:{trigger.join}:{place}",
            f"completed:{source}:{trigger.join}",
            f"completed:{trigger.phrase}",
            *scene.features("completed"),
            "completed:unnamed" if faces_unnamed(scene.line, trigger) else "completed:open",
        )
        for one in told:
            for other in others:
                if one != other:
                    self.ties.by_trigger(other, one, scene.number, trigger, features)
        if others:
            self.facing.set(scene.hub, trigger, others, told)

    def sequel(self, scene: Scene, trigger: Trigger) -> None:
        """ "Then it was the turn of C": those told in a sequel face whoever kept the place in the last encounter."""
        found = [m for m in scene.mentions if abs(m.index - trigger.first) < REACH]
        place, told = next_of(trigger, found)
        source, others = self.facing.keeper(told, scene.hub)
        features = (
            "turn",
            f"turn:{source}",
            f"turn:{place}",
            f"turn:{trigger.phrase}",
            *scene.features("turn"),
            "turn:alone" if len(scene.triggers) == 1 else "turn:among",
        )
        for person in told:
            for other in others:
                if other != person:
                    self.ties.by_trigger(other, person, scene.number, trigger, features)

    def of_groups(self, scene: Scene, trigger: Trigger) -> None:
        """Links of those for whom "they", "the two" or "the guests" stand."""
        line = scene.line
        found = near(scene.grouped, trigger)
        slots = slots_of(line, trigger, is_passive(line, trigger), found)
        groups = {m.item.people for m in found if m.item.way is Way.GROUP}
        listed = trigger.join in _ONE_WAY and not set(slots.one).isdisjoint(slots.other)
        if slots.one and slots.other:
            slots = Slots(_group_of(slots.one, groups), _group_of(slots.other, groups), slots.governed)
        if listed or not groups & {slots.one, slots.other}:
            return  # "the envoys who called on him were A and B": nobody faces himself
        alone = not (slots.one and slots.other)
        unsaid = alone and any(i.word == "them" and i.way is Way.GROUP and i.people in groups for i in line.items)
        if unsaid:  # "the reason for meeting them": they did not meet each other
            told = slots.one or slots.other
            slots = Slots(self.facing.opposite(told, scene.hub, scene.recent)[1], told)
        elif alone:
            slots = Slots(*self.facing.parted(slots.one or slots.other))
        stand = "unsaid" if unsaid else "alone" if alone else "faced"
        features = (
            "group",
            f"group:{trigger.join}",
            f"group:{trigger.phrase}",
            *(f"group:{item.word}" for item in line.items if item.way is Way.GROUP and item.people in groups),
            f"group:{stand}",
            f"group:{trigger.join}:{stand}",
            f"group:{min(len(slots.one), 4)}:{min(len(slots.other), 4)}",
            *scene.features("group"),
        )
        for one, other in sorted(sorted(pair) for pair in paired(trigger, slots)):
            self.ties.by_trigger(one, other, scene.number, trigger, features)
        if not alone or (slots.one and slots.other and not self.facing.sides[0]):
            self.facing.set(scene.hub, trigger, slots.one, slots.other)


def _group_of(place: tuple[str, ...], groups: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The group that a place begins with, without those beside it: "talked with them, accompanied by his aide B"."""
    return next((group for group in sorted(groups) if place[: len(group)] == group), place)


def _is_attended(scene: Scene, trigger: Trigger) -> bool:
    """Whether a line only tells who attended the encounter that a noun names: "attending the meeting were A and B"."""
    return trigger.join is Join.NOUN and any(t.join is Join.ATTENDANCE for t in scene.triggers)


def _stand(one: Mention, other: Mention, grasp: Grasp) -> str:
    """How two stand to those whom a trigger ties but not them: "peers" if both are tied to a third in one place."""
    slots = grasp.slots
    for place in (slots.one, slots.other):
        if one.person in place and other.person in place:
            return "peers"
    told = {*slots.one, *slots.other}
    return "beside" if one.person in told or other.person in told else "outside"


def _said(mention: Mention) -> str:
    """How somebody is mentioned, and whether others may be meant."""
    return f"{mention.item.way}{'?' if mention.item.rivals else ''}"
