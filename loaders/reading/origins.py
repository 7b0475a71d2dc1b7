"""Of which states a name is usual: "Shinzo Abe" is likelier of Japan than of Sri Lanka.

A naive Bayes model over words and letter groups of names, counted over public records of office holders and annotated
reports by `bench/fit_origins.py`. The counts of a state lean on those of its naming tradition, and these on those of
all, so that a state of which few names are known counts as neither likely nor unlikely. It only chooses between states
that a report names; it is never a ground of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from math import log, sqrt
from typing import Any, NamedTuple

import numpy as np

from loaders.reading.name_counts import NameCounts, loaded
from loaders.reading.tables import table

_LEAN = 1000.0  # grams of the wider group that weigh as much as those seen
_WORD = 3.0  # how much more a whole word tells than a group of letters
_MOST = 5.0  # furthest that a name speaks against a state
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ð": "d", "þ": "th", "ß": "ss"})
_LETTERS = re.compile("[a-z]{2,}")


class _Seen(NamedTuple):
    """How often grams of a name were seen by state and tradition, how likely each is in any, and how much it tells."""

    by_state: Any
    by_tradition: Any
    everywhere: list[float]
    weights: list[float]


class Origins:
    """Counts of the grams of names by state."""

    def __init__(self, counts: NameCounts) -> None:
        self.counts = counts

    def weigh(self, name: str, codes: Iterable[str]) -> dict[str, float]:
        """How well a name suits each state against the one that it suits best: 0 for that, less for others."""
        seen = self._seen(name)
        scores = {code: self._score(seen, code) for code in codes}
        best = max(scores.values(), default=0.0)
        return {code: max(-_MOST, score - best) for code, score in scores.items()}

    def without(self, names: Iterable[tuple[str, str]]) -> Origins:
        """The counts without these names of states, to see how well the others tell of them."""
        return Origins(self.counts.without((gram, code) for name, code in names for gram in grams(name)))

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {code: tradition for tradition, codes in table("name_traditions").items() for code in codes}

    @cached_property
    def _traditions(self) -> tuple[Any, Mapping[str, int]]:
        """Which tradition each place of a state is of, by number, and the number of each; of none under no name."""
        groups = [self._groups.get(code, code) for code in self.counts.places]
        numbers = {group: number for number, group in enumerate(dict.fromkeys(groups))}
        return np.array([numbers[group] for group in groups]), numbers

    @cached_property
    def _totals(self) -> tuple[Counter[str], Counter[str], int]:
        """Grams by state, by tradition and in all."""
        of_state = Counter(self.counts.by_state())
        of_group: Counter[str] = Counter()
        for code, count in of_state.items():
            of_group[self._groups.get(code, code)] += count
        return of_state, of_group, sum(of_state.values())

    @cached_property
    def _unseen(self) -> Mapping[str, float]:
        """How likely a gram is in names of a state, against all, if neither it nor its tradition has it."""
        of_state, of_group, _ = self._totals
        codes = {*of_state, *self._groups}
        return {code: self._log(0, 0, 1.0, of_state[code], of_group[self._groups.get(code, code)]) for code in codes}

    def _seen(self, name: str) -> _Seen:
        """What is known of the grams of a name."""
        known = [gram for gram in grams(name) if gram in self.counts.rows]
        number, states, counts = self.counts.of(known)
        of_place, traditions = self._traditions
        size = self._totals[2] + 0.5 * self.counts.size
        return _Seen(
            _summed(states, number, counts, (len(self.counts.places), len(known))),
            _summed(of_place[states], number, counts, (len(traditions), len(known))),
            [(count + 0.5) / size for count in np.bincount(number, counts, len(known)).tolist()],
            [_WORD if gram.startswith(":") else 1.0 for gram in known],
        )

    def _score(self, seen: _Seen, code: str) -> float:
        """How well grams suit a state."""
        group, unseen = self._groups.get(code, code), self._unseen.get(code, 0.0)
        of_state, of_group = self._totals[0][code], self._totals[1][group]
        places, traditions = self.counts.places, self._traditions[1]
        states = seen.by_state[places.get(code, places[""])].tolist()
        around = seen.by_tradition[traditions.get(group, traditions[""])].tolist()
        score, to_state, to_group = 0.0, of_state + _LEAN, of_group + _LEAN
        for mine, theirs, everywhere, weight in zip(states, around, seen.everywhere, seen.weights, strict=True):
            if theirs:  # as `_log` tells, whose call would take as long again
                likely = (theirs + _LEAN * everywhere) / to_group
                score += log((mine + _LEAN * likely) / to_state / everywhere) * weight
            else:
                score += unseen * weight
        return score / sqrt(len(states)) if states else 0.0

    @staticmethod
    def _log(seen: int, around: int, everywhere: float, of_state: int, of_group: int) -> float:
        likely = (around + _LEAN * everywhere) / (of_group + _LEAN)
        return log((seen + _LEAN * likely) / (of_state + _LEAN) / everywhere)


def _summed(rows: Any, columns: Any, counts: Any, shape: tuple[int, int]) -> Any:
    """Counts as a table, summed where they are of one row and column."""
    return np.bincount(rows.astype(np.intp) * shape[1] + columns, counts, shape[0] * shape[1]).reshape(shape)


def grams(name: str) -> Iterator[str]:
    """The words of a name (":abe") and their groups of three and four letters, both ends marked ("^ab", "be$")."""
    folded = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    if not folded.isascii():
        folded = "".join(char for char in folded if not unicodedata.combining(char))
    for word in _LETTERS.findall(folded):
        yield f":{word}"
        marked = f"^{word}$"
        for length in (3, 4):
            for start in range(len(marked) - length + 1):
                yield marked[start : start + length]


@cache
def origins() -> Origins:
    """The counts that come with the package."""
    with (files("loaders.resources") / "name_origins.npz").open("rb") as file:
        return Origins(loaded(file))


@lru_cache(maxsize=4096)
def weighed(name: str, codes: tuple[str, ...]) -> Mapping[str, float]:
    """How well a name suits each of these states by the counts of the package. The result is shared."""
    return origins().weigh(name, codes)
