"""Whether somebody is only met where he lands or at a door: no talk is told of where one welcomes another."""

from __future__ import annotations

from itertools import pairwise

from loaders.reading.items import Item
from loaders.reading.kept import kept
from loaders.reading.wordsets import word_sets

_LANDING_REACH = 12  # items between "met" and "at the airport"
_LANDED_REACH = 6  # items of "at the foot of the aircraft" up to its noun
_DOOR_REACH = 4  # items of "at the main" before "gate", or after "at the foot"
_AT_DOORS = frozenset({"at", "on", "by", "up", "down", "from", "near", "outside", "before"})
_FRONTED_REACH = 6  # items of "At the Simon Mwansa airport" up to its noun
_FRONTED = (["at"], ["on"])
_PARTS = frozenset({";", ":"})  # between clauses
_TOGETHER = frozenset({"with", "each", "one"})  # after "met": two who meet, not one who fetches the other
_WITH_REACH = 4  # items from "met" over "on Monday" to "with"
_CLAUSE_ENDS = frozenset({";", ".", ":", "and", "who", "where", "before", "after"})
_CARRIER_REACH = 3  # items from "met" over "the minister's" to "plane"
_TOUCHED = frozenset({("touched", "down"), ("stepped", "off"), ("flew", "in"), ("got", "off")})
_PASSIVE = frozenset({"was", "were", "been", "being", ",", "and", "be"})
_ARRIVED = frozenset({"arrived", "landed", "flew", "came", "touched", "arrives", "lands", "disembarked", "reached"})
_SUBJECTS = frozenset({"he", "she", "they"})
_HIM = frozenset({"he", "she", "him", "her", "them", "they", "there"})
_DETERMINED = frozenset({"the", "a", "an", "his", "her", "their", "its"})


def is_arrival(items: tuple[Item, ...], phrase: str, at: int, last: int) -> bool:
    """Whether somebody is only met where he lands: "was welcomed at the airport", "landed at Z, where X met him"."""
    words = word_sets("statuses")
    if not is_welcome(phrase):
        return False
    if _is_together(items, last):
        return False
    if _is_carrier(items, last) or _has_just_landed(items, at, last):
        return True
    for number, item in enumerate(items[last : last + _LANDING_REACH], last):
        if item.word in _CLAUSE_ENDS:
            break
        if (item.word in words["landing"] or _is_port(items, number)) and _is_where_one_lands(items, last, number):
            return True
        if item.word in words["doors"] and _is_at_door(items, last, number):
            return True
    before = [item.word for item in items[max(0, at - _LANDING_REACH) : at]]
    if "where" in before:
        return not words["landing"].isdisjoint(before[: before.index("where")])
    start = max((n + 1 for n, word in enumerate(before) if word in _PARTS), default=0)
    fronted = start or at < _LANDING_REACH
    return (
        bool(fronted)
        and before[start : start + 1] in _FRONTED
        and not (words["landing"] | words["doors"]).isdisjoint(before[start : start + _FRONTED_REACH])
    )


def _is_together(items: tuple[Item, ...], last: int) -> bool:
    """Whether two meet each other, at an airport too: "met with", "met this evening with", "met each other"."""
    for item in items[last : last + _WITH_REACH]:
        if item.word == "with" or (item is items[last] and item.word in _TOGETHER):
            return True
        if item.people or item.word in _CLAUSE_ENDS:
            return False
    return False


@kept
def is_welcome(phrase: str) -> bool:
    """Whether a phrase tells of somebody who is met or received, as one may be where one lands."""
    verb = phrase.removesuffix(" him/her/them").removesuffix(" for").split()[-1]
    return not word_sets("statuses")["welcoming"].isdisjoint(verb.split("/"))


def follows_landing(before: tuple[Item, ...], items: tuple[Item, ...], trigger_last: int) -> bool:
    """Whether a line tells who met somebody of whose landing the line before told: "X welcomed him there"."""
    words = word_sets("statuses")
    if words["landing"].isdisjoint([item.word for item in before]) or not _ARRIVED & {item.word for item in before}:
        return False
    said = [item.word for item in items]
    if said[0] in _SUBJECTS and "by" not in said[trigger_last : trigger_last + _LANDING_REACH]:
        return False  # "He met X on Tuesday"
    return words["indoors"].isdisjoint(said) and not _HIM.isdisjoint(
        [*said[:1], *said[trigger_last : trigger_last + 2]]
    )


def _is_carrier(items: tuple[Item, ...], last: int) -> bool:
    """Whether it is an aircraft or the like that is met: "met his plane"."""
    near = items[last : last + _CARRIER_REACH]
    at = next((n for n, item in enumerate(near) if item.word in word_sets("statuses")["carriers"]), 0)
    return bool(at) and all(item.owns or item.people or item.word in _DETERMINED for item in near[:at])


def _has_just_landed(items: tuple[Item, ...], at: int, last: int) -> bool:
    """Whether somebody has just come down: "touched down at noon, received by", "on landing in Z was met by"."""
    words = word_sets("statuses")
    before = [item.word for item in items[max(0, at - _LANDING_REACH) : at]]
    start = max((n + 1 for n, word in enumerate(before) if word in _PARTS), default=0)
    before = before[start:]
    down = next((n for n in range(len(before) - 1, -1, -1) if before[n] in words["landed"]), None)
    if down is None:
        down = next((n for n, pair in enumerate(pairwise(before)) if pair in _TOUCHED), None)
    if down is None or not words["indoors"].isdisjoint(before[down:]):
        return False
    after = [item.word for item in items[last : last + _LANDING_REACH]]
    by = at and before[-1] in _PASSIVE and after[:1] and "by" in after
    return bool(by) and words["indoors"].isdisjoint(after)


def _is_port(items: tuple[Item, ...], at: int) -> bool:
    """Whether an airport is called by its name alone: "at Piarco International"."""
    if items[at].word != "international" or not items[at].capital:
        return False
    return not (at + 1 < len(items) and items[at + 1].capital)


def _is_at_door(items: tuple[Item, ...], last: int, at: int) -> bool:
    """Whether somebody is met before a house or an aircraft: "on the steps of", not "agreed on steps against crime"."""
    before = [item.word for item in items[max(last, at - _DOOR_REACH) : at]]
    after = [item.word for item in items[at + 1 : at + 1 + _DOOR_REACH]]
    if items[at].word == "foot" and (word_sets("statuses")["landing"] | word_sets("statuses")["ladders"]).isdisjoint(
        after
    ):
        return False  # "at the foot of the mountains"
    if after[:1] in (["to"], ["for"], ["against"], ["towards"]) and not _DETERMINED & set(after[1:2]):
        return False  # "told him on the steps to take"
    return any(one in _AT_DOORS and other in _DETERMINED for one, other in pairwise(before))


def _is_where_one_lands(items: tuple[Item, ...], last: int, at: int) -> bool:
    """Whether somebody is met at a place itself: not "at the opening of the station" or "in the aircraft factory"."""
    words = word_sets("statuses")
    before = [item.word for item in items[max(last, at - _LANDED_REACH) : at]]
    after = [item.word for item in items[at + 1 : at + 3]]
    if not words["of_landing"].isdisjoint(after[:1]) or not words["ceremonies"].isdisjoint(before):
        return False
    if items[at].word == "station" and words["stations"].isdisjoint(before[-1:]):
        return False
    if items[at].word in words["of_ports"] and after[:1] == ["of"]:
        return False  # "at the pier of the new port"
    return not words["there"].isdisjoint(before)
