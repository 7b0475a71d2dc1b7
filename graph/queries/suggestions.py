"""What somebody who types can mean: people, offices, states, organizations and agreements, forgiving the spelling.

A word of what is typed fits a word of a name if that starts with it, is the same name in the letters of another
language (Toqayev / Tokayev), or differs by a slip or two of the keyboard. All words must fit one spelling of a name.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Self

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.keys import fold
from graph.names import same_word
from graph.queries.answers.finding import Hit
from graph.queries.asking import Slice, ask
from graph.queries.offices import offices
from ontology.states import state_named
from ontology.terms import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.queries.asking import Source

KINDS = (Label.PERSON, Label.STATE, Label.OFFICE, Label.ORGANIZATION, Label.AGREEMENT)
"""What can be meant, in the order in which equally good ones come."""
EXACT, START, SOUND, SLIP = range(4)
"""How a word fits another, the best first."""

_ALL = Slice(limit=1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Something that can be meant; `near` where it is spelled otherwise than what was typed."""

    hit: Hit
    near: bool


class Names:
    """The names of everything in a graph by their words. A graph that has changed needs new ones."""

    def __init__(self, found: Iterable[tuple[str, str, Sequence[str]]]) -> None:
        """Names from a kind, an identifier, and spellings, the name first."""
        self._found: list[tuple[str, str, Sequence[str]]] = []
        self._places: dict[str, set[tuple[int, int]]] = defaultdict(set)
        self._folded: list[list[str]] = []
        for kind, identifier, spellings in found:
            place = len(self._found)
            self._found.append((kind, identifier, spellings))
            self._folded.append([fold(spelling) for spelling in spellings])
            for nth, spelling in enumerate(self._folded[place]):
                for word in spelling.split():
                    self._places[word].add((place, nth))
        self._words = sorted(self._places)

    @classmethod
    def of(cls, source: Source) -> Self:
        """Those of a source. Raises `StoreError`."""
        return cls(_named(source))

    def suggest(self, text: str, *, kind: str | None = None) -> list[Suggestion]:
        """All that can be meant by what is typed, the likeliest first."""
        words = fold(text).split()
        if not words:
            return []
        best: dict[int, tuple[int, int, int, str, str, int]] = {}
        for (place, nth), cost in self._fitting(words).items():
            of, identifier, _ = self._found[place]
            if kind in (None, of):
                spelling = self._folded[place][nth]
                rank = (cost, _loose(spelling, words), KINDS.index(Label(of)), self._folded[place][0], identifier, nth)
                best[place] = min(rank, best.get(place, rank))
        return [
            Suggestion(hit=self._hit(place, rank[-1]), near=rank[0] > START)
            for place, rank in sorted(best.items(), key=lambda one: one[1])
        ]

    def _hit(self, place: int, nth: int) -> Hit:
        kind, identifier, spellings = self._found[place]
        return Hit(kind=kind, id=identifier, name=spellings[0], matched=spellings[nth])

    def _fitting(self, words: Sequence[str]) -> Mapping[tuple[int, int], int]:
        """Places of spellings in which every word fits one, with the worst of their costs."""
        found: dict[tuple[int, int], int] | None = None
        for word in words:
            fit: dict[tuple[int, int], int] = {}
            for other, cost in self._near(word).items():
                for place in self._places[other]:
                    fit[place] = min(cost, fit.get(place, cost))
            found = fit if found is None else {p: max(cost, found[p]) for p, cost in fit.items() if p in found}
        return found or {}

    def _near(self, word: str) -> dict[str, int]:
        """Words that a typed one can stand for."""
        near = dict.fromkeys(self._slipped(word), SLIP)
        near |= {other: SOUND for other in self._words if same_word(word, other)}
        near |= {other: START for other in self._words if other.startswith(word)}
        if word in self._places:
            near[word] = EXACT
        return near

    def _slipped(self, word: str) -> set[str]:
        """Words that it differs from by slips of the keyboard, or the start of which, if their first letter is its."""
        slips = _slips(word)
        if not slips:
            return set()
        alike = [other for other in self._words if other[0] == word[0]]
        starts: dict[str, set[str]] = defaultdict(set)
        for other, more in product(alike, (-1, 0, 1)):
            starts[other[: len(word) + more]].add(other)
        close = _within(word, list(starts), slips)
        return set(_within(word, self._words, slips)).union(*(starts[start] for start in close))


def _within(word: str, words: list[str], slips: int) -> list[str]:
    return [other for other, _, _ in process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=None)]


def _slips(word: str) -> int:
    """Slips of the keyboard that are forgiven in a word."""
    return 0 if len(word) < 4 else 1 if len(word) < 7 else 2


def _loose(spelling: str, words: Sequence[str]) -> int:
    """Whether a spelling is all that is typed, starts with it, or only has it."""
    typed = " ".join(words)
    return 0 if spelling == typed else 1 if spelling.startswith(typed) else 2


def _named(source: Source) -> Iterator[tuple[str, str, Sequence[str]]]:
    for row in ask(source, "spellings"):
        yield Label.PERSON, row["id"], (row["name"], *row["aliases"])
    for row in ask(source, "searchable"):
        state = state_named(row["id"]) if row["kind"] == Label.STATE else None
        yield row["kind"], row["id"], (row["name"], *row["aliases"], *(state.names if state else ()))
    for post in offices(source, part=_ALL).items:
        yield Label.OFFICE, post.id, (post.name,)
