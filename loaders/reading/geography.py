"""Where: words that refer to a state by its name, demonym, capital, another city, or a residence of power.

Names, demonyms and capitals come from the ontology, cities and residences from tables here. Words that several states
share ("Guinean", "Congolese") go to the one that the text names elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from loaders.reading.story import Sentence, Story
from loaders.reading.tables import table
from ontology.states import states

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏǁ](?<![^\W\d_].)[^\W\d_]*")
_AFTER_DATELINE = re.compile(r"\s?[,.(:/—–\[-]|\s[(—–-]")
_DATELINE = re.compile(r"[^\n]{0,90}?(?:\s?[—–:-]{1,2}\s|\(|\.\s?/|\.\s)")
# Words that are more often something else than the state or city of this name.
_NOT_ALONE = frozenset(
    {
        "Republic",
        "Union",
        "Arg",
        "Of",
        "Kara",
        "Tete",
        "Nice",
        "Split",
        "Bar",
        "Cork",
        "Clark",
        "Ica",
        "Oral",
        "Manta",
        "Kars",
        "Hama",
        "Homs City",
        "Sabha",
    }
)
_OF_KNIGHTS = ("Order of ", "Knights of ", "Order of St John of ")
"""Before Malta, of which the order is that has ambassadors of its own."""
_LONGEST_DATELINE = 160
_LONGEST_BEFORE = 12  # characters from the head of a paragraph to the place of its dateline
_SHOUTED = 4  # letters of the shortest name that is also looked for in capitals


class Manner(StrEnum):
    """How words refer to a state."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    CITY = "city"
    RESIDENCE = "residence"


class Place(NamedTuple):
    """Words at `start` to `end` that refer to the state `code` (ISO 3166-1 alpha-2, EU, XK or a former state's)."""

    start: int
    end: int
    text: str
    code: str
    manner: Manner

    @property
    def is_site(self) -> bool:
        """Whether people can meet there: no demonym."""
        return self.manner is not Manner.DEMONYM


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a story in the order of the text, and the one its dateline gives, if any."""

    found: tuple[Place, ...]
    starts: tuple[int, ...]
    dateline: Place | None

    def within(self, start: int, end: int) -> tuple[Place, ...]:
        """Those that begin from `start` up to but without `end`."""
        return self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def outside(self, spans: Sequence[tuple[int, int]]) -> Places:
        """Those that are no part of what stands from a start to an end of `spans`, which come in their order."""
        ends = dict(spans)
        starts = sorted(ends)
        kept = []
        for place in self.found:
            at = bisect_right(starts, place.start) - 1
            if at < 0 or ends[starts[at]] < place.end:
                kept.append(place)
        if len(kept) == len(self.found):
            return self
        return Places(tuple(kept), tuple(place.start for place in kept), self.dateline)

    def commonest(self) -> str | None:
        """The state most often referred to, the first of equals."""
        counts = Counter(place.code for place in self.found)
        return max(counts, key=lambda code: counts[code]) if counts else None


@dataclass(frozen=True, slots=True)
class _Entry:
    phrase: str
    codes: tuple[str, ...]
    manner: Manner


@lru_cache(maxsize=2)
def places_in(story: Story) -> Places:
    """Every reference to a state in the story's body; linear in its length."""
    text = story.text
    body = story.sentences[0].start if story.sentences else len(text)
    matches: list[tuple[int, _Entry]] = []
    index, end = _index(), 0
    words = _WORD if any(phrase in text for phrase in _in_lower_case()) else _CAPITALISED
    for word in [word for word in words.finditer(text, body) if word[0] in index]:
        start = word.start()
        if start < end:
            continue
        for entry in index[word[0]]:
            if text.startswith(entry.phrase, start):
                stop = start + len(entry.phrase)
                following = text[stop : stop + 1]
                if not following.isalpha() and following != "$":
                    if not _is_of_others(entry.phrase, text, start, stop):
                        matches.append((start, entry))
                        end = stop
                    break
    certain = Counter([entry.codes[0] for _, entry in matches if len(entry.codes) == 1])
    found = tuple(
        [
            Place(start, start + len(entry.phrase), entry.phrase, _choose(entry.codes, certain), entry.manner)
            for start, entry in matches
        ]
    )
    return Places(found, tuple([start for start, _ in matches]), _dateline(story, found))


_OF_CONTINENTS = frozenset({"America", "American", "Americans", "Central African"})
_PARTS = ("Central ", "South ", "Latin ", "North ", "Pan ", "Spanish ", "Inter-", "Inter ", "Pan-", "Ibero-")
_STATES = (" States", " Countries", " Economic", " countries", " states")
_BEFORE_WATERS = ("of ", "Lake ")
_WATERS = re.compile(r"\b(?:[Gg]ulf|Sea|Straits?|Bay) of \Z|\bLake \Z")
"""Before a state's name that is that of waters: "the Gulf of Guinea"."""
_OLDER = frozenset({"Guinea", "Britain", "England", "Ireland"})
"""After what lands far away are called: "New Guinea", but not "the New Uzbekistan" or "New French Envoy Arrives"."""
_LAND = re.compile(r" (?:Sea|Ocean|Delta|(?:River )?Basin|River|Valley)\b")
"""After it: "the South China Sea", "the Niger Delta", "the Congo Basin"."""


def _is_of_others(phrase: str, text: str, start: int, stop: int) -> bool:
    """Whether a place is named in what is not that state's: "the Order of Malta", "the Central African States"."""
    if phrase.startswith("Malta"):
        return text.endswith(_OF_KNIGHTS, 0, start)
    if phrase in _OF_CONTINENTS:
        return _is_of_continent(text, start, stop)
    if text.startswith(" ", stop) and text[stop + 1 : stop + 2] in _LANDS and _LAND.match(text, stop):
        return True
    if phrase in _OLDER and text.endswith("New ", 0, start):
        return True
    waters = text.endswith(_BEFORE_WATERS, 0, start)
    return waters and _WATERS.search(text, max(0, start - 12), start) is not None


_LANDS = frozenset("SODBRV")


def _is_of_continent(text: str, start: int, stop: int) -> bool:
    """Whether a demonym is that of a part of the world: "the Central American court", "the Central African States"."""
    return text.startswith(_STATES, stop) if text[start] == "C" else text[max(0, start - 8) : start].endswith(_PARTS)


def code_of(phrase: str) -> str | None:
    """The state that this exact name, demonym, capital, city or residence refers to, None if it is none."""
    first = _WORD.search(phrase)
    for entry in _index().get(first.group(), ()) if first else ():
        if entry.phrase == phrase:
            return entry.codes[0]
    return None


def _choose(codes: tuple[str, ...], certain: Counter[str]) -> str:
    return max(codes, key=lambda code: certain[code]) if len(codes) > 1 else codes[0]


def _dateline(story: Story, found: tuple[Place, ...]) -> Place | None:
    """The place that opens a paragraph before a dash, bracket or full stop: "BAKU, May 14. -", "ASTANA – "."""
    if not found:
        return None
    starts = tuple(place.start for place in found)
    previous = -1
    for sentence in story.sentences[:40]:
        if sentence.paragraph == previous:
            continue
        previous = sentence.paragraph
        first = bisect_left(starts, sentence.start)
        if first < len(found) and _opens_paragraph(story, sentence, found[first]):
            return found[first]
    return None


def _opens_paragraph(story: Story, sentence: Sentence, place: Place) -> bool:
    """Whether a place stands at the head of a paragraph, before a mark and within its dateline."""
    if place.start - sentence.start >= _LONGEST_BEFORE or not place.is_site:
        return False
    before = story.text[sentence.start : place.start]
    if not (not before or before.isupper() or before.endswith((", ", "/ ", "(", "\N{BULLET} "))):
        return False
    if not _AFTER_DATELINE.match(story.text[place.end : place.end + 2]):
        return False
    head = _DATELINE.match(story.text, sentence.start, min(len(story.text), sentence.start + _LONGEST_DATELINE))
    return head is not None and place.start < head.end()


@cache
def _index() -> dict[str, tuple[_Entry, ...]]:
    """Entries by their first word, the longest first."""
    entries: dict[str, _Entry] = {}
    for phrase, code, manner in (*_of_states(), *_of_tables()):
        known = entries.get(phrase)
        if known is None:
            entries[phrase] = _Entry(phrase, (code,), manner)
        elif code not in known.codes and {known.manner, manner} <= {Manner.NAME, Manner.DEMONYM}:
            entries[phrase] = _Entry(phrase, (*known.codes, code), known.manner)
    for entry in tuple(entries.values()):
        if len(entry.phrase) >= _SHOUTED:
            entries.setdefault(entry.phrase.upper(), _Entry(entry.phrase.upper(), entry.codes, entry.manner))
    index: dict[str, list[_Entry]] = {}
    for phrase, entry in entries.items():
        first = _WORD.match(phrase)
        if first and phrase not in _NOT_ALONE:
            index.setdefault(first.group(), []).append(entry)
    return {word: tuple(sorted(of, key=lambda entry: -len(entry.phrase))) for word, of in index.items()}


@cache
def _in_lower_case() -> tuple[str, ...]:
    """Names that do not begin with a capital, of which hardly a text has one: "eSwatini"."""
    return tuple(
        entry.phrase for word, entries in _index().items() if not _CAPITALISED.match(word) for entry in entries
    )


def _of_states() -> Iterator[tuple[str, str, Manner]]:
    """Present states before former ones, names before demonyms before capitals."""
    ordered = sorted(states(), key=lambda state: (state.end is not None, state.code))
    yield from ((name.removeprefix("The "), state.code, Manner.NAME) for state in ordered for name in state.names)
    yield from ((word, state.code, Manner.DEMONYM) for state in ordered for word in state.demonyms)
    yield from ((capital, state.code, Manner.CAPITAL) for state in ordered for capital in state.capitals)


def _of_tables() -> Iterator[tuple[str, str, Manner]]:
    for name, (code, _city) in table("residences")["residences"].items():
        yield name, code, Manner.RESIDENCE
    yield from ((city, code, Manner.CITY) for code, cities in table("cities").items() for city in cities)
