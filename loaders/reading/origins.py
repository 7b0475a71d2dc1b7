"""Of which states a name is usual: "Shinzo Abe" is likelier of Japan than of Sri Lanka.

A naive Bayes model over words and letter groups of names, counted over public records of office holders and annotated
reports by `bench/fit_origins.py`. The counts of a state lean on those of its naming tradition, and these on those of
all, so that a state of which few names are known counts as neither likely nor unlikely. It only chooses between states
that a report names; it is never a ground of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from math import log, sqrt

import orjson

from loaders.reading.tables import table

_LEAN = 1000.0  # grams of the wider group that weigh as much as those seen
_WORD = 3.0  # how much more a whole word tells than a group of letters
_KEPT = 20_000  # grams whose sums are kept at once
_MOST = 5.0  # furthest that a name speaks against a state
_PLAIN = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ð": "d", "þ": "th", "ß": "ss"})
_LETTERS = re.compile("[a-z]{2,}")

Counts = Mapping[str, Mapping[str, int]]
_Seen = tuple[Mapping[str, int], Mapping[str, int], float, float]
"""How often a gram was seen by state and by tradition, how likely it is in any name, and how much it tells."""


class Origins:
    """Counts of the grams of names by state."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts
        self._known: dict[str, Mapping[str, int]] = {}

    def weigh(self, name: str, codes: Iterable[str]) -> dict[str, float]:
        """How well a name suits each state against the one that it suits best: 0 for that, less for others."""
        known = [self._seen(gram) for gram in grams(name) if self.counts.get(gram)]
        scores = {code: self._score(known, code) for code in codes}
        best = max(scores.values(), default=0.0)
        return {code: max(-_MOST, score - best) for code, score in scores.items()}

    def without(self, names: Iterable[tuple[str, str]]) -> Origins:
        """The counts without these names of states, to see how well the others tell of them."""
        counts: dict[str, Mapping[str, int]] = dict(self.counts)
        left, of_group, total = (Counter(self._totals[0]), Counter(self._totals[1]), self._totals[2])
        for name, code in names:
            for gram in grams(name):
                if counts.get(gram, {}).get(code, 0) > 0:
                    counts[gram] = Counter(counts[gram]) - Counter({code: 1})
                    left[code] -= 1
                    of_group[self._groups.get(code, code)] -= 1
                    total -= 1
        others = Origins(counts)
        others.__dict__["_totals"] = (left, of_group, total)
        return others

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {code: tradition for tradition, codes in table("name_traditions").items() for code in codes}

    @cached_property
    def _totals(self) -> tuple[Counter[str], Counter[str], int]:
        """Grams by state, by tradition and in all."""
        listed: defaultdict[str, list[int]] = defaultdict(list)
        for states in self.counts.values():
            for code, count in states.items():
                listed[code].append(count)
        of_state = Counter({code: sum(counts) for code, counts in listed.items()})
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

    def _score(self, known: Sequence[_Seen], code: str) -> float:
        """How well grams suit a state."""
        group, unseen = self._groups.get(code, code), self._unseen.get(code, 0.0)
        of_state, of_group = self._totals[0][code], self._totals[1][group]
        score, log_of = 0.0, self._log
        for states, around, everywhere, weight in known:
            if group in around:
                score += log_of(states.get(code, 0), around[group], everywhere, of_state, of_group) * weight
            else:
                score += unseen * weight
        return score / sqrt(len(known)) if known else 0.0

    def _seen(self, gram: str) -> _Seen:
        """What is known of a gram."""
        around = self._around(gram)
        everywhere = (around[""] + 0.5) / (self._totals[2] + 0.5 * len(self.counts))
        return self.counts[gram], around, everywhere, _WORD if gram.startswith(":") else 1.0

    def _around(self, gram: str) -> Mapping[str, int]:
        """How often a gram was seen by tradition, and in all under the empty name; kept, as grams recur."""
        if gram not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            states, groups = self.counts[gram], self._groups
            around = {"": sum(states.values())}
            for code, count in states.items():
                group = groups.get(code, code)
                around[group] = around.get(group, 0) + count
            self._known[gram] = around
        return self._known[gram]

    @staticmethod
    def _log(seen: int, around: int, everywhere: float, of_state: int, of_group: int) -> float:
        likely = (around + _LEAN * everywhere) / (of_group + _LEAN)
        return log((seen + _LEAN * likely) / (of_state + _LEAN) / everywhere)


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
    return Origins(orjson.loads((files("loaders.resources") / "name_origins.json").read_bytes()))


@lru_cache(maxsize=4096)
def weighed(name: str, codes: tuple[str, ...]) -> Mapping[str, float]:
    """How well a name suits each of these states by the counts of the package. The result is shared."""
    return origins().weigh(name, codes)
