"""Whom the grammar of a verb ties: its subject and its object, or the agent of a passive one."""

from __future__ import annotations

from loaders.reading.clauses import Line
from loaders.reading.mention_groups import Group, words_between
from loaders.reading.slot_fillers import (
    AGENT,
    AMONG,
    FRONTED,
    NOMINAL,
    Slots,
    antecedent_of,
    extended,
    main_clause,
    object_of,
    subject_of,
    with_company,
)
from loaders.reading.triggers import Join, Trigger

_INVERTING = frozenset({"sat", "sits", "stood", "stands", "was", "were"})  # "opposite A sat B"


def slots_of_verb(line: Line, trigger: Trigger, passive: bool, left: list[Group], right: list[Group]) -> Slots:
    """The two places of a verb such as "met" or "received"."""
    subject = subject_of(line, trigger, left)
    agent = next((g for g in right if g.preposition in AGENT), None) if passive else None
    if agent:
        patient = subject or _after_colon(line, agent, right) or main_clause(line, agent, right)
        return Slots(agent.people, patient.people if patient else ())
    target = object_of(line, trigger, right)
    if target is None and subject is not None:
        target = antecedent_of(line, subject, left)
    if subject is None and target is not None:
        subject = _inverted(line, trigger, target, left, right)
    if subject is None and target is not None and trigger.join is Join.MUTUAL and target.preposition not in FRONTED:
        partner = next((g for g in right if g.first > target.last and g.preposition == "with"), None)
        if partner is not None:
            return Slots(target.people, extended(line, partner, right))
    if target is None or subject is None:
        listed = next((g for g in right if g is not target and ":" in words_between(line, trigger.last, g.first)), None)
        if listed is not None and listed.preposition in NOMINAL:
            subject, target = (subject, listed) if target is None and subject else (listed, target)
    one = with_company(line, subject, left) if subject else ()
    return Slots(one, extended(line, target, right) if target else ())


def _inverted(line: Line, trigger: Trigger, target: Group, left: list[Group], right: list[Group]) -> Group | None:
    """The one whom a verb without a subject has beside its object: "opposite A sat B", "receiving A, B said"."""
    if left and left[-1].preposition in FRONTED and "," not in words_between(line, left[-1].last + 1, trigger.first):
        return left[-1]
    following = right[right.index(target) + 1 :]
    if following and words_between(line, target.last + 1, following[0].first) & _INVERTING:
        return following[0] if following[0].preposition in NOMINAL else None
    return main_clause(line, target, right) if trigger.phrase.endswith("ing") or trigger.first == 0 else None


def _after_colon(line: Line, agent: Group, right: list[Group]) -> Group | None:
    """ "The next to be received by A was B", "they were met by A: B and C"."""
    for group in right[right.index(agent) + 1 :]:
        if words_between(line, agent.last + 1, group.first) & AMONG:
            return group
    return None
