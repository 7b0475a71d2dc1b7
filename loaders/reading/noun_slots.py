"""Whom the grammar of a noun ties: its parties after "of", "between" and "with", its owner, its clause's subject."""

from __future__ import annotations

from loaders.reading.clauses import Line
from loaders.reading.fronted import opens
from loaders.reading.mention_groups import Group, words_between
from loaders.reading.slot_fillers import (
    AMONG,
    FRONTED,
    GOVERNING,
    GRANTED,
    NOMINAL,
    NOUN_OF,
    NOUN_REACH,
    RELATIVE,
    TWO,
    Slots,
    antecedent_of,
    extended,
    faces_unnamed,
    is_agent,
    main_clause,
    object_of,
    subject_of,
    with_company,
)
from loaders.reading.triggers import Trigger

_PERSONS = frozenset(
    {
        "interlocutor/interlocutors",
        "opposite number",
        "partner/partners in conversation/talk/talks",
        "conversation/dialogue partner/partners",
    }
)
_PERSONS_WERE = frozenset(
    {
        "guest/guests/visitor/visitors was/were",
        "guest/guests/visitor/visitors * was/were",
    }
)
_GERUND = "meeting/meetings"
_OWN_OBJECT = 1  # items between "meeting" and whom one met
_FAR_PARTIES = 24  # items from "talks" over where and when they were held to "between"
_OF_OTHERS = frozenset({";", ":", "who", "whose", "that", "said", "says", "told", "while", "but"})
_OWNED = 3  # items from an owner to what is his: "A's long phone call"
_AGENT_REACH = 6  # items from who did something over "during a cordial bilateral" to "meeting"
_AT = frozenset({"during", "after", "following", "at", "in", "before"})
_GIVEN = 3  # items from "gave" to "a small luncheon"
_GIVING = frozenset({"gave", "give", "gives", "given", "giving", "hosted", "hosts", "hosting", "offered", "offers"})
_SOME = 14  # items from "talks" over with whom to the first of them who is named
_INCLUDING = frozenset({"including", "namely", "notably", "particularly", "among"})
_PRESENCE = frozenset({"presence", "participation", "attendance"})
_HAVING = frozenset({"had", "have", "held", "has", "hold", "holds"})


def slots_of_noun(line: Line, trigger: Trigger, passive: bool, left: list[Group], right: list[Group]) -> Slots:
    """The two places of a noun such as "talks" or "visit"."""
    subject = _owner(line, trigger, left) or subject_of(line, trigger, left)
    subject = subject or _agent(line, trigger, left)
    near = [g for g in right if g.first - trigger.last < NOUN_REACH]
    parties = next(
        (g for g in near if g.preposition in NOUN_OF and not _is_by_presence(line, trigger, g)), None
    ) or _far_parties(line, trigger, right)
    partner = object_of(line, trigger, right)
    if parties is not None:
        return _of_parties(line, subject, parties, partner, right)
    agent = next((g for g in near if is_agent(line, trigger, g)), None)
    if agent and subject is None and (passive or words_between(line, trigger.last, agent.first) & GRANTED):
        return Slots(agent.people, partner.people if partner else ())
    later = next((g for g in near if g.preposition in NOMINAL), None)
    if subject is None and _is_call_from(line, trigger, later, partner):
        return Slots(later.people if later else (), partner.people if partner else ())
    if partner is None:
        partner = _had_with(line, later, right) or _some_of(line, trigger, subject, right)
    if later is not None and trigger.phrase == _GERUND and later.first - trigger.last <= _OWN_OBJECT:
        subject = subject or main_clause(line, later, right)
        return Slots(subject.people if subject else (), later.people)
    if later is not None and (partner is None or partner.first > later.first):
        between = words_between(line, trigger.last, later.first)
        if partner is not None and words_between(line, later.last, partner.first) & _HAVING:
            return Slots(later.people, partner.people)
        if between & (RELATIVE | NOUN_OF | {"as", "when", "where"}) and len(later.people) >= TWO:
            return Slots(later.people[:1], later.people[1:])
    if partner is None and subject is not None:
        named = later is not None and (
            trigger.phrase in _PERSONS_WERE
            or (trigger.phrase in _PERSONS and words_between(line, trigger.last, later.first) & AMONG)
        )
        partner = later if named else antecedent_of(line, subject, left)
    if partner is None and subject is None:
        return _alone(line, trigger, left, later)
    subject = _of_main_clause(line, subject, partner, right)
    one = with_company(line, subject, left) if subject else ()
    if subject is not None and partner is None:
        alone = len(subject.people) == 1 or faces_unnamed(line, trigger)
        return Slots(
            one, (), alone or bool(words_between(line, max(0, trigger.first - _GIVEN), trigger.first) & _GIVING)
        )
    governed = subject is None and partner is not None and partner.preposition in GOVERNING
    return Slots(one, extended(line, partner, right) if partner else (), governed)


def _agent(line: Line, trigger: Trigger, left: list[Group]) -> Group | None:
    """By whom something was done at an encounter: "the letter was handed over by A during a meeting with B"."""
    if not left or left[-1].preposition != "by" or trigger.first - left[-1].last > _AGENT_REACH:
        return None
    between = words_between(line, left[-1].last + 1, trigger.first)
    return left[-1] if between & _AT and between.isdisjoint(_OF_OTHERS | {"and", "or"}) else None


def _is_by_presence(line: Line, trigger: Trigger, group: Group) -> bool:
    """Whether those after "of" only attended: "the meeting took place in the presence of A and B"."""
    return not words_between(line, trigger.last, group.first).isdisjoint(_PRESENCE)


def _some_of(line: Line, trigger: Trigger, subject: Group | None, right: list[Group]) -> Group | None:
    """Some of those with whom one met: "talks with several counterparts, including A and B"."""
    if subject is None or not right or right[0].preposition not in NOMINAL or right[0].first - trigger.last > _SOME:
        return None
    between = words_between(line, trigger.last, right[0].first)
    named = "with" in between and not between.isdisjoint(_INCLUDING) and between.isdisjoint(_OF_OTHERS - {":"})
    return right[0] if named else None


def _of_main_clause(line: Line, subject: Group | None, partner: Group | None, right: list[Group]) -> Group | None:
    """The subject of a noun in a phrase before the clause: "During talks with A, B raised the matter"."""
    if partner is None or partner not in right or not opens(line.items):
        return subject
    if subject is not None and subject.people != partner.people:
        return subject
    return main_clause(line, partner, right) or subject


def _is_call_from(line: Line, trigger: Trigger, later: Group | None, partner: Group | None) -> bool:
    """Whether a call reached one from another: "a call reached A from B", "a call came to A from B"."""
    if later is None or partner is None or partner.preposition != "from" or partner.first < later.last:
        return False
    if "call" not in {item.word for item in line.items[trigger.first : trigger.last]}:
        return False
    return words_between(line, later.last, partner.first).isdisjoint(_OF_OTHERS)


def _alone(line: Line, trigger: Trigger, left: list[Group], later: Group | None) -> Slots:
    """Those of a noun without a subject and a partner: "the interlocutors were A and B", "talks: A and B"."""
    between = words_between(line, trigger.last, later.first) if later else frozenset()
    if later is not None and trigger.phrase in _PERSONS and between & AMONG:
        return Slots((), later.people, True)
    return Slots(later.people, ()) if later is not None and ":" in between else _fronted(line, trigger, left)


def _far_parties(line: Line, trigger: Trigger, right: list[Group]) -> Group | None:
    """Those of "talks which were held in Geneva, Switzerland, on Monday, 4 May, between A and B"."""
    first = right[0] if right else None
    if first is None or first.preposition != "between" or first.first - trigger.last > _FAR_PARTIES:
        return None
    return None if words_between(line, trigger.last, first.first) & _OF_OTHERS else first


def _owner(line: Line, trigger: Trigger, left: list[Group]) -> Group | None:
    """Whose encounter a noun tells of, whatever leads to it: "a readout of A's call with B"."""
    if not left or not left[-1].owns or trigger.first - left[-1].last > _OWNED:
        return None
    between = line.items[left[-1].last + 1 : trigger.first]
    return left[-1] if all(item.word.isalpha() for item in between) else None


def _of_parties(line: Line, subject: Group | None, parties: Group, partner: Group | None, right: list[Group]) -> Slots:
    """ "Talks between A and B", "the meeting of A with B", "A's discussions of B"."""
    if len(parties.people) >= TWO:
        led = partner is not None and partner.preposition == "with" and parties.preposition == "of"
        if partner and led and words_between(line, parties.last, partner.first).isdisjoint(_OF_OTHERS | {","}):
            return Slots(parties.people, extended(line, partner, right))  # "the meeting of A and B with C"
        return Slots(parties.people[:1], parties.people[1:])
    if partner is not None and partner is not parties:
        return Slots(parties.people, extended(line, partner, right))
    return Slots(subject.people if subject else (), parties.people)


def _had_with(line: Line, later: Group | None, right: list[Group]) -> Group | None:
    """The other party of "the talks which A had with B"."""
    if later is None:
        return None
    following = right[right.index(later) + 1 :]
    if (
        following
        and following[0].preposition == "with"
        and words_between(line, later.last, following[0].first) & _HAVING
    ):
        return following[0]
    return None


def _fronted(line: Line, trigger: Trigger, left: list[Group]) -> Slots:
    """ "Between A and B there was a talk", "with B there was one too"."""
    if not left or trigger.first - left[-1].last > NOUN_REACH or left[-1].preposition not in FRONTED | NOUN_OF:
        return Slots((), ())
    people = left[-1].people
    if left[-1].preposition in NOUN_OF and len(people) >= TWO:
        return Slots(people[:1], people[1:])
    return Slots((), people, True) if left[-1].preposition == "with" else Slots((), ())
