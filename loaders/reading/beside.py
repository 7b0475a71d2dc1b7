"""The state right beside a name: "A of X", "B (Y)", "Z's C", "the Uruguayan D", "for W, E"."""

from __future__ import annotations

import re

from loaders.reading.geography import Manner, Places
from loaders.reading.names import Name
from loaders.reading.story import Sentence, Story

_REACH = 60  # characters
_PREFIX = r"(?:the\s)?(?:[A-Z][\w-]+,?\s(?:(?:of|in)\s(?:the\s)?)?){0,4}"
_AFTER = re.compile(
    r"\s?(?:,\s)?(?:(?:of|from|for|representing|who (?:represents|represented|comes from|stands for|was sent by)|whom)"
    rf"\s|\(\s?){_PREFIX}"
)
_BEFORE = re.compile(r"(?:['’]s?)?\s(?:own\s|[A-Z][\w.]*\.?\s){0,4}")
_FOR = re.compile(rf"\b(?:for|from|on behalf of|in the name of)\s{_PREFIX}\Z", re.IGNORECASE)
_REPRESENTED = re.compile(
    r"(?:(?:\s(?:came|was|is|has|had|spoke|did|as|well|too|earliest|first|next|last|then)){0,4},?"
    r"\s(?:through|in the person of|represented by|delegated|sent)|\s(?:followed|came) with)\s(?:[A-Z][\w.]*\s){0,3}"
)
"""From a state to who was there for it: "Norway came next, represented by A", "so did Chad, in the person of B"."""
_OF = re.compile(rf"(?:[,;]|\band|\bthose|\bthat|\bone)\sof\s{_PREFIX}\Z")
_ITEM = re.compile(r";\s(?:and\s)?(?:the\s)?\Z")
_GAPS = (",", ":", "", "by")
_STOPS = (";", ".", ")")


def beside(story: Story, sentence: Sentence, name: Name, places: Places) -> str | None:
    """The state that stands right beside a name in its sentence, None if there is none."""
    text = story.text
    after = places.within(name.end, min(sentence.end, name.end + _REACH))
    if after and _AFTER.fullmatch(text, name.end, after[0].start):
        return after[0].code
    if after and text[name.end : after[0].start] == ", " and text[after[0].end : after[0].end + 1] in _STOPS:
        return after[0].code if after[0].manner is Manner.NAME else None
    start = story.tokens[name.whole].start
    before = places.within(max(sentence.start, start - _REACH), start)
    if not before:
        return None
    place = before[-1]
    gap = text[place.end : start]
    possessive = gap.startswith(("'", "’"))
    if (
        place.manner in (Manner.NAME, Manner.DEMONYM)
        and (possessive or place.manner is Manner.DEMONYM)
        and _BEFORE.fullmatch(gap)
    ):
        return place.code
    if place.manner is Manner.NAME and _REPRESENTED.fullmatch(gap):
        return place.code
    if gap.strip() in _GAPS and _FOR.search(text, max(sentence.start, place.start - 40), place.start):
        return place.code
    if gap == ", " and _ITEM.search(text, max(sentence.start, place.start - 40), place.start):
        return place.code
    if gap.strip() in (",", ":") and _OF.search(text, max(sentence.start, place.start - 40), place.start):
        return place.code
    return None
