"""Weights of the network over pairs: `pair_network.json`, by stochastic gradient descent (AdamW).

It starts from the same random numbers each time, so the same examples give the same weights on one machine. What
weighed features give of each pair has to come from weights that were not fitted on its report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from loaders.reading.network import Network
from loaders.reading.network_batch import Names, PairInput, batch
from loaders.reading.network_input import StoryInput
from loaders.reading.network_shape import DILATIONS, HIDDEN, WIDTH, corrected, shapes
from loaders.reading.word_vectors import word_vectors

EPOCHS = 20
"""Times that all reports are gone through: with five who met whom is read far worse (decision 4)."""
_BATCH = 16  # stories
_RATE = 2e-3
_DECAY = 0.1
_LEFT_OUT = 0.3  # of the numbers at each place of the network
_SEED = 1
_UNKNOWN = 0.08  # of words that are made unknown
_LEAST_SEEN = 20  # words of which something is known, for it to be weighed
_MOST_PEOPLE = 24  # of a story that is fitted on
_MOST_WORDS = 1500

Weights = dict[str, Any]

_OPTIMISER = optax.chain(
    optax.clip_by_global_norm(1.0), optax.scale_by_adam(), optax.add_decayed_weights(_DECAY), optax.scale(-1.0)
)


@dataclass(frozen=True)
class Example:
    """One story with its pairs, and whether each met; `weight` is what it counts."""

    story: StoryInput
    pairs: tuple[PairInput, ...]
    met: tuple[bool, ...]
    weight: float = 1.0


def fit(examples: Iterable[Example]) -> Network:
    """The network that tells most of the examples apart; one that says nothing where there are none."""
    given = [cut for cut in map(_cut, examples) if cut.pairs]
    if not given:
        return Network(Names({}, {}), {})
    return _fit(given, _names(given), word_vectors().vectors)


def _cut(example: Example) -> Example:
    """Without those of a story beyond what is fitted on, of whom there are few; without any where no word is seen."""
    people = set(list(example.story.mentions)[:_MOST_PEOPLE])
    if not 0 < len(example.story.words) <= _MOST_WORDS:
        return Example(example.story, (), ())
    rows = [
        (pair, met)
        for pair, met in zip(example.pairs, example.met, strict=True)
        if pair.one in people and pair.other in people
    ]
    return Example(example.story, tuple(p for p, _ in rows), tuple(met for _, met in rows), example.weight)


def _names(examples: Sequence[Example]) -> Names:
    seen = Counter(name for e in examples for of in e.story.known for name in of)
    roles = Counter(role for e in examples for role in e.story.roles.values() if role)
    return Names(
        {name: n + 1 for n, name in enumerate(sorted(name for name, count in seen.items() if count >= _LEAST_SEEN))},
        {role: n + 1 for n, role in enumerate(sorted(role for role, count in roles.items() if count >= _LEAST_SEEN))},
    )


def _fit(examples: Sequence[Example], names: Names, vectors: Any) -> Network:
    order = np.random.default_rng(_SEED)
    weights = _start(names, vectors.shape[1], order)
    rate = optax.cosine_decay_schedule(_RATE, EPOCHS * -(-len(examples) // _BATCH))
    state = _OPTIMISER.init(weights)
    key = jax.random.PRNGKey(_SEED)
    batches = (chosen for _ in range(EPOCHS) for chosen in _batches(examples, order))
    for number, chosen in enumerate(batches):
        key, now = jax.random.split(key)
        weights, state = _step(weights, state, _told(chosen, names, vectors, order), now, rate(number))
    return Network(names, {name: np.asarray(value, np.float32) for name, value in _silenced(weights).items()})


@jax.jit
def _step(weights: Weights, state: Any, told: Mapping[str, Any], key: Any, rate: Any) -> tuple[Weights, Any]:
    """Weights a little better on a batch; compiled once for all networks of the same shapes."""
    updates, state = _OPTIMISER.update(jax.grad(_loss)(weights, told, key), state, weights)
    return optax.apply_updates(weights, optax.tree.scale(rate, updates)), state


def _silenced(weights: Weights) -> Weights:
    """With nothing where nothing is known of a word, however many such places there are."""
    return {**weights, "known": weights["known"].at[0].set(0.0)}


def _batches(examples: Sequence[Example], order: np.random.Generator) -> Iterable[list[Example]]:
    """All stories in chance order, those of about one length together."""
    near = sorted(range(len(examples)), key=lambda n: (len(examples[n].story.words) + float(order.integers(60)), n))
    found = [near[start : start + _BATCH] for start in range(0, len(near), _BATCH)]
    return [[examples[n] for n in found[at]] for at in order.permutation(len(found))]


def _told(examples: Sequence[Example], names: Names, vectors: Any, order: np.random.Generator) -> dict[str, Any]:
    """The arrays of a batch, padded so that few shapes have to be compiled."""
    told = batch([(example.story, example.pairs) for example in examples], names, vectors)
    told["vectors"] = told["vectors"] * (order.random((len(told["vectors"]), 1)) >= _UNKNOWN).astype(np.float32)
    told["met"] = np.array([met for example in examples for met in example.met], np.float32)
    told["weight"] = np.array([e.weight for e in examples for _ in e.met], np.float32)
    return {name: _grown(name, value) for name, value in told.items()}


_WORDS = frozenset({"vectors", "kinds", "masked"})
_PEOPLE = frozenset({"mentions", "mentioned", "roles", "partners", "partnered"})
_KNOWN = 7
_PARTNERS = _MOST_PEOPLE - 1


def _grown(name: str, value: Any) -> Any:
    size = len(value)
    if name in _WORDS:
        size = -(-size // 2048) * 2048
    elif name in _PEOPLE or name == "known":
        size = -(-size // 256) * 256
    else:
        size = 512 << max(0, (size - 1) // 512).bit_length()
    widths = [(0, size - len(value))] + [(0, 0)] * (value.ndim - 1)
    if name in {"known", "partners", "partnered"}:
        widths[1] = (0, (_KNOWN if name == "known" else _PARTNERS) - value.shape[1])
    return np.pad(value, widths)


def _loss(weights: Weights, told: Mapping[str, Any], key: Any) -> Any:
    keys = jax.random.split(key, 8)

    def drop(values: Any, place: int) -> Any:
        return values * jax.random.bernoulli(keys[place], 1 - _LEFT_OUT, values.shape) / (1 - _LEFT_OUT)

    odds = corrected(jnp, _silenced(weights), told, drop)
    return ((jnp.logaddexp(0.0, odds) - odds * told["met"]) * told["weight"]).sum() / 100.0


_PARTS = HIDDEN * 7  # of what is weighed of a pair
_CHANCE = (
    ("vectors", 1.0, None),
    ("known", 0.4, 1),
    *((name, 1.0, HIDDEN) for name in ("first", "last", "between")),
    *((name, 0.3, 1) for name in ("distance", "seen_relation")),
    ("role", 1.0, 1),
    *((name, 1.0, _PARTS) for name in ("sum_role", "times_role")),
    ("relation", 0.3, 1),
    ("odds", 0.1, 1),
    ("out", 0.1, HIDDEN),
    *((name, 1.0, _PARTS) for name in ("sum_most", "sum_mean", "sum_among", "times_most", "apart_mean", "apart_among")),
    ("beside", 1.0, _PARTS),
    *((f"round{number}", 1.0, WIDTH * HIDDEN) for number in range(len(DILATIONS))),
)
"""Weights that start from random numbers, in the order of drawing: their size, and how many are summed, None for those
of a word vector."""


def _start(names: Names, width: int, order: np.random.Generator) -> Weights:
    shape_of = shapes(len(names.known), len(names.roles), width)
    weights = {name: jnp.zeros(shape) for name, shape in shape_of.items()} | {"trust": jnp.ones(())}
    for name, size, summed in _CHANCE:
        drawn = order.normal(size=shape_of[name]) * size / np.sqrt(summed or width)
        weights[name] = jnp.asarray(drawn, jnp.float32)
    return weights
