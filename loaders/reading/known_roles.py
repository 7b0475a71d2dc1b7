"""Which office a title tells of that says it loosely, by who is known to lead which state.

"His colleague from Malta, X" of a story of presidents is the prime minister if X is known to be that; "President X",
with the name of a house before it, is the head of state whom X is known to be; and where another is known to be, a
bare "President Y" beside a chamber is of the chamber.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.bodies import BodyKind, kind_of, last_body
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import code_of
from loaders.reading.leaders import is_led_by_another, leaderships_of
from loaders.reading.story import Story
from loaders.reading.tables import vocabulary
from ontology.terms import Role, TenureStatus

_COLLEAGUES = frozenset({"counterpart", "colleague", "opposite number", "homologue", "homolog", "peer", "vis-à-vis"})
_LOOSE = frozenset({Role.OTHER, Role.REGIONAL_HEAD, Role.BUSINESS_LEADER, Role.MINISTER})
"""Roles of a president by words before the title that are no body's: "In the Villa Mir President X"."""
_HEADS_OF = {BodyKind.CHAMBER: Role.LEGISLATURE_SPEAKER}
_SECONDS_OF = {
    BodyKind.CHAMBER: Role.DEPUTY_SPEAKER,
    BodyKind.INTERNATIONAL: Role.INTERNATIONAL_ORGANIZATION_OFFICIAL,
}
_WITH_SECONDS = vocabulary("vice_presidencies")
"""States that have, or had in years of reports, a vice president."""
_PLACES = frozenset({BodyKind.OTHER, BodyKind.REGION, BodyKind.CITY, BodyKind.BUSINESS})
"""What may stand before the title of a head of state as a place: "On the tarmac of A Airport President X"."""
_REACH = 2
"""Sentences before a title in which the body is named that it is of."""


def settle_by_leaders(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give loose titles the role that the leaders of states tell."""
    year = int(story.report.published[:4])
    named: dict[str, str] = {}
    for bearing in bearings:
        for name in bearing.names:
            said = story.text[name.start : name.end]
            named[bearing.who[name.first]] = max(named.get(bearing.who[name.first], ""), said, key=len)
    for bearing in bearings:
        for claim in bearing.claims:
            _settle(story, claim, named.get(claim.person, ""), year)


def _settle(story: Story, claim: Claim, name: str, year: int) -> None:
    title = claim.title
    if title.kind == "leader" and title.head_text in ("leader", "leaders") and claim.role in _TOP and claim.state:
        _settle_leader(claim, name, year)
    if title.status is not TenureStatus.CURRENT:
        return
    if title.head_text.rstrip("s") in _COLLEAGUES:
        _settle_colleague(claim, name, year)
    elif title.kind == "president" and claim.role in _LOOSE:
        _settle_president(claim, name, year)
    elif title.kind == "president" and title.bare and claim.role is Role.HEAD_OF_STATE:
        if claim.state and is_led_by_another(name, claim.role, claim.state, year):
            _settle_by_body(story, claim, _HEADS_OF)
    elif title.bare and claim.role is Role.VICE_PRESIDENT and claim.state and claim.state not in _WITH_SECONDS:
        _settle_by_body(story, claim, _SECONDS_OF)


def _settle_colleague(claim: Claim, name: str, year: int) -> None:
    """ "His Maltese colleague X": the office in which X is known to lead that state."""
    led = [role for role, state in leaderships_of(name, year) if claim.state in (None, state)]
    if led and claim.role not in led:
        claim.role = led[0]


def _settle_leader(claim: Claim, name: str, year: int) -> None:
    """ "The Kosovar leader X": of the two who lead a state, the one whom X is known to be."""
    led = [role for role, state in leaderships_of(name, year) if state == claim.state and role in _TOP]
    if len(led) == 1 and claim.role is not led[0]:
        claim.role, claim.title = led[0], replace(claim.title, status=TenureStatus.CURRENT)


_TOP = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT})


def _settle_president(claim: Claim, name: str, year: int) -> None:
    """ "In the Villa Mir President of X, Y": the head of state, whatever is written right before the title."""
    title = claim.title
    of_state = not title.chain or code_of(title.chain.removeprefix("of ").removeprefix("the ")) is not None
    if not of_state or title.plural or kind_of(title.before) not in _PLACES:
        return
    led = [state for role, state in leaderships_of(name, year) if role is Role.HEAD_OF_STATE]
    if led and claim.state in (None, *led):
        claim.role, claim.state = Role.HEAD_OF_STATE, led[0]


def _settle_by_body(story: Story, claim: Claim, roles: dict[BodyKind, Role]) -> None:
    """What a bare title is of that is of no state: the chamber or organisation that was spoken of last."""
    start = story.tokens[claim.title.first].start
    floor = story.sentences[max(0, claim.sentence.index - _REACH)].start
    body = last_body(story.text[floor:start])
    role = roles.get(kind_of(body.group())) if body is not None else None
    if body is not None and role is Role.INTERNATIONAL_ORGANIZATION_OFFICIAL and "Parliament" in body.group():
        role = Role.DEPUTY_SPEAKER
        claim.state = "EU" if "European" in body.group() else None
    if role is None:
        return
    claim.role = role
    if role is Role.INTERNATIONAL_ORGANIZATION_OFFICIAL:
        claim.state, claim.ground = None, None
