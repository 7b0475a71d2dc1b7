"""What stands where in a sentence that is made of items: the subject of a clause, who is named before a word."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.cast import Way
from loaders.reading.items import Item
from loaders.reading.listing import lists_in
from loaders.reading.wordsets import word_sets

_BACK = 60  # items of a sentence that are looked at
_STYLED = 6  # items from "His Royal" to the name that it belongs to
_TO_NAME = 2  # items from "the host" to the name before it
_FRONTED = 7  # items from "to him" to the subject of its clause
_CLOSES = frozenset({",", ".", ";", ":", ")", "–", "—"})
_AFTER_NAME = frozenset({"and", "who", "whom", "whose", "in", "at", "on", "to", "with", "for", "of", "as", "during"})


def nominals(items: Sequence[Item], index: int) -> list[str]:
    """People named before in the sentence in the place of a subject, the first one first."""
    first = max(0, index - _BACK)
    return [
        item.people[0]
        for at, item in [(at, item) for at, item in enumerate(items[first:index], first) if item.people]
        if len(item.people) == 1 and not item.owns and not governed(items, at)
    ]


def named_before(items: Sequence[Item], index: int) -> list[str]:
    """People named one by one before in the sentence, subjects first."""
    single = [item.people[0] for item in items[max(0, index - _BACK) : index] if len(item.people) == 1]
    return list(dict.fromkeys([*nominals(items, index), *single]))


def stood_for_before(items: Sequence[Item], index: int) -> list[str]:
    """Those for whom words before in the sentence stand, the last one first."""
    return [i.people[0] for i in items[max(0, index - _BACK) : index] if i.way is Way.PRONOUN][::-1]


def clause_subject(items: Sequence[Item], index: int) -> str | None:
    """Who is the subject of the clause in which a word stands, None where nobody is."""
    words = word_sets("standins")["clause"]
    for at in range(index - 1, max(-1, index - _BACK), -1):
        item = items[at]
        if item.word in words:
            return None
        if len(item.people) == 1 and not item.owns and not governed(items, at):
            return item.people[0]
    return None


def clause_subjects(items: Sequence[Item], index: int) -> tuple[str, ...]:
    """The subject of the clause with those listed with it."""
    bound = clause_subject(items, index)
    before = items[max(0, index - _BACK) : index]
    clause = word_sets("standins")["clause"] - {"and"}
    start = next((at for at in range(len(before) - 1, -1, -1) if before[at].word in clause), -1)
    lists = (people for first, people in lists_in(before, len(before)) if first > start and bound in people)
    listed = {person for people in lists for person in people}
    return (*listed, bound) if bound else ()


def owner(items: Sequence[Item], index: int) -> tuple[str, ...]:
    """Whose president, minister or guest a word is."""
    return items[index - 1].people if index and items[index - 1].owns else ()


def paired(items: Sequence[Item], index: int) -> tuple[str, ...]:
    """ "X and he", "he and X": two."""
    before = items[index - 2].people if index > 1 and items[index - 1].word == "and" else ()
    after = items[index + 2].people if index + 2 < len(items) and items[index + 1].word == "and" else ()
    return (*before, *after)


def met_by_subject(items: Sequence[Item], index: int) -> tuple[str, ...]:
    """Those named after a pronoun in the clause of which it is the subject, or before it in "with X, he"."""
    ends = word_sets("standins")["clause"] - {"and"} | {",", "."}
    named: list[str] = []
    for item in items[index + 1 : index + _BACK]:
        if item.word in ends:
            break
        if item.way is Way.NAME:
            named += item.people
    if items[0].word == "with" and not any(item.word in ends - {","} for item in items[:index]):
        named += (person for item in items[:index] if item.way is Way.NAME for person in item.people)
    return tuple(named)


def met_by_object(items: Sequence[Item], index: int) -> tuple[str, ...]:
    """Those named next in the clause that "to him" or "with her" opens: "To him Mr X explained", "with her was Y"."""
    words = word_sets("standins")
    opens = index == 1 or (index > 1 and items[index - _TO_NAME].word in words["clause"] | {","})
    if not opens or items[index - 1].word not in words["preposition"]:
        return ()
    for item in items[index + 1 : index + _FRONTED]:
        if item.people or item.word == ",":
            return item.people
    return ()


def possesses(items: Sequence[Item], index: int) -> bool:
    """Whether "her" owns what follows."""
    following = items[index + 1] if index + 1 < len(items) else None
    return (
        following is not None
        and (bool(following.people) or following.word.isalpha())
        and (following.word not in word_sets("standins")["function"])
    )


def titled(items: Sequence[Item], index: int) -> bool:
    """Whether a name follows to which the words belong: "His Highness Sheikh X"."""
    for item in items[index + 1 : index + _STYLED]:
        if item.people:
            return True
        if not item.capital and item.word not in word_sets("standins")["determiner"]:
            return False
    return False


def named_after(items: Sequence[Item], index: int) -> bool:
    """Whether a noun only leads to the name that follows: "the guest, Mr X,", "her visitor from Lima, Y"."""
    at = index + 1
    while at < len(items) and at - index < _STYLED and (items[at].word == "from" or items[at].capital):
        at += 1
    if at >= len(items) or items[at].word != ",":
        return False
    at += 1
    while at < len(items) and at - index <= _STYLED and not items[at].people and _leads(items[at]):
        at += 1
    if at >= len(items) or items[at].way is not Way.NAME:
        return False
    return at + 1 >= len(items) or not items[at + 1].word.isalpha() or items[at + 1].word in _AFTER_NAME


def _leads(item: Item) -> bool:
    return item.capital or item.word in word_sets("standins")["determiner"]


def apposed(items: Sequence[Item], start: int, index: int) -> str | None:
    """Who is named right before words that only say what he is: "X, the host, spoke"."""
    following = items[index + 1].word if index + 1 < len(items) else "."
    if start < _TO_NAME or items[start].word != "the" or items[start - 1].word != "," or following not in _CLOSES:
        return None
    before = items[start - _TO_NAME]
    return before.people[0] if before.way is Way.NAME and len(before.people) == 1 and not before.owns else None


def governed(items: Sequence[Item], index: int) -> bool:
    """Whether a preposition stands before a mention."""
    words = word_sets("standins")
    for at in range(index - 1, max(0, index - 3) - 1, -1):
        word = items[at].word
        if word in words["preposition"]:
            return True
        if word not in words["determiner"]:
            return False
    return False


def says_who(items: Sequence[Item], verb: int) -> bool:
    """Whether a verb at a place tells who somebody is: "her next guest was [the minister X]", not "was met by X"."""
    if items[verb].word not in _WAS:
        return False
    for item in items[verb + 1 : verb + 1 + _WHO_REACH]:
        if item.people:
            return not item.owns
        if item.word not in _BEFORE_WHO:
            return False
    return False


_WAS = frozenset({"was", "were", "is", "are"})
_WHO_REACH = 5  # items from "was" over "none other than the" to who it was
_BEFORE_WHO = frozenset({"the", "a", "an", "also", "again", "too", "none", "other", "than", "then", ":", ","})
