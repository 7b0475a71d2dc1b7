"""Frames of encounters: which triggers tell of people meeting, and who is linked to whom by them.

A link ties two people by one trigger of one line, or by what follows from it: a list under it, those who attended, a
visitor whose host was named before.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.allegiance import Allegiance
from loaders.reading.attendance_links import AttendanceLinks
from loaders.reading.cast import Cast
from loaders.reading.centre import centre_of
from loaders.reading.clauses import Line
from loaders.reading.context_links import ContextLinks
from loaders.reading.encounter_links import EncounterLinks
from loaders.reading.facing import Facing
from loaders.reading.grasps import grasps_of
from loaders.reading.hubs import hubs_of
from loaders.reading.links import Links, Ties
from loaders.reading.quoted_mentions import outside_quotes
from loaders.reading.roll_links import RollLinks
from loaders.reading.scenes import ASIDE, WEAK, Scene, context_of, mentioned, tells
from loaders.reading.triggers import Join, Trigger, met_after, triggers_in

_RECENT = 12  # people of the last lines who may meet those of the next
_BY_OTHERS = frozenset({Join.TURN, Join.ALSO, Join.ATTENDANCE})  # which tie people told of in other lines too
_TURN, _ALSO = Join.TURN, Join.ALSO


def links_in(lines: tuple[Line, ...], cast: Cast, allegiance: Allegiance) -> Links:
    """Every link that the lines give, strong and weak, in the order of the text."""
    reader = _Reader(lines, cast, allegiance)
    for number, line in enumerate(lines):
        if line.told:
            reader.read(number, line)
    telling = tuple([tuple([t for t in triggers if t.join not in WEAK]) for triggers in reader.triggers])
    return Links(tuple(reader.ties.links), telling, reader.centre, allegiance)


def _landed(lines: tuple[Line, ...], triggers: list[tuple[Trigger, ...]]) -> Iterator[tuple[Trigger, ...]]:
    """The triggers of each line; who meets somebody of whose landing the line before tells only fetches him."""
    before: Line | None = None
    for line, found in zip(lines, triggers, strict=True):
        yield tuple(met_after(before.items, line.items, found)) if before and found else found
        if line.told:
            before = line


class _Reader:
    def __init__(self, lines: tuple[Line, ...], cast: Cast, allegiance: Allegiance) -> None:
        self.triggers = tuple(_landed(lines, [triggers_in(line.items) if line.told else () for line in lines]))
        self.mentions = tuple(
            mentioned(line.single, triggers) if line.told and line.named else ()
            for line, triggers in zip(lines, self.triggers, strict=True)
        )
        self.grasps = tuple(
            grasps_of(line.single, triggers, mentions, allegiance) if triggers else {}
            for line, triggers, mentions in zip(lines, self.triggers, self.mentions, strict=True)
        )
        self.hubs = hubs_of(lines, self.mentions, cast)
        self.centre = centre_of(lines, self.mentions, self.grasps, cast, allegiance)
        self.recent: tuple[str, ...] = ()
        self.ties = Ties(allegiance)
        facing = Facing(allegiance)
        self.encounters = EncounterLinks(self.ties, facing)
        self.attendance = AttendanceLinks(self.ties, facing)
        self.context = ContextLinks(self.ties)
        self.rolls = RollLinks(self.ties)

    def read(self, number: int, line: Line) -> None:
        scene = self._scene(number, line)
        for trigger in scene.triggers:
            if trigger.join is _TURN or (trigger.join is _ALSO and not scene.main):
                self.encounters.sequel(scene, trigger)
            elif trigger.join not in _BY_OTHERS:
                self.encounters.within(scene, self.grasps[scene.number][trigger])
                if scene.grouped and trigger in scene.main:
                    self.encounters.of_groups(scene, trigger)
        self.attendance.attending(scene)
        self.context.filled(scene)
        self.context.grouped(scene)
        self.context.standing_for(scene)
        self.context.listed(scene)
        self.rolls.called(scene)
        if scene.people:
            here = [mention.person for mention in outside_quotes(line.single, scene.mentions)]
            self.recent = tuple(dict.fromkeys((*here, *self.recent)))[:_RECENT]

    def _scene(self, number: int, line: Line) -> Scene:
        triggers, mentions = self.triggers[number], self.mentions[number]
        return Scene(
            number=number,
            line=line,
            triggers=triggers,
            main=tuple([t for t in triggers if t.join not in ASIDE]),
            mentions=mentions,
            grouped=mentioned(line, triggers) if line.single is not line else (),
            people=tuple(dict.fromkeys([m.person for m in mentions])),
            hub=self.hubs[number],
            recent=self.recent,
            follows=number > 0 and tells(self.triggers[number - 1]),
            context=context_of(line),
        )
