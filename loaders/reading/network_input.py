"""What the network over pairs is told of a story: every word as a number, and what rules know of it.

Words are those of the lines that mention somebody or tell of an encounter, as `clauses` draws them, a mention being
one. Mentions are told without their names: only that one stands there, by what role and on whose side. Names of states
are words as others, and so is a name that was not recognised, which may have a vector.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter
from typing import NamedTuple

from loaders.reading.cast import Cast, Way
from loaders.reading.clauses import Line
from loaders.reading.items import Item
from loaders.reading.links import Links
from loaders.reading.triggers import Trigger
from ontology.terms import TenureStatus

NAMED, UNKNOWN = 0, 1
"""Rows of the word vectors of names and of words that have none; the others follow."""
MOST_WORDS = 6000
"""Words of a story that the network sees."""
MOST_MENTIONS = 8
"""Mentions of one person that it sees."""
PROXIMITIES = 3
"""Places of a story in which it sees two people beside each other, those nearest to each other."""
_KNOWN: tuple[tuple[str, ...], ...] = ((), ("capital",))
"""Of a word without a capital, and of one with it."""
_WORD, _IS_CAPITAL = itemgetter(0), itemgetter(6)
_NAME = Way.NAME  # asked of every word: Python 3.11 takes ten times as long to ask an enumeration
_NOT_THERE = -1  # row of a word that has none
_ELSEWHERE = 60  # words that two mentions in different lines count as further apart
DISTANCES = 8
"""Steps of how far apart two mentions are, as many again for those in different lines."""


@dataclass(frozen=True, slots=True)
class StoryInput:
    """The words of a story and the people in it.

    Of every word the row of its vector, the names of what is known of it, and its line; of every person where he is
    mentioned, by numbers of words, and his role, "" for none.
    """

    words: tuple[int, ...]
    known: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    mentions: dict[str, tuple[int, ...]]
    roles: dict[str, str]


class Proximity(NamedTuple):
    """Two people beside each other: the words of their mentions in order, and how far apart in steps."""

    first: int
    last: int
    distance: int


def story_input(lines: Sequence[Line], cast: Cast, links: Links, vectors: Mapping[str, int]) -> StoryInput:
    """A story as the network sees it; `vectors` are the rows of the word vectors."""
    people, row_of = _People(cast, links), vectors.get
    words: list[int] = []
    known: list[tuple[str, ...]] = []
    at: list[int] = []
    mentions: dict[str, list[int]] = {person.key: [] for person in cast.people}
    for number, line in enumerate(lines):
        if not (links.triggers[number] or (line.told and line.people)):
            continue
        if len(words) + len(line.items) >= MOST_WORDS:
            break
        triggers = _by_item(links.triggers[number])
        words.append(UNKNOWN)
        known.append((f"line:{line.sentence.kind}",))
        at += [number] * (len(line.items) + 1)
        told: list[tuple[str, ...]] = [_KNOWN[capital] for capital in map(_IS_CAPITAL, line.items)]
        rows = list(map(row_of, map(_WORD, line.items), repeat(_NOT_THERE)))
        for index in line.marks:
            told[index] = people.known(line.items[index])
            for person in line.items[index].people:
                if person in mentions and len(mentions[person]) < MOST_MENTIONS:
                    mentions[person].append(len(words) + index)
            if line.items[index].way is _NAME:
                rows[index] = NAMED
        for index, of in triggers.items():
            if index < len(told):
                told[index] = (*told[index], *of)
        known += told
        if _NOT_THERE in rows:
            for index in [index for index, row in enumerate(rows) if row == _NOT_THERE]:
                rows[index] = _row_of_last(line.items[index].word, line.items[index].capital, vectors)
        words += rows
    return StoryInput(
        tuple(words),
        tuple(known),
        tuple(at),
        {person: tuple(found) for person, found in mentions.items()},
        {person.key: people.roles.get(person.key, "") for person in cast.people},
    )


def proximities(story: StoryInput, one: str, other: str) -> list[Proximity]:
    """Where two people stand beside each other, the nearest first."""
    lines = story.lines
    theirs = [(its, lines[its]) for its in story.mentions[other]]
    found = [
        (abs(mine - its), mine, its) if line == here else (abs(mine - its) + _ELSEWHERE, mine, its)
        for mine in story.mentions[one]
        for here in (lines[mine],)
        for its, line in theirs
    ]
    found.sort()
    return [
        Proximity(*((mine, its) if mine < its else (its, mine)), _distance(apart, lines[mine] != lines[its]))
        for apart, mine, its in found[:PROXIMITIES]
    ]


def _distance(apart: int, elsewhere: bool) -> int:
    """How far apart two mentions are, in steps that each double it."""
    steps = (apart + 1).bit_length() - 1
    return (steps if steps < DISTANCES else DISTANCES - 1) + DISTANCES * elsewhere


class _People:
    """What is known of people wherever they are mentioned."""

    def __init__(self, cast: Cast, links: Links) -> None:
        self.links = links
        self.roles: dict[str, str] = {}
        former: set[str] = set()
        for office in cast.offices:
            self.roles.setdefault(office.person, office.role)
            if office.status is TenureStatus.FORMER:
                former.add(office.person)
        self.former = frozenset(former)
        self.told: dict[str, tuple[str, ...]] = {}

    def known(self, item: Item) -> tuple[str, ...]:
        """What is known of a mention."""
        of = self.told.get(item.people[0])
        if of is None:
            of = self.told[item.people[0]] = tuple(self._of(item.people[0]))
        return (f"way:{item.way}", "owns", *of) if item.owns else (f"way:{item.way}", *of)

    def _of(self, person: str) -> Iterable[str]:
        hub = self.links.centre
        yield "hub" if person == hub else f"to hub:{self.links.allegiance.relation(person, hub) if hub else ''}"
        yield f"role:{self.roles.get(person, '')}"
        if person in self.former:
            yield "former"


def _by_item(triggers: Iterable[Trigger]) -> dict[int, tuple[str, ...]]:
    return {
        index: (f"join:{trigger.join}", f"status:{trigger.status}")
        for trigger in triggers
        for index in range(trigger.first, max(trigger.last, trigger.first + 1))
    }


def _row_of_last(word: str, capital: bool, vectors: Mapping[str, int]) -> int:
    """The row of the last word of what has none of its own."""
    return vectors.get(word.rpartition(" ")[2], NAMED if capital else UNKNOWN)
