"""Frames of encounters: which triggers tell of people meeting, and who is linked to whom by them.

A link ties two people by one trigger of one line, or by what follows from it: a list under it, those who attended, a
visitor whose host was named before. Every link carries the features by which `pairs` weighs it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from loaders.reading.allegiance import Allegiance
from loaders.reading.cast import Cast, Way
from loaders.reading.clauses import Line, Mention, mentions_of
from loaders.reading.facing import Facing
from loaders.reading.slots import Slots, next_of, paired, slots_of
from loaders.reading.story import Kind
from loaders.reading.triggers import Join, Trigger, triggers_in
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_WINDOW = 8  # lines on each side over which a hub is counted
_REACH = 45  # items on each side of a trigger in which its people are looked for
_NEAREST = 16  # of them
_MOST_LINKS = 800  # of one line: keeps a sentence without end from costing the square of its length
_RECENT = 12  # people of the last lines who may meet those of the next
_CONTEXTS = ("message", "airport", "also", "signing", "event", "multi", "future", "negative")
_AGENT_REACH = 7  # items from "received" to "by"
_WEAK = frozenset({Join.TURN, Join.ALSO, Join.SPEECH})  # tell of no encounter where nothing else does
_SEQUEL = frozenset({Join.TURN, Join.ALSO})
_NO_VERB = frozenset({Join.NOUN, Join.TURN, Join.ALSO})
_ASIDE = _WEAK | {Join.ATTENDANCE}
_QUOTES = frozenset({"“", '"', "‘", "”"})


@dataclass(frozen=True, slots=True)
class Link:
    """Two people tied at a line; `trigger` is None where only the context ties them."""

    one: str
    other: str
    line: int
    trigger: Trigger | None
    status: MeetingStatus
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a story in the order of the text, with the triggers and the hub of each line."""

    found: tuple[Link, ...]
    triggers: tuple[tuple[Trigger, ...], ...]
    hubs: tuple[str | None, ...]
    allegiance: Allegiance


def links_in(lines: tuple[Line, ...], cast: Cast, allegiance: Allegiance) -> Links:
    """Every link that the lines give, strong and weak, in the order of the text."""
    reader = _Reader(lines, cast, allegiance)
    for number, line in enumerate(lines):
        if line.told:
            reader.read(number, line)
    telling = tuple(tuple(t for t in triggers if t.join not in _WEAK) for triggers in reader.triggers)
    return Links(tuple(reader.links), telling, reader.hubs, allegiance)


class _Reader:
    def __init__(self, lines: tuple[Line, ...], cast: Cast, allegiance: Allegiance) -> None:
        self.lines = lines
        self.cast = cast
        self.words = word_sets("contexts")
        self.triggers = tuple(triggers_in(line.items) if line.told else () for line in lines)
        self.mentions = tuple(
            _mentions(line.single, triggers) if line.told else ()
            for line, triggers in zip(lines, self.triggers, strict=True)
        )
        self.allegiance = allegiance
        self.hubs = self._hubs()
        self.links: list[Link] = []
        self.in_line = 0
        self.recent: tuple[str, ...] = ()  # people of the last frame
        self.facing = Facing(allegiance)
        self.open_list: Trigger | None = None  # trigger of a line that ends in a colon
        self.list_people: tuple[str, ...] = ()

    def _hubs(self) -> tuple[str | None, ...]:
        """For each line the person whom the lines around it name most, those that open a line counting double."""
        weights: list[dict[str, int]] = []
        for line, mentions in zip(self.lines, self.mentions, strict=True):
            counts: dict[str, int] = {}
            for number, person in enumerate(dict.fromkeys(m.person for m in mentions)):
                counts[person] = 2 if number == 0 else 1
            if line.sentence.kind is Kind.HEADLINE:
                counts = {person: 2 * count for person, count in counts.items()}
            weights.append(counts)
        order = {person.key: number for number, person in enumerate(self.cast.people)}
        hubs: list[str | None] = []
        window: Counter[str] = Counter()
        for number in range(-_WINDOW, len(weights)):
            if number + _WINDOW < len(weights):
                window.update(weights[number + _WINDOW])
            if number - _WINDOW - 1 >= 0:
                window.subtract(weights[number - _WINDOW - 1])
            if number >= 0:
                hubs.append(
                    min((k for k in window if window[k] > 0), key=lambda k: (-window[k], order.get(k, 0)), default=None)
                )
        return tuple(hubs)

    def add(
        self, one: str, other: str, line: int, trigger: Trigger | None, status: MeetingStatus, features: tuple[str, ...]
    ) -> None:
        if self.links and self.links[-1].line == line:
            if self.in_line >= _MOST_LINKS:
                return
            self.in_line += 1
        else:
            self.in_line = 1
        relation = self.allegiance.relation(one, other)
        crossed = tuple(f"{relation}|{feature}" for feature in features if feature.count(":") <= 2)
        self.links.append(Link(one, other, line, trigger, status, features + crossed))

    def read(self, number: int, line: Line) -> None:
        mentions, triggers = self.mentions[number], self.triggers[number]
        main = [t for t in triggers if t.join not in _ASIDE]
        attendance = [t for t in triggers if t.join is Join.ATTENDANCE]
        context = tuple(self._context(line))
        grouped = _mentions(line, triggers) if line.single is not line else ()
        for trigger in triggers:
            if trigger.join is Join.TURN or (trigger.join is Join.ALSO and not main):
                self._sequel(number, trigger, mentions, context)
            elif trigger.join not in _SEQUEL | {Join.ATTENDANCE}:
                self._within(number, line.single, trigger, mentions, context)
                if grouped and trigger in main:
                    self._of_groups(number, line, trigger, grouped, context)
        if attendance:
            self._attending(number, line, attendance[0], mentions, context)
        self._filled(number, main, mentions, context)
        self._grouped(number, line, main, mentions, context)
        self._listed(number, line, main, mentions)
        people = tuple(dict.fromkeys(m.person for m in mentions))
        if people:
            self.recent = tuple(dict.fromkeys((*people, *self.recent)))[:_RECENT]

    def _context(self, line: Line) -> Iterator[str]:
        words = {item.word for item in line.items}
        if line.sentence.kind is not Kind.PROSE:
            yield line.sentence.kind.value
        for name in _CONTEXTS:
            if not words.isdisjoint(self.words[name]):
                yield name

    def _within(
        self, number: int, line: Line, trigger: Trigger, mentions: tuple[Mention, ...], context: tuple[str, ...]
    ) -> None:
        near = _near(mentions, trigger)
        left = [m for m in near if m.index < trigger.first]
        right = [m for m in near if m.index >= trigger.first]
        passive = self._passive(line, trigger)
        slots = slots_of(line, trigger, passive, near)
        attended = trigger.join is Join.NOUN and any(t.join is Join.ATTENDANCE for t in self.triggers[number])
        alone = attended and not (slots.one and slots.other)  # those who took part together need not have met
        direct = frozenset() if alone else paired(trigger, slots)
        shared = (trigger.phrase, *context)
        for one, other in combinations(near, 2):
            if one.person == other.person:
                continue
            features = [*shared, *self._geometry(line, trigger, one, other, passive, left, right)]
            if frozenset((one.person, other.person)) in direct:
                tie = "spoken" if trigger.join is Join.SPEECH else "direct"
                features += [tie, f"{tie}:{trigger.join}", *(f"{tie}:{c}" for c in context)]
            elif direct:
                features.append("indirect")
            self.add(one.person, other.person, number, trigger, trigger.status, tuple(features))
        if trigger.join is not Join.SPEECH:
            self._completed(number, trigger, slots, context)

    def _sequel(self, number: int, trigger: Trigger, mentions: tuple[Mention, ...], context: tuple[str, ...]) -> None:
        """ "Then it was the turn of C": those told in a sequel face whoever kept the place in the last encounter."""
        near = [m for m in mentions if abs(m.index - trigger.first) < _REACH]
        place, told = next_of(trigger, near)
        source, others = self.facing.keeper(told, self.hubs[number])
        features = (
            "turn",
            f"turn:{source}",
            f"turn:{place}",
            f"turn:{trigger.phrase}",
            *(f"turn:{c}" for c in context),
            "turn:alone" if len(self.triggers[number]) == 1 else "turn:among",
        )
        for person in told:
            for other in others:
                if other != person:
                    self.add(other, person, number, trigger, trigger.status, features)

    def _of_groups(
        self, number: int, line: Line, trigger: Trigger, mentions: tuple[Mention, ...], context: tuple[str, ...]
    ) -> None:
        """Links of those for whom "they", "the two" or "the guests" stand."""
        near = _near(mentions, trigger)
        slots = slots_of(line, trigger, self._passive(line, trigger), near)
        groups = {m.item.people for m in near if m.item.way is Way.GROUP}
        if not groups & {slots.one, slots.other}:
            return
        alone = not (slots.one and slots.other)
        if alone:
            slots = Slots(*self.facing.parted(slots.one or slots.other))
        features = (
            "group",
            f"group:{trigger.join}",
            f"group:{trigger.phrase}",
            *(f"group:{item.word}" for item in line.items if item.way is Way.GROUP and item.people in groups),
            f"group:{'alone' if alone else 'faced'}",
            f"group:{trigger.join}:{'alone' if alone else 'faced'}",
            f"group:{min(len(slots.one), 4)}:{min(len(slots.other), 4)}",
            *(f"group:{c}" for c in context),
        )
        for pair in sorted(sorted(pair) for pair in paired(trigger, slots)):
            self.add(pair[0], pair[1], number, trigger, trigger.status, features)
        if not alone:
            self.facing.set(self.hubs[number], trigger, slots.one, slots.other)

    def _passive(self, line: Line, trigger: Trigger) -> bool:
        before = line.items[max(0, trigger.first - 3) : trigger.first]
        return any(item.word in self.words["passive"] for item in before) or _is_done_by(line, trigger)

    def _geometry(
        self,
        line: Line,
        trigger: Trigger,
        one: Mention,
        other: Mention,
        passive: bool,
        left: list[Mention],
        right: list[Mention],
    ) -> Iterator[str]:
        """How two people stand to a trigger: on which sides, after which words, how near."""
        join = trigger.join.value + ("p" if passive else "")
        if one.index < trigger.first <= other.index:
            side, shape = "split", f"split:{_rank(one, left[::-1])}:{_rank(other, right)}"
        else:
            side = (
                ("left" if right else "allleft") if other.index < trigger.first else ("right" if left else "allright")
            )
            shape = f"{side}:{'group' if other.coordinated else 'apart'}"
        yield f"{join}:{side}"
        yield shape
        yield f"{join}:{side}:{other.preposition or '-'}"
        yield f"{side}:{one.preposition or '-'}:{other.preposition or '-'}"
        yield f"far{min(max(abs(one.index - trigger.first), abs(other.index - trigger.first)) // 6, 5)}"
        for mention, name in ((one, "one"), (other, "other")):
            if mention.item.owns:
                yield f"owns:{name}:{side}"
            if mention.item.way is not Way.NAME:
                yield f"{mention.item.way}:{name}"
            if any(i.word in self.words["reports"] for i in line.items[max(0, mention.index - 2) : mention.index + 3]):
                yield f"reports:{name}:{side}"
            if any(i.word in self.words["borrowed"] for i in line.items[max(0, mention.index - 4) : mention.index]):
                yield "borrowed"
        if any(item.word in _QUOTES for item in line.items[trigger.first : other.index]):
            yield "quoted"

    def _completed(self, number: int, trigger: Trigger, slots: Slots, context: tuple[str, ...]) -> None:
        """Those in one place of a trigger face whom the last encounter set against them, else the hub."""
        told = slots.one or slots.other
        if slots.one and slots.other:
            self.facing.set(self.hubs[number], trigger, slots.one, slots.other)
        elif not told:
            for one in self.facing.sides[0]:
                for other in self.facing.sides[1]:
                    if one != other:
                        self.add(one, other, number, trigger, trigger.status, ("again", f"again:{trigger.join}"))
        elif len(told) > 1 and trigger.join in {Join.MUTUAL, Join.NOUN}:
            self.facing.set(self.hubs[number], trigger, told[:1], told[1:])
        else:
            source, others = self.facing.opposite(told, self.hubs[number], self.recent)
            place = "one" if slots.one else "other"
            features = (
                "completed",
                f"completed:{source}",
                f"completed:{trigger.join}:{place}",
                f"completed:{source}:{trigger.join}",
                f"completed:{trigger.phrase}",
                *(f"completed:{c}" for c in context),
            )
            for one in told:
                for other in others:
                    if one != other:
                        self.add(other, one, number, trigger, trigger.status, features)
            if others:
                self.facing.set(self.hubs[number], trigger, others, told)

    def _attending(
        self, number: int, line: Line, trigger: Trigger, mentions: tuple[Mention, ...], context: tuple[str, ...]
    ) -> None:
        """Those who sat in face the side that they do not belong to."""
        words = {item.word for item in line.items}
        meeting = "other" if words.isdisjoint(self.words["occasion"]) else "meeting"
        sides = self.facing.company(trigger, mentions)
        for person, (side, ground) in sides.items():
            for stand, other in self.facing.others(person, side):
                features = (
                    f"side:{stand}",
                    f"side:{stand}:{meeting}",
                    f"side:{stand}:{ground}",
                    f"side:{stand}:{trigger.phrase}",
                    *(f"side:{c}" for c in context),
                )
                self.add(other, person, number, trigger, trigger.status, features)
        self._attending_recent(number, trigger, mentions, context, meeting)
        for (person, (mine, _)), (other, (theirs, _)) in combinations(sides.items(), 2):
            stand = "third" if None in (mine, theirs) else ("own" if mine == theirs else "cross")
            if stand != "own":
                features = (f"sideboth:{stand}", f"sideboth:{stand}:{meeting}")
                self.add(person, other, number, trigger, trigger.status, features)
        for person, (side, _) in sides.items():
            self.facing.join(person, side)

    def _attending_recent(
        self,
        number: int,
        trigger: Trigger,
        mentions: tuple[Mention, ...],
        context: tuple[str, ...],
        meeting: str,
    ) -> None:
        here = tuple(dict.fromkeys(m.person for m in mentions))
        after = {m.person for m in mentions if m.index >= trigger.last}
        for person in here:
            place = "after" if person in after else "before"
            for other in self.recent:
                if other not in here:
                    features = ("attend", f"attend:{meeting}", f"attend:{trigger.phrase}", f"attend:{place}", *context)
                    self.add(other, person, number, trigger, trigger.status, features)
        for i, person in enumerate(here):
            for other in here[i + 1 :]:
                split = "split" if (person in after) != (other in after) else "side"
                features = (
                    "attendboth",
                    f"attendboth:{meeting}",
                    f"attendboth:{split}",
                    f"attendboth:{trigger.phrase}",
                )
                self.add(person, other, number, trigger, trigger.status, features)

    def _filled(
        self, number: int, main: list[Trigger], mentions: tuple[Mention, ...], context: tuple[str, ...]
    ) -> None:
        """The hub faces those whom a line names without it."""
        here = tuple(dict.fromkeys(m.person for m in mentions))
        hub = self.hubs[number]
        if hub is None or not here or hub in here:
            return
        count = f"{min(len(here), 4)}"
        if main:
            for person in here:
                mention = next(m for m in mentions if m.person == person)
                trigger = min(main, key=lambda t: abs(t.first - mention.index))
                join = trigger.join.value
                features = (
                    "fill",
                    f"fill:{join}",
                    f"fill:{join}:{mention.preposition or '-'}",
                    f"fill:{count}",
                    f"fill:{trigger.phrase}",
                    *(f"fill:{c}" for c in context),
                )
                self.add(hub, person, number, trigger, trigger.status, features)
        else:
            near = any(t.join not in _ASIDE for t in self.triggers[number - 1]) if number else False
            for person in here:
                features = (
                    "beside",
                    "beside:next" if near else "beside:apart",
                    f"beside:{count}",
                    *(f"beside:{c}" for c in context),
                )
                self.add(hub, person, number, None, MeetingStatus.TOOK_PLACE, features)

    def _grouped(
        self, number: int, line: Line, main: list[Trigger], mentions: tuple[Mention, ...], context: tuple[str, ...]
    ) -> None:
        """ "The two", "they" and a trigger: those of the last frame."""
        words = {item.word for item in line.items}
        if not main or len({m.person for m in mentions}) > 1 or not words & self.words["group"]:
            return
        here = tuple(dict.fromkeys((*(m.person for m in mentions), *self.recent)))[:3]
        for i, one in enumerate(here):
            for other in here[i + 1 :]:
                features = (
                    "grouped",
                    f"grouped:{main[0].join.value}",
                    f"grouped:{i}",
                    *(f"grouped:{c}" for c in context),
                )
                self.add(one, other, number, main[0], main[0].status, features)

    def _listed(self, number: int, line: Line, main: list[Trigger], mentions: tuple[Mention, ...]) -> None:
        """Those in the entries of a list under a line that tells of an encounter and ends in a colon."""
        here = tuple(dict.fromkeys(m.person for m in mentions))
        hub = self.hubs[number]
        ends = line.items[-1].word == ":" if line.items else False
        if main and (ends or (line.sentence.kind is Kind.HEADLINE)):
            self.open_list, self.list_people = main[-1], here or ((hub,) if hub else ())
        elif self.open_list and line.sentence.kind is Kind.ITEM:
            for person in here:
                for head in self.list_people or ((hub,) if hub else ()):
                    if head != person:
                        self.add(head, person, number, self.open_list, self.open_list.status, ("listed",))
        elif line.sentence.kind is not Kind.ITEM:
            self.open_list = None


def _is_done_by(line: Line, trigger: Trigger) -> bool:
    """Whether the one who does it follows: "received on Monday by X"."""
    if trigger.join not in {Join.HOST, Join.GUEST, Join.SPEECH}:
        return False
    before = ""
    for item in line.items[trigger.last : trigger.last + _AGENT_REACH]:
        if item.people or item.word == ";":
            return False
        if item.word == "by":
            return before not in word_sets("company")["leading"]
        before = item.word
    return False


def _mentions(line: Line, triggers: tuple[Trigger, ...]) -> tuple[Mention, ...]:
    return mentions_of(line, tuple(t.first for t in triggers if t.join not in _NO_VERB))


def _near(mentions: tuple[Mention, ...], trigger: Trigger) -> list[Mention]:
    """The mentions nearest to a trigger, in their order."""
    low = bisect_left(mentions, trigger.first - _REACH, key=lambda mention: mention.index)
    high = bisect_right(mentions, trigger.first + _REACH, key=lambda mention: mention.index)
    near = sorted(mentions[low:high], key=lambda mention: abs(mention.index - trigger.first))[:_NEAREST]
    return sorted(near, key=lambda mention: mention.index)


def _rank(mention: Mention, outward: list[Mention]) -> str:
    """Whether a mention is the nearest to the trigger on its side, coordinated with others, the last one or between."""
    if mention.person == outward[0].person:
        return "near"
    if mention.coordinated or outward[0].coordinated:
        return "group"
    return "last" if mention is outward[-1] else "far"
