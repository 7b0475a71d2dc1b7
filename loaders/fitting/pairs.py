"""Weights by which pairs of people are held to have met: `pair_weights.json`, and `pair_network.json` over them.

Logistic regression on the named features of `loaders.reading.pairs`. What both are likely to have taken part in is told
of each report by weights that were not fitted on it, as the reading tells it of reports that nobody annotated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from loaders.fitting import logistic, network, presence
from loaders.fitting.annotated import Annotated, same_people
from loaders.fitting.folds import FOLDS, dealt
from loaders.fitting.presence import Person
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.logistic import likelihood, likely, log_odds
from loaders.reading.network import Network
from loaders.reading.network_batch import PairInput
from loaders.reading.network_input import StoryInput, story_input
from loaders.reading.pairs import told_of
from loaders.reading.presence import shared_presence, signs_of
from loaders.reading.references import cast_of
from loaders.reading.word_vectors import word_vectors

LEAST_SEEN = 15  # pairs that have a feature, for it to be weighed
PENALTY = 20.0


@dataclass(frozen=True)
class Row:
    """One pair of people: its features but for what is likely of each, and whether the annotation has them meet."""

    one: str
    other: str
    relation: str
    features: frozenset[str]
    met: bool

    def complete(self, present: dict[str, float]) -> frozenset[str]:
        """All features of the pair."""
        return self.features | shared_presence(present[self.one], present[self.other], self.relation, self.features)


@dataclass(frozen=True)
class Example:
    """One report: its pairs and people, and how many pairs its annotation holds."""

    name: str
    rows: tuple[Row, ...]
    people: tuple[Person, ...]
    story: StoryInput
    gold: int


@dataclass(frozen=True)
class Weights:
    """What tells who took part in an encounter, then who met whom, and what corrects that."""

    presence: dict[str, float]
    pairs: dict[str, float]
    network: Network

    def weighed(self, example: Example) -> list[float]:
        """How likely each pair of a report met by its features."""
        present = presence.likelihoods(self.presence, example.people)
        return [likelihood(self.pairs, row.complete(present)) for row in example.rows]

    def likelihoods(self, example: Example) -> list[float]:
        """How likely each pair of a report met."""
        pairs = _inputs(example, self.weighed(example))
        return list(map(likely, self.network.odds(example.story, pairs)))


def example(report: Annotated) -> Example:
    """The pairs and people of a report."""
    gold = report.gold
    story = tell(report.report)
    cast = cast_of(story)
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    links = links_in(lines, cast, allegiance)
    key = same_people(gold["people"], cast)
    met = {
        frozenset(pair)
        for meeting in gold["meetings"]
        for left, right in combinations(meeting["sides"], 2)
        for pair in product(left, right)
    }
    rows = tuple(
        Row(
            one,
            other,
            told.relation,
            told.features,
            frozenset((key.get(one, one), key.get(other, other))) in met,
        )
        for (one, other), told in told_of(lines, cast, links).items()
    )
    there = presence.present_in(gold["meetings"])
    people = tuple(
        Person(person, signs.features, key.get(person) in there)
        for person, signs in signs_of(lines, cast, links).items()
    )
    return Example(report.report.id, rows, people, story_input(lines, cast, links, word_vectors().rows), len(met))


def fit(examples: Iterable[Example]) -> Weights:
    """Weights of people, of pairs, and the network; a report that is given several times counts as often."""
    given = list(examples)
    present = presence.apart([(e.name, e.people) for e in given])
    people = presence.fit(person for e in given for person in e.people)
    pairs = _fit(given, present)
    counts = Counter(e.name for e in given)
    once = sorted({e.name: e for e in given}.values(), key=lambda e: e.name)
    odds = _apart(given, present)
    told = (network.Example(e.story, odds[e.name], tuple(row.met for row in e.rows), counts[e.name]) for e in once)
    return Weights(people, pairs, network.fit(told))


def _fit(examples: Sequence[Example], present: dict[str, dict[str, float]]) -> dict[str, float]:
    rows = [(row.complete(present[e.name]), row.met) for e in examples for row in e.rows]
    return logistic.fit(rows, least=LEAST_SEEN, penalty=PENALTY)


def _apart(examples: Sequence[Example], present: dict[str, dict[str, float]]) -> dict[str, tuple[PairInput, ...]]:
    """The pairs of every report, weighed by what was not fitted on it."""
    folds = dealt(e.name for e in examples)
    found = {}
    for fold in range(FOLDS):
        weights = _fit([e for e in examples if folds[e.name] != fold], present)
        for e in examples:
            if folds[e.name] == fold and e.name not in found:
                found[e.name] = _inputs(e, [likelihood(weights, row.complete(present[e.name])) for row in e.rows])
    return found


def _inputs(example: Example, chances: Sequence[float]) -> tuple[PairInput, ...]:
    return tuple(
        PairInput(row.one, row.other, row.relation, log_odds(chance))
        for row, chance in zip(example.rows, chances, strict=True)
    )
