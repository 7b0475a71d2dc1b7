"""Whom a document is between: states and bodies that its title or sentence names, else the sides of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from graph.facts import Encounter, Party
from loaders.reading.cast import Cast
from loaders.reading.geography import Manner, Places
from loaders.reading.story import Sentence
from ontology.states import state_named


def parties_of(
    places: Places, sentence: Sentence, start: int, end: int, cast: Cast, meetings: Sequence[Encounter]
) -> tuple[Party, ...]:
    """States named in the title if two, else in the sentence if two, else those whose people met."""
    for low, high in ((start, end), (sentence.start, sentence.end)):
        codes = _named(places, low, high)
        if len(codes) == 2 or (len(codes) > 2 and low == start):
            return _states(codes)
    met = _met(cast, meetings)
    if met:
        return _states(met)
    counts = Counter(place.code for place in places.found if place.manner in (Manner.NAME, Manner.DEMONYM))
    return _states([code for code, _ in counts.most_common(2)])


def _named(places: Places, low: int, high: int) -> list[str]:
    said = (place.code for place in places.within(low, high) if place.manner in (Manner.NAME, Manner.DEMONYM))
    return list(dict.fromkeys(said))


def _met(cast: Cast, meetings: Sequence[Encounter]) -> list[str]:
    """The states of the main meeting's sides, where they are told apart."""
    for meeting in sorted(meetings, key=lambda meeting: not meeting.main):
        codes: list[str] = []
        for side in meeting.sides:
            for person in side:
                codes += sorted(cast.states_of(person))[:1]
        found = list(dict.fromkeys(codes))
        if len(found) >= 2:
            return found
    return []


def _states(codes: Sequence[str]) -> tuple[Party, ...]:
    named = ((code, state_named(code)) for code in codes)
    return tuple(Party(name=state.name if state else code, state=code) for code, state in named)
