"""How often groups of letters stand in names of each state, as numbers in a row for each group.

Rows lie one after the other, as most of the groups are in names of few states: of row R the numbers between
`starts[R]` and `starts[R + 1]`. `bench/fit_origins.py` writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import IO, Any

import numpy as np


@dataclass(frozen=True)
class NameCounts:
    """The row of each gram, and in it the states, by their places in `codes`, with how often each has the gram."""

    rows: Mapping[str, int]
    codes: tuple[str, ...]
    starts: Any
    states: Any
    counts: Any

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each state stands, and under the empty code one that the counts lack."""
        return {code: place for place, code in enumerate((*self.codes, ""))}

    @property
    def size(self) -> int:
        """How many grams there are, with those that are left out."""
        return len(self.starts) - 1

    def of(self, grams: Sequence[str]) -> tuple[Any, Any, Any]:
        """By what states grams that have rows were seen: gram by gram its number, a state, how often."""
        rows = np.array([self.rows[gram] for gram in grams], np.intp)
        starts, lengths = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        at = np.arange(lengths.sum()) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        return np.repeat(np.arange(len(rows)), lengths), self.states[at], self.counts[at]

    def by_state(self) -> Mapping[str, int]:
        """How many grams were seen of each state."""
        sums = np.bincount(self.states, self.counts, len(self.codes)).astype(np.int64).tolist()
        return dict(zip(self.codes, sums, strict=True))

    def without(self, grams: Iterable[tuple[str, str]]) -> NameCounts:
        """The counts where each of these grams was seen once less of its state, if at all."""
        counts = self.counts.copy()
        for gram, code in grams:
            if gram in self.rows:
                start, end = self.starts[self.rows[gram] : self.rows[gram] + 2].tolist()
                place = start + np.flatnonzero(self.states[start:end] == self.places.get(code, self.places[""]))
                counts[place] -= counts[place] > 0
        left = np.add.reduceat(counts, self.starts[:-1], dtype=np.int64) > 0
        return replace(self, counts=counts, rows={gram: row for gram, row in self.rows.items() if left[row]})


def saved(counts: Mapping[str, Mapping[str, int]], file: IO[bytes]) -> None:
    """Writes the counts of grams by state."""
    codes = sorted({code for states in counts.values() for code in states})
    numbers = {code: number for number, code in enumerate(codes)}
    np.savez(
        file,
        grams=np.frombuffer("\n".join(counts).encode("ascii"), np.uint8),
        codes=np.frombuffer("\n".join(codes).encode("ascii"), np.uint8),
        lengths=np.array([len(states) for states in counts.values()], np.uint16),
        states=np.array([numbers[code] for states in counts.values() for code in states], np.uint8),
        counts=np.array([count for states in counts.values() for count in states.values()], np.uint16),
    )


def loaded(file: IO[bytes]) -> NameCounts:
    """The counts that were saved."""
    table = np.load(file)
    grams = table["grams"].tobytes().decode("ascii").split("\n")
    return NameCounts(
        rows=dict(zip(grams, range(len(grams)), strict=True)),
        codes=tuple(table["codes"].tobytes().decode("ascii").split("\n")),
        starts=np.concatenate([[0], np.cumsum(table["lengths"], dtype=np.int64)]),
        states=table["states"],
        counts=table["counts"],
    )
