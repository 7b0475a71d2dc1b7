"""Phrases of encounters in another sense: ideas that are welcomed, speeches that are heard, "later this month"."""

from __future__ import annotations

from itertools import takewhile

from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_HEARD = "heard/hears/hear"
_SPOKEN = "spoke/spoken"
_LATER = "^ afterwards/thereafter/later"
_BEFORE_HOST = ("to _ ", "before _ ")
_LEFT = "left/leaves"
_LED = "took/takes/brought/brings/led/leads * to"
_WELCOMED = "welcomed/welcomes"
_KINDS = ("bilateral/bilaterals", "trilateral/trilaterals")
_PERSONAL = 2  # items after a phrase among which somebody stands
_REACH = 4  # items before and after
_GUEST_ENDS = frozenset({",", "at", "in", "on", "to", "who", "whose", "with"})  # after whom or what is welcomed
_DEED_REACH = 5  # items from "welcomed" over "the recent" and whose it is to "decision"


def is_of_other_sense(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether items `first` up to but without `last`, which are of a phrase, tell of no encounter here."""
    if phrase == _LED:
        led = items[last + 1 : last + _PERSONAL] if items[last : last + 1] and _is_article(items[last]) else ()
        return not (_has_people(items[first:last]) and _is_whole(led or items[last : last + 1]))
    if phrase.startswith(_LEFT):
        return any(item.owns for item in items[last : last + _PERSONAL])
    if phrase == "occupied":
        return items[last : last + 1] == () or items[last].word == "by" or not _is_whole(items[last : last + _PERSONAL])
    if phrase.startswith(_BEFORE_HOST):
        return not (items[first + 1].people or items[first + 1].word == "whom")
    words = word_sets("statuses")
    near = [item.word for item in items[last : last + _REACH]]
    if phrase.startswith(_HEARD):
        return any(item.word in words["speeches"] for item in items[max(0, first - _REACH) : first])
    if phrase == _SPOKEN:
        return near[:2] == ["on", "behalf"] or (near[:1] == ["at"] and not words["addressed"].isdisjoint(near))
    if phrase.startswith(_LATER):
        return near[:1] in (["this"], ["next"], ["in"]) and items[first].word == "later"
    if phrase.startswith(_WELCOMED):
        return near[:1] == ["that"] or _is_deed(items, last)
    return phrase.startswith(_KINDS) and _is_adjective(items[last : last + 1])


def _is_deed(items: tuple[Item, ...], last: int) -> bool:
    """Whether it is what others did or said that is welcomed: "welcomed X's decision", "the statement of X"."""
    words = word_sets("statuses")["welcomed"]
    near = tuple(takewhile(lambda item: item.word not in _GUEST_ENDS, items[last : last + _DEED_REACH]))
    first = next((number for number, item in enumerate(near) if item.people), len(near))
    owned = first < len(near) and near[first].owns
    return any(item.word in words for item in (near[first + 1 :] if owned else near[:first]))


def _is_article(item: Item) -> bool:
    return item.word in {"the", "his", "her", "its"} and not item.people


def _is_whole(items: tuple[Item, ...]) -> bool:
    """Whether it is people who are spoken of, not what is theirs: "occupied X", not "occupied X's palace"."""
    return _has_people(items) and not any(item.owns for item in items)


def _has_people(items: tuple[Item, ...]) -> bool:
    return any(item.people for item in items)


def _is_adjective(following: tuple[Item, ...]) -> bool:
    """Whether "bilateral" only tells of what kind another thing is: "relations", not "with", "between", "here"."""
    after = word_sets("statuses")["after_bilateral"]
    return any(item.word.isalpha() and not item.people and item.word not in after for item in following)
