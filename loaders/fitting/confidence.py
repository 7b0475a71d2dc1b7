"""How surely each kind of fact is read: `confidence.json`, from reports read by weights that were not fitted on them.

Reports of folders weigh as much as `REAL` of the others. Every report is read by weights of the other folds
(`loaders.fitting.apart`), each fact judged by the measure of `interstate evaluate`, and a logistic score over the
features of `loaders.reading.sure_features` fitted, with a table from scores to shares of right facts that only rises
(isotonic regression).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from graph.annotations import to_json
from loaders.evaluation import judge
from loaders.fitting.apart import Read
from loaders.fitting.folds import FOLDS
from loaders.reading.sure_features import (
    agreement_features,
    is_held,
    meeting_features,
    office_features,
    people_features,
)
from loaders.reading.sureness import KINDS, Scale

REAL = 10.0
_PENALTY = 8.0
_LEAST_SEEN = 6
_SMALLEST = 0.01
_BLOCK = 60.0  # weight of the facts of one share of the table
_DOUBT = 1.0  # wrong facts, half of them, that are added to each block
_SHADE = 0.17
"""By how much more facts are wrong than shares say, as rules were written with a view to the reports of these.

Of 1,647 reports that no rule was written for (`training/unseen`) 0.11, 0.09 and 0.047 were wrong where 0.09, 0.07 and
0.032 were expected; of 239 after the manner of the guidelines' ones, neither studied nor fitted on, 0.014 were wrong at
0.9 and above.
"""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Fact:
    """A fact of a kind by its features; `right` and `total` count what the measure counts of it, one but for pairs."""

    kind: str
    fold: int
    real: bool
    features: tuple[str, ...]
    right: int
    total: int

    @property
    def weight(self) -> float:
        """What one of its counts weighs."""
        return REAL if self.real else 1.0


Sure = Callable[[Fact], float]


def of_people(read: Read) -> Iterator[Fact]:
    """The people of a report."""
    judged = judge(read.report.gold, to_json(read.facts))
    for features, right in zip(people_features(read.facts), judged.people, strict=True):
        yield Fact("people", read.fold, read.real, tuple(features), int(right), 1)


def of_others(read: Read, sure: Sure) -> Iterator[Fact]:
    """The offices, meetings and agreements of a report, given how sure its people are."""
    facts = read.facts
    judged = judge(read.report.gold, to_json(facts))
    people = {person.key: sure(fact) for person, fact in zip(facts.people, of_people(read), strict=True)}
    for features, right in zip(office_features(facts, people), judged.offices, strict=True):
        yield Fact("offices", read.fold, read.real, tuple(features), int(right), 1)
    held = [
        features
        for meeting, features in zip(facts.meetings, meeting_features(facts, people), strict=True)
        if is_held(meeting)
    ]
    for features, pairs in zip(held, judged.meetings, strict=True):
        yield Fact("meetings", read.fold, read.real, tuple(features), sum(pairs), len(pairs))
    for features, right in zip(agreement_features(facts), judged.agreements, strict=True):
        yield Fact("agreements", read.fold, read.real, tuple(features), int(right), 1)


def weights_of(facts: Sequence[Fact]) -> dict[str, float]:
    """Logistic weights of the features."""
    seen = Counter(feature for fact in facts for feature in set(fact.features))
    names = ["", *sorted(name for name, count in seen.items() if name and count >= _LEAST_SEEN)]
    index = {name: number for number, name in enumerate(names)}
    columns = [[index[name] for name in fact.features if name in index] for fact in facts]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((column for row in columns for column in row), np.int32, int(ends[-1]))
    matrix = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(facts), len(names)))
    right = np.array([fact.weight * fact.right for fact in facts])
    total = np.array([fact.weight * fact.total for fact in facts])
    held = np.full(len(names), _PENALTY)
    held[0] = 0.0

    def loss(weights: Floats) -> tuple[float, Floats]:
        score = matrix @ weights
        wrong = (total * np.logaddexp(0.0, score)).sum() - score @ right + 0.5 * held @ weights**2
        return float(wrong), matrix.T @ (total / (1 + np.exp(-score)) - right) + held * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    rounded = ((name, round(float(weight), 3)) for name, weight in zip(names, found, strict=True))
    return {name: weight for name, weight in rounded if abs(weight) >= _SMALLEST or not name}


def scale_of(weights: dict[str, float], scored: Iterable[tuple[float, Fact]]) -> Scale:
    """The shares of right facts by score, from facts whose scores are of weights that were not fitted on them."""
    blocks: list[list[float]] = []  # sum of scores, right, total
    for score, fact in sorted(scored, key=lambda row: (row[0], row[1].features)):
        right, total = fact.weight * fact.right, fact.weight * fact.total
        if blocks and blocks[-1][2] < _BLOCK:
            blocks[-1] = [blocks[-1][0] + score * total, blocks[-1][1] + right, blocks[-1][2] + total]
        else:
            blocks.append([score * total, right, total])
    rising: list[list[float]] = []
    for block in blocks:
        rising.append(block)
        while len(rising) > 1 and rising[-2][1] * rising[-1][2] >= rising[-1][1] * rising[-2][2]:
            last = rising.pop()
            rising[-1] = [a + b for a, b in zip(rising[-1], last, strict=True)]
    shares = [(right + _DOUBT / 2) / (total + _DOUBT) for _, right, total in rising]
    return Scale(
        weights,
        [round(score / total, 3) for score, _, total in rising],
        [round(share - _SHADE * share * (1 - share), 3) for share in np.maximum.accumulate(shares).tolist()],
    )


def scores_apart(facts: Sequence[Fact], folds: Iterable[int]) -> list[tuple[float, Fact]]:
    """Every fact with its score by weights of the other folds."""
    scored = []
    for fold in folds:
        scale = Scale(weights_of([fact for fact in facts if fact.fold != fold]), [], [])
        scored += [(scale.score(fact.features), fact) for fact in facts if fact.fold == fold]
    return scored


def fitted(facts: Sequence[Fact], folds: Sequence[int]) -> tuple[Scale, list[tuple[float, Fact]]]:
    """The scale of one kind, and every fact with the confidence that the other folds give it."""
    scored = scores_apart(facts, folds)
    told = []
    for fold in folds:
        scale = scale_of({}, [row for row in scored if row[1].fold != fold])
        told += [(_share(scale, score), fact) for score, fact in scored if fact.fold == fold]
    return scale_of(weights_of(facts), scored), told


def _share(scale: Scale, score: float) -> float:
    return Scale({"": score}, scale.scores, scale.shares).confidence([""])


def fit_all(readings: Sequence[Read]) -> tuple[dict[str, Scale], dict[str, list[tuple[float, Fact]]]]:
    """The scale of every kind, and the facts of each with the confidence that other folds give them."""
    folds = range(FOLDS)
    people = [fact for read in readings for fact in of_people(read)]
    scales, told = {}, {}
    scales["people"], told["people"] = fitted(people, folds)
    known = {(fact.fold, fact.features): confidence for confidence, fact in told["people"]}
    others = [fact for read in readings for fact in of_others(read, lambda fact: known[fact.fold, fact.features])]
    for kind in KINDS[1:]:
        scales[kind], told[kind] = fitted([fact for fact in others if fact.kind == kind], folds)
    return scales, told
