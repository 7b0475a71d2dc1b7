"""An encounter told in passing with the date that it had: "Their talks in Oslo on 3 March", "They last met in May"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.reading.clauses import Line
from loaders.reading.date_reader import Form
from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.triggers import Join
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_JOINS = frozenset({Join.MUTUAL, Join.NOUN, Join.HOST, Join.GUEST})
_TIES = frozenset({"direct", "group:1:1"})  # features of links whose words mean the two and nobody else
_REACH = 14  # items between what tells of an encounter and its date


def recalled_day(link: Link, line: Line, whens: Sequence[When], published: str) -> str | None:
    """The date that stands beside what tells of an encounter, with nothing but a place and the people between them."""
    trigger = link.trigger
    if trigger is None or trigger.last > len(line.items) or trigger.join not in _JOINS:
        return None
    if _TIES.isdisjoint(link.features):
        return None
    items = line.items
    start, end = items[trigger.first].start, items[trigger.last - 1].end
    for when in whens:
        if when.date is None or when.form is Form.SPAN or published.startswith(when.date):
            continue
        if when.ahead and when.ahead > published and items[trigger.first].word in word_sets("recalled")["present"]:
            continue  # "they see each other again in May"
        if when.start >= end:
            between = [item for item in items[trigger.last :] if item.start < when.start]
            beside = _is_beside(between, link)
        else:
            between = [item for item in items[: trigger.first] if item.start >= when.end]
            beside = when.end <= start and _is_led(items, when) and _is_beside(between, link)
        if beside:
            return when.date
    return None


def _is_led(items: Iterable[Item], when: When) -> bool:
    """Whether a date before what tells of an encounter opens a clause: "in May the two met", not "of May"."""
    before = [item.word for item in items if item.start < when.start][-3:]
    words = word_sets("recalled")
    return not before or (before[-1] in words["leading"] and (len(before) == 1 or before[-2] in words["opening"]))


def _is_beside(between: Sequence[Item], link: Link) -> bool:
    """Whether words are only of the two, of a place or such as may stand between an encounter and its date."""
    if len(between) > _REACH:
        return False
    words = word_sets("recalled")["between"]
    the_two = {link.one, link.other}
    return all(
        the_two.issuperset(item.people) if item.people else item.capital or item.word in words for item in between
    )
