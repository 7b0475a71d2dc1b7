"""Of which states the words of titles are usual: "Majlis", "Amiri", "Dato'", "Chancellery".

Counted over annotated reports by `loaders.fitting.second_look`. As with the origins of names, it only chooses between
states that a report names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log

from loaders.reading.claims import Claim
from loaders.reading.story import Story
from loaders.reading.weight_tables import counts
from loaders.reading.weights import made

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 25  # characters before a name in which its courtesies stand: "H.E. Dato' Sri"
_MOST_BEFORE = 2
_MOST = 4  # claims of one person that are looked at
_LEAN = 3.0  # people that weigh as much as those counted
_FEW = 100.0  # the same for the share of a state in all
_FURTHEST = 4.0  # that a title speaks against a state

Counts = Mapping[str, Mapping[str, int]]


class TitleWords:
    """Counts of people by word and state."""

    def __init__(self, counts: Counts) -> None:
        self.counts = counts

    @cached_property
    def _sums(self) -> tuple[Mapping[str, int], Mapping[str, int], int]:
        """By word, by state, and in all."""
        of_word = {word: sum(states.values()) for word, states in self.counts.items()}
        of_state: dict[str, int] = {}
        for states in self.counts.values():
            for code, count in states.items():
                of_state[code] = of_state.get(code, 0) + count
        return of_word, of_state, sum(of_word.values())

    def weigh(self, words: Iterable[str], codes: Iterable[str]) -> dict[str, float]:
        """How well words suit each state against the one that they suit best: 0 for that, less for others."""
        of_word, of_state, total = self._sums
        known = sorted(word for word in words if word in self.counts)
        scores = {}
        for code in codes:
            usual = (of_state.get(code, 0) + 0.5) / (total + _FEW)
            scores[code] = sum(
                log((self.counts[word].get(code, 0) + _LEAN * usual) / (of_word[word] + _LEAN) / usual)
                for word in known
            )
        best = max(scores.values(), default=0.0)
        return {code: max(-_FURTHEST, score - best) for code, score in scores.items()}


def words_of(story: Story, claims: Sequence[Claim]) -> set[str]:
    """The words of a person's titles, those beside each other ("foreign secretary") and before the name ("dato -")."""
    found: set[str] = set()
    for claim in claims[:_MOST]:
        tokens = story.tokens[claim.title.first : claim.title.last]
        words = [word.lower() for word in _WORD.findall(story.text[tokens[0].start : tokens[-1].end])]
        found.update(words)
        found.update(f"{one} {other}" for one, other in pairwise(words))
        before = _WORD.findall(story.text[max(0, claim.name.start - _BEFORE) : claim.name.start])
        found.update(f"{word} -" for word in before[-_MOST_BEFORE:])
    return found


@lru_cache(maxsize=1)
def title_words() -> TitleWords:
    """The counts in use."""
    return TitleWords(made("title_states", counts))
