"""Envoys whom a state sends out, told by where each goes: "A (Peru) and B, for Chad, called before they left"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from loaders.reading.claims import Claim
from loaders.reading.story import LOOKED_AT, Story
from ontology.terms import Role

_ENVOYS = r"(?:ambassadors|envoys|heads of (?:diplomatic )?missions?|high commissioners|diplomats)"
_SEVERAL = re.compile(rf"\b{_ENVOYS}\b", re.IGNORECASE)
_NEW = r"(?:new |respective |various |foreign )*"
_DEPARTING = re.compile(
    r"\b(?:ahead of|before|prior to|on the eve of) their (?:imminent )?(?:departures?|postings?)\b"
    r"|\b(?:go(?:es)?|leav(?:es?|ing)|depart(?:ing)?|proceed(?:ing)?|set(?:ting)? out|fly(?:ing)? out|travel(?:ling)?)"
    rf" (?:for|to) (?:their|a|the) {_NEW}"
    r"(?:posts?|postings?|stations|duty stations?|missions|countries of accreditation)\b"
    rf"|\b(?:take|taking|taken) up (?:their|the) {_NEW}(?:posts?|postings?|duties|duty stations?|assignments?) abroad\b"
    rf"|\b(?:swor(?:e|n)|swear(?:s|ing)?)[ -]in (?:(?:as|of|the|new|his|her|its|\w+ly|[a-z]+teen|\d+|two"
    rf"|three|four|five|six|seven|eight|nine|ten) )*{_ENVOYS}\b"
    rf"|\b{_ENVOYS}\b[^.]{{0,30}} (?:were|are|been|being|be) sworn[ -]in\b",
    re.IGNORECASE,
)
_LEAVING_HOME = re.compile(
    r"\b(?:farewell|outgoing|end of (?:his|her|their) (?:mission|tour|tenure|term)s?"
    r"|presented (?:his|her|their) (?:letters|credentials))\b",
    re.IGNORECASE,
)
"""What those do who were sent by others: they take leave, or hand over letters."""
_SENDING = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.FOREIGN_MINISTER, Role.LEGISLATURE_SPEAKER})
_TOLD_BESIDE = frozenset({None, "beside the name", "roll call"})
"""Grounds of a state that stands beside one name, or of none yet."""


def sender_of_all(story: Story, claims: Sequence[Claim]) -> str | None:
    """The state whose own envoys a story tells of before they leave, None if it tells of others or of none."""
    if not _tells_of_departing(story):
        return None
    states = {claim.state for claim in claims if claim.role in _SENDING and claim.state}
    return next(iter(states)) if len(states) == 1 else None


@lru_cache(maxsize=2)
def _tells_of_departing(story: Story) -> bool:
    """Whether the beginning of a story has several envoys and that they leave for their posts."""
    told = _SEVERAL.search(story.text, 0, LOOKED_AT) is not None and _DEPARTING.search(story.text, 0, LOOKED_AT)
    return bool(told) and _LEAVING_HOME.search(story.text, 0, LOOKED_AT) is None


def settle_own_envoys(story: Story, claims: Sequence[Claim]) -> None:
    """ "Ambassador A for Peru", "High Commissioner to Kenya B": of the state that sends them all."""
    sent = [claim for claim in claims if claim.role is Role.AMBASSADOR and claim.title.state is None]
    sender = sender_of_all(story, claims) if sent else None
    for claim in sent if sender else ():
        told_of = story.text.startswith(" of ", claim.name.end)  # "Ambassador A of Peru" says whose he is
        if claim.state != "EU" and claim.ground in _TOLD_BESIDE and not told_of:
            claim.state = sender
            claim.ground = claim.ground if claim.ground == "roll call" else "owner"
