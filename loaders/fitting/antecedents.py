"""Weights by which a word that stands for somebody is taken to mean one of several: `antecedent_weights.json`.

Some annotations tell whom words stand for. Where none does, a word in a sentence that grounds a meeting, beside
somebody who took part in it, means somebody who faced him.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from loaders.fitting.annotated import Annotated, meanings, same_people
from loaders.fitting.softmax import Softmax
from loaders.reading.allegiance import allegiance_of
from loaders.reading.antecedent_features import Candidate, Question, candidates
from loaders.reading.antecedents import likeliest
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.items import Item
from loaders.reading.references import cast_of
from loaders.reading.story import Story

LEAST_SEEN = 5
PENALTY = 30.0
_REACH = {"subject": (0, 20), "owner": (0, 6), "object": (14, 0)}
"""Items before and after a word among which its counterpart is named; another word may have him on either side."""
_EITHER = (14, 14)

Meant = Callable[[Question], frozenset[str]]
"""Tells which of the annotated people a word means."""


@dataclass(frozen=True)
class Choice:
    """The features of each whom a word can mean, and which of them are right."""

    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def choices(report: Annotated) -> Iterator[Choice]:
    """A choice for each word of a report whose meaning its references tell, or its meetings where it has none."""
    asked: list[tuple[Question, tuple[Candidate, ...]]] = []

    def noted(question: Question) -> tuple[str, ...]:
        # What the question knows of the story goes on to change.
        asked.append((question._replace(items=tuple(question.items)), tuple(candidates(question))))
        return likeliest(question)

    story = tell(report.report)
    cast = cast_of(story)
    places = places_in(story)
    lines_of(story, cast, places, allegiance_of(story, cast, places), noted)
    key = same_people(report.gold["people"], cast)
    told = meanings(report.gold)
    meant = _by_references(told) if told else _by_meetings(story, report.gold["meetings"], key)
    for question, each in asked:
        people = meant(question)
        right = tuple(key.get(one.person, one.person) in people for one in each)
        if any(right) and not all(right):
            yield Choice(tuple(one.features(question.kind) for one in each), right)


def _by_references(told: Mapping[int, frozenset[str]]) -> Meant:
    return lambda question: told.get(question.items[question.at].end, frozenset())


def _by_meetings(story: Story, meetings: Sequence[dict[str, Any]], key: dict[str, str]) -> Meant:
    """Who faced whoever stands beside a word, by the first meeting that its sentence grounds."""
    grounds = [
        (span, meeting["sides"])
        for meeting in meetings
        if meeting.get("evidence")
        for span in _told_at(story, meeting["evidence"])
    ]

    def meant(question: Question) -> frozenset[str]:
        at = question.items[question.at].start
        there = (_facing(question, sides, key) for (first, last), sides in grounds if first <= at < last)
        able = {key.get(person, person) for person in question.able}
        return next((facing for facing in there if facing & able and not able <= facing), frozenset())

    return meant


def fit(found: Iterable[Choice]) -> dict[str, float]:
    """Weights by feature."""
    rows = tuple(found)
    return softmax(rows).named() if rows else {}


def softmax(found: Iterable[Choice]) -> Softmax:
    """The same, to weigh other choices by; there have to be some."""
    return Softmax([(choice.features, choice.right) for choice in found], least=LEAST_SEEN, penalty=PENALTY)


def _told_at(story: Story, evidence: str) -> Iterator[tuple[int, int]]:
    """From where to where the sentences of some words go, each time that these stand in the text."""
    words = evidence.split()
    for match in re.finditer(r"\s+".join(map(re.escape, words)), story.text) if words else ():
        first, last = story.sentence_at(match.start()), story.sentence_at(match.end() - 1)
        yield first.start if first else match.start(), last.end if last else match.end()


def _facing(question: Question, sides: list[list[str]], key: dict[str, str]) -> frozenset[str]:
    """Who faced those of a meeting that are named after a word, or before it."""
    present = {person for side in sides for person in side}

    def named(items: Iterable[Item]) -> list[str]:
        return [k for item in items for person in item.people if (k := key.get(person, person)) in present]

    before, after = _REACH.get(question.kind, _EITHER)
    at = question.at
    order = [named(question.items[at + 1 : at + 1 + after])[:1], named(question.items[max(0, at - before) : at])[-1:]]
    there = next((one[0] for one in order if one), None)
    facing: set[str] = set()
    for one, other in combinations(sides, 2):
        facing |= set(other) if there in one else set()
        facing |= set(one) if there in other else set()
    return frozenset(facing)
