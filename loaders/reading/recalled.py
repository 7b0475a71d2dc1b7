"""An encounter told in passing with the date that it had: "Their talks in Oslo on 3 March", "They last met in May"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.reading.cast import Way
from loaders.reading.clauses import Line
from loaders.reading.date_reader import Form
from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.triggers import Join, Trigger
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_JOINS = frozenset({Join.MUTUAL, Join.NOUN, Join.HOST, Join.GUEST})
_TIES = frozenset({"direct", "group:1:1"})  # features of links whose words mean the two and nobody else
_OF = frozenset({"of", "between"})
_OF_REACH = 5  # items from a noun over "between the two" to "ministers"
_SUBJECT_REACH = 3  # items from "ministers" over "also last" to "met"
_AGAIN = frozenset({"again", "anew", "once more"})
_LAST_TIME = [["the", which, "time"] for which in ("last", "first", "previous")]
_WAS = frozenset({"was", "were", "had"})
_LATER = frozenset({"then", "later", "again", "also", "had"})
_VISIT = frozenset({"visited", "toured", "came", "went", "travelled", "traveled", "flew", "was", "stayed", "stopped"})
_US = frozenset({"we", "us"})
_CLAUSES = frozenset({"who", "which", "that", "whose", "but", "since", "before", "after", ";"})
_ME = frozenset({"me", "us"})
_YOU = frozenset({"you", "your"})
_REACH = 14  # items between what tells of an encounter and its date


def recalled_day(link: Link, line: Line, whens: Sequence[When], published: str) -> str | None:
    """The date that stands beside what tells of an encounter, with nothing but a place and the people between them."""
    trigger = link.trigger
    if trigger is None or trigger.last > len(line.items) or trigger.join not in _JOINS:
        return None
    items = line.items
    if not is_tied(items, link) and not _is_of_us(line, link):
        return None
    start, end = items[trigger.first].start, items[trigger.last - 1].end
    told_last = items[trigger.first - 1].word == "last" and trigger.first > 0
    last_time = [item.word for item in items[:3]] in _LAST_TIME
    for when in whens:
        if when.date is None or when.form is Form.SPAN or published.startswith(when.date):
            continue
        if when.ahead and when.ahead > published and items[trigger.first].word in word_sets("recalled")["present"]:
            continue  # "they see each other again in May"
        if when.start >= end:
            between = [item for item in items[trigger.last :] if item.start < when.start]
            if last_time:  # "the last time that they discussed the base was in May"
                between = between[next((n for n, item in enumerate(between) if item.word in _WAS), 0) :]
            beside = _is_beside(between, link) or (told_last and _is_no_clause(between, link))
        else:
            between = [item for item in items[: trigger.first] if item.start >= when.end]
            led = _is_led(items, when) or _is_of_visit(items, when, between)
            beside = when.end <= start and led and _is_beside(between, link)
        if beside:
            return when.date
    return None


def is_beside_another(when: When, link: Link, line: Line, triggers: Sequence[Trigger]) -> bool:
    """Whether a noun of an encounter with somebody else has a month: "he spoke of his talks with C in May"."""
    if when.date is None or len(when.date) == len("2025-09-05"):
        return False
    before = (t for t in reversed(triggers) if t.join is Join.NOUN and line.items[t.last - 1].end <= when.start)
    noun = next(before, None)
    if noun is None:
        return False
    between = [item for item in line.items[noun.last : noun.last + _REACH + 1] if item.start < when.start]
    people = {key for item in between for key in item.people}
    if not people or not people.isdisjoint((link.one, link.other)) or len(between) > _REACH:
        return False
    words = word_sets("recalled")["between"]
    led = [line.items[noun.last - 1].word, *(item.word for item in between[:1])]
    return "with" in led and all(item.people or item.capital or item.word in words for item in between)


def is_told_again(link: Link, line: Line) -> bool:
    """Whether the two met another time: "They spoke again on Friday"."""
    trigger = link.trigger
    if trigger is None or line.words.isdisjoint(_AGAIN):
        return False
    near = line.items[max(0, trigger.first - _SUBJECT_REACH) : trigger.last + _SUBJECT_REACH]
    return any(item.word in _AGAIN for item in near)


def is_tied(items: Sequence[Item], link: Link) -> bool:
    """Whether words beside what tells of an encounter mean the two of a link and nobody else."""
    return not _TIES.isdisjoint(link.features) or _is_of_the_two(items, link)


def _is_of_us(line: Line, link: Link) -> bool:
    """Whether one of the two says to the other how they met: "When we sat in Rome, in May, you told me"."""
    trigger = link.trigger
    if trigger is None or trigger.join is Join.NOUN or line.words.isdisjoint(_US | _ME) or line.words.isdisjoint(_YOU):
        return False
    before = line.items[max(0, trigger.first - _SUBJECT_REACH) : trigger.first]
    after = line.items[trigger.last : trigger.last + 1]
    received = any(item.word == "you" for item in before) and any(item.word in _ME for item in after)
    return (received or any(item.word in _US for item in before)) and {link.one, link.other}.issuperset(line.people)


def _is_of_the_two(items: Sequence[Item], link: Link) -> bool:
    """Whether words beside what tells of an encounter mean the two together: "a meeting of the two ministers"."""
    trigger = link.trigger
    if trigger is None or "_" in trigger.phrase:
        return False  # "the two have cooperated over the past year" has nobody over
    if trigger.join is Join.NOUN:
        near = items[trigger.last : trigger.last + _OF_REACH]
        near = near if any(item.word in _OF for item in near[:1]) else []
    else:
        near = items[max(0, trigger.first - _SUBJECT_REACH) : trigger.first]
        if [item.word for item in near if item.word not in _LATER][-1:] == ["and"]:
            near = [item for item in items[: trigger.first] if item.people][-1:]  # "they spoke and dined together"
    return any(_means(item, link) and item.word != "them" for item in near)


def _means(item: Item, link: Link) -> bool:
    return item.way is Way.GROUP and set(item.people) == {link.one, link.other}


def _is_of_visit(items: Sequence[Item], when: When, between: Sequence[Item]) -> bool:
    """Whether an encounter was on a visit whose date is told: "in Rome in May, where he met X"."""
    words = word_sets("recalled")
    said = [item.word for item in between if item.word != ","]
    if said[:1] and said[0] in words["there"]:
        return True
    before = [item.word for item in items if item.start < when.start]
    opens = before[:1] and (before[0] in words["opening_visit"] or (before[0] == "when" and _VISIT & set(before)))
    return bool(opens) and "," not in before and between[:1] != [] and between[0].word == ","


def _is_led(items: Iterable[Item], when: When) -> bool:
    """Whether a date before what tells of an encounter opens a clause: "in May the two met", not "of May"."""
    led = [item for item in items if item.start < when.start]
    words, count = word_sets("recalled"), len(led)
    while led and led[-1].word in words["leading"] and led[-1].word.isalpha():
        led.pop()
    place = len(led)
    while led and led[-1].capital and not led[-1].people and led[-1].word.isalpha():
        led.pop()  # "it was in Rome last May that the two met", "in Rome in May the two met"
    if led and len(led) < place and led[-1].word in words["at"]:
        led.pop()
    return not led or led[-1].word in words["opening"] or (len(led) == count and led[-1].word in words["leading"])


def _is_no_clause(between: Sequence[Item], link: Link) -> bool:
    """Whether words tell nothing else and name nobody else: "last met in Paris, at the climate conference, in May"."""
    words = word_sets("years")
    return len(between) <= _REACH and not any(
        item.word in words["finite"]
        or item.word in _CLAUSES
        or (item.word.endswith("ed") and item.word not in words["not_finite"])
        or not {link.one, link.other}.issuperset(item.people)
        for item in between
    )


def _is_beside(between: Sequence[Item], link: Link) -> bool:
    """Whether words are only of the two, of a place or such as may stand between an encounter and its date."""
    if len(between) > _REACH:
        return False
    words = word_sets("recalled")["between"]
    the_two = {link.one, link.other}
    return all(
        the_two.issuperset(item.people) if item.people else item.capital or item.word in words for item in between
    )
