"""Words that tell of an encounter, each with whether it took place."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from loaders.reading.encounter_status import status_of
from loaders.reading.encounter_surroundings import STARTS
from loaders.reading.items import Item
from loaders.reading.other_senses import is_of_other_sense
from loaders.reading.tables import table
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_GAP = 5
_GAP_ENDS = frozenset({",", ";", ":"})
_AROUND_NOUN = 9
_AND_REACH = 4  # items from "and" to the verb that it joins
_TOPIC_REACH = 4  # items from "discussed" to the meeting that was discussed
_VERB_REACH = 5  # items before a noun to the verb of which it is the object
_PAPER_REACH = 7  # items from "received" to "a letter"
_SENT_REACH = 4  # items from "X's" over "latest personal" to "letter"
_LANDING_REACH = 12  # items between "met" and "at the airport"
_LANDED_REACH = 6  # items of "at the foot of the aircraft" up to its noun
_CALLED_REACH = 12  # items from "convened" over "at his residence this morning" to who was
_CALLED_ENDS = frozenset({",", ";", ".", ":", "and", "to", "said"})
_DOOR_REACH = 4  # items of "at the main" before "gate", or after "at the foot"
_AT_DOORS = frozenset({"at", "on", "by", "up", "down", "from", "near", "outside", "before"})
_FRONTED_REACH = 6  # items of "At the Simon Mwansa airport" up to its noun
_FRONTED = (["at"], ["on"])
_PARTS = frozenset({";", ":"})  # between clauses
_TOGETHER = frozenset({"with", "each", "one"})  # after "met": two who meet, not one who fetches the other
_CLAUSE_ENDS = frozenset({";", ".", ":", "and", "who", "where", "before", "after"})
_SIDE = "on * side"
_SEEN = "saw/sees/seen/see"
_CALLED = "called/calls/calling _"
_SEEN_REACH = 3  # items from "seeing" to whom
_TAKEN_UP = "took/takes/take/taking up"
_TAKEN_REACH = 4  # items from "took up" over "his new" to "post"
_COME_UPON = ("encountered", "bumped into", "began/opened/started", "surrounded by")
_UPON_REACH = 6  # items from "encountered" over "stiff resistance" to "from"
_OF_PARTY = "was/were of the * "
_HOURS = "found/finds/spared"
_GREETED = "greeted/greets/greet/greeting"
_NO_HOST = frozenset({"account", "behalf"})  # after "on"
_DETERMINED = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "two", "three", "both", "of", "as"})
_ARTICLES = frozenset({"the", "a", "an"})
_NAMED = frozenset({"host", "hosts", "visits", "calls", "breakfast", "face"})  # nouns after a determiner

_PARTICIPLES = frozenset({"accompanied by", "assisted by", "escorted by"})


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


_MEETING = frozenset({Join.MUTUAL, Join.HOST})
_ASIDE = frozenset({Join.ATTENDANCE, Join.TURN, Join.ALSO, Join.SPEECH})


class Trigger(NamedTuple):
    """Items `first` up to but without `last` of a line tell of an encounter."""

    join: Join
    phrase: str
    first: int
    last: int
    status: MeetingStatus


def triggers_in(items: tuple[Item, ...]) -> tuple[Trigger, ...]:
    """The triggers of a line, the longest phrase at each place, none inside another."""
    found: list[Trigger] = []
    past, phrases = 0, _phrases()
    words = [item.word for item in items]
    for at in [at for at, word in enumerate(words) if word in phrases]:
        fitting = phrases[words[at]].fitting(words, at + 1) if at >= past else ()
        best = _longest(items, words, at, fitting) if fitting else None
        if best is None:
            continue
        join, phrase, last = best
        if phrase == _SIDE and items[at + 1].word == "one":
            continue  # "between X on one side and Y on the other"
        if _is_named(items, at, join) or _is_to_the_dead(items, phrase) or _has_no_guest(items, phrase, last):
            continue
        if _is_of_things(items, phrase, at, last) or is_of_other_sense(items, phrase, at, last):
            continue
        status = status_of(items, at, last, noun=join is Join.NOUN or _is_gerund(items, at))
        if found and status is MeetingStatus.TOOK_PLACE and _is_governed(items, found[-1], at):
            status = found[-1].status
        if _is_arrival(items, join, phrase, at, last):
            join, phrase = Join.SPEECH, _GREETED
        if found and status is not MeetingStatus.TOOK_PLACE and _is_topic(found[-1], join, at):
            found[-1] = found[-1]._replace(status=status)
        found.append(Trigger(join, phrase, at, last, status))
        past = at + 1 if "*" in phrase else last
    return tuple(_with_company(_in_rows(items, found)))


def _in_rows(items: tuple[Item, ...], found: list[Trigger]) -> list[Trigger]:
    """Nouns in a row share what is said of the last: "a talk with A, a lunch with B and tea with C are foreseen"."""
    for number in range(len(found) - 2, -1, -1):
        one, after = found[number], found[number + 1]
        nouns = one.join is after.join is Join.NOUN and one.status is MeetingStatus.TOOK_PLACE
        if nouns and after.status is MeetingStatus.PLANNED and _is_row(items, one, after):
            found[number] = one._replace(status=after.status)
    return found


def _is_row(items: tuple[Item, ...], one: Trigger, other: Trigger) -> bool:
    """Whether nothing but names and the marks of a row stand between two nouns."""
    words = word_sets("statuses")
    if any(item.word in words["held"] for item in items[max(0, one.first - _VERB_REACH) : one.first]):
        return False  # "held a talk with A, and a lunch with B is foreseen"
    between = items[one.last : other.first]
    joined = any(item.word in {",", "and"} for item in between)
    return joined and all(item.people or item.capital or item.word in words["in_rows"] for item in between)


def _is_gerund(items: tuple[Item, ...], at: int) -> bool:
    """Whether the first word of a verb is its noun: "a sitting with X is to be held"."""
    return items[at].word.endswith("ing") and at > 0 and items[at - 1].word in _ARTICLES


def _with_company(found: list[Trigger]) -> list[Trigger]:
    """Whoever is only beside somebody comes to what is told of him: "A, accompanied by B, will meet C"."""
    told = {trigger.status for trigger in found if trigger.join not in _ASIDE}
    if len(told) != 1 or MeetingStatus.TOOK_PLACE in told:
        return found
    (status,) = told
    return [t._replace(status=status) if t.phrase in _PARTICIPLES else t for t in found]


def _is_topic(before: Trigger, join: Join, at: int) -> bool:
    """Whether an encounter is only spoken of: "they are discussing a possible meeting of A and B"."""
    return join is Join.NOUN and before.phrase.startswith("discuss") and at - before.last < _TOPIC_REACH


def _is_named(items: tuple[Item, ...], at: int, join: Join) -> bool:
    """Whether the first word is no verb: "his host X", "the two hosts"."""
    if items[at].word == "see" and at and items[at - 1].word == "holy":
        return True
    if join is Join.NOUN or items[at].word not in _NAMED:
        return False
    return at == 0 or items[at - 1].owns or items[at - 1].word in _DETERMINED


def _is_to_the_dead(items: tuple[Item, ...], phrase: str) -> bool:
    """Whether homage is paid to somebody dead: "paid homage to X at his mausoleum"."""
    words = word_sets("statuses")["dead"]
    return phrase.startswith("pay/") and any(item.word in words for item in items)


def _is_of_others(items: tuple[Item, ...], last: int, *, of: bool) -> bool:
    """Whether what follows is a thing, and a person only its source or aim: "encountered resistance from X"."""
    near = takewhile(lambda item: not item.people and item.word not in _CLAUSE_ENDS, items[last : last + _UPON_REACH])
    others = word_sets("statuses")["to_others"]
    return any(item.word in others or (of and item.word == "of") for item in near)


def _is_of_things(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether nobody is met by what is done: "took up his post", "sees room for more", "had a word of praise for X"."""
    words = word_sets("statuses")
    near = [item.word for item in items[last : last + _TAKEN_REACH]]
    if phrase.endswith("a word"):
        return near[:1] == ["of"]
    if phrase.startswith(_SEEN) or phrase.endswith(" seeing"):
        if _is_seen_from_afar(items, last):
            return True
        return not words["seen"].isdisjoint(near[:1]) and word_sets("rolls")["ranks"].isdisjoint(near)
    if phrase.startswith(_OF_PARTY) and phrase.endswith("company"):
        return not any(item.owns or item.word.endswith(("'s", "’s", "s'", "s’")) for item in items[first:last])
    if phrase.startswith(_COME_UPON):
        return _is_of_others(items, last, of=phrase == "surrounded by")
    if phrase.startswith(_CALLED):
        return not items[first + 1].people
    if phrase.startswith(_HOURS):
        return any(item.word == "little" or item.people for item in items[first:last])
    return phrase.startswith(_TAKEN_UP) and not words["taken_up"].isdisjoint(near)


def _is_seen_from_afar(items: tuple[Item, ...], last: int) -> bool:
    """Whether somebody is only thought of or watched: "sees X as a rival", "saw X win the vote"."""
    words = word_sets("statuses")
    at = next((number for number, item in enumerate(items[last : last + _SEEN_REACH], last) if item.people), None)
    while at is not None and at < len(items) and items[at].people:
        at += 1
    said = [item.word for item in items[at : at + 3]] if at else []
    if said[:1] == ["as"]:
        return not words["seen_as"].isdisjoint(said[1:2]) and words["seen_in_turn"].isdisjoint(said[2:])
    return not words["seen_doing"].isdisjoint(said[:1])


def _is_arrival(items: tuple[Item, ...], join: Join, phrase: str, at: int, last: int) -> bool:
    """Whether somebody is only met where he lands: "was welcomed at the airport", "landed at Z, where X met him"."""
    words = word_sets("statuses")
    if join not in _MEETING or words["welcoming"].isdisjoint(phrase.split()[-1].split("/")):
        return False
    if last < len(items) and items[last].word in _TOGETHER:
        return False
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
        and not words["landing"].isdisjoint(before[start : start + _FRONTED_REACH])
    )


def _is_port(items: tuple[Item, ...], at: int) -> bool:
    """Whether an airport is called by its name alone: "at Piarco International"."""
    if items[at].word != "international" or not items[at].capital:
        return False
    return not (at + 1 < len(items) and items[at + 1].capital)


def _is_at_door(items: tuple[Item, ...], last: int, at: int) -> bool:
    """Whether somebody is met before a house or an aircraft: "on the steps of", not "agreed on steps against crime"."""
    before = [item.word for item in items[max(last, at - _DOOR_REACH) : at]]
    after = [item.word for item in items[at + 1 : at + 1 + _DOOR_REACH]]
    if items[at].word == "foot" and (word_sets("statuses")["landing"] | {"steps", "stairs"}).isdisjoint(after):
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


def _has_no_guest(items: tuple[Item, ...], phrase: str, last: int) -> bool:
    """Whether a host has no guest: it is a letter that he received, or a parliament that he convened."""
    if not phrase.startswith("convened"):
        return _is_paper(items, phrase, last)
    near = takewhile(lambda item: item.word not in _CALLED_ENDS, items[last : last + _CALLED_REACH])
    return not any(item.people for item in near)


def _is_paper(items: tuple[Item, ...], phrase: str, last: int) -> bool:
    """Whether what was received is a letter or an honour, not handed over by its sender: "received a cable from X"."""
    if not phrase.startswith("received"):
        return False
    words = word_sets("statuses")
    near = items[last : last + _PAPER_REACH]
    if not word_sets("contexts")["credentials"].isdisjoint(item.word for item in near):
        return False  # "received the letters of credence of Ambassador X"
    for number, item in enumerate(near):
        if item.people and item.owns:
            return any(after.word in words["sent_papers"] for after in near[number + 1 : number + _SENT_REACH])
        if item.people or item.word in {",", ";", ".", ":", "and", "with"} or (item.word == "for" and not number):
            return False
        if item.word in words["papers"]:
            return words["by_hand"].isdisjoint(i.word for i in items[last + number : last + number + _AROUND_NOUN])
    return False


def _longest(
    items: tuple[Item, ...], words: list[str], at: int, fitting: Iterable[_Phrase]
) -> tuple[Join, str, int] | None:
    best: tuple[Join, str, int] | None = None
    for _, join, phrase, rest in fitting:
        if phrase.startswith("^") and at and words[at - 1] not in STARTS:
            continue
        last = _match(words, at + 1, rest)
        if last and _is_dated(items, last):
            continue
        plainer = best is not None and last == best[2] and "*" in best[1] and "*" not in phrase
        if last and (best is None or last > best[2] or plainer):
            best = join, phrase, last
    return best


def _is_dated(items: tuple[Item, ...], last: int) -> bool:
    """Whether the "on" of "called * on" leads to no person: "called to the palace on Tuesday"."""
    if items[last - 1].word != "on" or last >= len(items):
        return False
    return items[last].word in word_sets("statuses")["spans"] or items[last].word in _NO_HOST


def _match(words: list[str], at: int, pattern: tuple[frozenset[str] | str, ...]) -> int:
    """Where the pattern ends that begins at `at`, 0 if it does not fit."""
    for number, part in enumerate(pattern):
        if part == "*":
            rest = pattern[number + 1 :]
            for skip in range(_GAP):
                if at + skip >= len(words) or (skip and words[at + skip - 1] in _GAP_ENDS):
                    return 0
                last = _match(words, at + skip, rest)
                if last:
                    return last
            return 0
        if at >= len(words) or (words[at] == "been" if part == "_" else words[at] not in part):
            return 0
        at += 1
    return at


class _Phrase(NamedTuple):
    """A phrase without its first word, with its number in the tables."""

    number: int
    join: Join
    phrase: str
    rest: tuple[frozenset[str] | str, ...]


class _Phrases:
    """The phrases that begin with one word: those that are no more, and others by a word that has to follow."""

    def __init__(self, phrases: list[_Phrase]) -> None:
        self.alone = [phrase for phrase in phrases if not phrase.rest]
        following = _by_word(phrases, 0)
        self.following = {word: sorted([*self.alone, *of]) for word, of in following.items()}
        self.past_gap = _by_word(phrases, 1)

    def fitting(self, words: list[str], at: int) -> list[_Phrase]:
        """Those that can go on at `at`, in the order of the tables."""
        near = self.following.get(words[at], self.alone) if at < len(words) else self.alone
        if not self.past_gap:
            return near
        if self.past_gap.keys().isdisjoint(words[at : at + _GAP]):
            return near
        far = [phrase for word in words[at : at + _GAP] for phrase in self.past_gap.get(word, ())]
        return sorted([*near, *far])


def _by_word(phrases: list[_Phrase], place: int) -> dict[str, list[_Phrase]]:
    """Phrases by each word that can stand at a place of what follows their first, where that is the first told."""
    found: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        told = next((n for n, part in enumerate(phrase.rest) if not isinstance(part, str)), None)
        for word in phrase.rest[place] if told == place else ():
            found.setdefault(word, []).append(phrase)
    return found


@cache
def _phrases() -> dict[str, _Phrases]:
    """By their first word."""
    index: dict[str, list[_Phrase]] = {}
    told = [(join, phrase) for join in Join for phrase in table("triggers")[join.value]]
    for number, (join, phrase) in enumerate(told):
        said = phrase.removeprefix("^ ").split()
        parts = tuple(part if part in "*_" else frozenset(part.split("/")) for part in said)
        for word in said[0].split("/"):
            index.setdefault(word, []).append(_Phrase(number, join, phrase, parts[1:]))
    return {word: _Phrases(phrases) for word, phrases in index.items()}


def _is_governed(items: tuple[Item, ...], before: Trigger, at: int) -> bool:
    """Whether a verb shares the "will" of one before it: "will be received by A and confer with B"."""
    if before.status is MeetingStatus.TOOK_PLACE or items[at].word not in word_sets("statuses")["bare"]:
        return False
    between = items[before.last : at]
    return any(item.word == "and" for item in between[-_AND_REACH:]) and all(
        item.word not in {";", "."} for item in between
    )
