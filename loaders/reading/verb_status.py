"""Whether an encounter that a verb tells of took place: "met", "is to receive", "was invited to talk to"."""

from __future__ import annotations

from itertools import pairwise, takewhile

from loaders.reading.encounter_surroundings import BEING, STARTS
from loaders.reading.encounters_to_come import is_ahead, is_awaited
from loaders.reading.items import Item
from loaders.reading.wished_for import is_where_one_goes, is_wished_for
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_USING = frozenset({"used", "seized"})  # what is used for talking to somebody, one talks by
_BEING_THERE = {(verb, into) for verb in ("was", "were") for into in ("at", "in")} | {
    (verb, "to")
    for verb in ("travelled", "traveled", "went", "came", "drove", "walked", "flew", "returned", "crossed", "journeyed")
}
_SENT = {(party, "to") for party in ("delegation", "mission", "team", "party")}
_LEADING = frozenset({"led", "headed", "brought", "took"})
_LED_REACH = 4  # items from "led" over "a high-level" to "delegation"
_BY = {(word,) for word in ("by", "in", "over", "across", "round", "off", "along", "up", "out", "back")}
_WENT = {(verb,) for verb in ("stopped", "dropped", "called", "came", "went", "flew", "drove", "walked", "travelled")}
_MOOD_REACH = 5  # items from "was in" over "a great" to "hurry"
_USED_REACH = 14  # items from "used the conference in Z" to the verb
_NEXT = frozenset({"next", "coming", "following"})  # before a day or week that is to come
_BEFORE_REACH = 3  # words from "before" over "the minister" to its verb
_DENIED_REACH = 6  # words from "to" over "had the pleasure" to "not"
_INTENDED_REACH = 14  # items from "intended that" over who to what is meant to be done
_GUESTS = frozenset({"guest", "guests", "a", "the"})  # first words of phrases of who is there as a guest
_TIME_REACH = 5  # words from "to" back over "time for them" to "the first"
_CONDITIONS = frozenset({"if", "whether", "unless"})


def status_of_verb(items: tuple[Item, ...], first: int, near: tuple[str, ...], after: tuple[str, ...]) -> MeetingStatus:
    """What the words around a verb say: of a day to come, of what something was used for, of what one is to do."""
    words = word_sets("statuses")
    if is_bare(items[first].word, words) and is_ahead(items[:first], words):
        return MeetingStatus.PLANNED
    if items[first].word.endswith("ing") and is_wished_for(near, words):
        return MeetingStatus.PLANNED
    following = items[first + 1].word if first + 1 < len(items) else ""
    goes = is_where_one_goes(items[:first], items[first].word, following, words)
    if goes or (following == "by" and _is_of_event_ahead(items, first)):
        return MeetingStatus.PLANNED
    if items[first].word in _GUESTS and _is_to_go(near, words):
        return MeetingStatus.PLANNED
    if items[first].word in words["bare"]:
        if "before" in near[:_BEFORE_REACH] and not is_bare(items[first].word, words):
            return MeetingStatus.PLANNED  # "before she meets X"
        to_come = (*pairwise(after), *pairwise(near[::-1]))
        if "tomorrow" in after or "earliest" in after or any(a in _NEXT and b in words["spans"] for a, b in to_come):
            return MeetingStatus.PLANNED
    clause = near if items[first].word in words["bare"] or "," not in near else near[: near.index(",")]
    planned = pairwise(near) if "that" in near else ()
    if "tomorrow" in clause or any(a == "that" and b in words["planned"] and b != "before" for a, b in planned):
        return MeetingStatus.PLANNED
    if items[first].word in words["bare"] and _is_intended(items[max(0, first - _INTENDED_REACH) : first]):
        return MeetingStatus.PLANNED
    if is_awaited(near):
        return MeetingStatus.PLANNED
    if near[:1] == ("to",) and (_is_used(items, first) or _is_there(items, first)):
        return MeetingStatus.TOOK_PLACE
    perfect = items[first].word == "have" and following == "met"
    return of_verb(("have", *near) if perfect else near, words)


def _is_of_event_ahead(items: tuple[Item, ...], first: int) -> bool:
    """Whether a participle tells whose an event is that is yet to be attended: "will attend the forum hosted by"."""
    if not items[first].word.endswith("ed") or items[first - 1].word in BEING:
        return False
    before = [item.word for item in items[max(0, first - _EVENT_REACH) : first]]
    return any(one in _TO_BE and other in _GOING for one, other in pairwise(before))


_EVENT_REACH = 16  # items from "will attend" over "the forum of the islands in Suva next week" to "hosted by"
_TO_BE = frozenset({"will", "shall"})
_GOING = frozenset({"attend", "join", "participate", "take", "travel", "visit", "fly", "address"})


def _is_to_go(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether somebody is yet to come as a guest: "is to fly to Seoul as guest of X"."""
    to_do = any(one == "to" and other in {"is", "are", "due"} for one, other in pairwise(near))
    return to_do or not words["ahead"].isdisjoint(near)


def _is_intended(before: tuple[Item, ...]) -> bool:
    """Whether a verb tells what is meant to be done: "it was intended that the minister X and his aides meet"."""
    said = [item.word for item in before]
    at = next((n for n in range(len(said) - 1, 0, -1) if said[n] == "that"), 0)
    return said[at - 1] in word_sets("statuses")["expected_that"] if at else False


def is_bare(word: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a verb has no ending: "grant", after "will"."""
    return word in words["bare"] and not word.endswith("s")


def of_verb(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> MeetingStatus:
    """What the words before a verb say, the nearest first: a condition, "to", a modal."""
    if not (_CONDITIONS.isdisjoint(near) or _CONDITIONS.isdisjoint(takewhile(lambda word: word != ",", near))):
        return MeetingStatus.PLANNED  # "if the two sides agree"
    for distance, word in enumerate(near[:4]):
        if word == "to":
            before = near[distance + 1] if distance + 1 < len(near) else ""
            if is_told_as_done(near, distance):
                return MeetingStatus.TOOK_PLACE
            if before in words["came_to"]:
                denied = not words["denied"].isdisjoint(near[distance + 2 : distance + _DENIED_REACH])
                return MeetingStatus.DENIED if denied else MeetingStatus.TOOK_PLACE
            return (
                MeetingStatus.INVITED
                if set(near[distance + 1 : distance + 5]) & words["invited"]
                else MeetingStatus.PLANNED
            )
        if word in words["modal"]:
            return MeetingStatus.PLANNED
        if word not in words["between"] and not word.endswith("ly"):
            break
    return MeetingStatus.TOOK_PLACE


def is_told_as_done(near: tuple[str, ...], to: int) -> bool:
    """Whether what follows the "to" at a place of words, the nearest first, is told of as done.

    "Is said to have met", "the first time for them to see each other", "the next to be received", not "is to have met".
    """
    words = word_sets("statuses")
    before = near[to + 1 : to + 1 + _TIME_REACH]
    if "have" in near[:to] and not words["told_as"].isdisjoint(before[:1]):
        return True
    if _is_by_going(before, words):
        return True
    if near[:to][-1:] == ("be",) and before[1:2] == ("the",) and before[0] in words["came_to"] | {"next"}:
        return True
    at = before.index("time") if "time" in before else -1
    return "for" in before[:at] and not words["came_to"].isdisjoint(before[at + 1 : at + 2]) if at > 0 else False


def _is_by_going(before: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether somebody went where the other was: "stopped by to see", "had been to see", not "his aim had been to"."""
    if before[:1] == ("been",):
        return before[1:2] in (("had",), ("has",), ("have",)) and words["aims"].isdisjoint(before)
    return before[:1] in _BY and before[1:2] in _WENT


def _is_used(items: tuple[Item, ...], first: int) -> bool:
    """Whether something was used for an encounter: "used the summit in Z to talk to X", not "used to talk to"."""
    before = [item.word for item in items[max(0, first - _USED_REACH) : first - 1]]
    at = next((n for n in range(len(before) - 2, -1, -1) if before[n] in _USING), None)
    return at is not None and STARTS.isdisjoint(before[at:]) and "to" not in before[at:]


def _is_there(items: tuple[Item, ...], first: int) -> bool:
    """Whether somebody was where he was in order to meet: "was at the bank to see X", "went to Lima to meet Y"."""
    words = word_sets("statuses")
    said = items[max(0, first - _USED_REACH) : first - 1]
    before = [item.word for n, item in enumerate(said) if not _is_day(said, n, words)]
    at = next((n for n in range(len(before) - 2, -1, -1) if (before[n], before[n + 1]) in _BEING_THERE), None)
    if at is None:
        at = next((n for n in range(len(before) - 2, -1, -1) if _leads_party(before, n)), None)
    if at is None or "to" in before[at + 2 :] or not words["moods"].isdisjoint(before[at + 2 : at + _MOOD_REACH]):
        return False
    return (STARTS | words["planned"] | words["landing"]).isdisjoint(before[at:])


def _leads_party(before: list[str], at: int) -> bool:
    """Whether a delegation was led to a place, or one was visited: "headed a team to"."""
    if before[at] == "visited":
        return True  # "visited the ministry to see X"
    return (before[at], before[at + 1]) in _SENT and not _LEADING.isdisjoint(before[max(0, at - _LED_REACH) : at])


def _is_day(said: tuple[Item, ...], at: int, words: dict[str, frozenset[str]]) -> bool:
    """Whether an item tells of a day: "was on Monday at the palace"."""
    days = words["spans"]
    return said[at].word in days or (
        said[at].word in {"on", "this", "last"} and any(i.word in days for i in said[at + 1 : at + 2])
    )
