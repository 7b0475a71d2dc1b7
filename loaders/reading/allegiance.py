"""Which states people stand for in a story.

The state named right beside somebody ("Bangladesh's A. B.", "C. D. of Uganda", "E. F. (Portugal)") goes before that of
the offices read for them; without either, a state elsewhere in the clause, then that of those listed with them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.story import Story

_BESIDE = 70  # characters after a name in which its state may stand
_STOP = re.compile(r"[.;:\n]")
_OF = re.compile(r"\s?(?:,?\s?(?:of|from|for)\s(?:the\s(?:Republic\sof\s|Kingdom\sof\s)?)?|\()")
_LISTED = re.compile(r"\s?(?:,|and|&|,\sand|as well as)?\s?(?:Mr\.?|Mrs\.?|Ms\.?|Dr\.?)?\s?")

States = dict[str, frozenset[str]]


def states_by_person(story: Story, cast: Cast, places: Places) -> States:
    """The states of every person of the cast, empty where nothing tells."""
    references = [reference for reference in cast.references if reference.way is Way.NAME]
    beside = _beside(story, references, places)
    around = _around(story, references, places)
    found: States = {}
    for person in cast.people:
        held = cast.states_of(person.key)
        near = beside.get(person.key)
        if near and near not in held:
            found[person.key] = frozenset({near})
        elif held:
            found[person.key] = held
        else:
            guess = near or around.get(person.key)
            found[person.key] = frozenset({guess}) if guess else frozenset()
    _share(story, references, found)
    return found


def _beside(story: Story, references: Sequence[Reference], places: Places) -> dict[str, str]:
    """States named right after a name or right before it."""
    votes: dict[str, Counter[str]] = {}
    for reference in references:
        of = _OF.match(story.text, reference.end)
        after = next(iter(places.within(of.end(), of.end() + 1)), None) if of else None
        before = places.within(reference.start - 40, reference.start)[-1:]
        place = after if after and after.manner is Manner.NAME else None
        if place is None and before and story.text[before[0].end : reference.start].strip() in {"", "’s", "'s", "’"}:
            place = before[0] if before[0].manner in {Manner.NAME, Manner.DEMONYM} else None
        if place:
            votes.setdefault(reference.people[0], Counter())[place.code] += 1
    return {person: _most(vote) for person, vote in votes.items()}


def _around(story: Story, references: Sequence[Reference], places: Places) -> dict[str, str]:
    """States in the titles of a name or in what follows it, up to the next name."""
    votes: dict[str, Counter[str]] = {}
    for number, reference in enumerate(references):
        end = reference.whole_end + _BESIDE
        if number + 1 < len(references):
            end = min(end, max(references[number + 1].whole_start, reference.whole_end))
        stop = _STOP.search(story.text, reference.whole_end, end)
        inside = places.within(reference.whole_start, reference.whole_end)
        following: tuple[Place, ...] = places.within(reference.whole_end, stop.start() if stop else end)
        vote = Counter(dict.fromkeys((place.code for place in following), 1))
        for place in inside:
            vote[place.code] += 3
        if vote:
            votes.setdefault(reference.people[0], Counter()).update(vote)
    return {person: _most(vote) for person, vote in votes.items()}


def _share(story: Story, references: Sequence[Reference], found: States) -> None:
    """Those listed one after the other without a word between are of one state: "the MPs A, B and C"."""
    for one, other in pairwise(references):
        left, right = one.people[0], other.people[0]
        between = story.text[one.whole_end : other.whole_start]
        if found.get(left) and not found.get(right) and _LISTED.fullmatch(between):
            found[right] = found[left]


def _most(vote: Counter[str]) -> str:
    return max(vote, key=lambda code: vote[code])
