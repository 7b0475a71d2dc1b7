"""Whether somebody whom a line mentions is not there: a sender or addressee, who is stood in for, who did not come."""

from __future__ import annotations

import re

from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_POSSESSIVES = frozenset({"his", "her", "their"})
_HANDED = 9  # items from "presented" over "his letters on 5 May" to whom they were presented
_SENT = 6  # items from "greetings" to their sender
_ASKED = 8  # items from "whether" to who is asked about
_SUCCEEDING = frozenset({"succeeds", "succeeded", "succeeding", "replaces", "replaced", "replacing"})
"""Before whoever an office was before: "met A, who succeeds B"."""
_LEADING = frozenset({"with", "by", "to", "for", "from", "on", "of"})
"""Between "but not" or "except" and a name."""
_EXCEPTING = frozenset({"not", "except", "alone", "than", "less"})
"""One of these stands before whoever is told apart from those who were met."""
_BEFORE_NOT = frozenset({"but", ",", "though", "although", "if", "albeit", "however", "and", "yet"})
_BEFORE_WHICH = frozenset(
    {"in", "at", "to", "with", "on", "for", "from", "by", "of", "after", "during", "and", "under"}
) | frozenset(
    {"about", "before", "following", "visit", "summit", "dinner", "lunch", "conversation", "reception", "conference"}
)
"""Before "which" where what follows is no deed of somebody, or one of whoever was there: "the talks which X led"."""
_MET = frozenset({"received", "hosted", "met", "welcomed"})
_MET_REACH = 6  # items from an addressee over "during a cordial" to "meeting"
_SPENT = frozenset(
    {"discussions", "negotiations", "consultations", "hour", "hours", "minutes", "walk", "exchange", "encounter"}
)
"""Before "which" too: what people have together, "the hour which X spent with Y"."""
_TO_OTHER_DEED = frozenset({",", ";", ".", ":", "that", "was", "were", "is", "are", "been"})
"""Between what was made and somebody who did something else: "the minister named in May was received by X"."""
_AHEAD_OF = frozenset(
    {("ahead", "of"), ("prior", "to"), ("preparations", "for"), ("preparation", "for"), ("preparing", "for")}
)
"""Before "X's visit": it is still to come."""
_JOURNEYS = frozenset({"visit", "trip", "tour", "journey", "arrival", "inauguration", "swearing-in"})
_THEIRS = 4  # items after "X's" that name somebody of theirs and what they told
_CLAUSE_ENDS = frozenset({",", ";", ".", ":"})
_CLAUSE_WORDS = 9  # items after a name that may say that its bearer did not come
_MISSING = frozenset({",", "who", "himself", "herself", "had", "was", "were", "could", "did", "does"}) | frozenset(
    {"excused", "excusing", "sent", "stayed"}
)
"""First words of what says that somebody did not come."""
_SENDING = frozenset({",", "had", "has", "sent", "sends", "wrote", "writes", "addressed", "addresses"})
"""First words of what says that somebody sent a letter."""
_MISSED = re.compile(
    r"(?:was|were|had been) (?:held up|detained|delayed|prevented|unable)\b"
    r"|(?:, )?(?:who )?(?:himself |herself )?(?:had been (?:awaited|expected|announced)(?! by)|was announced"
    r"|(?:was|were|had been) (?:called away|taken ill|kept (?:away|at home))"
    r"|excus(?:ed|ing) (?:himself|herself|themselves)|(?:had )?sent (?:his|her|their) (?:regrets|apologies|excuses)"
    r"|could not (?:come|attend|be|travel|make|join|take)|(?:did|does) not (?:come|attend|travel|appear|make it|join)"
    r"|had to (?:remain|stay|cancel)|stayed (?:away|behind|at home))\b"
)


_SENDER = re.compile(
    r",? ?(?:(?:had|has) (?:given|sent|written|entrusted|addressed|dictated|penned|charged)"
    r"|sent|sends|wrote|writes|addressed|addresses)"
    r" (?:(?:him|her|them|with|to) ?)?(?:(?:a|an|the|this|his|her|with) ){0,2}"
    r"(?:\w+ )?(?:note|letter|message|missive|cable|telegram)\b"
)
"""What somebody does who sends a letter, which another brings."""


def is_absent(items: tuple[Item, ...], index: int) -> bool:
    """Whether a person is only sent to or from: "greetings from X", "on behalf of X", "at the invitation of X"."""
    words = word_sets("contexts")
    before = [item.word for item in items[max(0, index - _SENT) : index]]
    if before[-1:] == ["the"]:
        before.pop()
    if _is_missing(items, index, before) or _is_asked_about(items, index) or _is_sender(items, index, before):
        return True
    if items[index].owns and _is_yet_to_go(items, index, before):
        return True
    if (
        _is_stood_for(items, index, before)
        or (not _EXCEPTING.isdisjoint(before) and _is_excepted(before))
        or _is_author(items, index, before)
        or ("according" in before and _is_source(items, index, before))
    ):
        return True
    if before[-1:] and before[-1] in _POSSESSIVES:
        before.pop()  # "a message from his counterpart X"
    if not before or before[-1] not in words["sending"]:
        return False
    if before[-1] == "by" and not word_sets("statuses")["by_hand"].isdisjoint(before):
        return False  # "a letter delivered by X"
    if before[-1] == "to" and any(i.word in words["handed"] for i in items[max(0, index - _HANDED) : index]):
        return False  # "presented her letters of credence to X"
    if before[-1] == "to" and _is_met_too(items, index):
        return False
    return not words["sent"].isdisjoint(before) and words["credentials"].isdisjoint(before)


def _is_met_too(items: tuple[Item, ...], index: int) -> bool:
    """Whether an addressee is met as well: "brought a letter to X, who received him", "to X during a meeting"."""
    said = [item.word for item in items[index + 1 : index + _MET_REACH]]
    if said[:2] == [",", "who"]:
        return not _MET.isdisjoint(said)
    return said[:1] == ["during"] and not word_sets("contexts")["occasion"].isdisjoint(said)


def _is_yet_to_go(items: tuple[Item, ...], index: int, before: list[str]) -> bool:
    """ "Ahead of X's visit to Z": whether it is only said what somebody is still to do."""
    if not items[index].owns or tuple(before[-2:]) not in _AHEAD_OF:
        return False
    return any(item.word in _JOURNEYS for item in items[index + 1 : index + 1 + _THEIRS])


def _is_missing(items: tuple[Item, ...], index: int, before: list[str]) -> bool:
    """Whether a person is said not to be there: "in the absence of X", "X being away", "in X's absence"."""
    words = word_sets("contexts")
    if before:
        last = before[-1]
        if last in words["lacking"] or last in words["gone"]:
            return True
        if last == "of" and not words["lack"].isdisjoint(before[-3:]):
            return True
    if "for" in before:
        said = before[:-1] if before[-1] in _POSSESSIVES else before
        if said[-1:] == ["for"] and _is_deputy(said[-3:-1]):
            return True
    following = items[index + 1 : index + _CLAUSE_WORDS]
    if following and following[0].word in _MISSING and _MISSED.match(" ".join(item.word for item in following)):
        return True
    for item in following[: _SENT - 1]:
        if item.word in words["absent"] or (items[index].owns and item.word in words["lack"]):
            return True
        if item.word not in words["being"]:
            return False
    return False


def _is_stood_for(items: tuple[Item, ...], index: int, before: list[str]) -> bool:
    """Whether only people of theirs are there, without a name: "met X's lawyers", "received the family of X"."""
    close = word_sets("statuses")["close"]
    last = before[-1] if before else ""
    if (last == "of" or last == "to") and not close.isdisjoint(before[-2:-1]):
        return True
    if not _SUCCEEDING.isdisjoint(before[-1:]):
        return True
    if not items[index].owns:
        return False
    following = [item.word for item in items[index + 1 : index + 1 + _THEIRS]]
    at = next((number for number, word in enumerate(following) if word in close), None)
    return at is not None and word_sets("tellers")["telling"].isdisjoint(following[at + 1 :])


def _is_excepted(before: list[str]) -> bool:
    """Whether somebody is told apart from those who were met: "but not with X", "everybody except X", "let alone X"."""
    said = before[:-1] if before[-1:] and before[-1] in _LEADING else before
    if before[-1:] == ["for"]:
        return False  # "all were named on Monday, except for X"
    if said[-1:] == ["not"]:
        return bool(said[-2:-1]) and said[-2] in _BEFORE_NOT
    return said[-1:] == ["except"] or said[-2:] in (["let", "alone"], ["rather", "than"], ["much", "less"])


def _is_source(items: tuple[Item, ...], index: int, before: list[str]) -> bool:
    """Whether a line only goes by what somebody says: "according to his adviser X, the minister Y met Z"."""
    said = before[:-1] if before[-1:] and before[-1] in _POSSESSIVES else before
    goes_on = [item.word for item in items[index + 1 : index + 3]] == [",", "who"]  # "according to X, who met Y"
    return said[-2:] == ["according", "to"] and not items[index].owns and not goes_on


def _is_author(items: tuple[Item, ...], index: int, before: list[str]) -> bool:
    """Whether somebody only did what is spoken of: "the proposals which X made", "a project started in May by X"."""
    last = before[-1] if before else ""
    if last != "by" and last != "which":
        return False
    words = word_sets("contexts")
    if last == "which":
        return len(before) > 1 and before[-2].isalpha() and before[-2] not in _BEFORE_WHICH | _SPENT | words["occasion"]
    if items[index].owns:
        return False
    at = next((n for n in range(len(before) - 2, -1, -1) if before[n] in words["authored"]), None)
    return at is not None and _TO_OTHER_DEED.isdisjoint(before[at:])


def _is_sender(items: tuple[Item, ...], index: int, before: list[str]) -> bool:
    """Whether somebody only sent what is spoken of: "X had given him a note to carry", "it was from X"."""
    if before[-1:] == ["from"] and before[-3:-1] in (["it", "was"], ["it", "is"], ["it", "came"]):
        return True
    following = items[index + 1 : index + _CLAUSE_WORDS]
    if not following or following[0].word not in _SENDING:
        return False
    return _SENDER.match(" ".join(item.word for item in following)) is not None


def _is_asked_about(items: tuple[Item, ...], index: int) -> bool:
    """Whether it is left open what somebody does: "asked whether X would come", "whether X was on his list"."""
    said = [item.word for item in items[max(0, index - _ASKED) : index]]
    if "whether" not in said:
        return False
    return _CLAUSE_ENDS.isdisjoint(said[len(said) - said[::-1].index("whether") :])


def _is_deputy(before: list[str]) -> bool:
    """Whether words before "for" say that somebody came in the place of another: "stood in for", "deputised for"."""
    words = word_sets("contexts")
    if before[-1:] == ["in"]:
        return not words["stood"].isdisjoint(before[:-1])
    return not words["deputised"].isdisjoint(before[-1:])
