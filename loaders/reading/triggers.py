"""Words that tell of an encounter, each with whether it took place."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from loaders.reading.arrivals import follows_landing, is_arrival, is_welcome
from loaders.reading.cast import Way
from loaders.reading.encounter_status import status_of
from loaders.reading.encounter_surroundings import STARTS
from loaders.reading.items import Item
from loaders.reading.other_senses import is_of_other_sense
from loaders.reading.tables import table
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_GAP = 5
_NAME_OF = ["", "of"]  # a name, which has no word of its own, and the state that follows
_OF_STATE = (3, 4, 5)  # items from a name to past its state: "with X of the Z was"
_GAP_ENDS = frozenset({",", ";", ":"})
_AND_REACH = 4  # items from "and" to the verb that it joins
_TOPIC_REACH = 4  # items from "discussed" to the meeting that was discussed
_OF_TOPIC = frozenset({"for", "of"})  # between a topic and the meeting that it is of
_HOLDING = frozenset({"holding", "having"})
_COMING_REACH = 12  # items from a noun to a day that is to come
_LED_REACH = 5  # items from "for" over "a round of" to "talks"
_LEADING = frozenset({"for", "at", "during", "sidelines", "margins", "fringes"})
_PARTED = frozenset(
    {";", ",", ".", "and", "but", "after", "following", "said", "told", "who", "that", "which", "where"}
)
_VERB_REACH = 5  # items before a noun to the verb of which it is the object
_SIDE = "on * side"
_AGREED = "agreed/agree"
_OF_AGREEING = frozenset(_AGREED.split("/"))
_AGREED_REACH = 5  # items from "agreed" over "to hold another round of" to "talks"
_TWO = 2
_ALSO = "^ also"
_HAD_WITH = "had/has/have _ with him/her/them"  # of whom somebody brought: "had Minister X with him"
_THEM = (["him"], ["her"], ["them"])
_WITH_VERB = ("held/", "guest/guests/visitor/")  # which begin phrases of a noun with its verb: "held a second summit"
GREETED = "greeted/greets/greet/greeting"
_CALLED_ON = frozenset({"on", "upon", "at", "for", "off"})  # "called on X in the evening": X was not called in
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


def triggers_in(items: tuple[Item, ...], *, joining: bool = False) -> tuple[Trigger, ...]:
    """The triggers of a line, the longest phrase at each place, none inside another.

    Whoever only asks how and where they are `joining` people is told of all of them as if they had taken place.
    """
    found: list[Trigger] = []
    past, phrases = 0, _phrases()
    words = [item.word for item in items]
    joining = joining and _OF_AGREEING.isdisjoint(words)  # what is planned then drops out what was agreed
    for at in compress(count(), map(phrases.__contains__, words)):
        best = _longest(items, words, at, phrases[words[at]]) if at >= past else None
        if best is None:
            continue
        join, phrase, last = best
        if phrase == _SIDE and items[at + 1].word == "one":
            continue  # "between X on one side and Y on the other"
        if _is_named(items, at, join) or is_of_other_sense(items, phrase, at, last):
            continue
        noun = (join is Join.NOUN and not phrase.startswith(_WITH_VERB)) or _is_gerund(items, at)
        status = MeetingStatus.TOOK_PLACE if joining else status_of(items, at, last, noun=noun)
        if found and status is MeetingStatus.TOOK_PLACE and _is_governed(items, found[-1], at, join):
            status = found[-1].status
        if found and status is MeetingStatus.PLANNED and _is_next(items, found[-1], at):
            status = MeetingStatus.TOOK_PLACE
        if join in _MEETING and is_arrival(items, phrase, at, last):
            if "wait" in phrase:
                continue  # "awaited him on the tarmac"
            join, phrase = Join.SPEECH, GREETED
        if found and status is not MeetingStatus.TOOK_PLACE and _is_topic(items, found[-1], join, at):
            found[-1] = found[-1]._replace(status=status)
        found.append(Trigger(join, phrase, at, last, status))
        past = at + 1 if "*" in phrase else last
    if len(found) < _TWO:
        return tuple(found)
    return tuple(_with_company(_in_rows(items, _without_agreeing(items, found))))


def _without_agreeing(items: tuple[Item, ...], found: list[Trigger]) -> list[Trigger]:
    """Those to whom nothing is told but that they agreed to meet need not have met: "agreed to hold talks in July"."""
    if len(found) < _TWO:
        return found
    planned = [trigger for trigger in found if trigger.status is MeetingStatus.PLANNED]
    return [t for t in found if t.phrase != _AGREED or not any(_is_agreed_on(items, t, one) for one in planned)]


def _is_agreed_on(items: tuple[Item, ...], agreed: Trigger, planned: Trigger) -> bool:
    """Whether an encounter is what people agreed on: "agreed to meet", "to meet in April, ministers agree"."""
    if planned.first > agreed.last:
        return any(item.word == "to" for item in items[agreed.last : agreed.last + 1]) and (
            planned.first - agreed.last <= _AGREED_REACH
        )
    return planned.first < agreed.first and agreed.last == len(items)


def met_after(before: tuple[Item, ...], items: tuple[Item, ...], found: tuple[Trigger, ...]) -> Iterator[Trigger]:
    """The triggers of a line, given that before it: who meets somebody that has just landed only greets him."""
    for trigger in found:
        welcomed = trigger.join in _MEETING and is_welcome(trigger.phrase)
        if welcomed and follows_landing(before, items, trigger.last):
            yield trigger._replace(join=Join.SPEECH, phrase=GREETED)
        else:
            yield trigger


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


def _is_topic(items: tuple[Item, ...], before: Trigger, join: Join, at: int) -> bool:
    """Whether an encounter is only spoken of: "they are discussing a possible meeting of A and B".

    Not where it is its preparation that was: "discussed preparations for the summit with A".
    """
    if join is not Join.NOUN or not before.phrase.startswith("discuss") or at - before.last >= _TOPIC_REACH:
        return False
    return all(item.word not in _OF_TOPIC for item in items[before.last : at])


def _is_named(items: tuple[Item, ...], at: int, join: Join) -> bool:
    """Whether the first word is no verb: "his host X", "the two hosts"."""
    if items[at].word == "see" and at and items[at - 1].word == "holy":
        return True
    if join is Join.NOUN or items[at].word not in _NAMED:
        return False
    return at == 0 or items[at - 1].owns or items[at - 1].word in _DETERMINED


def _longest(items: tuple[Item, ...], words: list[str], at: int, begun: _Phrases) -> tuple[Join, str, int] | None:
    if not begun.alone and begun.near.isdisjoint(words[at + 1 : at + 1 + _GAP]):
        return None
    best: tuple[Join, str, int] | None = None
    for _, join, phrase, rest in begun.fitting(words, at + 1):
        last = _match(words, at + 1, rest) if rest else at + 1
        if not last:
            continue
        if at and phrase.startswith("^"):
            if words[at - 1] not in STARTS:
                continue
            if phrase.startswith(_ALSO) and words[at - 1] == "," and words[at + 2 : at + 3] not in _THEM:
                continue  # "A, in Oslo for a summit, also met B"
        if words[last - 1] == "on" and _is_dated(items, last):
            continue
        if phrase == "called * in" and words[at + 1] in _CALLED_ON:
            continue
        if phrase == _HAD_WITH and items[at + 1].way is not Way.NAME:
            continue  # "had one with him"
        if best is None or last > best[2] or (last == best[2] and "*" in best[1] and "*" not in phrase):
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
        if not isinstance(part, str):
            if at >= len(words) or words[at] not in part:
                return 0
            at += 1
            continue
        if part == "*":
            return _past_gap(words, at, pattern[number + 1 :])
        if number + 1 < len(pattern) and words[at : at + 1] == ["the"]:
            at += 1  # "next to the Governor sat": one who has no name is an article and a noun
        if words[at : at + 2] == _NAME_OF and number + 1 < len(pattern):
            past = (_match(words, at + reach, pattern[number + 1 :]) for reach in _OF_STATE)
            if (last := next(filter(None, past), 0)) > 0:
                return last
        if at >= len(words) or words[at] == "been":
            return 0
        at += 1
    return at


def _past_gap(words: list[str], first: int, rest: tuple[frozenset[str] | str, ...]) -> int:
    """Where the rest of a pattern ends that may begin a few words later, 0 if it does not fit."""
    next_to = rest[0] if rest else "*"
    for at in range(first, min(first + _GAP, len(words))):
        if at > first and words[at - 1] in _GAP_ENDS:
            return 0
        last = _match(words, at, rest) if isinstance(next_to, str) or words[at] in next_to else 0
        if last:
            return last
    return 0


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
        self.words_past_gap = frozenset(self.past_gap)
        self.near = self.words_past_gap.union(self.following)

    def fitting(self, words: list[str], at: int) -> list[_Phrase]:
        """Those that can go on at `at`, in the order of the tables."""
        near = self.following.get(words[at], self.alone) if at < len(words) else self.alone
        if not self.words_past_gap or self.words_past_gap.isdisjoint(words[at : at + _GAP]):
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


def _is_governed(items: tuple[Item, ...], before: Trigger, at: int, join: Join) -> bool:
    """Whether a verb or noun shares the "will" of a verb before: "will be received by A and confer with B"."""
    words = word_sets("statuses")
    if before.status is MeetingStatus.TOOK_PLACE:
        return False
    if _is_led_by(items, before, at) or (join is Join.NOUN and _is_part(items, before.last, at)):
        return True
    if join is Join.NOUN:
        nearest = range(at - 1, max(before.last, at - _VERB_REACH), -1)
        at = next((number for number in nearest if items[number].word in words["hold"]), before.last)
    elif items[at].word not in words["bare"]:
        return False
    between = items[before.last : at]
    return any(item.word == "and" for item in between[-_AND_REACH:]) and all(
        item.word not in {";", "."} for item in between
    )


def _is_part(items: tuple[Item, ...], start: int, at: int) -> bool:
    """Whether a noun tells for or at what people are to meet: "is to receive A for talks", "will meet at a session"."""
    before = [item.word for item in items[max(start, at - _LED_REACH) : at]]
    return not _LEADING.isdisjoint(before) and all(item.word not in _PARTED for item in items[start:at])


def _is_led_by(items: tuple[Item, ...], before: Trigger, at: int) -> bool:
    """Whether a participle tells of the noun before it: "at talks hosted by X"."""
    return (
        at == before.last and items[at].word.endswith("ed") and [item.word for item in items[at + 1 : at + 2]] == ["by"]
    )


def _is_next(items: tuple[Item, ...], before: Trigger, at: int) -> bool:
    """Whether an encounter is told as what came after another: "met A before holding talks with B"."""
    if before.status is not MeetingStatus.TOOK_PLACE or before.join in _ASIDE:
        return False
    said = [item.word for item in items[before.last : at]]
    led = said[:-1] if said[-1:] and said[-1] in _HOLDING else said
    if led[-1:] != ["before"] or not any(item.people for item in items[before.last : at]):
        return False
    words = word_sets("statuses")
    coming = words["modal"] | words["planned"] - {"before"}
    return coming.isdisjoint(said) and coming.isdisjoint(item.word for item in items[at : at + _COMING_REACH])
