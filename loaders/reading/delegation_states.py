"""The state whose delegation or side a sentence lists somebody in: "from the Omani side, A; on Kenya's, B"."""

from __future__ import annotations

import re

from loaders.reading.claims import Claim
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.story import Story

_NEAR = 60  # characters after a name
_DELEGATION = re.compile(
    r"(?:['’]s)?\s+(?:(?:\w+\s+)?(?:delegation|side|team|party)"
    r"|(?:[\w'’-]+\s+){0,3}[\w-]+['’]s?\s+(?:delegation|entourage|suite|train|party))\b",
    re.IGNORECASE,
)
_PART = re.compile(r"\bas (?:a )?(?:part|members?) of (?:the |a )?\Z")
_RECEIVED = re.compile(r"\b(?:received|welcomed|hosted|greeted|met)\b[^.;]{0,40}\bby\b")
_ONE = re.compile(r"(?:['’]s)? one\b")
_SHORT = re.compile(r"(?:['’]s)?, ")
_ON = re.compile(r"(?:\b(?:on|from) (?:the )?|\b(?:and|by|with) the |; the )\Z")
_SIDE = re.compile(r"\b(?:sides?|delegations?|teams?)\b")


def state_of_delegation(story: Story, claim: Claim, places: Places) -> str | None:
    """The state of "the X delegation" or "from the X side" that the sentence lists before the title."""
    start = story.tokens[claim.title.first].start
    for place in reversed(places.within(claim.sentence.start, start)):
        listed = _DELEGATION.match(story.text, place.end, place.end + 40)
        if listed and _RECEIVED.search(story.text, listed.end(), start):
            return None
        if listed or _is_other_side(story, place, claim.sentence.start):
            return place.code
    for place in places.within(claim.name.end, min(claim.sentence.end, claim.name.end + _NEAR)):
        if _DELEGATION.match(story.text, place.end, place.end + 40) and _PART.search(
            story.text, claim.name.end, place.start
        ):
            return place.code
    return None


def _is_other_side(story: Story, place: Place, start: int) -> bool:
    """ "From the Omani side A, ...; on Kenya's, B", "the Chadian one was led by C": a side told in short."""
    text = story.text
    possessive = text.startswith(("'s", "’s"), place.end)
    short = (
        _ONE.match(text, place.end, place.end + 40)
        or ((possessive or place.manner is Manner.DEMONYM) and _SHORT.match(text, place.end, place.end + 4))
    ) and _ON.search(text, max(0, place.start - 10), place.start)
    return bool(short) and _SIDE.search(text, start, place.start) is not None
