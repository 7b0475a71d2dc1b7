"""Grasps: whom the grammar of each trigger of a line ties, before anything is known of the lines around it."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import NamedTuple

from loaders.reading.allegiance import Allegiance
from loaders.reading.clauses import Line, Mention
from loaders.reading.mediated import third_parties
from loaders.reading.past_clauses import past_clause
from loaders.reading.slot_fillers import Slots
from loaders.reading.slots import paired, slots_of
from loaders.reading.tellers import tells, told_from
from loaders.reading.trigger_geometry import Geometry, is_passive, near
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_OF_ALL = frozenset({("conference", "call"), ("telephone", "conference"), ("phone", "conference"), ("group", "call")})
"""Of calls of all with all."""
_SEPARATE = frozenset({"separate", "separately"})
_RELATIVE = frozenset({"who", "whose", "whom"})
_APART = _SEPARATE | {"audiences"}
"""What guests are given who came one by one, also one of the host's state: "granted audiences to A and B"."""
_CONFERENCE = 3  # fewest whom one faces in one call
_MEETING = frozenset({Join.MUTUAL, Join.NOUN})
_TOPICAL = ("discuss", "reviewed", "touched", "considered", "explored", "took stock", "debated", "talked/talk about")
"""First words of phrases whose object is what was talked about."""
_NEW_VERBS = frozenset({";", "and", "before", "after", "while", "then", "who", "held", "had", "holding", "having"})
_NONE = frozenset({Join.TURN, Join.ALSO, Join.ATTENDANCE})  # whose grammar ties nobody in their line


class Grasp(NamedTuple):
    """A trigger with the mentions near it, those in its two places, and the pairs that it ties.

    `sided` says that somebody was put on the side of his state: "A received B with his aide C"; `round` that all of
    whom it tells met all.
    """

    trigger: Trigger
    found: list[Mention]
    geometry: Geometry
    slots: Slots
    direct: frozenset[frozenset[str]]
    sided: bool
    round: bool


def grasps_of(
    line: Line, triggers: tuple[Trigger, ...], mentions: tuple[Mention, ...], allegiance: Allegiance
) -> dict[Trigger, Grasp]:
    """What each trigger of a line ties that tells of an encounter by itself."""
    attended = any(trigger.join is Join.ATTENDANCE for trigger in triggers)
    found: dict[Trigger, Grasp] = {}
    before: Grasp | None = None
    for trigger in triggers:
        if trigger.join not in _NONE:
            grasp = _grasp(line, trigger, mentions, attended, allegiance)
            before = found[trigger] = _as_before(line, grasp, before) if before else grasp
    return _apart(found) if len(found) > 1 else found


def _as_before(line: Line, grasp: Grasp, before: Grasp) -> Grasp:
    """A noun that only tells of what kind an encounter was ties whom its verb tied: "A and B met C for talks"."""
    if grasp.trigger.join is not Join.NOUN or not grasp.direct or grasp.round:
        return grasp
    told = {*before.slots.one, *before.slots.other}
    if grasp.slots.other or not before.slots.other or not told.issuperset(grasp.slots.one):
        return grasp
    start = max(m.index for m in before.found if m.person in told) + 1
    between = {item.word for item in line.items[max(start, before.trigger.last) : grasp.trigger.first]}
    return grasp._replace(slots=before.slots, direct=before.direct) if between.isdisjoint(_NEW_VERBS) else grasp


def _apart(found: dict[Trigger, Grasp]) -> dict[Trigger, Grasp]:
    """Grasps without whom another trigger of the line ties to others: "A met B, and C held talks with D"."""
    told = {t: frozenset((*g.slots.one, *g.slots.other)) for t, g in found.items() if g.slots.one and g.slots.other}
    for trigger, mine in told.items():
        others = frozenset().union(*(theirs for theirs in told.values() if mine.isdisjoint(theirs)))
        if others:
            grasp = found[trigger]
            found[trigger] = grasp._replace(found=[m for m in grasp.found if m.person not in others])
    return found


def _grasp(
    line: Line, trigger: Trigger, mentions: tuple[Mention, ...], attended: bool, allegiance: Allegiance
) -> Grasp:
    found = [m for m in near(mentions, trigger) if not _is_topic(line, trigger, m)]
    if trigger.join is not Join.NOUN and not _RELATIVE.isdisjoint(line.words):
        found = past_clause(line.items, trigger.first, found)
    left = [m for m in found if m.index < trigger.first]
    right = [m for m in found if m.index >= trigger.first]
    geometry = Geometry(line, trigger, is_passive(line, trigger), left, right)
    said = slots_of(line, trigger, geometry.passive, found)
    hosted = right if trigger.join is Join.HOST else ()
    guests = frozenset([m.person for m in hosted if m.coordinated and not m.preposition])
    slots = said if not _APART.isdisjoint(line.words) else _sided(said, allegiance, guests)
    # those who took part together need not have met
    alone = attended and trigger.join is Join.NOUN and not (slots.one and slots.other)
    direct = frozenset[frozenset[str]]() if alone else paired(trigger, slots)
    among = _in_the_round(line, trigger, slots, allegiance) | third_parties(line, trigger, slots, found, allegiance)
    found = _of_clause(line, trigger, slots, found)
    return Grasp(trigger, found, geometry, slots, direct | among, slots is not said, bool(among))


def _of_clause(line: Line, trigger: Trigger, slots: Slots, found: list[Mention]) -> list[Mention]:
    """The mentions of a trigger without those of another clause: "X announced that A met B", "told B that C was"."""
    met = {*slots.one, *slots.other}
    if slots.one and slots.other:
        first = next((m.index for m in found if m.person in met), trigger.first)
        found = [m for m in found if m.person in met or m.index > first or not tells(line.items, m)]
    said = told_from(line.items, trigger.last)
    return [m for m in found if m.person in met or m.index < said]


def _is_topic(line: Line, trigger: Trigger, mention: Mention) -> bool:
    """Whether somebody is only of what was talked about: "discussed A's visit", "reviewed what A and B agreed on"."""
    if mention.index < trigger.last or not trigger.phrase.startswith(_TOPICAL):
        return False
    between = [item.word for item in line.items[trigger.last : mention.index]]
    return "with" not in between and between[:1] != ["by"]


def _in_the_round(line: Line, trigger: Trigger, slots: Slots, allegiance: Allegiance) -> frozenset[frozenset[str]]:
    """Those of different states in one place of a trigger who faced each other too: "trilateral talks with A and B"."""
    several = [place for place in (slots.one, slots.other) if len(place) > 1]
    if trigger.join not in _MEETING or not several:
        return frozenset()
    if not (_is_round(line) or _is_on_one_screen(line, max(len(place) for place in several))):
        return frozenset()
    return frozenset(
        frozenset(pair)
        for place in several
        for pair in combinations(place, 2)
        if allegiance.relation(*pair) == "differ"
    )


def _is_round(line: Line) -> bool:
    """Whether all meet all: "in trilateral format", "talks in the round"."""
    words = [item.word for item in line.items]
    if not word_sets("contexts")["all_round"].isdisjoint(words):
        return _SEPARATE.isdisjoint(words)
    if any(word == "side" and words[n - 2 : n] == ["on", "one"] for n, word in enumerate(words)):
        return "other" in words  # "a dialogue with A on one side and B on the other"
    if any(word == "round" and words[n - 2 : n] == ["in", "the"] for n, word in enumerate(words)):
        return True
    return any(pair in _OF_ALL for pair in pairwise(words))


def _is_on_one_screen(line: Line, people: int) -> bool:
    """Whether several were in one call, and not called one after the other: "conferred by video with A, B and C"."""
    words = word_sets("contexts")
    return (
        people >= _CONFERENCE and not words["screens"].isdisjoint(line.words) and words["apart"].isdisjoint(line.words)
    )


def _sided(slots: Slots, allegiance: Allegiance, guests: frozenset[str]) -> Slots:
    """The places with those put right who stand beside others of their state: "A received B with his aide C".

    `guests` stay where they are: "A received B and his minister C".
    """
    if not (slots.one and slots.other) or allegiance.relation(slots.one[0], slots.other[0]) != "differ":
        return slots
    one = _split(slots.one, slots.other[0], allegiance, guests)
    other = _split(slots.other, slots.one[0], allegiance, guests)
    return Slots((*one[0], *other[1]), (*other[0], *one[1])) if one[1] or other[1] else slots


def _split(
    people: tuple[str, ...], facing: str, allegiance: Allegiance, guests: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of a place but for its first who are of one state with whom they face, apart from the rest of one state."""
    kin = {p for p in people[1:] if p != facing and p not in guests and allegiance.relation(p, facing) == "same"}
    rest = tuple(p for p in people if p not in kin)
    if any(allegiance.relation(rest[0], p) == "differ" for p in rest[1:]):
        return people, ()  # a list of guests of several states
    return rest, tuple(p for p in people if p in kin)
