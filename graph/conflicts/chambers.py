"""Conflicts about one chamber: called the upper house and the lower house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.conflicts.found import Found, Said, found
from graph.model import Organization, Telling
from ontology.terms import ConflictRule


def chamber_house(chamber: Organization, tellings: Iterable[Telling]) -> Iterator[Found]:
    """The chamber called both houses. All tellings are of it."""
    said = [Said(one.house.value, one.id, one.evidence) for one in tellings if one.house]
    if len({one.value for one in said}) > 1:
        yield found(ConflictRule.CHAMBER_HOUSE, (chamber.id,), (chamber.state,), said)
