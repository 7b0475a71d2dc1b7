"""The state right beside a name: "A of X", "B (Y)", "Z's C", "the Uruguayan D", "for W, E"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.geography import Manner, Places
from loaders.reading.names import Name
from loaders.reading.story import Sentence, Story

_REACH = 60  # characters
_PREFIX = r"(?:the\s)?(?:[A-Z][\w-]+,?\s(?:(?:of|in)\s(?:the\s)?)?){0,4}"
_AFTER = re.compile(
    r"\s?(?:,\s)?(?:(?:of|from|for|representing|on behalf of|in the name of"
    r"|who (?:represents|represented|comes from|stands for|was sent by)|whom)"
    rf"\s|\(\s?"
    r"|(?:who )?(?:presented|handed over|handed in|submitted|delivered) (?:his|her|their) (?:[a-z]+ ){1,3}"
    r"(?:on behalf of|in the name of|from|for)\s"
    r"|who (?:comes|came|arrives|arrived) (?:on behalf of|in the name of|for)\s"
    rf"){_PREFIX}"
)
_EVENT = re.compile(
    r"\b(?:Day|Week|Year|Anniversary|Festival|Summit|Forum|Conference|Exhibition|Expo|Cup|Games|Prix|Airport|Embassy)\b"
)
"""What one comes for or from, and is not of whose it is: "received A for the National Day of X"."""
_BEFORE = re.compile(r"(?:['’]s?)?\s(?:own\s|[A-Z][\w.]*\.?\s){0,4}")
_FOR = re.compile(rf"\b(?:for|from|on behalf of|in the name of)\s{_PREFIX}\Z", re.IGNORECASE)
_REPRESENTED = re.compile(
    r"(?:(?:\s(?:came|was|is|has|had|spoke|did|as|well|too|earliest|first|next|last|then)){0,4},?"
    r"\s(?:through|in the person of|represented by|delegated|sent)|\s(?:followed|came) with)\s(?:[A-Z][\w.]*\s){0,3}"
)
"""From a state to who was there for it: "Norway came next, represented by A", "so did Chad, in the person of B"."""
_POSTED = re.compile(r"\b(?:[Aa]mbassador|[Ee]nvoy|[Cc]ommissioner|[Cc]onsul)s? (?:in|to|at|near) (?:the )?\Z")
"""Before where an envoy is sent: "for Peru its ambassador in Rome, A"."""
_OF = re.compile(rf"(?:[,;]|\band|\bthose|\bthat|\bone)\sof\s{_PREFIX}\Z")
_ITEM = re.compile(r";\s(?:and\s)?(?:the\s)?\Z")
_GAPS = (",", ":", "", "by")
_APPOSED = (", ", ", the ")
_STOPS = (";", ".", ")")


_EACH = re.compile(r"\b(?P<link>for|of|from) (?:the )?[^,;:.()]{3,60} and (?P=link) (?:the )?[^,;:.()]{3,60}[,:] \Z")
_AND = re.compile(r" and (?:[A-Z][\w.]+ ){0,2}")
_PAIR = 150  # characters before a name in which two states stand


def beside_in_row(story: Story, sentence: Sentence, names: Sequence[Name], name: Name, places: Places) -> str | None:
    """The state beside a name, each its own in "for Oman and for Peru, A and B"."""
    at = names.index(name)
    for first in (at, at - 1):
        pair = names[first : first + 2] if first >= 0 else []
        if len(pair) < 2 or _AND.fullmatch(story.text, pair[0].end, pair[1].start) is None:
            continue
        start = story.tokens[pair[0].whole].start
        each = _EACH.search(story.text, max(sentence.start, start - _PAIR), start)
        near = places.within(each.start(), start) if each else []
        if len(near) == len(pair):
            return near[at - first].code
    return beside(story, sentence, name, places)


def beside(story: Story, sentence: Sentence, name: Name, places: Places) -> str | None:
    """The state that stands right beside a name in its sentence, None if there is none."""
    text = story.text
    after = places.within(name.end, min(sentence.end, name.end + _REACH))
    if after and _AFTER.fullmatch(text, name.end, after[0].start) and not _EVENT.search(text, name.end, after[0].start):
        return after[0].code
    if after and text[name.end : after[0].start] in _APPOSED and text[after[0].end : after[0].end + 1] in _STOPS:
        return after[0].code if after[0].manner is Manner.NAME else None
    start = story.tokens[name.whole].start
    before = places.within(max(sentence.start, start - _REACH), start)
    if not before:
        return None
    place = before[-1]
    if _POSTED.search(text, max(sentence.start, place.start - 40), place.start):
        return None
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
