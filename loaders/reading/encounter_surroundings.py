"""The words around what tells of an encounter, up to the end of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.items import Item

STARTS = frozenset({".", ";", ":", ",", "-", "–", "—", "*", "•", "(", ")", '"', "“", "”"})
"""Before a word that begins a clause."""
BEING = frozenset({"been", "was", "were", "is", "are", "be"})
"""The verb by which it is told what became of an encounter: "the talks were called off"."""
PREDICATE_REACH = 24
"""Items from a noun to its verb, over the names of those who meet."""
_OF_PEOPLE = frozenset({"who", "whose", "whom"})  # what follows is told of one of them: "talks with X, who will go on"
_QUOTES = frozenset({'"', "“", "”", "‘", "’"})


def words_before(items: tuple[Item, ...], first: int, count: int) -> Iterator[str]:
    """Words before, the nearest first, up to the end of another clause; names of people are passed over."""
    after: Item | None = None
    for item in items[max(0, first - count) : first][::-1]:
        if item.word in {";", ":", "."}:
            return
        before, after = after, item
        if item.word == "to" and before and before.people:
            continue  # "to the minister he spoke"
        if item.word and not item.people and item.word not in _QUOTES and not _is_month(item):
            yield item.word


def words_after(items: tuple[Item, ...], last: int, count: int) -> Iterator[str]:
    """Words after, up to the end of the clause or to what is told of one of those named."""
    for item in items[last : last + count]:
        if item.word in {";", ":", "."} or item.word in _OF_PEOPLE:
            return
        if item.word and not _is_month(item):
            yield item.word


def _is_month(item: Item) -> bool:
    """Whether a word that looks like a modal is the name of a month: "on 15 May"."""
    return item.capital and item.word == "may"
