"""The words that people are spelled with, by which a store finds them: what is written of them beside the people.

Each is a node of its own in the store, with the identifiers of the people and the sound of the word (`graph.names`).
They are no part of the graph: they are made of its people alone, and nothing but the look-up of a name asks for them.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from graph.names import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MIGRATION = "0005_words"
"""The migration with which they came: who was in the store before has them from then on."""

LOOKED_UP = {
    "people_by_sound": "words_sounding",
    "people_by_words": "words_of",
    "search_people": "words_starting",
}
"""Questions of some people, with the statement that first says whose a word is: the embedded engine finds nodes by an
index where their identifiers are given to a statement, and walks through all where they come from within it."""


def kept_words(people: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """For each of these people, as they are written, the words that stay: all others of theirs are to be dropped."""
    return [{"id": person["id"], "words": _words(person)} for person in people]


def added_words(people: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Each word of these people, as they are written, its sound, and whose it is."""
    found: dict[str, list[str]] = defaultdict(list)
    for person in people:
        for word in _words(person):
            found[word].append(person["id"])
    return [{"word": word, "sound": skeleton(word), "people": ids} for word, ids in sorted(found.items())]


def _words(person: Mapping[str, Any]) -> list[str]:
    return sorted({word for spelling in person["folded"] for word in spelling.split()})
