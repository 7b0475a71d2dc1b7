"""Words that tell of an encounter, and whether it took place, is planned, invited to, cancelled or denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import pairwise

from loaders.reading.items import Item
from loaders.reading.tables import table
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_GAP = 5
_BEFORE_VERB = 6
_AROUND_NOUN = 9
_AND_REACH = 4  # items from "and" to the verb that it joins
_TOPIC_REACH = 4  # items from "discussed" to the meeting that was discussed
_PREDICATE_REACH = 24  # items from a noun to its verb, over the names of those who meet
_VERB_BEFORE = 3  # words from a noun back to its verb: "grant an audience"
_PAPER_REACH = 7  # items from "received" to "a letter"
_STARTS = frozenset({".", ";", ":", ",", "-", "–", "—", "*", "•", "(", ")", '"', "“", "”"})
_DETERMINED = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "two", "three", "both", "of", "as"})
_NAMED = frozenset({"host", "hosts", "visits", "calls", "breakfast", "face"})  # nouns after a determiner


class Join(StrEnum):
    """How a trigger joins people."""

    MUTUAL = "mutual"
    HOST = "host"
    GUEST = "guest"
    NOUN = "noun"
    ATTENDANCE = "attendance"
    TURN = "turn"
    ALSO = "also"
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Items `first` up to but without `last` of a line tell of an encounter."""

    join: Join
    phrase: str
    first: int
    last: int
    status: MeetingStatus


def triggers_in(items: tuple[Item, ...]) -> tuple[Trigger, ...]:
    """The triggers of a line, the longest phrase at each place, none inside another."""
    found: list[Trigger] = []
    at, patterns = 0, _patterns()
    while at < len(items):
        best = _longest(items, at) if items[at].word in patterns else None
        if best is None:
            at += 1
            continue
        join, phrase, last = best
        if _is_named(items, at, join) or (phrase.startswith("received") and _is_of_paper(items, last)):
            at += 1
            continue
        status = _status(items, at, last, join)
        if found and status is MeetingStatus.TOOK_PLACE and _is_governed(items, found[-1], at):
            status = found[-1].status
        if found and status is not MeetingStatus.TOOK_PLACE and _is_topic(found[-1], join, at):
            found[-1] = replace(found[-1], status=status)
        found.append(Trigger(join, phrase, at, last, status))
        at = at + 1 if "*" in phrase else last
    return tuple(found)


def _is_topic(before: Trigger, join: Join, at: int) -> bool:
    """Whether an encounter is only spoken of: "they are discussing a possible meeting of A and B"."""
    return join is Join.NOUN and before.phrase.startswith("discuss") and at - before.last < _TOPIC_REACH


def _is_named(items: tuple[Item, ...], at: int, join: Join) -> bool:
    """Whether the first word is no verb: "his host X", "the two hosts"."""
    if join is Join.NOUN or items[at].word not in _NAMED:
        return False
    return at == 0 or items[at - 1].owns or items[at - 1].word in _DETERMINED


def _is_of_paper(items: tuple[Item, ...], last: int) -> bool:
    """Whether what was received is a letter or an honour, not handed over by its sender: "received a cable from X"."""
    words = word_sets("statuses")
    near = items[last : last + _PAPER_REACH]
    for number, item in enumerate(near):
        if item.people or item.word in {",", ";", ".", ":", "and", "with"}:
            return False
        if item.word in words["papers"]:
            return words["by_hand"].isdisjoint(i.word for i in items[last + number : last + number + _AROUND_NOUN])
    return False


def _longest(items: tuple[Item, ...], at: int) -> tuple[Join, str, int] | None:
    best: tuple[Join, str, int] | None = None
    following = items[at + 1].word if at + 1 < len(items) else ""
    for join, phrase, pattern in _patterns()[items[at].word]:
        second = pattern[1] if len(pattern) > 1 else "*"
        if not isinstance(second, str) and following not in second:
            continue
        if phrase.startswith("^") and at and items[at - 1].word not in _STARTS:
            continue
        last = _match(items, at, pattern)
        if last and (best is None or last > best[2]):
            best = join, phrase, last
    return best


def _match(items: tuple[Item, ...], at: int, pattern: tuple[frozenset[str] | str, ...]) -> int:
    """Where the pattern ends that begins at `at`, 0 if it does not fit."""
    for number, part in enumerate(pattern):
        if part == "*":
            rest = pattern[number + 1 :]
            for skip in range(_GAP):
                if at + skip >= len(items) or (skip and items[at + skip - 1].word in {",", ";", ":"}):
                    return 0
                last = _match(items, at + skip, rest)
                if last:
                    return last
            return 0
        if at >= len(items) or (part != "_" and items[at].word not in part):
            return 0
        at += 1
    return at


@cache
def _patterns() -> dict[str, tuple[tuple[Join, str, tuple[frozenset[str] | str, ...]], ...]]:
    index: dict[str, list[tuple[Join, str, tuple[frozenset[str] | str, ...]]]] = {}
    for join in Join:
        for phrase in table("triggers")[join.value]:
            said = phrase.removeprefix("^ ").split()
            parts = tuple(part if part in "*_" else frozenset(part.split("/")) for part in said)
            for word in said[0].split("/"):
                index.setdefault(word, []).append((join, phrase, parts))
    return {word: tuple(patterns) for word, patterns in index.items()}


def _status(items: tuple[Item, ...], first: int, last: int, join: Join) -> MeetingStatus:
    words = word_sets("statuses")
    near = tuple(_before(items, first, _BEFORE_VERB if join is not Join.NOUN else _AROUND_NOUN))
    if any(word in words["denied"] for word in near[:4]):
        return MeetingStatus.DENIED
    after = tuple(_after(items, last, _AROUND_NOUN))
    ahead = any(item.word in words["ahead"] for item in items[:first])
    if join is Join.NOUN:
        if ahead and any(_is_bare(word, words) for word in near[:_VERB_BEFORE]):
            return MeetingStatus.PLANNED  # "They will look on as it is signed, and grant an audience"
        told = _of_predicate(items, last, words)
        return _of_noun(near, after, words) if told is None else told
    if items[first].word in words["bare"] and (
        "tomorrow" in after or any(a == "next" and b in words["spans"] for a, b in pairwise(after))
    ):
        return MeetingStatus.PLANNED
    if ahead and _is_bare(items[first].word, words):
        return MeetingStatus.PLANNED
    if "tomorrow" in near or any(a == "that" and b in words["planned"] for a, b in pairwise(near)):
        return MeetingStatus.PLANNED
    return _of_verb(near, words)


def _is_bare(word: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a verb has no ending: "grant", after "will"."""
    return word in words["bare"] and not word.endswith("s")


def _is_governed(items: tuple[Item, ...], before: Trigger, at: int) -> bool:
    """Whether a verb shares the "will" of one before it: "will be received by A and confer with B"."""
    if before.status is MeetingStatus.TOOK_PLACE or items[at].word not in word_sets("statuses")["bare"]:
        return False
    between = items[before.last : at]
    return any(item.word == "and" for item in between[-_AND_REACH:]) and all(
        item.word not in {";", "."} for item in between
    )


def _of_verb(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> MeetingStatus:
    for distance, word in enumerate(near[:4]):
        if word == "to":
            before = near[distance + 1] if distance + 1 < len(near) else ""
            if before in words["came_to"]:
                return MeetingStatus.TOOK_PLACE
            return (
                MeetingStatus.INVITED
                if set(near[distance + 1 : distance + 5]) & words["invited"]
                else MeetingStatus.PLANNED
            )
        if word in words["modal"]:
            return MeetingStatus.PLANNED
        if word not in words["between"]:
            break
    return MeetingStatus.TOOK_PLACE


def _of_predicate(items: tuple[Item, ...], last: int, words: dict[str, frozenset[str]]) -> MeetingStatus | None:
    """What the verb of a noun says of it beyond the names: "the meeting between A and B has been set for June"."""
    following = items[last : last + _PREDICATE_REACH]
    verb = next((n for n, item in enumerate(following) if item.word in _BEING or item.word in _STARTS), None)
    if verb is None or following[verb].word not in _BEING:
        return None
    said = {item.word for item in following[verb : verb + 3]}
    if said & words["cancelled"]:
        return MeetingStatus.CANCELLED
    if "held" in said and following[verb].word in _WAS:
        return MeetingStatus.TOOK_PLACE
    return MeetingStatus.PLANNED if said & words["arranged"] else None


_WAS = frozenset({"was", "were"})
_BEING = frozenset({"been", "was", "were", "is", "are", "be"})


def _of_noun(near: tuple[str, ...], after: tuple[str, ...], words: dict[str, frozenset[str]]) -> MeetingStatus:
    # "The meeting of A and B in Z has been cancelled"
    passive = any(word in words["cancelled"] and before in _BEING for before, word in pairwise(after))
    if passive or words["cancelled"].intersection((*near[:6], *after[:6])):
        return MeetingStatus.CANCELLED
    said = next((number for number, word in enumerate(near[:5]) if word in words["held"]), None)
    if said is not None:
        return _of_verb(near[said + 1 :], words)
    if near[:1] and near[0] in words["coming"]:
        return MeetingStatus.PLANNED
    for number, word in enumerate(near):
        if word in words["modal"] or word in words["planned"] or word in words["foreseen"]:
            return MeetingStatus.PLANNED
        if word == "to" and number + 1 < len(near) and near[number - 1] in words["hold"]:
            return MeetingStatus.PLANNED
        if word in words["invited"]:
            return MeetingStatus.INVITED
    for number, word in enumerate(after):
        if word in words["modal"] or word in words["planned"]:
            return MeetingStatus.PLANNED
        if word == "to" and after[number + 1 : number + 2] == ("be",):
            return MeetingStatus.PLANNED
    return MeetingStatus.TOOK_PLACE


def _before(items: tuple[Item, ...], first: int, count: int) -> Iterator[str]:
    """Words before, the nearest first, up to the end of another clause; names of people are passed over."""
    for item in items[max(0, first - count) : first][::-1]:
        if item.word in {";", ":", "."}:
            return
        if item.word and not item.people:
            yield item.word


def _after(items: tuple[Item, ...], last: int, count: int) -> Iterator[str]:
    for item in items[last : last + count]:
        if item.word in {";", ":", "."}:
            return
        if item.word:
            yield item.word
