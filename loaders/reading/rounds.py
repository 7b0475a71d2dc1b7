"""Whether a story tells of talks in the round, of three sides or more: the log odds of it by all of its words.

What its lines say tells that far better than the words between two people: "sat down", "the three", "adopted", and how
many people of how many states are named. A logistic model over named features (`resources/round_weights.json`), fitted
on annotated reports by `loaders.fitting.rounds`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise

from loaders.reading.allegiance import Allegiance
from loaders.reading.cast import Cast
from loaders.reading.clauses import Line
from loaders.reading.logistic import looked_up
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made

LEAST = 3
"""People named in a story, below which it cannot tell of a round."""
_MOST_PEOPLE, _MOST_STATES = 9, 7
_NAME = "X"


def round_odds(lines: Sequence[Line], cast: Cast, allegiance: Allegiance) -> float:
    """The log odds that a story tells of an encounter of three sides or more; without bound where few are named."""
    if len(cast.people) < LEAST:
        return -float("inf")
    weights = _weights()
    weighed = sorted(weights.keys() & signs_of(lines, cast, allegiance))  # in an order, as sums of floats depend on it
    return weights.get("", 0.0) + sum(looked_up(weights, weighed))


def signs_of(lines: Sequence[Line], cast: Cast, allegiance: Allegiance) -> frozenset[str]:
    """What speaks for a round: words and pairs of words of what is told, names being one, and who is named."""
    words = (_words(line) for line in lines if line.told)
    return frozenset(chain.from_iterable(chain(of, map(" ".join, pairwise(of))) for of in words)).union(
        _named(cast, allegiance)
    )


def _words(line: Line) -> list[str]:
    """The words of a line in lower case; a name or what else begins with a capital is one with those beside it."""
    words: list[str] = []
    last = ""
    for word, _, _, _, _, _, capital, _ in line.items:
        if not word or (capital and words):
            if last is _NAME:
                continue
            last = _NAME
        else:
            last = "9" if word[0].isdigit() else word
        words.append(last)
    return words


def _named(cast: Cast, allegiance: Allegiance) -> Iterator[str]:
    states = [allegiance.states.get(person.key) for person in cast.people]
    known = len(set(chain.from_iterable(of for of in states if of)))
    yield f"#people:{min(len(states), _MOST_PEOPLE)}"
    yield f"#states:{min(known, _MOST_STATES)}"
    yield f"#share:{4 * known // len(states)}"


@cache
def _weights() -> Mapping[str, float]:
    return made("round_weights", numbers)
