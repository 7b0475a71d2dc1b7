"""How surely each fact was read: the share of facts like it that are right in reports that nothing was fitted on.

A logistic score over the named features of the fact as read (`sure_features`), and a table from scores to shares. Both
stand in `resources/confidence.json`, fitted by `loaders.fitting.confidence` on annotated reports that were each read by
weights of others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import repeat
from typing import Any, TypeVar

from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Quotation
from loaders.reading.sure_features import (
    agreement_features,
    is_held,
    meeting_features,
    office_features,
    people_features,
)
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made

KINDS = ("people", "offices", "meetings", "agreements")
LIKELY = 0.366
"""Confidence of an office, below which it is not told: a fifth of those were right in the annotated reports."""

LIKELY_PERSON = 0.474
"""Confidence of somebody of whom nothing else is told, below which he is not: 1 of 4 such was right in the guidelines'
reports, 20 of 57 in four files of this project, whose names are invented."""

Grounded = TypeVar("Grounded", HeldOffice, Encounter, Document)


@dataclass(frozen=True, slots=True)
class Scale:
    """The weights of features of one kind of fact, and shares of right ones by score, both rising."""

    weights: Mapping[str, float]
    scores: Sequence[float]
    shares: Sequence[float]

    def score(self, features: Sequence[str]) -> float:
        """What the features say together."""
        return sum(map(self.weights.get, features, repeat(0.0)))

    def confidence(self, features: Sequence[str]) -> float:
        """The share of facts with that score that are right, between the scores of the table in proportion."""
        score = self.score(features)
        at = bisect_right(self.scores, score)
        if not 0 < at < len(self.scores):
            return self.shares[0 if at == 0 else -1]
        low, high = self.scores[at - 1], self.scores[at]
        part = (score - low) / (high - low)
        return round(self.shares[at - 1] + part * (self.shares[at] - self.shares[at - 1]), 3)


def calibrated(facts: Facts) -> Facts:
    """The facts with their confidence, but no office that is likelier wrong than right, nor anybody who is likely none.

    What is only planned or refused keeps the confidence of its finder.
    """
    told = by_scales(facts, _scales())
    offices = tuple(one for one in told.offices if one.evidence.confidence >= LIKELY)
    tied = {office.person for office in offices} | _acting(told)
    people = tuple(one for one in told.people if one.confidence >= LIKELY_PERSON or one.key in tied)
    return replace(told, people=people, offices=offices)


def _acting(facts: Facts) -> set[str]:
    """Those who are told to have met somebody or signed something, or that they will."""
    met = {key for meeting in facts.meetings for side in meeting.sides for key in side}
    return met | {key for document in facts.agreements for key in document.signatories}


def by_scales(facts: Facts, scales: Mapping[str, Scale]) -> Facts:
    """The facts with their confidence by the scale of each kind, none surer than the people whom it is of."""
    people = {
        person.key: scales["people"].confidence(features)
        for person, features in zip(facts.people, people_features(facts), strict=True)
    }
    offices = zip(facts.offices, office_features(facts, people), strict=True)
    meetings = zip(facts.meetings, meeting_features(facts, people), strict=True)
    agreements = zip(facts.agreements, agreement_features(facts), strict=True)
    return replace(
        facts,
        people=tuple([_of_confidence(person, people[person.key]) for person in facts.people]),
        offices=tuple(
            _sure(office, min(scales["offices"].confidence(found), people[office.person])) for office, found in offices
        ),
        meetings=tuple(
            _sure(meeting, min(_held(meeting, scales["meetings"], found), *_of(meeting, people)))
            for meeting, found in meetings
        ),
        agreements=tuple(_sure(document, scales["agreements"].confidence(found)) for document, found in agreements),
    )


def _of_confidence(person: NamedPerson, confidence: float) -> NamedPerson:
    return NamedPerson(
        key=person.key, name=person.name, aliases=person.aliases, mentions=person.mentions, confidence=confidence
    )


def _held(meeting: Encounter, scale: Scale, features: Sequence[str]) -> float:
    return scale.confidence(features) if is_held(meeting) else meeting.evidence.confidence


def _of(meeting: Encounter, people: Mapping[str, float]) -> list[float]:
    return [people[key] for side in meeting.sides for key in side]


def _sure(fact: Grounded, confidence: float) -> Grounded:
    told = fact.evidence
    return replace(
        fact,
        evidence=Quotation(text=told.text, start=told.start, end=told.end, confidence=confidence, ground=told.ground),
    )


@cache
def _scales() -> Mapping[str, Scale]:
    """The scale of each kind."""
    return made("confidence", lambda table: {kind: _scale(**table[kind]) for kind in KINDS})


def _scale(weights: Any, scores: Any, shares: Any) -> Scale:
    numbers(dict(enumerate(scores)))
    if len(scores) != len(shares) or sorted(scores) != scores or sorted(shares) != shares:
        raise ValueError("scores and shares do not rise together")
    if not 0 <= shares[0] <= shares[-1] <= 1:
        raise ValueError("a share is none")
    return Scale(numbers(weights), scores, shares)
