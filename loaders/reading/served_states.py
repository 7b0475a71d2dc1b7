"""The state of who serves somebody told by a surname: "Aliyev's assistant X", "President Ruto's adviser Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.claims import Claim
from loaders.reading.leaders import state_of_leader
from loaders.reading.story import Story
from ontology.terms import Role

_AIDES = frozenset(
    {Role.ADVISER, Role.SPOKESPERSON, Role.SPECIAL_ENVOY, Role.AMBASSADOR, Role.SECURITY_OFFICIAL, Role.MILITARY}
    | {Role.OTHER, Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER, Role.MINISTER, Role.DEPUTY_MINISTER}
    | {Role.DEPUTY_FOREIGN_MINISTER}
)
_LEADING = (Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT)
_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+)['’]s(?: \w+)?\s*\Z")
_REACH = 40  # characters before the head of a title


def with_leaders(story: Story, claims: Sequence[Claim]) -> None:
    """Give those who serve a leader the leader's state, as the story tells it or as all the world knows it."""
    year = int(story.report.published[:4])
    for claim in claims:
        if claim.state is not None or claim.role not in _AIDES:
            continue
        head = story.tokens[claim.title.head].start
        owner = _OWNER.search(story.text, max(claim.sentence.start, head - _REACH), head)
        if owner is None:
            continue
        states = _told(story, claims, claim, owner["name"]) or _known(owner["name"], year)
        if len(states) == 1:
            claim.state = states.pop()
            claim.ground = "known holder" if claim.state else None


def _told(story: Story, claims: Sequence[Claim], claim: Claim, surname: str) -> set[str | None]:
    """The states of whoever else of the story is so called, None for who leads no state."""
    return {
        other.state
        for other in claims
        if other.person != claim.person and story.text[other.name.start : other.name.end].split()[-1] == surname
    }


def _known(surname: str, year: int) -> set[str | None]:
    """The states that people of this surname lead."""
    return {state_of_leader(surname, role, year) for role in _LEADING} - {None}
