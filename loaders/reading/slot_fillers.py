"""Who can fill a place of a trigger: its subject, its object, those beside them and those whom a clause refers to."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.reading.cast import Way
from loaders.reading.clauses import Line
from loaders.reading.mention_groups import Group, words_between
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_REACH = 30  # items from a trigger to its object
NOUN_REACH = 8  # items from "talks" to "between"
NOMINAL = frozenset({"", "as", "in", "at", "before", "than", "under"})
NOUN_OF = frozenset({"of", "between", "among"})
FRONTED = frozenset({"with", "from", "to", "on", "upon", "by"})
RELATIVE = frozenset({"whom", "those", "which"})
AMONG = frozenset({"were", "was", "are", "is", ":"})
_SUBJECT_BREAKS = frozenset({";", "that"})
_OBJECT_BREAKS = frozenset({";", "said", "says", "that", "which"})
_OBJECT_AFTER = {
    Join.MUTUAL: frozenset({"", "with", "to"}),
    Join.HOST: frozenset({"", "of", "from", "with", "to", "under", "as"}),
    Join.GUEST: frozenset({"", "on", "upon", "to", "of", "with", "from"}),
    Join.NOUN: frozenset({"with", "from", "to"}),
    Join.SPEECH: frozenset({"", "with", "to"}),
}
_ADVERBS = 5  # items before a verb among which its conjunction stands
_CONJUNCTIONS = frozenset({"and", "before", "after", "but", "then", "while", "or"})
_EXTENSION_BREAKS = frozenset({"said", "says", "that", "who", "whom", "which", "while", "met", "received", "told", "."})
_ADDING = frozenset({"and", ";", "then", "also", "plus", "finally", "by"})
_AGAIN = frozenset(
    {"then", "also", "followed", "later", "finally", "thereafter", "afterwards", "next", "after", "lastly"}
)
AGENT = frozenset({"by"})
TWO = 2


@dataclass(frozen=True, slots=True)
class Slots:
    """Who fills the two places of a trigger; several people in one place with none in the other met each other."""

    one: tuple[str, ...]
    other: tuple[str, ...]


def with_company(line: Line, subject: Group, left: list[Group]) -> tuple[str, ...]:
    """The people of a subject and those beside them: "A, accompanied by B, received C"."""
    people, last = subject.people, subject
    for group in left[left.index(subject) + 1 :] if subject in left else ():
        if words_between(line, last.last + 1, group.first).isdisjoint(word_sets("company")["beside"]):
            break
        people, last = (*people, *group.people), group
    return tuple(dict.fromkeys(people))


def subject_of(line: Line, trigger: Trigger, left: list[Group]) -> Group | None:
    """The last group before the trigger that can be its subject; the first of the clause if it is the second verb."""
    found = []
    for group in reversed(left):
        between = words_between(line, group.last + 1, trigger.first)
        if between & _SUBJECT_BREAKS:
            break
        possessor = group.owns and trigger.join is not Join.NOUN and group.members[-1].item.way is not Way.NAME
        if group.preposition in NOMINAL and not possessor:
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


def main_clause(line: Line, group: Group, right: list[Group]) -> Group | None:
    """The subject after a fronted clause: "received by A, B said", "after meeting A, B left"."""
    for later in right[right.index(group) + 1 :]:
        if later.preposition in NOMINAL and "," in words_between(line, group.last + 1, later.first):
            return later
        if later.preposition in NOMINAL:
            return None
    return None


def extended(line: Line, target: Group, right: list[Group]) -> tuple[str, ...]:
    """The people of an object and of those that follow it in the same way: "on A and, an hour later, on B"."""
    people = target.people
    last = target
    if target not in right:
        return people
    for group in right[right.index(target) + 1 :]:
        between = words_between(line, last.last + 1, group.first)
        beside = not between.isdisjoint(word_sets("company")["beside"])
        if between & _EXTENSION_BREAKS or (group.preposition != target.preposition and not beside):
            break
        if not beside and (not between & _ADDING or (target.preposition in NOMINAL and not between & _AGAIN)):
            break
        people, last = (*people, *group.people), group
    return tuple(dict.fromkeys(people))


def object_of(line: Line, trigger: Trigger, right: list[Group]) -> Group | None:
    """The first group after the trigger that can be its object, by what stands before it."""
    for group in right:
        if group.first - trigger.last >= _REACH or words_between(line, trigger.last, group.first) & _OBJECT_BREAKS:
            return None
        if group.preposition in _OBJECT_AFTER[trigger.join]:
            return group
    return None


def antecedent_of(line: Line, subject: Group, left: list[Group]) -> Group | None:
    """Whom a relative clause before the trigger refers to, or whom its clause begins with: "With B, A conferred"."""
    at = left.index(subject)
    if at == 0:
        return None
    before = left[at - 1]
    between = words_between(line, before.last + 1, subject.first)
    return before if before.preposition in FRONTED or between & RELATIVE else None
