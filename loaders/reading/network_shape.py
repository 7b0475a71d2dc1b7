"""The network over pairs of people: from the words of stories to what they say for or against each pair having met.

Written over an array library, `numpy` in reading and `jax.numpy` in fitting, so that both compute the same. Several
stories may stand one after the other, with words of none (`masked` 0) between them.

Every word is a vector, to which is added what is known of the word; three rounds each mix a word with those around it,
further and further away. A pair is then seen by its mentions nearest to each other with what stands between, by all
mentions of the two, by the other pairs that the two are of, and by the likelihood that weighed features gave it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from loaders.reading.network_batch import RELATIONS
from loaders.reading.network_input import DISTANCES

HIDDEN = 64
"""Numbers that the network keeps of a word, a person or a pair."""
ROLE = 16
"""Numbers that it keeps of a role."""
DILATIONS = (1, 3, 9)
WIDTH = 3
"""Words that a round sees: one on each side, as far away as its dilation."""

Array = Any
Drop = Callable[[Array, int], Array]
"""Leaves out some numbers in fitting; told which place of the network asks."""


def shapes(known: int, roles: int, numbers: int) -> dict[str, tuple[int, ...]]:
    """Every weight by name: of so many names known of words, so many roles, and vectors of so many numbers."""
    one, square = (HIDDEN,), (HIDDEN, HIDDEN)
    return {
        "vectors": (numbers, HIDDEN),
        "known": (known + 1, HIDDEN),
        "words": one,
        **{f"round{number}": (WIDTH, *square) for number in range(len(DILATIONS))},
        **{f"round{number}_shift": one for number in range(len(DILATIONS))},
        **dict.fromkeys(("first", "last", "between", "beside"), square),
        "distance": (2 * DISTANCES, HIDDEN),
        "seen_relation": (len(RELATIONS), HIDDEN),
        "seen": one,
        "role": (roles + 1, ROLE),
        **dict.fromkeys(("sum_role", "times_role"), (ROLE, HIDDEN)),
        **dict.fromkeys(("sum_most", "sum_mean", "sum_among", "times_most", "apart_mean", "apart_among"), square),
        "relation": (len(RELATIONS), HIDDEN),
        **dict.fromkeys(("odds", "hidden", "out"), one),
        **dict.fromkeys(("trust", "shift"), ()),
    }


def kept(values: Array, _: int) -> Array:
    """Leaves out nothing."""
    return values


def corrected(xp: Any, weights: Mapping[str, Array], told: Mapping[str, Array], drop: Drop = kept) -> Array:
    """The log odds of every pair, from those that weighed features give (`odds`).

    `told` is what `network_batch.batch` makes. Shapes: N words, P people, Q pairs, as there.
    """
    words = _words(xp, weights, told, drop)
    there = told["mentioned"][..., None]
    people = words[told["mentions"]] * there  # no number is below nothing, so that what is not there is never the most
    most, mean = people.max(1), people.sum(1) / xp.maximum(there.sum(1), 1.0)
    one, other = told["one"], told["other"]
    beside = _beside(xp, weights, told, words, drop)
    among = (beside[told["partners"]] * told["partnered"][..., None]).max(1)
    role = weights["role"][told["roles"]]
    shared = most @ weights["sum_most"] + mean @ weights["sum_mean"] + among @ weights["sum_among"]
    shared = shared + role @ weights["sum_role"]
    hidden = (
        shared[one]
        + shared[other]
        + drop(most[one] * most[other], 5) @ weights["times_most"]
        + xp.abs(mean[one] - mean[other]) @ weights["apart_mean"]
        + xp.abs(among[one] - among[other]) @ weights["apart_among"]
        + (role[one] * role[other]) @ weights["times_role"]
        + beside @ weights["beside"]
        + weights["relation"][told["relations"]]
        + told["odds"][:, None] * weights["odds"]
        + weights["hidden"]
    )
    return drop(xp.maximum(hidden, 0), 6) @ weights["out"] + weights["trust"] * told["odds"] + weights["shift"]


def _words(xp: Any, weights: Mapping[str, Array], told: Mapping[str, Array], drop: Drop) -> Array:
    known = weights["known"][told["known"]].sum(1) + weights["words"]
    words = drop(told["vectors"], 0) @ weights["vectors"]
    words += known[told["kinds"]]  # numpy adds in place
    words = _masked(xp.maximum(words, 0), told)
    for number, dilation in enumerate(DILATIONS):
        mixed = drop(_round(xp, weights, words, number, dilation), 1 + number)
        mixed += words
        words = _masked(mixed, told)
    return words


def _masked(words: Array, told: Mapping[str, Array]) -> Array:
    """Words with nothing where there are none; nothing is between stories where there is but one."""
    return words * told["masked"][:, None] if "masked" in told else words


def _round(xp: Any, weights: Mapping[str, Array], words: Array, number: int, dilation: int) -> Array:
    """What words say together with those around them."""
    size = len(words)
    edge = xp.zeros((WIDTH // 2 * dilation, words.shape[1]), words.dtype)
    within = xp.concatenate([edge, words, edge])
    steps = [within[step * dilation : step * dilation + size] for step in range(WIDTH)]
    mixed = steps[0] @ weights[f"round{number}"][0]
    mixed += weights[f"round{number}_shift"]
    for step in range(1, WIDTH):
        mixed += steps[step] @ weights[f"round{number}"][step]
    return xp.maximum(mixed, 0)


def _beside(xp: Any, weights: Mapping[str, Array], told: Mapping[str, Array], words: Array, drop: Drop) -> Array:
    """What stands at and between the mentions of two people that are nearest to each other."""
    first, last = told["first"], told["last"]
    # made flat and back, the numbers that are summed lie one after the other: numpy then takes half the time
    sums = xp.cumsum(words.T.reshape(-1).reshape(words.shape[::-1]), 1).T
    between = (sums[xp.maximum(last - 1, first)] - sums[first]) / xp.maximum(last - first - 1, 1)[..., None]
    seen = (
        words[first] @ weights["first"]
        + words[last] @ weights["last"]
        + between @ weights["between"]
        + weights["distance"][told["distances"]]
        + weights["seen_relation"][told["relations"]][:, None]
        + weights["seen"]
    )
    return (drop(xp.maximum(seen, 0), 4) * told["near"][..., None]).max(1)
