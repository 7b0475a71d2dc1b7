"""Roles of those called as leaders of parties are, whom other bodies have too."""

from __future__ import annotations

import re

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.role_table import HEADS_OF
from loaders.reading.titles import Title
from ontology.terms import Role

_NO_PARTY = re.compile(
    r"\b(?:Society|Association|Federation|Confederation|Club|Academy|Institute|Foundation|Board|Commission|University"
    r"|Chamber|Museum|Conference|Council|Trust|Red Cross|Red Crescent"
    r"|(?:Farmers|Workers|Teachers|Trades?|Seamen|Seafarers|Miners|Writers|Journalists|Students|Nurses|Women|Youth|Employees"
    r"|Labou?r|Dockers|Artists|Lawyers)['’]?s?['’]? (?:National )?(?:Unions?|Congress))\b"
)
"""What has a general secretary or a national chairman and is no party."""
_OF_SOCIETIES_TOO = frozenset({"general secretary", "organising secretary", "organizing secretary"})
_OF_STATES = frozenset({BodyKind.CHAMBER, BodyKind.MINISTRY, BodyKind.GOVERNMENT, BodyKind.OFFICE, BodyKind.COURT})
"""Whose general secretaries are officials."""
_OF_SOCIETIES_TOO |= {"national chairman", "national chairwoman"}


def of_party_leader(title: Title, body: str, _: str | None) -> Role:
    """Leaders of a party, or of an organisation of states that is called one; first secretaries also of an embassy."""
    if title.head_text == "first secretary" and kind_of(body) is not BodyKind.PARTY:
        return Role.OTHER
    kind = kind_of(body)
    if kind is BodyKind.RELIGIOUS:
        return Role.RELIGIOUS_LEADER
    if title.head_text in _OF_SOCIETIES_TOO and kind is not BodyKind.PARTY and _NO_PARTY.search(title.chain):
        return Role.OTHER
    if title.head_text in _OF_SOCIETIES_TOO and kind in _OF_STATES:
        return Role.OTHER
    return HEADS_OF[BodyKind.INTERNATIONAL] if kind_of(body) is BodyKind.INTERNATIONAL else Role.PARTY_LEADER
