"""Lists of people in a sentence: which mentions are of one list, "A of X, B from Y and C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_LISTING = frozenset({",", ";", "and", "&", "plus"})
_TIGHT, _LOOSE = 3, 6  # other words in lower case between two of a list
_APPOSITION = 25  # items between two coordinated names, their titles among them


def joined(items: Sequence[Item], last: int, index: int) -> bool:
    """Whether two mentions are of one list: a comma or "and" between them, and what describes the first."""
    if index - last > _APPOSITION:
        return False
    between = [item for item in items[last + 1 : index] if not item.people]
    words = [item.word for item in between]
    if _LISTING.isdisjoint(words) or not word_sets("listing")["breaks"].isdisjoint(words):
        return False
    listed = word_sets("listing")["listed"]
    plain = [i for i in between if i.word.isalpha() and not i.capital and i.word not in listed]
    return len(plain) <= (_LOOSE if ";" in words else _TIGHT)


def lists_in(items: Sequence[Item], last: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lists of two or more people among the items up to `last`: where each begins, and who is in it."""
    run: list[str] = []
    first = previous = -1
    for index in [index for index, item in enumerate(items[:last]) if item.people and not item.owns]:
        item = items[index]
        if previous >= 0 and joined(items, previous, index):
            run += item.people
        else:
            if len(set(run)) > 1:
                yield first, tuple(dict.fromkeys(run))
            first, run = index, list(item.people)
        previous = index
    if len(set(run)) > 1:
        yield first, tuple(dict.fromkeys(run))
