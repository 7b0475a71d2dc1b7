"""What letters stand for where a story spells them out: "Union of Forces for Change (UFC)", "the UFC's leader"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from loaders.reading.bodies import BodyKind, kind_of
from loaders.reading.claims import STATELESS, Claim
from loaders.reading.roles import role_of
from loaders.reading.story import LOOKED_AT, Story
from ontology.terms import Role

_LETTERS = re.compile(r" \((?P<letters>[A-Z][A-Za-z-]{1,7}[A-Z])\)")
_LONGEST = 100  # characters of a name before its letters
_NAME = re.compile(
    r"(?:[A-Z][\w’'-]+|[A-Z]\.)(?: (?:[A-Z][\w’'-]+|of|the|and|for|on|in|to|de|du|des|la|le|del|da|do|e|y|et))*\Z"
)


_OF_LETTERS = re.compile(r"(?:\Aof (?:the )?|\A)(?P<letters>[A-Z][A-Za-z-]{1,7}[A-Z])(?:['’]s)?\Z")
_HEADED = frozenset(
    {"president", "chair", "director", "io_head", "secretary_general", "business_leader", "regional_head"}
)
_HEADED |= {"leader", "deputy_chair", "member"}


@lru_cache(maxsize=2)
def spelled_out(story: Story) -> Mapping[str, str]:
    """The names of bodies of a known kind that a story spells out, by their letters."""
    found: dict[str, str] = {}
    for match in _LETTERS.finditer(story.text, 0, LOOKED_AT):
        name = _NAME.search(story.text[max(0, match.start() - _LONGEST) : match.start()])
        if name is not None and kind_of(name.group()) not in (BodyKind.OTHER, BodyKind.REGION, BodyKind.CITY):
            found.setdefault(match["letters"], name.group().removeprefix("The "))
    return found


def spell_out(story: Story, claim: Claim) -> bool:
    """Tell the role of "the chair of PIDF" anew by what the story spells it out as; True if it tells one."""
    title = claim.title
    if claim.role not in (Role.OTHER, Role.BUSINESS_LEADER) or title.kind not in _HEADED:
        return False
    letters = _OF_LETTERS.search(title.chain or title.before)
    name = spelled_out(story).get(letters["letters"]) if letters else None
    if name is None:
        return False
    said = replace(title, kind="chair" if title.kind == "president" else title.kind, chain=f"of the {name}", before="")
    role = role_of(said, claim.state)
    if role is Role.OTHER:
        return False
    claim.title, claim.role = said, role
    if role in STATELESS:
        claim.title, claim.state = replace(said, state=None), None
    return True
