"""Whom the grammar of a verb ties: its subject and its object, or the agent of a passive one."""

from __future__ import annotations

import re

from loaders.reading.clauses import Line
from loaders.reading.mention_groups import Group, words_between
from loaders.reading.slot_fillers import (
    AMONG,
    FRONTED,
    GOVERNING,
    NOMINAL,
    Slots,
    antecedent_of,
    extended,
    faces_unnamed,
    is_agent,
    is_beside_several,
    main_clause,
    object_of,
    subject_of,
    with_company,
)
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_ONE_WAY = frozenset({Join.HOST, Join.GUEST})  # who is "with" somebody is not whom he met
_SENDING = frozenset({"from", "of"})
_DELIVERED = re.compile(r"(?:delivered|conveyed)/[\w/]+ (?:\* )?(?:by|to)\Z")
_TAKING = frozenset({"received", "receives", "receiving", "accepted"})
_TOGETHER = frozenset({"together", "along", "accompanied", "with", "by", "his", "her", ","})
_PAPERS = 6  # items from a sender to "a message"
_INVERTING = frozenset(
    {"sat", "sits", "sit", "stood", "stands", "stand", "was", "were", "is", "are"}
)  # "opposite A sat B"


def slots_of_verb(line: Line, trigger: Trigger, passive: bool, left: list[Group], right: list[Group]) -> Slots:
    """The two places of a verb such as "met" or "received"."""
    if _DELIVERED.match(trigger.phrase):
        handed = _handed_over(line, trigger, left, right)
        if handed is not None:
            return handed
    subject = subject_of(line, trigger, left)
    agent = next((g for g in right if is_agent(line, trigger, g)), None) if passive else None
    if agent:
        patient = subject or _after_colon(line, agent, right) or main_clause(line, agent, right)
        if patient is None:
            partner = _partner(agent, right) if trigger.join is Join.MUTUAL else None
            return Slots(agent.people, extended(line, partner, right) if partner else ())
        return Slots(agent.people, with_company(line, patient, left, True) if patient is subject else patient.people)
    target = _bearer(line, trigger, object_of(line, trigger, right), right)
    if subject is not None and target is not None and is_beside_several(line, trigger, subject, target):
        target = None
    if subject is not None and target is not None and passive and _is_added(line, trigger, target):
        return Slots((*with_company(line, subject, left, True), *extended(line, target, right)), (), True)
    return _of_two(line, trigger, subject, target, left, right)


def _handed_over(line: Line, trigger: Trigger, left: list[Group], right: list[Group]) -> Slots | None:
    """Who brought something and to whom: "a letter delivered by A to B", "B received a letter, delivered by A"."""
    by = next((g for g in right if g.preposition == "by"), None)
    to = next((g for g in right if g.preposition == "to"), None)
    if by is None:
        return None
    if to is None:
        to = subject_of(line, trigger, left)
        if to is None or words_between(line, to.last, trigger.first).isdisjoint(_TAKING):
            return None
    return Slots(by.people[:1], to.people[:1])


def _of_two(
    line: Line, trigger: Trigger, subject: Group | None, target: Group | None, left: list[Group], right: list[Group]
) -> Slots:
    """The places of a verb with a subject before it or an object after it."""
    if target is None and subject is not None:
        target = antecedent_of(line, subject, left)
    if subject is None and target is not None:
        subject = _inverted(line, trigger, target, left, right)
    if subject is None and target is not None and trigger.join is Join.GUEST and target.last < trigger.last:
        led = next((g for g in right if g.first >= trigger.last and g.preposition == "to"), None)
        if led is not None:
            return Slots(target.people, led.people)  # "his stay took A to B"
    if subject is None and target is not None and trigger.join is Join.MUTUAL and target.preposition not in FRONTED:
        partner = _partner(target, right)
        if partner is not None:
            return Slots(target.people, extended(line, partner, right))
    if target is None or subject is None:
        listed = next((g for g in right if g is not target and ":" in words_between(line, trigger.last, g.first)), None)
        if listed is not None and listed.preposition in NOMINAL:
            subject, target = (subject, listed) if target is None and subject else (listed, target)
    one_way = trigger.join in _ONE_WAY
    one = with_company(line, subject, left, one_way) if subject else ()
    if subject is not None and target is None:
        return Slots(one, (), len(subject.people) == 1 or faces_unnamed(line, trigger))
    governed = subject is None and target is not None and target.preposition in GOVERNING
    if one and target is not None and trigger.join is Join.GUEST:
        company = _company_of_caller(line, target, right)
        if company:
            return Slots((*one, *company), target.people, governed)
    return Slots(one, extended(line, target, right) if target else (), governed)


def _company_of_caller(line: Line, target: Group, right: list[Group]) -> tuple[str, ...]:
    """Who came with somebody who called on another: "A called on B together with C"."""
    after = right[right.index(target) + 1 :] if target in right else []
    if not after:
        return ()
    between = words_between(line, target.last + 1, after[0].first)
    return after[0].people if between and between <= _TOGETHER else ()


def _is_added(line: Line, trigger: Trigger, target: Group) -> bool:
    """Whether those after a passive verb are received too: "A was then seen, and B", not "was received by B"."""
    if trigger.join is not Join.HOST or target.preposition:
        return False
    return "and" in words_between(line, trigger.last, target.first)


def _partner(group: Group, right: list[Group]) -> Group | None:
    """With whom those of a group did what is told: "matters explored by A with B"."""
    return next((g for g in right if g.first > group.last and g.preposition == "with"), None)


def _bearer(line: Line, trigger: Trigger, target: Group | None, right: list[Group]) -> Group | None:
    """Who brought what was received from somebody elsewhere: "received from A a message delivered by B"."""
    if target is None or target.preposition not in _SENDING or not trigger.phrase.startswith("received"):
        return target
    words = word_sets("statuses")
    if words_between(line, trigger.last, target.last + _PAPERS).isdisjoint(words["papers"] - {"call"}):
        return target
    last = target.first
    for member in (m for g in right[right.index(target) :] for m in g.members):
        if not words_between(line, last + 1, member.index).isdisjoint(words["by_hand"]):
            return Group((member,))
        last = member.index
    return Group(target.members[-1:]) if len({member.index for member in target.members}) > 1 else None


def _inverted(line: Line, trigger: Trigger, target: Group, left: list[Group], right: list[Group]) -> Group | None:
    """The one whom a verb without a subject has beside its object: "opposite A sat B", "receiving A, B said"."""
    if left and left[-1].preposition in FRONTED and "," not in words_between(line, left[-1].last + 1, trigger.first):
        return left[-1]
    following = [group for group in right if group.first > target.last]
    fronted = target.last < trigger.last  # "to A came B"
    if following and (fronted or words_between(line, target.last + 1, following[0].first) & _INVERTING):
        return following[0] if following[0].preposition in NOMINAL else None
    return main_clause(line, target, right) if trigger.phrase.endswith("ing") or trigger.first == 0 else None


def _after_colon(line: Line, agent: Group, right: list[Group]) -> Group | None:
    """ "The next to be received by A was B", "they were met by A: B and C"."""
    for group in right[right.index(agent) + 1 :]:
        if words_between(line, agent.last + 1, group.first) & AMONG:
            return group
    return None
