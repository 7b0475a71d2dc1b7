"""Finding people, organizations, states and agreements by words of their names and titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.keys import fold
from graph.queries.answers.finding import Hit
from graph.queries.asking import FIRST, Page, Row, Slice, after, ask, page
from ontology.terms import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.asking import Source

KINDS = (Label.PERSON, Label.STATE, Label.ORGANIZATION, Label.AGREEMENT)
"""What can be searched for, in the order in which equally good hits come."""


def search(store: Source, text: str, *, kind: str | None = None, part: Slice = FIRST) -> Page[Hit]:
    """Everything with a name, alias or title in which words start with all the words of the text.

    Case, accents and marks do not matter. Whole names come first, then those that start with the words, then the rest.
    Raises `QuestionError`.
    """
    following = after(part)
    words = fold(text).split()
    rows = sorted(_rows(store, words, kind), key=lambda row: (row["moment"], row["id"])) if words else []
    start = following["after"], following["after_id"]
    shown = [row for row in rows if part.cursor is None or (row["moment"], row["id"]) > start]
    return page(
        shown,
        part,
        len(rows),
        lambda hits: [Hit(kind=row["kind"], id=row["id"], name=row["name"], matched=row["matched"]) for row in hits],
    )


def _rows(store: Source, words: Sequence[str], kind: str | None) -> list[Row]:
    found: list[Row] = []
    if kind in (None, Label.PERSON):
        people = ask(store, "search_people", words=list(words), word=max(words, key=len))
        found += [{**row, "kind": Label.PERSON.value} for row in people]
    if kind != Label.PERSON:
        found += [row for row in ask(store, "searchable") if kind in (None, row["kind"])]
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
