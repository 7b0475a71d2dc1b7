"""Whom the grammar of a trigger ties: its subject with its object, or several subjects with each other."""

from __future__ import annotations

from loaders.reading.cast import Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.triggers import Join, Trigger

_OBJECT_REACH = 30  # items from a trigger to its object
_NOUN_REACH = 8  # items from "talks" to "between"
_SUBJECT_AFTER = frozenset({"", "with", "by", "on", "upon"})
_NOUN_OF = frozenset({"of", "between", "among", "by"})
_SUBJECT_BREAKS = frozenset({";", "that"})
_OBJECT_BREAKS = frozenset({";", "said", "says", "that", "which"})
_OBJECT_AFTER = {
    Join.MUTUAL: frozenset({"", "with", "to", "by"}),
    Join.HOST: frozenset({"", "of", "from", "with", "to", "under"}),
    Join.GUEST: frozenset({"", "on", "upon", "to", "of", "with", "from", "by"}),
    Join.NOUN: frozenset({"with", "from", "to"}),
}
_AGENT = frozenset({"by"})


def direct_pairs(
    line: Line, trigger: Trigger, passive: bool, left: list[Mention], right: list[Mention]
) -> frozenset[frozenset[str]]:
    """The pairs tied by one trigger; `left` and `right` are the mentions in its reach before and after it."""
    subject = _subject(line, trigger, left)
    object_ = _object(line, trigger, passive, right)
    if trigger.join is Join.NOUN and not object_:
        of = [m for m in right if m.preposition in _NOUN_OF and m.index - trigger.last < _NOUN_REACH]
        if of:
            subject, object_ = [], _group(right, right.index(of[0]))
            if len({m.person for m in object_}) < 2:
                second = [m for m in right if m.preposition == "with" and m.index > of[0].index]
                subject, object_ = object_, second[:1] and _group(right, right.index(second[0]))
    pairs = _across(subject, object_)
    if not pairs and trigger.join in {Join.MUTUAL, Join.NOUN}:
        group = subject or object_
        pairs = _across(group, group)
    return frozenset(pairs)


def _across(left: list[Mention], right: list[Mention]) -> set[frozenset[str]]:
    return {frozenset((a.person, b.person)) for a in left for b in right if a.person != b.person}


def _group(mentions: list[Mention], start: int) -> list[Mention]:
    """The mention at `start` and those coordinated with it after it."""
    group = [mentions[start]]
    for mention in mentions[start + 1 :]:
        if not mention.coordinated:
            break
        group.append(mention)
    return group


def _subject(line: Line, trigger: Trigger, left: list[Mention]) -> list[Mention]:
    """The last group before the trigger that can be its subject, or that a relative clause refers to."""
    for start in range(len(left) - 1, -1, -1):
        mention = left[start]
        if mention.coordinated and start:
            continue
        group = _group(left, start)
        between = {item.word for item in line.items[group[-1].index + 1 : trigger.first]}
        possessor = mention.item.owns and trigger.join is not Join.NOUN and mention.item.way is not Way.NAME
        if mention.preposition in _SUBJECT_AFTER and not between & _SUBJECT_BREAKS and not possessor:
            return group
    return []


def _object(line: Line, trigger: Trigger, passive: bool, right: list[Mention]) -> list[Mention]:
    wanted = _AGENT if passive and trigger.join is Join.HOST else _OBJECT_AFTER[trigger.join]
    for start, mention in enumerate(right):
        if mention.index - trigger.last >= _OBJECT_REACH:
            return []
        if any(item.word in _OBJECT_BREAKS for item in line.items[trigger.last : mention.index]):
            return []
        if mention.preposition in wanted:
            return _group(right, start)
    return []
