"""Weights by which encounters are dated: `date_weights.json`.

A softmax over the candidates of `loaders.reading.date_candidates`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np

from loaders.fitting.annotated import Annotated, same_people
from loaders.fitting.softmax import Softmax
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
PENALTY = 6.0


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
        self.softmax = Softmax([(_features(row), row.right) for row in rows], least=LEAST_SEEN, penalty=PENALTY)

    def hits(self, rows: Sequence[Choice]) -> int:
        """How many choices fall on a right date; one whose date is unknown counts as right."""
        return sum(row.gold is None or self._right(row) for row in rows)

    def named(self) -> dict[str, float]:
        """The weights by their features."""
        return self.softmax.named()

    def _right(self, row: Choice) -> bool:
        """Whether the likeliest date is right: a date said twice is as likely as both together."""
        totals: Counter[str | None] = Counter()
        for candidate, score in zip(row.candidates, np.exp(self.softmax.scores(_features(row))), strict=True):
            totals[candidate.date] += float(score)  # type: ignore[assignment]
        best = max(totals, key=lambda day: (totals[day], day or ""))
        return any(c.date == best and good for c, good in zip(row.candidates, row.right, strict=True))


def _features(row: Choice) -> list[tuple[str, ...]]:
    return [candidate.features for candidate in row.candidates]
