"""Whether an encounter is still to come, by the words around it."""

from __future__ import annotations

from itertools import pairwise, takewhile

from loaders.reading.encounter_surroundings import BEING
from loaders.reading.items import Item

_WAITING = frozenset({"waiting", "wait", "waits", "await", "awaits", "awaiting"})
_WAITING_REACH = 8  # words of "still waiting for their turn"
_TOLD = frozenset({"said", "says", "told", "when", "after", '"', "”"})
_AFTER_ALL = frozenset({",", "after", "since", "because", "where"})
"""Between what is expected and what was done: "an accord is expected after A met B"."""
_AWAITED = frozenset({"expected", "due", "awaited", "slated", "scheduled"})
_PRESENT = frozenset({"has", "have", "is", "are", "stands", "stand"})
_HAS_REACH = 7  # words from "has" to "a first talk before him"
_INTO = frozenset({"in", "on"})
_PROGRAMME_REACH = 6  # words from "On" over "his programme for Monday" to "are"
_NO_PROGRAMME = frozenset({"book", "plan"})  # "in his book", "on the peace plan": what talks are about
_WHOSE = frozenset({"the", "his", "her", "its", "their", "our", "today's", "today’s"})
_THEM = frozenset({"him", "her", "them", "himself", "herself"})
_LEFT = {("set", "off"), ("set", "out"), ("sets", "off"), ("sets", "out"), ("setting", "out"), ("setting", "off")} | {
    ("is", "bound"),
    ("are", "bound"),
    ("has", "left"),
    ("have", "left"),
    ("will", "leave"),
    ("is", "leaving"),
    ("are", "leaving"),
    ("is", "heading"),
    ("are", "heading"),
    ("is", "headed"),
    ("are", "headed"),
}
_FOR_REACH = 5  # words from a noun back over "a long first" to "on"
_LOOKING_REACH = 6  # words from "on" back over ", too ," to "looks forward"
_LOOKS = frozenset({"look", "looks", "looked", "looking"})
_PLACES = frozenset({"the", "world", "west", "central", "left", "right", "south"})  # before "bank"
_AFTERWARDS = frozenset({"after", "following", "before", "at", "in", "during"})
"""Between "left for Rome" and talks: one did not leave for them."""
_UNREAL_REACH = 20  # items from "would have" over where and when to what was not
_UNREAL_ENDS = frozenset({";", ".", ":", "that", "but", "instead", "if", "after", "when", "who", "and", "had"})
_BEGINS = frozenset({"begin", "begins", "start", "starts", "open", "opens", "resume", "resumes"})
_OPENING = {("begin",), ("start",), ("open",), ("resume",)}


def is_ahead(before: tuple[Item, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words before an encounter are of what is to come."""
    return not words["ahead"].isdisjoint([item.word for item in before])


def is_for_tomorrow(before: tuple[Item, ...]) -> bool:
    """Whether what a line opens with is of the next day: not "Tomorrow is new, he said when ..."."""
    opens = "tomorrow" in [item.word for item in before[:2]]
    return opens and _TOLD.isdisjoint([item.word for item in before])


def is_waiting(before: tuple[Item, ...]) -> bool:
    """Whether people wait to be received: "Waiting for their turn on his list are A and B"."""
    said = [item.word for item in before]
    at = said.index("turn") if "turn" in said[:_WAITING_REACH] else 0
    return not _WAITING.isdisjoint(said[:at]) and "," not in said[at:]  # "Waiting for his turn, he met A"


def is_unreal(before: tuple[Item, ...]) -> bool:
    """Whether something would have come to pass: "he would have flown to Rome on Monday, for a talk with X"."""
    said = [item.word for item in before[-_UNREAL_REACH:]]
    at = next((n for n in range(len(said) - 2, -1, -1) if said[n] == "would" and said[n + 1] == "have"), None)
    return at is not None and _UNREAL_ENDS.isdisjoint(said[at:])


def is_on_programme(before: tuple[Item, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words before a noun put it in a programme: "on his programme there are a visit and talks with X"."""
    said = [item.word for item in before]
    at = next(
        (n for n, word in enumerate(said[:_PROGRAMME_REACH]) if word in words["programmes"] - _NO_PROGRAMME), None
    )
    into = next((n for n in range(at or 0) if said[n] in _INTO), None)
    if at is None or into is None or not all(item.owns or item.word in _WHOSE for item in before[into + 1 : at]):
        return False
    rest = takewhile(lambda item: not item.people, before[at + 1 : at + _PROGRAMME_REACH])
    return any(item.word in _PRESENT for item in rest)


def is_in_programme(near: tuple[str, ...], after: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether somebody has an encounter before him: "has in his diary a talk", "has a first talk before him"."""
    if not _PRESENT.isdisjoint(near[:_HAS_REACH]) and any(a == "before" and b in _THEM for a, b in pairwise(after[:4])):
        return True
    said = near[::-1]
    return any(
        verb in _PRESENT and into in _INTO and not words["programmes"].isdisjoint(said[at + 2 : at + 4])
        for at, (verb, into) in enumerate(pairwise(said))
    )


def is_told_of_ahead(after: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether a clause says who or what will be there, not what comes of it: "which X will chair"."""
    clause = after[after.index("which") + 1 :] if "which" in after else ()
    return not words["ahead"].isdisjoint(clause) and (clause[0] not in words["ahead"] or clause[1:2] == ("be",))


def is_down_for(near: tuple[str, ...]) -> bool:
    """Whether somebody is to have an encounter or has left for it: "are down for talks", "set off for talks with X"."""
    at = next((number for number, word in enumerate(near[:4]) if word == "for"), None)
    if at is None or not _AFTERWARDS.isdisjoint(near[:at]):
        return False
    before = near[at + 1 :]
    if before[:1] == ("down",):
        return not BEING.isdisjoint(before[1:3])  # not "sat down for a talk"
    return any(pair in _LEFT for pair in pairwise(before[::-1]))


def is_looked_for(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether somebody counts on an encounter: "counts on a first talk with X", "looks forward to a meeting"."""
    at = next((n for n, word in enumerate(near[:_FOR_REACH]) if word in words["looked_for"]), None)
    if at is None or not words["held"].isdisjoint(near[:at]):
        return False  # "at the bank on Monday he held talks"
    led = ("", *near[at + 1 : at + _LOOKING_REACH][::-1])
    return any(
        word in words["looking"] and one not in _PLACES and (word != "forward" or one in _LOOKS)
        for one, word in pairwise(led)
    )


def is_awaited(near: tuple[str, ...]) -> bool:
    """Whether somebody is expected where he does what is told: "is expected on Monday among the guests"."""
    said = tuple(takewhile(lambda word: word not in _AFTER_ALL, near))
    return any(word in _AWAITED and before in _PRESENT for word, before in pairwise(said))


def is_next(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether an encounter stands in an order of what is to do: "first comes a private meeting of A and B"."""
    if "after" in near[:_FOR_REACH]:
        return False  # "the accord comes after last week's talks"
    return any(
        (one in words["comes"] and other in words["in_order"]) or (one in words["in_order"] and other in words["comes"])
        for one, other in pairwise(near[:_FOR_REACH])
    )


def is_to_come(after: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words after a noun say that the encounter is to come: "talks planned for", "a meeting to be held"."""
    if any(which == "which" and verb in _BEGINS for which, verb in pairwise(after)):
        return True  # "talks with X, which begin on Monday"
    after = _without_said(after, words)
    return any(
        word in words["modal"]
        or (word in words["to_come"] and not _has_result(after, number))
        or (word == "to" and (after[number + 1 : number + 2] == ("be",) or is_to_begin(after, number)))
        for number, word in enumerate(after)
    )


def _has_result(after: tuple[str, ...], at: int) -> bool:
    """Whether it is told what an encounter will probably bring: "is likely to boost trade", not "to take place"."""
    if after[at] != "likely" or after[at + 1 : at + 2] != ("to",):
        return False
    return _HELD_LATER.isdisjoint(after[at + 2 : at + 3])


_HELD_LATER = frozenset({"be", "take", "begin", "start", "open", "resume", "happen", "occur", "come", "follow"})


def _without_said(after: tuple[str, ...], words: dict[str, frozenset[str]]) -> tuple[str, ...]:
    """Words up to what was said there: "stressed in talks with X that trade must grow", not "talks that will open"."""
    at = after.index("that") if "that" in after else len(after)
    return after if after[at + 1 : at + 2] and after[at + 1] in words["modal"] | BEING else after[:at]


def is_to_begin(words: tuple[str, ...], at: int) -> bool:
    """Whether words say what an encounter is still to do: "is to take place", "are to begin"."""
    if at == 0 or words[at] != "to" or words[at - 1] not in BEING:
        return False
    following = words[at + 1 : at + 3]
    return following == ("take", "place") or following[:1] in _OPENING
