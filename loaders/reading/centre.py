"""The centre of a story: the person who, by all of its lines, meets one after another.

Whom the lines name most and whom grammar ties to most others; who is named in the first line goes before others, and
who has many of his own state around him goes behind them, as the members of a delegation have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log1p

from loaders.reading.allegiance import Allegiance
from loaders.reading.cast import Cast, Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.grasps import Grasp
from loaders.reading.hubs import weights_in
from loaders.reading.triggers import Join, Trigger
from ontology.terms import MeetingStatus

# Fitted by maximum likelihood to who has most partners in the annotated reports. By cross-validation right in 903 of
# this project's 1,228 stories of three people or more (by mentions alone 821), in 119 of the guidelines' 146 (113).
_MENTIONED = 1.5
_TIED = 1.6
_FIRST = 1.3
_KIN = -2.0
_NAME = Way.NAME


def centre_of(
    lines: Sequence[Line],
    mentions: Sequence[tuple[Mention, ...]],
    grasps: Iterable[Mapping[Trigger, Grasp]],
    cast: Cast,
    allegiance: Allegiance,
) -> str | None:
    """The key of the person at the centre, None where nobody is named."""
    named, tied = Counter[str](), Counter[str]()
    for line, of in zip(lines, mentions, strict=True):
        for person, weight in weights_in(line, of).items():
            named[person] += weight
    for grasped in grasps:
        _count(tied, grasped.values(), allegiance)
    naming = (of for of in mentions if of and any(mention.item.way is _NAME for mention in of))
    first = {mention.person for mention in next(naming, ())}
    kin = _kin(cast, allegiance)

    def score(person: str) -> float:
        said = _MENTIONED * log1p(named[person]) + _TIED * log1p(tied[person])
        return round(said + _FIRST * (person in first) + _KIN * kin[person], 9)

    return max((person.key for person in cast.people if named[person.key]), key=score, default=None)


def _kin(cast: Cast, allegiance: Allegiance) -> dict[str, float]:
    """The share of a cast that is of one's own state, without oneself."""
    states = {person.key: allegiance.states.get(person.key, frozenset()) for person in cast.people}
    counts = Counter(states.values())
    shares = {
        mine: (sum(count for theirs, count in counts.items() if theirs & mine) - bool(mine)) / len(states)
        for mine in counts
    }
    return {person: shares[mine] for person, mine in states.items()}


def _count(tied: Counter[str], grasps: Iterable[Grasp], allegiance: Allegiance) -> None:
    """Add how many others, not of one's own state, a line ties to each person in an encounter that took place."""
    for grasp in grasps:
        if grasp.direct and grasp.trigger.status is MeetingStatus.TOOK_PLACE and grasp.trigger.join is not Join.SPEECH:
            for one, other in map(sorted, grasp.direct):
                if allegiance.relation(one, other) != "same":
                    tied[one] += 1
                    tied[other] += 1
