"""What is known of the states of a story when the parties of its documents are sought."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from graph.facts import Encounter
from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.story import Story
from ontology.terms import Role

_SAID = frozenset({Manner.NAME, Manner.DEMONYM})
_CONTINENT = frozenset({"European", "Europeans", "Europe"})
_CONTINENTS = re.compile(r"\b(?:Latin|South|Central|North|Inter|Pan|Ibero)[ -]\Z")
"""Before "America": then it is no state."""
_INTERNATIONAL = frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL})
_DEPARTMENTS = {"GF": "FR", "GP": "FR", "MQ": "FR", "RE": "FR", "YT": "FR"}
"""Overseas departments, which are of the French Republic (its Constitution, article 73), and sign as parts of it."""
_PAIR = 2
_MOST = 400  # places that are counted
_MUCH, _MAIN, _OTHER = 8, 2, 1
_OWNING = ("'s ", "’s ", "s' ", "s’ ")
_BREATH = 60  # characters between the tellings of meetings that are told at once
_MANY = 6  # meetings that are looked at


def is_said(place: Place) -> bool:
    """Whether a state is spoken of by name or demonym."""
    return place.manner in _SAID and place.text not in _CONTINENT


def _of_states(story: Story, places: Places) -> Places:
    """Without continents that are called as a state is: "Latin American", "South America"; departments as of theirs."""
    found = tuple(
        place._replace(code=_DEPARTMENTS[place.code]) if place.code in _DEPARTMENTS else place
        for place in places.found
        if not (
            place.text.startswith("America") and _CONTINENTS.search(story.text, max(0, place.start - 8), place.start)
        )
    )
    return replace(places, found=found, starts=tuple(place.start for place in found))


class Bond:
    """The states of a story: who met, which are spoken of most, and where."""

    def __init__(self, story: Story, cast: Cast, meetings: Sequence[Encounter], places: Places) -> None:
        self.story = story
        self.cast = cast
        self.meetings = meetings
        self.places = _of_states(story, places)
        self.home = places.dateline.code if places.dateline else None

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The states that the report is about: of the sides of its main meeting, else those most spoken of."""
        sides = [self._sides(meeting) for meeting in self.meetings if meeting.main]
        weights = self._weights
        several = [found for found in sides if len(found) >= _PAIR]
        alone = [] if several else self._with_organisations
        if len(alone) == 1:
            return tuple(alone)
        return max(
            several, key=lambda found: sum(weights[code] for code in found) / len(found), default=self.foremost(_PAIR)
        )

    @cached_property
    def _with_organisations(self) -> list[str]:
        """The states whose people met nobody but officials of organisations of states in the main meetings."""
        main = [meeting for meeting in self.meetings if meeting.main]
        met = [{person for side in meeting.sides for person in side} for meeting in main]
        if not met or any(self.internationals.isdisjoint(people) for people in met):
            return []
        return list(dict.fromkeys(code for meeting in main for code in self._sides(meeting)))

    @cached_property
    def met(self) -> frozenset[str]:
        """The states whose people met in any meeting."""
        return frozenset(code for meeting in self.meetings for code in self._sides(meeting))

    def sides_before(self, offset: int) -> tuple[str, ...]:
        """The states of the last meeting of two states or more told before an offset."""
        at = bisect_right(self._told, offset, key=lambda told: told[0]) - 1
        return self._told[at][1] if at >= 0 else ()

    def together_before(self, offset: int) -> tuple[str, ...]:
        """The states of the last meetings told before an offset in one breath: "A and B met with C"."""
        at = bisect_right(self._told, offset, key=lambda told: told[0]) - 1
        near = [codes for start, codes in self._told[: at + 1] if start >= self._told[at][0] - _BREATH]
        return tuple(dict.fromkeys(code for codes in near for code in codes))

    def round_before(self, offset: int) -> tuple[str, ...]:
        """The states of the last meeting of three states or more told before an offset."""
        at = bisect_right(self._rounds, offset, key=lambda told: told[0]) - 1
        return self._rounds[at][1] if at >= 0 else ()

    @cached_property
    def _rounds(self) -> list[tuple[int, tuple[str, ...]]]:
        return [told for told in self._told if len(told[1]) > _PAIR]

    def heads_before(self, offset: int, number: int, apart: Collection[str] = ()) -> tuple[str, ...]:
        """Who led the sides of the last meeting told before an offset, nobody if it was not of so many sides.

        Meetings led by somebody who is told `apart` are passed over.
        """
        at = bisect_right(self._in_order, offset, key=lambda meeting: meeting.evidence.start)
        told = (tuple(side[0] for side in meeting.sides) for meeting in reversed(self._in_order[:at]))
        heads = next((heads for heads in told if not any(head in apart for head in heads)), ())
        return heads if len(heads) == number else ()

    def titles_of(self, person: str) -> Sequence[str]:
        """The titles of somebody's offices, in lower case."""
        return self._titles.get(person, ())

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for office in self.cast.offices:
            found.setdefault(office.person, []).append(office.title.lower())
        return found

    @cached_property
    def _in_order(self) -> Sequence[Encounter]:
        """The meetings in the order in which they are told, the first last of those told at one place."""
        backwards = list(self.meetings)[::-1]
        return sorted(backwards, key=lambda meeting: meeting.evidence.start)

    @cached_property
    def _told(self) -> list[tuple[int, tuple[str, ...]]]:
        """Where meetings of two states or more are told, with their states, in order."""
        told = [(meeting.evidence.start, self._sides(meeting)) for meeting in self.meetings]
        return sorted((one for one in told if len(one[1]) >= _PAIR), key=lambda one: one[0])

    @cached_property
    def main_sides(self) -> int:
        """Of how many states those are who met in the main meeting."""
        return max((len(self._sides(meeting)) for meeting in self.meetings if meeting.main), default=0)

    def foremost(self, number: int) -> tuple[str, ...]:
        """So many states, those of the main meeting's sides first, then those most spoken of."""
        return self._ranked[:number]

    def spoken_of(self, number: int) -> tuple[str, ...]:
        """The foremost states, but for a third by whose towns alone a story speaks of it."""
        towns = {Manner.CAPITAL, Manner.CITY}
        spoken = {place.code for place in self.places.found if place.manner not in towns} | self.met | set(self.pair)
        return tuple(code for code in self.foremost(number) if code in spoken)

    def rank(self, code: str) -> int:
        """The place of a state among all of the story."""
        return self._ranked.index(code) if code in self._ranked else len(self._ranked)

    def share(self, code: str) -> float:
        """How much of what is said of states is of this one."""
        return self.counts[code] / (self.counts.total() or 1)

    @cached_property
    def _weights(self) -> Counter[str]:
        weights = Counter({code: min(count, _MUCH) for code, count in self.counts.items()})
        for meeting in self.meetings[:_MANY]:
            weights.update(dict.fromkeys(self._sides(meeting), _MAIN if meeting.main else _OTHER))
        if self.home:
            weights[self.home] += _PAIR
        return weights

    @cached_property
    def _ranked(self) -> tuple[str, ...]:
        return tuple(code for code, _ in self._weights.most_common())

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each state is spoken of, by whatever words."""
        counts = Counter(place.code for place in self.places.found[:_MOST] if place.text not in _CONTINENT)
        for office in self.cast.offices:
            if office.state and office.state in counts:
                counts[office.state] += 1
        return counts

    def _sides(self, meeting: Encounter) -> tuple[str, ...]:
        codes = [code for side in meeting.sides for person in side for code in self.states_of(person)]
        return tuple(dict.fromkeys(codes))

    def states_of(self, person: str) -> list[str]:
        """The state of a person, said or inferred: who signs signs for a state that the text need not name."""
        return self._states.get(person, [])[:1]

    @cached_property
    def internationals(self) -> frozenset[str]:
        """Who holds an office in an organisation of states."""
        return frozenset(office.person for office in self.cast.offices if office.role in _INTERNATIONAL)

    @cached_property
    def _states(self) -> dict[str, list[str]]:
        found: dict[str, set[str]] = {}
        for office in self.cast.offices:
            if office.state:
                found.setdefault(office.person, set()).add(_DEPARTMENTS.get(office.state, office.state))
        of_office = {person: sorted(codes) for person, codes in found.items()}
        return self._owned | of_office

    @cached_property
    def _owned(self) -> dict[str, list[str]]:
        """The states whose somebody is told to be, if by no office: "Mali's President A, Niger's B and Chad's C"."""
        text = self.story.text
        owners = {place.end: place.code for place in self.places.found if place.manner in _SAID}
        found: dict[str, list[str]] = {}
        for reference in self.cast.references:
            if reference.way is not Way.NAME or not text.endswith(_OWNING, 0, reference.whole_start):
                continue
            end = next(
                reference.whole_start - len(mark) for mark in _OWNING if text.endswith(mark, 0, reference.whole_start)
            )
            if end in owners:
                found.setdefault(reference.people[0], [owners[end]])
        return found

    @cached_property
    def _starts(self) -> list[int]:
        return [reference.start for reference in self.cast.references]

    def people_in(self, low: int, high: int) -> Sequence[Reference]:
        """Who is referred to from `low` up to but without `high`, pronouns left out."""
        found = self.cast.references[bisect_left(self._starts, low) : bisect_left(self._starts, high)]
        return [reference for reference in found if reference.way is not Way.PRONOUN]

    def states_in(self, low: int, high: int) -> list[str]:
        """States said between two offsets by name or demonym, or by somebody of theirs, in order."""
        said = [mention for mention in self.mentions_in(low, high) if mention[2] in {"name", "demonym", "person"}]
        return list(dict.fromkeys(code for _, code, _ in said))

    def mentions_in(self, low: int, high: int) -> list[tuple[int, str, str]]:
        """Where states are said between two offsets, in order: offset, state, and by what manner of words."""
        found = [
            (place.start, place.code, str(place.manner))
            for place in self.places.within(low, high)
            if place.text not in _CONTINENT
        ]
        for reference in self.people_in(low, high):
            for person in reference.people:
                found += [(reference.whole_start, code, "person") for code in self.states_of(person)]
        return sorted(found)
