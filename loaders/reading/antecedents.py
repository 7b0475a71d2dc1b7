"""Whom a word that stands for somebody means, of all whom it can mean: each candidate weighed by its features.

"He" is the subject of the sentence before, or whom the story is about; who meets a minister of one state is likely of
another. The weights stand in `resources/antecedent_weights.json`, fitted by `loaders.fitting.antecedents`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import repeat
from typing import NamedTuple

from loaders.reading.antecedent_features import Question, candidates
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made, parted

MOST = 8
"""Candidates of a question."""
DOUBT = 1.0
"""How much less may speak for another who can be meant too, in log odds."""

ACROSS = 1.0
"""What speaks for somebody of another state than the one who is told to meet the word: "Premier Ba met with him"."""
_MET = frozenset({"object", "title", "described", "guest"})

KINDS = frozenset({"subject", "object", "owner", "title", "described", "style", "guest", "host"})
"""What a word can be that stands for somebody."""

Chooser = Callable[[Question], tuple[str, ...]]


class Weights(NamedTuple):
    """For words of one kind: the weights of what tells of a candidate himself, and of what does beside the word."""

    told: Mapping[str, float]
    beside: Mapping[str, float]


ByKind = Mapping[str, Weights]
"""By the kind of a word, the weights of features without its name."""


def likeliest(question: Question) -> tuple[str, ...]:
    """The likeliest of all, of equals the first, with those who may be meant nearly as well."""
    told, beside = _weights()[question.kind]
    meets = question.kind in _MET
    scored = []
    for candidate in candidates(question):
        own = sum(map(told.get, candidate.told, repeat(0.0)))
        # Weights have three decimals: what sums of floats add to that is of no meaning.
        across = ACROSS if meets and candidate.is_across else 0.0
        scored.append((round(own + across + sum(map(beside.get, candidate.beside, repeat(0.0))), 3), candidate.person))
    scored.sort(key=lambda one: -one[0])
    best = scored[0][0]
    return tuple([person for score, person in scored if round(best - score, 3) <= DOUBT])


@cache
def _weights() -> ByKind:
    return by_kind(made("antecedent_weights", numbers))


def by_kind(weights: Mapping[str, float]) -> ByKind:
    """Weights that are named by features, by the kind of word: what counts for all words is added to each."""
    of_kinds = parted(weights, KINDS)
    of_all = of_kinds.get("", {})
    return {kind: Weights(_sums(of_all, of_kinds.get(kind, {})), of_kinds.get(kind, {})) for kind in KINDS}


def _sums(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {name: one.get(name, 0.0) + other.get(name, 0.0) for name in (*one, *other)}
