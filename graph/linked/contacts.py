"""Who met whom at a meeting, and which evidence of it says so: derived anew, since edges have no order to walk them in.

The same pairs, identifiers and evidence as `graph.meetings` gives them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.linked.parts import Ground
from graph.meetings import across, met_id
from graph.model import Meeting, Met, Telling
from ontology.terms import MeetingStatus

Sides = Sequence[Sequence[str]]


def contacts(meeting: Meeting) -> tuple[Met, ...]:
    """The pairs that met at a meeting, without their evidence."""
    if meeting.status is not MeetingStatus.TOOK_PLACE:
        return ()
    found = (
        Met(
            id=met_id(one, other, meeting.id),
            people=(one, other),
            meeting=meeting.id,
            date=meeting.date,
            precision=meeting.precision,
            medium=meeting.medium,
            evidence=(),
        )
        for one, other in set(across(meeting.sides))
    )
    return tuple(sorted(found, key=lambda met: met.id))


def grounds(meeting: str, sides: Sides, told: Iterable[Sides], tellings: Iterable[Telling]) -> Iterator[Ground]:
    """What these tellings say of pairs that met at a meeting.

    `sides` are those of the meeting, `told` those of all its tellings. What evidence has both of a pair on two sides
    grounds that they met; all evidence of the meeting does where none has.
    """
    said = {pair for one in told for pair in across(one)}
    pairs = set(across(sides))
    for telling in tellings:
        own = set(across(telling.sides))
        for one, other in pairs:
            if (one, other) in own or (one, other) not in said:
                yield met_id(one, other, meeting), telling.evidence
