"""Links of those who attended: they face the side of the encounter that they do not belong to."""

from __future__ import annotations

from itertools import combinations

from loaders.reading.facing import Facing
from loaders.reading.links import Ties
from loaders.reading.scenes import Scene
from loaders.reading.triggers import Trigger
from loaders.reading.wordsets import word_sets


class AttendanceLinks:
    """Finds whom those faced who "also sat in", "were present", "accompanied" somebody."""

    def __init__(self, ties: Ties, facing: Facing) -> None:
        self.ties = ties
        self.facing = facing

    def attending(self, scene: Scene, trigger: Trigger) -> None:
        """Links of all who attended: with the other side, with those told of before, with each other."""
        words = {item.word for item in scene.line.items}
        meeting = "other" if words.isdisjoint(word_sets("contexts")["occasion"]) else "meeting"
        sides = self.facing.company(trigger, scene.mentions)
        for person, (side, ground) in sides.items():
            for stand, other in self.facing.others(person, side):
                features = (
                    f"side:{stand}",
                    f"side:{stand}:{meeting}",
                    f"side:{stand}:{ground}",
                    f"side:{stand}:{trigger.phrase}",
                    *scene.features("side"),
                )
                self.ties.by_trigger(other, person, scene.number, trigger, features)
        self._with_recent(scene, trigger, meeting)
        for (person, (mine, _)), (other, (theirs, _)) in combinations(sides.items(), 2):
            stand = "third" if None in (mine, theirs) else ("own" if mine == theirs else "cross")
            if stand != "own":
                features = (f"sideboth:{stand}", f"sideboth:{stand}:{meeting}")
                self.ties.by_trigger(person, other, scene.number, trigger, features)
        for person, (side, _) in sides.items():
            self.facing.join(person, side)

    def _with_recent(self, scene: Scene, trigger: Trigger, meeting: str) -> None:
        after = {m.person for m in scene.mentions if m.index >= trigger.last}
        for person in scene.people:
            place = "after" if person in after else "before"
            features = (
                "attend",
                f"attend:{meeting}",
                f"attend:{trigger.phrase}",
                f"attend:{place}",
                *scene.context,
            )
            for other in scene.recent:
                if other not in scene.people:
                    self.ties.by_trigger(other, person, scene.number, trigger, features)
        for person, other in combinations(scene.people, 2):
            split = "split" if (person in after) != (other in after) else "side"
            features = (
                "attendboth",
                f"attendboth:{meeting}",
                f"attendboth:{split}",
                f"attendboth:{trigger.phrase}",
            )
            self.ties.by_trigger(person, other, scene.number, trigger, features)
