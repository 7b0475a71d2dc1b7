"""Vectors of words: near each other for words of like meaning, whatever they were read in.

Made of a sentence encoder by `bench/word_vectors.py`, cut to few numbers each; the model card tells of their source.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from loaders.reading.network_input import UNKNOWN


@dataclass(frozen=True)
class WordVectors:
    """The row of each word in `vectors` (words, numbers); the first two rows are of names and of unknown words."""

    rows: dict[str, int]
    vectors: Any


@cache
def word_vectors() -> WordVectors:
    """The vectors that come with the reading."""
    with (files("loaders.resources") / "word_vectors.npz").open("rb") as file:
        table = np.load(file)
        words = table["words"].tobytes().decode().split("\n")
        vectors = table["vectors"].astype(np.float32) * table["scale"]
    nothing = np.zeros((UNKNOWN + 1, vectors.shape[1]), np.float32)
    return WordVectors(
        {word: number for number, word in enumerate(words, UNKNOWN + 1)}, np.concatenate([nothing, vectors])
    )
