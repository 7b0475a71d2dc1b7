"""Whom the grammar of a trigger ties: its subject with its object, or several subjects with each other."""

from __future__ import annotations

from loaders.reading.cast import Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.triggers import Join, Trigger

_OBJECT_REACH = 30  # items from a trigger to its object
_NOUN_REACH = 8  # items from "talks" to "between"
_SUBJECT_AFTER = frozenset({"", "with", "by", "on", "upon"})
_NOUN_OF = frozenset({"of", "between", "among", "by", ""})
_FRONTED = frozenset({"with", "from"})
_RELATIVE = frozenset({"whom", "those"})
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
    if not object_ and trigger.join is Join.NOUN:
        subject, object_ = _parties(trigger, subject, right)
    if not object_:
        object_ = _antecedent(line, subject, left)
    pairs = _across(subject, object_)
    if not object_ and trigger.join in {Join.MUTUAL, Join.NOUN}:
        pairs = _across(subject, subject)
    return frozenset(pairs)


def _parties(trigger: Trigger, subject: list[Mention], right: list[Mention]) -> tuple[list[Mention], list[Mention]]:
    """Of "talks between A and B", "a meeting of A with B", "talks which A had with B"."""
    near = [m for m in right if m.index - trigger.last < _NOUN_REACH and m.preposition in _NOUN_OF]
    if not near:
        return subject, []
    group = _group(right, right.index(near[0]))
    if len({m.person for m in group}) > 1 and near[0].preposition:
        return group[:1], group[1:]
    second = [m for m in right if m.preposition == "with" and m.index > near[0].index]
    return (group, _group(right, right.index(second[0]))) if second else ([], [])


def _antecedent(line: Line, subject: list[Mention], left: list[Mention]) -> list[Mention]:
    """Whom a relative clause before the trigger refers to: "B, whom A received", "B was among those A met"."""
    if not subject:
        return []
    start = left.index(subject[0])
    for before in range(start - 1, -1, -1):
        if left[before].coordinated and before:
            continue
        group = _group(left[:start], before)
        between = {item.word for item in line.items[group[-1].index + 1 : subject[0].index]}
        if left[before].preposition in _FRONTED or not between.isdisjoint(_RELATIVE):
            return group
        return []
    return []


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
