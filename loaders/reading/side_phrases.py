"""For whom those listed stand by a phrase before or after them: "on the Omani side A; B came from the Iraqi side"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.reading.geography import Places
from loaders.reading.story import Sentence, Story

_REACH = 24  # characters before and after a place
_BEFORE = re.compile(r"\b(?:on|from|for|representing|represented|on behalf of|on the part of) (?:the )?\Z")
_SIDE = re.compile(r"(?:['’]s?)? (?:side|delegation|party|team)\b")
_OPENS = re.compile(r"[,:]? (?:were|was|are|is|by|includ\w+|consist\w+|compris\w+)\b|:")
_BOUND = re.compile(
    r"(?:\A|[;,.]|\b(?:and|while|whereas|present|attending|participating)(?: in)?(?: the \w+)?)\s*\Z", re.IGNORECASE
)
_ATTENDED = re.compile(
    r"\b(?:present|attend\w*|participa\w+|join\w+|took part|taking part|represented)\b", re.IGNORECASE
)
_BARE = re.compile(r"(?:[,:]| (?:were|was))? ")
_REPRESENTED = re.compile(r" (?:was|were|is) (?:also )?represented[^;.]{0,30} by ")
_AGENT = re.compile(r" by ")
_APART = re.compile(r";|\b(?:while|whereas)\b")


class _Phrase(NamedTuple):
    start: int
    end: int
    code: str
    leads: bool


def side_of(story: Story, sentence: Sentence, start: int, end: int, places: Places) -> str | None:
    """The state of the side on which a sentence lists somebody who is named from `start` to `end`."""
    if _ATTENDED.search(story.text, sentence.start, sentence.end) is None:
        return None
    phrases = list(_phrases(story, sentence, places))
    before = next((p for p in reversed(phrases) if p.end <= start), None)
    after = next((p for p in phrases if p.start >= end), None)
    led = before is not None and before.leads
    follows = after is not None and not after.leads
    if before is not None and led and not (follows and _APART.search(story.text, before.end, start)):
        return before.code
    return after.code if after is not None and follows else None


def _phrases(story: Story, sentence: Sentence, places: Places) -> Iterator[_Phrase]:
    represented = False
    for place in places.within(sentence.start, sentence.end):
        text, end = story.text, place.end
        found = _BEFORE.search(text, max(sentence.start, place.start - _REACH), place.start)
        if found and (side := _SIDE.match(text, end, end + _REACH)):
            opens = _OPENS.match(text, side.end()) is not None
            yield _Phrase(found.start(), side.end(), place.code, opens or _is_bound(text, sentence, found.start()))
        elif found and found[0].split()[0] != "represented" and _is_bound(text, sentence, found.start()):
            if _BARE.match(text, end):
                yield _Phrase(found.start(), end, place.code, True)
        elif said := _REPRESENTED.match(text, end, min(sentence.end, end + 2 * _REACH + _REACH)):
            represented = True
            yield _Phrase(place.start, said.end(), place.code, True)
        elif represented and (said := _AGENT.match(text, end)) and _is_bound(text, sentence, place.start):
            yield _Phrase(place.start, said.end(), place.code, True)


def _is_bound(text: str, sentence: Sentence, start: int) -> bool:
    """Whether a phrase opens a clause or a list, so that those after it are meant."""
    return _BOUND.search(text[max(sentence.start, start - 2 * _REACH) : start]) is not None
