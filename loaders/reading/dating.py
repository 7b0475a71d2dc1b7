"""Which date an encounter has, of those that a story says: every candidate weighed by its features.

The weights stand in `resources/date_weights.json`, fitted on annotated reports by `loaders.fitting.dates`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp
from typing import NamedTuple

from loaders.reading.date_candidates import WHERE, Candidates
from loaders.reading.links import Link
from loaders.reading.triggers import Join
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made, parted

ByWhere = Mapping[str, tuple[float, Mapping[str, float]]]


class Dated(NamedTuple):
    """The date chosen, whether the line of the encounter says it, and its likelihood."""

    date: str | None
    said: bool
    likelihood: float


class _Weighed(NamedTuple):
    """The dates that an encounter may have, how likely each is, and which the line of the encounter says."""

    shares: dict[str | None, float]
    said: dict[str | None, bool]
    likeliest: Dated


class Dating:
    """Dates the encounters of one story by the likeliest of their candidates."""

    def __init__(self, candidates: Candidates) -> None:
        self.candidates = candidates
        self.weighed: dict[tuple[int, int, Join | None, str, str], _Weighed] = {}

    def of(self, link: Link, at: int) -> Dated:
        """The likeliest date of an encounter told by a link at an offset of the text."""
        return self._weigh(link, at).likeliest

    def of_all(self, told: Sequence[tuple[Link, int, float]]) -> Dated:
        """The likeliest date of an encounter told by several links, each at an offset and with a share of the say."""
        shares: dict[str | None, float] = {}
        said: dict[str | None, bool] = {}
        for link, at, share in told:
            weighed = self._weigh(link, at)
            for day, likelihood in weighed.shares.items():
                shares[day] = shares.get(day, 0.0) + share * likelihood
                said[day] = said.get(day, False) or weighed.said[day]
        return _likeliest(shares, said)

    def _weigh(self, link: Link, at: int) -> _Weighed:
        key = (link.line, at, link.trigger.join if link.trigger else None, link.one, link.other)
        known = self.weighed.get(key)
        if known is None:
            weights = _weights()
            scores: dict[str | None, float] = {}
            said: dict[str | None, bool] = {}
            for day, own, where, shape in self.candidates.of(link, at):
                alone, shaped = weights[where]
                scores[day] = scores.get(day, 0.0) + exp(sum(map(shaped.get, shape, repeat(0.0)), alone))
                said[day] = said.get(day, False) or own
            total = sum(scores.values())
            shares = {day: score / total for day, score in scores.items()}
            known = self.weighed[key] = _Weighed(shares, said, _likeliest(shares, said))
        return known


def _likeliest(shares: Mapping[str | None, float], said: Mapping[str | None, bool]) -> Dated:
    best = max(shares, key=lambda day: (shares[day], day or "")) if len(shares) > 1 else next(iter(shares))
    return Dated(best, said[best], shares[best] / sum(shares.values()))


@cache
def _weights() -> ByWhere:
    return by_where(made("date_weights", numbers))


def by_where(weights: Mapping[str, float]) -> ByWhere:
    """By where a date is said: the weight of that alone, and those of the features of its shape, without its name."""
    shaped = parted(weights, WHERE)
    return {where: (shaped.get(where, {}).pop("", 0.0), shaped.get(where, {})) for where in WHERE}
