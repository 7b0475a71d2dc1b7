"""Finding people, organizations, states and agreements by words of their names and titles."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING, Self

from graph.keys import fold
from graph.queries.answers.finding import Hit
from graph.queries.asking import FIRST, Page, Row, Slice, after, ask, page
from ontology.terms import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from graph.queries.asking import Source

KINDS = (Label.PERSON, Label.STATE, Label.ORGANIZATION, Label.AGREEMENT)
"""What can be searched for, in the order in which equally good hits come."""


class Titles:
    """Names and titles of all but the people, by the folded words in them. A graph that has changed needs new ones."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = list(rows)
        self._places: dict[str, set[int]] = defaultdict(set)
        for place, row in enumerate(self._rows):
            for spelling in (row["name"], *row["aliases"]):
                for word in fold(spelling).split():
                    self._places[word].add(place)
        self._words = sorted(self._places)

    @classmethod
    def of(cls, source: Source) -> Self:
        """Those of a source. Raises `StoreError`."""
        return cls(ask(source, "searchable"))

    def starting(self, start: str) -> list[Row]:
        """The rows of those in which a word starts with this."""
        first = bisect_left(self._words, start)
        words = takewhile(lambda word: word.startswith(start), (self._words[n] for n in range(first, len(self._words))))
        return [self._rows[place] for place in sorted({place for word in words for place in self._places[word]})]


def search(
    store: Source,
    text: str,
    *,
    kind: str | None = None,
    part: Slice = FIRST,
    titles: Callable[[], Titles] | None = None,
) -> Page[Hit]:
    """Everything with a name, alias or title in which words start with all the words of the text.

    Case, accents and marks do not matter. Whole names come first, then those that start with the words, then the rest.
    `titles` gives those of the store as it is; without it they are read anew. Raises `QuestionError`.
    """
    following = after(part)
    words = fold(text).split()
    titles = titles or (lambda: Titles.of(store))
    rows = sorted(_rows(store, words, kind, titles), key=lambda row: (row["moment"], row["id"])) if words else []
    start = following["after"], following["after_id"]
    shown = [row for row in rows if part.cursor is None or (row["moment"], row["id"]) > start]
    return page(
        shown,
        part,
        len(rows),
        lambda hits: [Hit(kind=row["kind"], id=row["id"], name=row["name"], matched=row["matched"]) for row in hits],
    )


def _rows(store: Source, words: Sequence[str], kind: str | None, titles: Callable[[], Titles]) -> list[Row]:
    found: list[Row] = []
    longest = max(words, key=len)
    if kind in (None, Label.PERSON):
        people = ask(store, "search_people", words=list(words), word=longest)
        found += [{**row, "kind": Label.PERSON.value} for row in people]
    if kind != Label.PERSON:
        found += [row for row in titles().starting(longest) if kind in (None, row["kind"])]
    return [ranked for row in found if (ranked := _ranked(row, words))]


def _ranked(row: Row, words: Sequence[str]) -> Row | None:
    """The row with its best spelling and, as moment, how well that fits; None where none does."""
    fits = [
        (rank, place, spelling)
        for place, spelling in enumerate((row["name"], *row["aliases"]))
        if (rank := _rank(fold(spelling), words)) is not None
    ]
    if not fits:
        return None
    rank, _, matched = min(fits)
    return {**row, "matched": matched, "moment": f"{rank}{KINDS.index(Label(row['kind']))} {fold(row['name'])}"}


def _rank(spelling: str, words: Sequence[str]) -> int | None:
    if spelling.split() == list(words):
        return 0
    if not all(f" {word}" in f" {spelling}" for word in words):
        return None
    return 1 if spelling.startswith(" ".join(words)) else 2
