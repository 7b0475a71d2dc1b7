"""Whether an encounter that a noun tells of took place: "held talks", "a meeting is planned", "an audience"."""

from __future__ import annotations

from itertools import pairwise

from loaders.reading.denied_encounters import NEVER, happens, never_happened
from loaders.reading.encounter_surroundings import BEING, PREDICATE_REACH, STARTS, words_after
from loaders.reading.encounters_to_come import (
    is_ahead,
    is_down_for,
    is_in_programme,
    is_looked_for,
    is_next,
    is_on_programme,
    is_to_begin,
    is_to_come,
    is_told_of_ahead,
)
from loaders.reading.items import Item
from loaders.reading.verb_status import is_bare, is_told_as_done, of_verb
from loaders.reading.wished_for import is_expected_that, is_where_one_goes, is_wished_for
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_VERB_BEFORE = 3  # words from a noun back to its verb: "grant an audience"
_TO_BE_HELD = frozenset({"hold", "holds", "have", "has"})
_BESIDE = frozenset(
    {("besides",), ("before",), ("from", "apart"), ("from", "aside"), ("to", "addition", "in"), ("as", "well", "as")}
)
_CALLED = BEING | {
    "called",
    "call",
    "calls",
    "calling",
    "put",
    "puts",
    "putting",
    "broke",
    "broken",
    "break",
    "breaks",
    "laid",
}
_BEFORE_REACH = 2  # words between "before" and what is to come
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "that"})
_ON = (["on"], ["about"], ["over"])
_INTO = frozenset({"at", "during"})
_SPANS = frozenset({"hour", "hours", "minutes"})
_AGO = frozenset({"before", "earlier", "later", "ago", "after", "away", "late", "ahead"})
_INTO_PLAN = frozenset({"on", "in"})
_HAS = frozenset({"has", "have"})
_KEPT = frozenset({"kept", "had"})  # "has kept his appointment with"
_WAS = frozenset({"was", "were"})
_STANDING = frozenset({"is", "are", "was", "were", "be", "been", "also", "stand", "stands", "stood"})


def status_of_noun(
    items: tuple[Item, ...], first: int, last: int, near: tuple[str, ...], after: tuple[str, ...]
) -> MeetingStatus:
    """What the words around a noun say, those before it the nearest first, and its verb."""
    words = word_sets("statuses")
    if is_on_programme(items[:first], words):
        return MeetingStatus.PLANNED
    if items[first].word == "meeting" and _is_beside(near) and is_ahead(items[:first], words):
        return MeetingStatus.PLANNED  # "will hold talks with A, besides meeting B"
    bare = not words["bare"].isdisjoint(near[:_VERB_BEFORE])
    if bare and any(is_bare(word, words) for word in near[:_VERB_BEFORE]) and is_ahead(items[:first], words):
        return MeetingStatus.PLANNED  # "They will look on as it is signed, and grant an audience"
    if items[last - 1].word in _SPANS and after[:1] and after[0] in _AGO:
        return MeetingStatus.DENIED  # "who had left an hour before"
    if near[1:2] == ("to",) and near[0] in words["hold"] and not words["planned"].isdisjoint(near[2:4]):
        return MeetingStatus.PLANNED  # "was due to open talks"
    has_it = not _HAS.isdisjoint(near[:_VERB_BEFORE]) and _KEPT.isdisjoint(near[:_VERB_BEFORE])
    if items[first].word == "appointment" and has_it:
        return MeetingStatus.PLANNED
    if is_wished_for(near, words) or is_expected_that(near, words):
        return MeetingStatus.PLANNED
    led = zip(near[:_VERB_BEFORE], ("", *near), strict=False)
    if any(is_where_one_goes(items[:first], word, following, words) for word, following in led):
        return MeetingStatus.PLANNED
    told = _of_predicate(items[last : last + PREDICATE_REACH], words)
    return _of_noun(near, after, words) if told is None else told


def _is_beside(near: tuple[str, ...]) -> bool:
    """Whether words before a gerund, the nearest first, add it to what is told: "besides", "in addition to"."""
    return near[:1] in _BESIDE or near[:2] in _BESIDE or near[:3] in _BESIDE


def _of_predicate(following: tuple[Item, ...], words: dict[str, frozenset[str]]) -> MeetingStatus | None:
    """What the verb of a noun says of it beyond the names: "the meeting between A and B has been set for June"."""
    if never_happened(following):
        return MeetingStatus.DENIED
    if _took_place(following):
        return MeetingStatus.TOOK_PLACE
    told = words_after(following, 0, len(following))
    on_programme = not words["programmes"].isdisjoint(told)
    by_four = zip(told, told[1:], told[2:], told[3:], strict=False) if on_programme else ()
    if any(is_ in _STANDING and a in _INTO_PLAN and c in words["programmes"] for is_, a, _, c in by_four):
        return MeetingStatus.PLANNED  # "talks with A are on his programme"
    verb = _verb_of(following)
    if verb is None:
        return None
    said = {item.word for item in following[verb : verb + 3]}
    if following[verb].word in NEVER:
        denied = any(happens(following, number) for number in range(verb + 1, verb + 3))
        return MeetingStatus.DENIED if denied else None
    if following[verb].word not in BEING:
        return None
    if said & words["cancelled"]:
        return MeetingStatus.CANCELLED
    if "held" in said and following[verb].word in _WAS:
        return MeetingStatus.TOOK_PLACE
    if following[verb + 1 : verb + 2] and is_to_begin(tuple(item.word for item in following), verb + 1):
        return MeetingStatus.PLANNED
    return MeetingStatus.PLANNED if said & words["arranged"] else None


def _took_place(following: tuple[Item, ...]) -> bool:
    """Whether what was planned came about: "the talks with A, set for May, took place in June"."""
    for number, (item, after) in enumerate(pairwise(following)):
        if (item.word, after.word) in _HAPPENED:
            before = [one.word for one in following[max(0, number - _NEVER_REACH) : number]]
            return before[-1:] != [] and before[-1] not in _OF_OTHERS and NEVER.isdisjoint(before)
        if item.word in _PARTING:
            return False
    return False


_NEVER_REACH = 3  # items from "never" over an adverb to "took place"
_HAPPENED = frozenset({("took", "place"), ("went", "ahead"), ("finally", "took"), ("eventually", "took")})
_OF_OTHERS = frozenset({"which", "that", "who", "and", "never", "not"})
_PARTING = frozenset({";", ":", ".", "but", "that", "which", "who", "whom", "where", "when"})


def _verb_of(following: tuple[Item, ...]) -> int | None:
    """Where the verb of a noun stands, over one aside between commas: "the talks with A, set for June, were off"."""
    for number, item in enumerate(following):
        if item.word in BEING or item.word in NEVER:
            return number
        if item.word == "," and [after.word for after in following[number + 1 : number + 2]] in _ON:
            continue  # "talks with X, on trade and visas, have been arranged"
        if item.word == ",":
            close = next((n for n in range(number + 1, len(following)) if following[n].word in STARTS), None)
            after = [number + 1] if close is None or following[close].word != "," else [number + 1, close + 1]
            return next((n for n in after if n < len(following) and following[n].word in BEING | NEVER), None)
        if item.word in STARTS:
            return None
    return None


def _is_cancelled(said: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words in their order call an encounter off: "were put off", not "saw him off with a long talk"."""
    if words["cancelled"].isdisjoint(said):
        return False
    before = ("", *said)
    return any(
        word in words["cancelled"] and (word != "off" or one in _CALLED)
        for one, word in zip(before, said, strict=False)
    )


def _of_noun(near: tuple[str, ...], after: tuple[str, ...], words: dict[str, frozenset[str]]) -> MeetingStatus:
    # "The meeting of A and B in Z has been cancelled"
    called_off = not words["cancelled"].isdisjoint(after)
    passive = called_off and any(word in words["cancelled"] and before in BEING for before, word in pairwise(after))
    if passive or _is_cancelled(near[:6][::-1], words) or _is_cancelled(after[:6], words):
        return MeetingStatus.CANCELLED
    if is_in_programme(near, after, words) or is_down_for(near) or is_looked_for(near, words) or is_next(near, words):
        return MeetingStatus.PLANNED
    said = next((number for number, word in enumerate(near[:5]) if word in words["held"]), None)
    if said is not None:
        return _of_held(near, after, said, words)
    if near[:1] and near[0] in words["coming"]:
        return MeetingStatus.PLANNED
    for number, word in enumerate(near):
        if word == "before" and _is_place_or_time(near[:number]):
            continue
        if word in words["asking"] and _is_there(near[:number]):
            continue
        if word in words["modal"] or word in words["planned"] or word in words["foreseen"]:
            return MeetingStatus.PLANNED
        if word == "to" and 0 < number < len(near) - 1 and near[number - 1] in words["hold"]:
            return MeetingStatus.TOOK_PLACE if is_told_as_done(near, number) else MeetingStatus.PLANNED
        if word in words["invited"]:
            return MeetingStatus.INVITED
    return MeetingStatus.PLANNED if is_to_come(after, words) else MeetingStatus.TOOK_PLACE


def _is_place_or_time(following: tuple[str, ...]) -> bool:
    """Whether "before" leads to somebody or to what was held: "before the King, letters of credence were laid".

    So "before the talks", and over who is no word here, "recalled before (the diplomat) a conversation".
    """
    determined = sum(word in _DETERMINERS for word in following)
    return len(following) > _BEFORE_REACH or following == ("the",) or determined > 1


def _is_there(following: tuple[str, ...]) -> bool:
    """Whether something was asked in what a noun tells of: "asked of him, in their working meeting, an embassy"."""
    return "in" in following[:_BEFORE_REACH] and following[0] in _DETERMINERS


def _of_held(
    near: tuple[str, ...], after: tuple[str, ...], said: int, words: dict[str, frozenset[str]]
) -> MeetingStatus:
    """Of a noun with a verb like "held" at `said` before it, but for what is fixed, awaited or told of ahead.

    "Had fixed a meeting with X", "is also expected at a dinner", "they hold talks, which X will chair".
    """
    fixed = not words["fixed"].isdisjoint(near[:said])
    expected = near[said] in _INTO and not words["awaited"].isdisjoint(near[said + 1 : said + 3])
    if fixed or expected or (near[said] in _TO_BE_HELD and is_told_of_ahead(after, words)):
        return MeetingStatus.PLANNED
    return of_verb(near[said + 1 :], words)
