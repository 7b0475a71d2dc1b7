"""The words around what tells of an encounter, up to the end of its clause."""

from __future__ import annotations

from loaders.reading.items import Item

STARTS = frozenset({".", ";", ":", ",", "-", "–", "—", "*", "•", "(", ")", '"', "“", "”"})
"""Before a word that begins a clause."""
BEING = frozenset({"been", "was", "were", "is", "are", "be"})
"""The verb by which it is told what became of an encounter: "the talks were called off"."""
PREDICATE_REACH = 24
"""Items from a noun to its verb, over the names of those who meet."""
_OF_PEOPLE = frozenset({"who", "whose", "whom"})  # what follows is told of one of them: "talks with X, who will go on"
_CLAUSE_ENDS = frozenset({";", ":", "."})
_ENDS_AFTER = _CLAUSE_ENDS | _OF_PEOPLE
_MONTH = "may"  # with a capital no modal, but the name of a month: "on 15 May"
_QUOTES = frozenset({'"', "“", "”", "‘", "’"})


def words_before(items: tuple[Item, ...], first: int, count: int) -> list[str]:
    """Words before, the nearest first, up to the end of another clause; names of people are passed over."""
    found: list[str] = []
    named = False  # right after
    for word, _, _, people, _, _, capital, _ in items[max(0, first - count) : first][::-1]:
        if word in _CLAUSE_ENDS:
            break
        follows, named = named, bool(people)
        if word == "to" and follows:
            continue  # "to the minister he spoke"
        if word and not people and word not in _QUOTES and not (capital and word == _MONTH):
            found.append(word)
    return found


def words_after(items: tuple[Item, ...], last: int, count: int) -> list[str]:
    """Words after, up to the end of the clause or to what is told of one of those named."""
    found: list[str] = []
    for item in items[last : last + count]:
        word = item.word
        if word in _ENDS_AFTER:
            break
        if word and not (word == _MONTH and item.capital):
            found.append(word)
    return found
