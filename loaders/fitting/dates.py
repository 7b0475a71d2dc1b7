"""Weights by which encounters are dated: `date_weights.json`.

A softmax over the candidates of `loaders.reading.date_candidates`, fitted by gradient descent with L2; no random
numbers, so the same reports give the same weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from loaders.fitting.annotated import Annotated, same_people
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.date_candidates import Candidate
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.occasions import Occasions
from loaders.reading.pairs import weigh
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

LEAST_SEEN = 5
PENALTY = 1.0
STEPS = 200
RATE = 0.3
SMALLEST = 0.02

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Choice:
    """The candidates of one encounter, and which of them are right."""

    candidates: tuple[Candidate, ...]
    right: tuple[bool, ...]
    gold: str | None


def choices(report: Annotated) -> Iterator[Choice]:
    """One choice for each pair of people that met and that the reading ties."""
    story = tell(report.report)
    cast = cast_of(story)
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    links = links_in(lines, cast, allegiance)
    occasions = Occasions(story, lines, places, links)
    key = same_people(report.gold["people"], cast)
    dates: dict[frozenset[str], set[str | None]] = {}
    for meeting in report.gold["meetings"]:
        for left, right in combinations(meeting["sides"], 2):
            for pair in product(left, right):
                dates.setdefault(frozenset(pair), set()).add(meeting["date"])
    seen = set()
    for found in weigh(lines, cast, links):
        gold = dates.get(frozenset((key.get(found.one, found.one), key.get(found.other, found.other))))
        link = next((link for link in found.links if link.status is MeetingStatus.TOOK_PLACE), None)
        if gold is None or link is None or (link.line, link.trigger, tuple(sorted(map(str, gold)))) in seen:
            continue
        seen.add((link.line, link.trigger, tuple(sorted(map(str, gold)))))
        candidates = tuple(occasions.dating.candidates.of(link, occasions.told_at(link)))
        yield Choice(candidates, tuple(c.date in gold for c in candidates), min(gold, key=str))


class Fit:
    """A softmax over candidates, weighed by their features."""

    def __init__(self, rows: Sequence[Choice]) -> None:
        seen = Counter(f for row in rows for c in row.candidates for f in c.features)
        self.index = {f: n for n, f in enumerate(sorted(f for f, count in seen.items() if count >= LEAST_SEEN))}
        usable = [row for row in rows if any(row.right)]
        matrix, groups, right = self._matrix(usable)
        weights, squares = np.zeros(len(self.index)), np.full(len(self.index), 1e-8)
        for _ in range(STEPS):
            scores = np.exp(np.clip(matrix @ weights, -30, 30))
            share = scores / np.bincount(groups, scores)[groups]
            of_right = scores * right
            target = of_right / np.bincount(groups, of_right)[groups]
            slope = matrix.T @ (share - target) + PENALTY * weights
            squares += slope * slope
            weights -= RATE * slope / np.sqrt(squares)
        self.weights: Floats = weights

    def _matrix(self, rows: Sequence[Choice]) -> tuple[Any, npt.NDArray[np.int64], Floats]:
        columns, ends, groups, right = [], [0], [], []
        for number, row in enumerate(rows):
            for candidate, good in zip(row.candidates, row.right, strict=True):
                columns += [self.index[f] for f in candidate.features if f in self.index]
                ends.append(len(columns))
                groups.append(number)
                right.append(float(good))
        shape = (len(groups), len(self.index))
        return csr_matrix((np.ones(len(columns)), columns, ends), shape=shape), np.array(groups), np.array(right)

    def hits(self, rows: Sequence[Choice]) -> int:
        """How many choices fall on a right date; one whose date is unknown counts as right."""
        matrix, _groups, _right = self._matrix(rows)
        scores = np.exp(matrix @ self.weights)
        hit, at = 0, 0
        for row in rows:
            totals: Counter[str | None] = Counter()
            for candidate in row.candidates:
                totals[candidate.date] += float(scores[at])  # type: ignore[assignment]
                at += 1
            best = max(totals, key=lambda day: (totals[day], day or ""))
            hit += row.gold is None or any(
                c.date == best and good for c, good in zip(row.candidates, row.right, strict=True)
            )
        return hit

    def named(self) -> dict[str, float]:
        """The weights by their features."""
        found = {f: round(float(self.weights[n]), 3) for f, n in self.index.items()}
        return {f: weight for f, weight in found.items() if abs(weight) >= SMALLEST}
