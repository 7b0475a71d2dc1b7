"""Officials of an organisation that a title calls "its": "the World Bank and its vice-president for Asia, X"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.reading.bodies import BodyKind, kind_of, last_body
from loaders.reading.claims import Claim
from loaders.reading.geography import Manner, Places
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from ontology.terms import Role

_KINDS = frozenset({"vice_president", "deputy_chair", "director", "io_official", "special_envoy", "adviser", "member"})
_ROLES = frozenset({Role.OTHER, Role.BUSINESS_LEADER, Role.VICE_PRESIDENT, Role.ADVISER, Role.SPECIAL_ENVOY})
_OF_ITS = re.compile(r"(?:of|for|at) its ")
_SAID = frozenset({Manner.NAME, Manner.DEMONYM})
_NEAR = 200  # characters before a title in which its organisation is named


def lend_its(story: Story, claim: Claim, places: Places) -> bool:
    """Make who serves the organisation named last before "its" an official of it; whether that was so."""
    title = claim.title
    if claim.role not in _ROLES or title.kind not in _KINDS or title.plural:
        return False
    owner = story.tokens[title.first - 1].text.lower() if title.first else ""
    if owner != "its" and not _OF_ITS.match(title.chain):
        return False
    if title.kind == "vice_president" and not title.chain:
        return False  # "Nigeria joined the African Union and its vice president, X, met Y"
    start = story.tokens[title.first].start
    floor = max(claim.sentence.start, start - _NEAR)
    body = last_body(story.text[floor:start])
    if body is None or kind_of(body.group()) is not BodyKind.INTERNATIONAL:
        return False
    if any(place.manner in _SAID for place in places.within(floor + body.end(), start)):
        return False  # "the Bank thanked Nepal and its adviser"
    part = _OF_ITS.match(title.chain)
    chain = f"of the {body.group()}" + (f"'s {title.chain[part.end() :]}" if part else "")
    claim.title = replace(title, chain=chain, state=None)
    claim.role, claim.state, claim.ground = role_of(claim.title, None), None, None
    return True
