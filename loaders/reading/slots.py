"""Whom the grammar of a trigger ties: its subject with its object, or several subjects with each other.

People of a line come in groups ("with A, B of X and C"). A verb has the group before it for its subject and one after
it, or a fronted one, for its object; a passive one has its agent after "by". A noun has those whom "of", "between" and
"with" lead to, its owner, or the subject of the clause that it stands in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.reading.cast import Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_REACH = 30  # items from a trigger to its object
_NOUN_REACH = 8  # items from "talks" to "between"
_NOMINAL = frozenset({"", "as", "in", "at", "before", "than", "under"})
_NOUN_OF = frozenset({"of", "between", "among"})
_FRONTED = frozenset({"with", "from", "to", "on", "upon", "by"})
_RELATIVE = frozenset({"whom", "those", "which"})
_AMONG = frozenset({"were", "was", "are", "is", ":"})
_SUBJECT_BREAKS = frozenset({";", "that"})
_OBJECT_BREAKS = frozenset({";", "said", "says", "that", "which"})
_OBJECT_AFTER = {
    Join.MUTUAL: frozenset({"", "with", "to"}),
    Join.HOST: frozenset({"", "of", "from", "with", "to", "under", "as"}),
    Join.GUEST: frozenset({"", "on", "upon", "to", "of", "with", "from"}),
    Join.NOUN: frozenset({"with", "from", "to"}),
    Join.SPEECH: frozenset({"", "with", "to"}),
}
_PERSONS = frozenset({"interlocutor/interlocutors", "opposite number"})
_GERUND = "meeting/meetings"
_OWN_OBJECT = 1  # items between "meeting" and whom one met
_ADVERBS = 5  # items before a verb among which its conjunction stands
_GRANTED = frozenset({"granted", "given", "held", "offered", "hosted", "accorded"})
_REFERRED = frozenset({"than", "under", "before", "by", "after"})  # before those whom a sequel only refers to
_INVERTING = frozenset({"sat", "sits", "stood", "stands", "was", "were"})  # "opposite A sat B"
_CONJUNCTIONS = frozenset({"and", "before", "after", "but", "then", "while", "or"})
_EXTENSION_BREAKS = frozenset({"said", "says", "that", "who", "whom", "which", "while", "met", "received", "told", "."})
_ADDING = frozenset({"and", ";", "then", "also", "plus", "finally", "by"})
_AGAIN = frozenset(
    {"then", "also", "followed", "later", "finally", "thereafter", "afterwards", "next", "after", "lastly"}
)
_AGENT = frozenset({"by"})
_HAVING = frozenset({"had", "have", "held", "has", "hold", "holds"})
_TWO = 2


@dataclass(frozen=True, slots=True)
class _Group:
    """Coordinated mentions, the first of which has the preposition of all."""

    members: tuple[Mention, ...]

    @property
    def preposition(self) -> str:
        return self.members[0].preposition

    @property
    def first(self) -> int:
        return self.members[0].index

    @property
    def last(self) -> int:
        return self.members[-1].index

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.person for mention in self.members))

    @property
    def owns(self) -> bool:
        return self.members[-1].item.owns


@dataclass(frozen=True, slots=True)
class Slots:
    """Who fills the two places of a trigger; several people in one place with none in the other met each other."""

    one: tuple[str, ...]
    other: tuple[str, ...]


def slots_of(line: Line, trigger: Trigger, passive: bool, mentions: Sequence[Mention]) -> Slots:
    """The people whom the grammar of a trigger puts in its two places."""
    left = _groups([m for m in mentions if m.index < trigger.first])
    right = _groups([m for m in mentions if m.index > trigger.first])
    return (_of_noun if trigger.join is Join.NOUN else _of_verb)(line, trigger, passive, left, right)


def paired(trigger: Trigger, slots: Slots) -> frozenset[frozenset[str]]:
    """The pairs tied by one trigger."""
    if slots.one and slots.other:
        return frozenset(frozenset((a, b)) for a in slots.one for b in slots.other if a != b)
    several = slots.one or slots.other
    mutual = trigger.join in {Join.MUTUAL, Join.NOUN}
    return frozenset(frozenset((a, b)) for a in several for b in several if a != b) if mutual else frozenset()


def next_of(trigger: Trigger, mentions: Sequence[Mention]) -> tuple[str, tuple[str, ...]]:
    """Who comes next in a sequel, and where it names them: "X followed", "the next was X"."""
    groups = [g for g in _groups(mentions) if g.preposition not in _REFERRED]
    left = [g for g in groups if g.last < trigger.first and g.preposition in _NOMINAL]
    right = [g for g in groups if g.first > trigger.first]
    doing = trigger.phrase.split()[0].split("/")[0] in word_sets("company")["following"]
    if left and (doing or not right) and not trigger.phrase.endswith("by"):
        return "before", left[-1].people
    return "after", right[0].people if right else ()


def _groups(mentions: Sequence[Mention]) -> list[_Group]:
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and mention.coordinated:
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [_Group(tuple(group)) for group in groups]


def _words(line: Line, start: int, end: int) -> set[str]:
    return {item.word for item in line.items[start:end]}


def _of_verb(line: Line, trigger: Trigger, passive: bool, left: list[_Group], right: list[_Group]) -> Slots:
    subject = _subject(line, trigger, left)
    agent = next((g for g in right if g.preposition in _AGENT), None) if passive else None
    if agent:
        patient = subject or _after_colon(line, agent, right) or _main_clause(line, agent, right)
        return Slots(agent.people, patient.people if patient else ())
    target = _object(line, trigger, right)
    if target is None and subject is not None:
        target = _antecedent(line, subject, left)
    if subject is None and target is not None:
        subject = _inverted(line, trigger, target, left, right)
    if subject is None and target is not None and trigger.join is Join.MUTUAL and target.preposition not in _FRONTED:
        partner = next((g for g in right if g.first > target.last and g.preposition == "with"), None)
        if partner is not None:
            return Slots(target.people, _extended(line, partner, right))
    if target is None or subject is None:
        listed = next((g for g in right if g is not target and ":" in _words(line, trigger.last, g.first)), None)
        if listed is not None and listed.preposition in _NOMINAL:
            subject, target = (subject, listed) if target is None and subject else (listed, target)
    one = _with_company(line, subject, left) if subject else ()
    return Slots(one, _extended(line, target, right) if target else ())


def _of_noun(line: Line, trigger: Trigger, passive: bool, left: list[_Group], right: list[_Group]) -> Slots:
    subject = _subject(line, trigger, left)
    near = [g for g in right if g.first - trigger.last < _NOUN_REACH]
    parties = next((g for g in near if g.preposition in _NOUN_OF), None)
    partner = _object(line, trigger, right)
    if parties is not None:
        return _of_parties(line, subject, parties, partner, right)
    agent = next((g for g in near if g.preposition in _AGENT), None)
    if agent and subject is None and (passive or _words(line, trigger.last, agent.first) & _GRANTED):
        return Slots(agent.people, partner.people if partner else ())
    later = next((g for g in near if g.preposition in _NOMINAL), None)
    if later is not None and partner is None:
        partner = _had_with(line, later, right)
    if later is not None and trigger.phrase == _GERUND and later.first - trigger.last <= _OWN_OBJECT:
        subject = subject or _main_clause(line, later, right)
        return Slots(subject.people if subject else (), later.people)
    if later is not None and (partner is None or partner.first > later.first):
        between = _words(line, trigger.last, later.first)
        if partner is not None and _words(line, later.last, partner.first) & _HAVING:
            return Slots(later.people, partner.people)
        if between & (_RELATIVE | _NOUN_OF | {"as", "when", "where"}) and len(later.people) >= _TWO:
            return Slots(later.people[:1], later.people[1:])
    if partner is None and subject is not None:
        named = later is not None and trigger.phrase in _PERSONS and _words(line, trigger.last, later.first) & _AMONG
        partner = later if named else _antecedent(line, subject, left)
    if partner is None and subject is None:
        if later is not None and ":" in _words(line, trigger.last, later.first):
            return Slots(later.people, ())
        return _fronted(line, trigger, left)
    one = _with_company(line, subject, left) if subject else ()
    return Slots(one, _extended(line, partner, right) if partner else ())


def _of_parties(
    line: Line, subject: _Group | None, parties: _Group, partner: _Group | None, right: list[_Group]
) -> Slots:
    """ "Talks between A and B", "the meeting of A with B", "A's discussions of B"."""
    if len(parties.people) >= _TWO:
        return Slots(parties.people[:1], parties.people[1:])
    if partner is not None and partner is not parties:
        return Slots(parties.people, _extended(line, partner, right))
    return Slots(subject.people if subject else (), parties.people)


def _had_with(line: Line, later: _Group, right: list[_Group]) -> _Group | None:
    """The other party of "the talks which A had with B"."""
    following = right[right.index(later) + 1 :]
    if following and following[0].preposition == "with" and _words(line, later.last, following[0].first) & _HAVING:
        return following[0]
    return None


def _with_company(line: Line, subject: _Group, left: list[_Group]) -> tuple[str, ...]:
    """The people of a subject and those beside them: "A, accompanied by B, received C"."""
    people, last = subject.people, subject
    for group in left[left.index(subject) + 1 :] if subject in left else ():
        if _words(line, last.last + 1, group.first).isdisjoint(word_sets("company")["beside"]):
            break
        people, last = (*people, *group.people), group
    return tuple(dict.fromkeys(people))


def _subject(line: Line, trigger: Trigger, left: list[_Group]) -> _Group | None:
    """The last group before the trigger that can be its subject; the first of the clause if it is the second verb."""
    found = []
    for group in reversed(left):
        between = _words(line, group.last + 1, trigger.first)
        if between & _SUBJECT_BREAKS:
            break
        possessor = group.owns and trigger.join is not Join.NOUN and group.members[-1].item.way is not Way.NAME
        if group.preposition in _NOMINAL and not possessor:
            found.append(group)
    if not found:
        return None
    return found[-1] if _is_second(line, trigger) else found[0]


def _is_second(line: Line, trigger: Trigger) -> bool:
    """Whether a verb shares the subject of one before it: "A thanked B and then received C"."""
    for item in reversed(line.items[max(0, trigger.first - _ADVERBS) : trigger.first]):
        if item.word in _CONJUNCTIONS:
            return True
        if item.people or item.word not in word_sets("statuses")["second"]:
            return False
    return False


def _main_clause(line: Line, group: _Group, right: list[_Group]) -> _Group | None:
    """The subject after a fronted clause: "received by A, B said", "after meeting A, B left"."""
    for later in right[right.index(group) + 1 :]:
        if later.preposition in _NOMINAL and "," in _words(line, group.last + 1, later.first):
            return later
        if later.preposition in _NOMINAL:
            return None
    return None


def _inverted(line: Line, trigger: Trigger, target: _Group, left: list[_Group], right: list[_Group]) -> _Group | None:
    """The one whom a verb without a subject has beside its object: "opposite A sat B", "receiving A, B said"."""
    if left and left[-1].preposition in _FRONTED and "," not in _words(line, left[-1].last + 1, trigger.first):
        return left[-1]
    following = right[right.index(target) + 1 :]
    if following and _words(line, target.last + 1, following[0].first) & _INVERTING:
        return following[0] if following[0].preposition in _NOMINAL else None
    return _main_clause(line, target, right) if trigger.phrase.endswith("ing") or trigger.first == 0 else None


def _fronted(line: Line, trigger: Trigger, left: list[_Group]) -> Slots:
    """ "Between A and B there was a talk", "with B there was one too"."""
    if not left or trigger.first - left[-1].last > _NOUN_REACH or left[-1].preposition not in _FRONTED | _NOUN_OF:
        return Slots((), ())
    people = left[-1].people
    if left[-1].preposition in _NOUN_OF and len(people) >= _TWO:
        return Slots(people[:1], people[1:])
    return Slots((), people) if left[-1].preposition == "with" else Slots((), ())


def _extended(line: Line, target: _Group, right: list[_Group]) -> tuple[str, ...]:
    """The people of an object and of those that follow it in the same way: "on A and, an hour later, on B"."""
    people = target.people
    last = target
    if target not in right:
        return people
    for group in right[right.index(target) + 1 :]:
        between = _words(line, last.last + 1, group.first)
        beside = not between.isdisjoint(word_sets("company")["beside"])
        if between & _EXTENSION_BREAKS or (group.preposition != target.preposition and not beside):
            break
        if not beside and (not between & _ADDING or (target.preposition in _NOMINAL and not between & _AGAIN)):
            break
        people, last = (*people, *group.people), group
    return tuple(dict.fromkeys(people))


def _object(line: Line, trigger: Trigger, right: list[_Group]) -> _Group | None:
    for group in right:
        if group.first - trigger.last >= _REACH or _words(line, trigger.last, group.first) & _OBJECT_BREAKS:
            return None
        if group.preposition in _OBJECT_AFTER[trigger.join]:
            return group
    return None


def _antecedent(line: Line, subject: _Group, left: list[_Group]) -> _Group | None:
    """Whom a relative clause before the trigger refers to, or whom its clause begins with: "With B, A conferred"."""
    at = left.index(subject)
    if at == 0:
        return None
    before = left[at - 1]
    between = _words(line, before.last + 1, subject.first)
    return before if before.preposition in _FRONTED or between & _RELATIVE else None


def _after_colon(line: Line, agent: _Group, right: list[_Group]) -> _Group | None:
    """ "The next to be received by A was B", "they were met by A: B and C"."""
    for group in right[right.index(agent) + 1 :]:
        if _words(line, agent.last + 1, group.first) & _AMONG:
            return group
    return None
