"""Whom the grammar of a trigger ties: its subject with its object, or several subjects with each other.

People of a line come in groups ("with A, B of X and C"). A verb has the group before it for its subject and one after
it, or a fronted one, for its object; a passive one has its agent after "by". A noun has those whom "of", "between" and
"with" lead to, its owner, or the subject of the clause that it stands in.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.clauses import Line, Mention
from loaders.reading.mention_groups import groups_of
from loaders.reading.noun_slots import slots_of_noun
from loaders.reading.slot_fillers import NOMINAL, Slots
from loaders.reading.tellers import issues_statement, without_tellers
from loaders.reading.triggers import Join, Trigger
from loaders.reading.verb_slots import slots_of_verb
from loaders.reading.wordsets import word_sets

_ONE_BY_ONE = (("in", "turn"), ("one", "by", "one"), ("one", "after"), ("in", "succession"))
_OTHER = 2  # items from "each" to the end of "other"
_REFERRED = frozenset({"than", "under", "before", "by", "after"})  # before those whom a sequel only refers to


def slots_of(line: Line, trigger: Trigger, passive: bool, mentions: Sequence[Mention]) -> Slots:
    """The people whom the grammar of a trigger puts in its two places."""
    mentions = without_tellers(line.items, mentions)
    if ":" in line.words:
        mentions = tuple(m for m in mentions if not issues_statement(line.items, m, trigger.first))
    left = groups_of([m for m in mentions if m.index < trigger.first])
    # "presented her letters to X": the owner of what is handed over is not whom it is handed to
    right = groups_of([m for m in mentions if m.index > trigger.first and not (m.item.owns and m.index < trigger.last)])
    slots = (slots_of_noun if trigger.join is Join.NOUN else slots_of_verb)(line, trigger, passive, left, right)
    alone = not (slots.one and slots.other) and len(slots.one or slots.other) > 1
    return slots._replace(governed=True) if alone and left and _is_of_each(line, trigger, left[-1].last) else slots


def _is_of_each(line: Line, trigger: Trigger, last: int) -> bool:
    """Whether those before a trigger met somebody one by one: "A and B came, each for a talk", not "saw each other"."""
    words = [item.word for item in line.items[last + 1 : trigger.last + _OTHER]]
    if any(word == "each" and words[at + 1 : at + _OTHER] != ["other"] for at, word in enumerate(words)):
        return True
    return any(words[at : at + len(idiom)] == list(idiom) for idiom in _ONE_BY_ONE for at in range(len(words)))


def paired(trigger: Trigger, slots: Slots) -> frozenset[frozenset[str]]:
    """The pairs tied by one trigger."""
    if slots.one and slots.other:
        return frozenset(frozenset((a, b)) for a in slots.one for b in slots.other if a != b)
    several = slots.one or slots.other
    mutual = is_mutual(trigger, slots)
    return frozenset(frozenset((a, b)) for a in several for b in several if a != b) if mutual else frozenset()


def is_mutual(trigger: Trigger, slots: Slots) -> bool:
    """Whether those in the one place that is filled met each other, and nobody unsaid: not "talks with A and B"."""
    return trigger.join in {Join.MUTUAL, Join.NOUN} and not slots.governed


def next_of(trigger: Trigger, mentions: Sequence[Mention]) -> tuple[str, tuple[str, ...]]:
    """Who comes next in a sequel, and where it names them: "X followed", "the next was X"."""
    groups = [g for g in groups_of(mentions) if g.preposition not in _REFERRED]
    left = [g for g in groups if g.last < trigger.first and g.preposition in NOMINAL]
    right = [g for g in groups if g.first > trigger.first]
    doing = trigger.phrase.split()[0].split("/")[0] in word_sets("company")["following"]
    if left and (doing or not right) and not trigger.phrase.endswith("by"):
        return "before", left[-1].people
    return "after", right[0].people if right else ()
