"""The state of who serves somebody told by a surname or a pronoun.

"Aliyev's assistant X", "the adviser to President Ruto, Y", "Z, the High Representative, and her spokesman W".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.claims import Claim
from loaders.reading.leaders import state_of_leader
from loaders.reading.owners import told_by_pronoun
from loaders.reading.story import Story
from ontology.terms import Role

_AIDES = frozenset(
    {Role.ADVISER, Role.SPOKESPERSON, Role.SPECIAL_ENVOY, Role.AMBASSADOR, Role.SECURITY_OFFICIAL, Role.MILITARY}
    | {Role.OTHER, Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER, Role.MINISTER, Role.DEPUTY_MINISTER}
    | {Role.DEPUTY_FOREIGN_MINISTER}
)
_LEADING = (Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT)
_STAFF = frozenset({Role.ADVISER, Role.SPOKESPERSON, Role.SPECIAL_ENVOY, Role.OTHER})
_SERVED = re.compile(r"(?:of|to|for) (?:(?:the )?(?:[A-Z][\w’'-]+ ){1,3})?(?P<name>[A-Z][\w-]+)")
"""What follows the head of who serves somebody: "press secretary of Niinistö", "adviser to President Ruto"."""
_OWNER = re.compile(r"(?P<name>[A-Z][\w-]+)['’]s(?: \w+)?\s*\Z")
_REACH = 40  # characters before the head of a title


def with_leaders(story: Story, claims: Sequence[Claim]) -> None:
    """Give those who serve a leader the leader's state, as the story tells it or as all the world knows it."""
    year = int(story.report.published[:4])
    for claim in claims:
        if claim.state is not None or claim.role not in _AIDES:
            continue
        states = _of_served(story, claims, claim, year) or _of_owner(story, claims, claim, year)
        if len(states) == 1:
            claim.state = states.pop()
            claim.ground = "known holder" if claim.state else None


def _of_served(story: Story, claims: Sequence[Claim], claim: Claim, year: int) -> set[str | None]:
    """The states of whom the words behind or before the head of a title say that it serves."""
    head = story.tokens[claim.title.head].start
    owner = _OWNER.search(story.text, max(claim.sentence.start, head - _REACH), head)
    if owner is None and claim.role in _STAFF and not claim.title.plural:
        chain, end = claim.title.chain, story.tokens[claim.title.last - 1].end
        owner = _SERVED.fullmatch(chain) if chain else _SERVED.match(story.text, end + 1, claim.sentence.end)
    return (_told(story, claims, claim, owner["name"]) or _known(owner["name"], year)) if owner else set()


def _of_owner(story: Story, claims: Sequence[Claim], claim: Claim, year: int) -> set[str | None]:
    """ "The High Representative, X, came, his spokesman Y said": the state of the leader whom a pronoun means."""
    first = claim.title.first
    if claim.title.kind == "counterpart" or not first or story.tokens[first - 1].text not in ("his", "her"):
        return set()
    start = story.tokens[first].start
    before = [
        other
        for other in claims
        if other.sentence is claim.sentence and other.person != claim.person and other.name.end <= start
    ]
    able = [other for other in told_by_pronoun(story, claim, before) if other.state]
    nearest = max(able, key=lambda other: other.name.end, default=None)
    people = {other.person for other in before}
    return {nearest.state} if nearest is not None and len(people) == 1 else set()


def _told(story: Story, claims: Sequence[Claim], claim: Claim, surname: str) -> set[str | None]:
    """The states of whoever else of the story is so called, None for who leads no state."""
    return {
        other.state
        for other in claims
        if other.person != claim.person and story.text[other.name.start : other.name.end].split()[-1] == surname
        if other.state is not None or other.role not in _LEADING
    }


def _known(surname: str, year: int) -> set[str | None]:
    """The states that people of this surname lead."""
    return {state_of_leader(surname, role, year) for role in _LEADING} - {None}
