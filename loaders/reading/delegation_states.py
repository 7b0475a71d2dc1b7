"""The state whose delegation or side a sentence lists somebody in: "from the Omani side, A; on Kenya's, B"."""

from __future__ import annotations

import re

from loaders.reading.bodies import is_international
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
_BODY = r"(?:['’]s)?(?:[ ,]+(?:[A-Z(][\w'’()-]*|of|and|for|the|in|at))*"
_CAME = (
    r"(?:delegation|deputation|group|team|mission|party|members|officers|students|participants|cadets|trainees|experts)"
    r"\b[^,.;]{0,60}\b(?:of|from) (?:the |an? )?"
)
_SENT = re.compile(rf"\b{_CAME}\Z")
_SUBJECT = re.compile(rf"(?:The |A |An |Some )?(?:[\w-]+ ){{0,3}}{_CAME}\Z", re.IGNORECASE)
_LED_BY = (
    r"(?:,? (?:(?:which|that|who) (?:is|are|was|were) )?(?:led|headed|chaired|captained) by|,?[^,.;]{0,50} under)"
    r" (?:the |its |their )?"
    r"(?:[A-Z][\w.]+ ){0,4}\Z"
)
_HEADED = re.compile(_BODY + _LED_BY)
_OF_BODY = re.compile(rf"\b{_CAME}(?P<body>[A-Z][\w'’-]*{_BODY}){_LED_BY}")
_OWNERS = frozenset({"Their", "Its"})
"""From a state to who leads those from a body of it: "a group of the UAE Defence College, led by its Commandant"."""
_LED = re.compile(r"[ ,]*(?:\bwho )?(?:led|headed|chaired|represented) (?:the )?\Z")
_RECEIVED = re.compile(r"\b(?:received|welcomed|hosted|greeted|met)\b[^.;]{0,40}\bby\b")
_ONE = re.compile(r"(?:['’]s)? one\b")
_SHORT = re.compile(r"(?:['’]s)?, ")
_ON = re.compile(r"(?:\b(?:(?:on|from) (?:the )?|(?:and|by|with|while|whereas) the )|[,;] the )\Z")
_SIDE = re.compile(r"\b(?:sides?|delegations?|teams?)\b")


def state_of_delegation(story: Story, claim: Claim, places: Places) -> str | None:
    """The state of "the X delegation" or "from the X side" that the sentence lists before the title."""
    for place in places.within(claim.name.end, min(claim.sentence.end, claim.name.end + _NEAR)):
        if not _DELEGATION.match(story.text, place.end, place.end + 40):
            continue
        between = claim.name.end, place.start
        if _PART.search(story.text, *between) or _LED.fullmatch(story.text, *between):
            return place.code
    if (told := _of_those_told(story, claim, places)) is not None:
        return told
    start = story.tokens[claim.title.first].start
    for place in reversed(places.within(claim.sentence.start, start)):
        listed = _DELEGATION.match(story.text, place.end, place.end + 40)
        if listed and _RECEIVED.search(story.text, listed.end(), start):
            return None
        if listed or _is_other_side(story, place, claim.sentence.start) or _is_led(story, place, claim):
            return place.code
    return None


def leads_international(story: Story, claim: Claim) -> bool:
    """Whether somebody is told to lead those who came from a body of several states: "officers of a NATO college"."""
    start = min(story.tokens[claim.title.first].start, claim.name.start)
    found = _OF_BODY.search(story.text, claim.sentence.start, start)
    return found is not None and is_international(found["body"])


def _of_those_told(story: Story, claim: Claim, places: Places) -> str | None:
    """ "Officers of the Z Defence College came on Tuesday. Their commandant, X": the state of those told of before."""
    first = claim.sentence.first
    if claim.sentence.index == 0 or claim.title.first != first + 1 or story.tokens[first].text not in _OWNERS:
        return None
    before = story.sentences[claim.sentence.index - 1]
    place = next(iter(places.within(before.start, before.end)), None)
    return place.code if place and _SUBJECT.fullmatch(story.text, before.start, place.start) else None


def _is_led(story: Story, place: Place, claim: Claim) -> bool:
    """Whether somebody is told to lead those who came from a body of a state."""
    start = min(story.tokens[claim.title.first].start, claim.name.start)
    return (
        _HEADED.fullmatch(story.text, place.end, start) is not None
        and _SENT.search(story.text, claim.sentence.start, place.start) is not None
    )


def _is_other_side(story: Story, place: Place, start: int) -> bool:
    """ "From the Omani side A, ...; on Kenya's, B", "the Chadian one was led by C": a side told in short."""
    text = story.text
    possessive = text.startswith(("'s", "’s"), place.end)
    short = (
        _ONE.match(text, place.end, place.end + 40)
        or ((possessive or place.manner is Manner.DEMONYM) and _SHORT.match(text, place.end, place.end + 4))
    ) and _ON.search(text, max(0, place.start - 10), place.start)
    return bool(short) and _SIDE.search(text, start, place.start) is not None
