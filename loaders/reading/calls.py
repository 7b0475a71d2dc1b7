"""Whether a line tells of a call that is made, on the telephone, not of one that is paid."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_BEFORE = 3  # items before "call" that say how it is made: "paid a farewell call"
_PHONE_REACH = 14  # items from "told" over whom to "by telephone"
_PHONES = frozenset({"phone", "telephone"})
_OVER = frozenset({"over", "on"})
_CLAUSE_ENDS = frozenset({";", ":", ".", "that", "who", "which", "and"})
_TOLD_ENDS = frozenset({"to", "not", "about"})  # "told X not to speak on the phone", "about a talk by telephone"
_NAMED = 6  # items from "a call from" to whom the other is named by
_LEADING = frozenset({"from", "with", "to"})
_BEHIND_LINE = frozenset({"with", "from", "to", "when", "too", "also"})
_CALLING = frozenset({"called", "calls", "calling"})
_PURPOSES = frozenset(
    {"discuss", "talk", "congratulate", "thank", "brief", "express", "convey", "wish", "assure", "reassure", "tell"}
    | {"inform", "offer", "say", "hear", "pledge", "extend", "raise", "exchange", "speak", "consult", "condole"}
    | {"apologise", "apologize", "explain", "urge", "update"}
)
_PURPOSE_REACH = 4  # items after whom is called
_HOLDING = frozenset({"in", "during", "held", "had", "holds"})
_DETERMINED = frozenset({"a", "the", "their", "his", "her", "this"})
_NO_CALL = frozenset({"for", "to", "upon", "at", "of", "by"})
_GIVEN = frozenset({"gave", "gives", "given"})


def tells_of_made_call(items: Sequence[Item]) -> bool:
    """Whether somebody is called on the telephone: "took a call from X", "gave X a call", "was on the line with X"."""
    words = word_sets("media")
    for at, item in enumerate(items):
        if item.word in _CALLING and _is_named(items[at + 1 : at + 2]) and _has_purpose(items, at + 2):
            return True
        if item.word != "line" and item.word not in words["call"]:
            continue
        before = [other.word for other in items[max(0, at - _BEFORE) : at]]
        if item.word == "line":
            if before[-2:] == ["on", "the"] and (_is_named(items[at - 3 : at - 2]) or _leads_on(items, at)):
                return True
        elif words["paid_beside"].isdisjoint(before) and (
            before[-1:] == ["conference"]
            or _has_caller(items, at)
            or _is_given(items, at)
            or _is_held(items, before, at)
        ):
            return True
    return False


def said_by_phone(items: Sequence[Item], at: int) -> bool:
    """Whether what is told to those from an item on is told on the telephone: "told X, over the phone, that"."""
    told = False
    for number, item in enumerate(items[at : at + _PHONE_REACH], at):
        if told and item.word in _TOLD_ENDS:
            return False
        if item.word in _CLAUSE_ENDS or item.word in word_sets("statuses")["press"]:
            return False
        if item.word in _PHONES and told:
            before = [other.word for other in items[max(at, number - 2) : number]]
            return before[-1:] == ["by"] or (len(before) > 1 and before[0] in _OVER and before[1] == "the")
        told = told or bool(item.people and not item.owns)
    return False


def _has_purpose(items: Sequence[Item], at: int) -> bool:
    """ "Called X on Monday to discuss trade"."""
    return any(one.word == "to" and two.word in _PURPOSES for one, two in pairwise(items[at : at + _PURPOSE_REACH]))


def _leads_on(items: Sequence[Item], at: int) -> bool:
    return any(item.word in _BEHIND_LINE for item in items[at + 1 : at + 2])


def _is_named(items: Sequence[Item]) -> bool:
    return any(item.people for item in items)


def _has_caller(items: Sequence[Item], at: int) -> bool:
    """Whether it is told with whom a call was: "a call from the new President of Y, X", not "a call to end the war"."""
    if not any(item.word in _LEADING for item in items[at + 1 : at + 2]):
        return False
    for item in items[at + 2 : at + 2 + _NAMED]:
        if item.people or item.word == ",":
            return bool(item.people)
    return False


def _is_held(items: Sequence[Item], before: Sequence[str], at: int) -> bool:
    """ "In a call on Monday", "the two held a long call", not "in a call for peace", "had a call on the Speaker"."""
    following = [item.word for item in items[at + 1 : at + 3]]
    if following[:1] == ["on"]:
        if word_sets("statuses")["spans"].isdisjoint(following[1:]):
            return False
    elif following[:1] and following[0] in _NO_CALL:
        return False
    return any(one in _HOLDING and other in _DETERMINED for one, other in pairwise(before))


def _is_given(items: Sequence[Item], at: int) -> bool:
    """ "Gave X a call"."""
    before = items[max(0, at - _BEFORE) : at]
    return len(before) == _BEFORE and before[0].word in _GIVEN and _is_named(before[1:2]) and before[2].word == "a"
