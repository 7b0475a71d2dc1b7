"""Third parties to talks: "talks of A and B with the participation of C", "A and B met under the mediation of C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.reading.allegiance import Allegiance
from loaders.reading.clauses import Line, Mention
from loaders.reading.slot_fillers import Slots
from loaders.reading.triggers import Join, Trigger

_OF = frozenset({"participation", "mediation", "facilitation"})
_BY = frozenset({"mediated", "facilitated", "brokered", "hosted"})
_AFTER = frozenset({",", "was", "were", "and"})
_BEFORE = 4  # items from "mediation" over "of the" to a name
_FAR = 16  # items from a trigger to a third party
_MEETING = frozenset({Join.MUTUAL, Join.NOUN})


def third_parties(
    line: Line, trigger: Trigger, slots: Slots, mentions: Sequence[Mention], allegiance: Allegiance
) -> frozenset[frozenset[str]]:
    """The pairs of those whom a trigger ties with somebody of another state who took part as a third."""
    tied = (*slots.one, *slots.other)
    if trigger.join not in _MEETING or len(tied) < len(_MEETING) or slots.governed:
        return frozenset()
    return frozenset(
        frozenset((third, person))
        for third in _thirds(line, trigger, mentions)
        if third not in tied and all(allegiance.relation(third, person) == "differ" for person in tied)
        for person in tied
    )


def _thirds(line: Line, trigger: Trigger, mentions: Sequence[Mention]) -> Iterator[str]:
    for mention in mentions:
        if 0 < mention.index - trigger.first < _FAR and _leads(line, mention):
            yield mention.person


def _leads(line: Line, mention: Mention) -> bool:
    """Whether words before a mention tell of a part in talks: "with the mediation of", "hosted by"."""
    before = [item.word for item in line.items[max(0, mention.index - _BEFORE) : mention.index]]
    if "by" in before:
        led = before[: before.index("by")][-2:]
        return len(led) > 1 and led[0] in _AFTER and led[1] in _BY  # not "at a concert hosted by"
    return any(part in _OF and of == "of" for part, of in pairwise(before))
