"""A fitted network over pairs: tells the log odds of pairs of a story from its words."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from threadpoolctl import ThreadpoolController

from loaders.reading.network_batch import Names, PairInput, batch
from loaders.reading.network_input import StoryInput
from loaders.reading.network_shape import corrected, shapes
from loaders.reading.word_vectors import word_vectors

PRECISE = np.float64
"""Numbers in reading: of four bytes, the last digits differ from one processor to another, and with them confidence."""


@dataclass(frozen=True)
class Network:
    """The names that the network knows and its weights by place; without weights it says nothing."""

    names: Names
    weights: dict[str, Any]

    def odds(self, story: StoryInput, pairs: Sequence[PairInput]) -> list[float]:
        """The log odds of each pair, as `PairInput` has them where somebody of it is not among the words."""
        if not (self.weights and pairs and story.words):
            return [pair.odds for pair in pairs]
        told = batch([(story, pairs)], self.names, word_vectors().vectors)
        del told["masked"]  # one story has no words of none
        with _one_thread():
            found = corrected(np, self.weights, told).tolist()
        unseen = {person for person, words in story.mentions.items() if not words}
        if not unseen:
            return list(found)
        return [
            pair.odds if pair.one in unseen or pair.other in unseen else odds
            for odds, pair in zip(found, pairs, strict=True)
        ]

    def table(self) -> dict[str, Any]:
        """As JSON keeps it: numbers of two bytes in base 64."""
        return {
            "known": sorted(self.names.known, key=self.names.known.__getitem__),
            "roles": sorted(self.names.roles, key=self.names.roles.__getitem__),
            "weights": {
                name: {
                    "shape": list(value.shape),
                    "values": base64.b64encode(value.astype("<f2").tobytes()).decode("ascii"),
                }
                for name, value in sorted(self.weights.items())
            },
        }


def _one_thread() -> AbstractContextManager[Any]:
    """For what multiplies matrices: these are so small that several threads only wait for each other."""
    several = any(library.num_threads != 1 for library in _multiplying().lib_controllers)
    return _multiplying().limit(limits=1) if several else nullcontext()


@cache
def _multiplying() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")


def network_of(table: Any) -> Network:
    """The network that a table of `Network.table` keeps, with weights.

    Raises `ValueError`, or what Python says of it, where a weight is missing, of another shape or no number.
    """
    names = Names(_numbered(table["known"]), _numbered(table["roles"]))
    needed = shapes(len(names.known), len(names.roles), word_vectors().vectors.shape[1])
    if table["weights"].keys() != needed.keys():
        raise ValueError("weights are missing, or are none of the network's")
    return Network(names, {name: _values(kept, needed[name]) for name, kept in table["weights"].items()})


def _numbered(names: Sequence[str]) -> dict[str, int]:
    found = {name: number for number, name in enumerate(names, 1) if isinstance(name, str)}
    if len(found) != len(names):
        raise ValueError("a name is none, or stands twice")
    return found


def _values(kept: Any, shape: tuple[int, ...]) -> Any:
    """The numbers of one weight."""
    values = np.frombuffer(base64.b64decode(kept["values"], validate=True), "<f2").astype(PRECISE)
    if tuple(kept["shape"]) != shape or not np.isfinite(values).all():
        raise ValueError(f"a weight is not of the shape {shape}, or no number")
    return values.reshape(shape)
