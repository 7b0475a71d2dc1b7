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
    def places(self) -> Mapping[str, list[int]]:
        """Where each state stands in what `of` gives."""
        return {code: [place] for place, code in enumerate(self.codes)}

    def of(self, grams: Sequence[str]) -> Any:
        """How often each of these grams (across), all of which have rows, was seen by state (down)."""
        rows = np.array([self.rows[gram] for gram in grams], np.intp)
        starts, lengths = self.starts[rows], self.starts[rows + 1] - self.starts[rows]
        at = np.arange(lengths.sum()) + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
        found = np.zeros((len(self.codes), len(rows)), np.int64)
        found[self.states[at], np.repeat(np.arange(len(rows)), lengths)] = self.counts[at]
        return found

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
                place = start + np.flatnonzero(np.isin(self.states[start:end], self.places.get(code, [])))
                counts[place] -= counts[place] > 0
        return replace(self, counts=counts)


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
