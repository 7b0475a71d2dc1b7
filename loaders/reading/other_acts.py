"""Verbs of encounter that tell of another act by what they have for an object: offers accepted, events hosted."""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

from loaders.reading.encounter_surroundings import BEING
from loaders.reading.items import Item
from loaders.reading.kept import kept
from loaders.reading.wordsets import word_sets

_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_ENDS = frozenset({";", ".", ":", ",", "and", "who", "where", "before", "after"})
_OBJECT_ENDS = frozenset({";", ".", ":", "that", "and", "from", "by", "of", "who", "which", "as", "was", "were"})
_OBJECT_REACH = 14  # items from "accepted" over where and when to whom
_EVENT_REACH = 9  # items from "hosted" over "at its seat the high-level" to "event"
_WELCOME_REACH = 3  # items from "is" over "always most" to "welcome"
_JOINING = frozenset(
    {",", "and", "both", "president", "minister", "the", "leader", "leaders"}
)  # between those called on
_WHERE_TO = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "that"})  # "to the palace"
_THEM = frozenset({"him", "them"})
_REMAINING = frozenset({"remain", "remains", "remained", "always"})
_ALSO_MET = "^ also accepted/received/seen/presented/met"
_TOLD_OF = frozenset({"of", "about", "that"})


def is_other_act(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether items `first` up to but without `last`, which are of a phrase, tell of another act than an encounter."""
    test = _TESTS.get(_first_word(phrase))
    return test is not None and test(items, phrase, first, last)


@kept
def _first_word(phrase: str) -> str:
    return phrase.split("/")[0].split(" ")[0]


def _accepted(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Accepted X's offer", not "accepted at his office the minister X"."""
    return phrase == "accepted/accepts" and not _is_received(items, last)


def _likewise(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Likewise met X": a verb with its object, not one in a row of guests."""
    return phrase == "likewise received/met" and _is_received(items, last)


def _also(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "A, the heir, also met B", not "also met was B", nor "also met her" of who comes next in a row."""
    return phrase == _ALSO_MET and _next(items, last) not in _THEM | {"her"} and _is_received(items, last)


def _exchanged(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Exchange congratulations", "an exchange of students"."""
    near = [item.word for item in items[last : last + 2]]
    near = near if near[:1] == ["of"] else near[:1]
    return phrase == "exchange/exchanges" and not word_sets("statuses")["exchanged"].isdisjoint(near)


def _considered(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "A stop in Rome is being considered"."""
    return first > 0 and items[first - 1].word == "being"


def _conveyed(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Conveyed that X is welcome"."""
    return _next(items, last) == "that"


def _heard(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Heard of it last week"."""
    return "*" not in phrase and _next(items, last) in _TOLD_OF


def _seen(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "X, seen here with Y": a picture of some other day."""
    return items[first].word == "seen" and _next(items, last) == "here"


def _welcome(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "He is always welcome in Paris": somebody only may come."""
    before = [item.word for item in items[max(0, first - _WELCOME_REACH) : first]]
    return items[first].word == "welcome" and not (BEING | _REMAINING).isdisjoint(before)


def _hosted(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Hosted at its seat a conference on water, which X opened", not "hosted X at a conference"."""
    near = tuple(takewhile(lambda item: item.word not in _ENDS, items[last : last + _EVENT_REACH]))
    if any(item.people for item in near):
        return False
    return any(item.word in word_sets("statuses")["events"] for item in near)


def _handed(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Handed the gavel to X", "gave his account of it"."""
    if not word_sets("statuses")["handed_on"].isdisjoint([item.word for item in items[first:last]]):
        return True
    following = _next(items, last)
    owned = items[last - 1].word == "his" and following.isalpha()
    return owned and following not in word_sets("standins")["function"]


def _appealed(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """ "Called on X to withdraw", "calls upon X for restraint", not "called on X to discuss trade"."""
    if phrase != "called/calls/call/calling on/upon":
        return False
    at = _past_people(items, last)
    said = [item.word for item in items[at : at + 4]] if at else []
    words = word_sets("statuses")
    if said[:1] == ["for"]:
        return not words["appealed_for"].isdisjoint(said[1:3])
    if said[:2] == ["not", "to"]:
        return True
    if said[:1] != ["to"] or len(said) < 2 or items[at + 1].capital or not said[1].isalpha():
        return False
    return said[1] not in words["visiting"] | _WHERE_TO and _THEM.isdisjoint(said[2:3])


def _past_people(items: tuple[Item, ...], last: int) -> int:
    """What comes after those who are called on, 0 if nobody is."""
    past = 0
    for number, item in enumerate(items[last : last + _OBJECT_REACH], last):
        if item.people:
            past = number + 1
        elif (past and item.word not in _JOINING) or item.word in _OBJECT_ENDS - {"and", "of"}:
            break
    return past


def _is_received(items: tuple[Item, ...], last: int) -> bool:
    """Whether somebody, and nothing of his, is the object of a verb."""
    for item in items[last : last + _OBJECT_REACH]:
        if item.people:
            return not item.owns or item.word in _POSSESSIVES
        if item.word in _OBJECT_ENDS or item.word in word_sets("statuses")["acceptable"]:
            return False
    return False


def _next(items: tuple[Item, ...], last: int) -> str:
    return items[last].word if last < len(items) else ""


_TESTS: dict[str, Callable[[tuple[Item, ...], str, int, int], bool]] = {
    "^": _also,
    "accepted": _accepted,
    "called": _appealed,
    "considered": _considered,
    "conveyed": _conveyed,
    "exchange": _exchanged,
    "handed": _handed,
    "heard": _heard,
    "hosted": _hosted,
    "likewise": _likewise,
    "saw": _seen,
    "welcomed": _welcome,
}
"""What tells another act, by the first word of the phrase."""
