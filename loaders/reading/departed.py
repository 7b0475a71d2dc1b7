"""Who of a story is dead: whose offices are over, wherever it tells of them.

"The minister A died on Friday", "B, dead since last week", "after the funeral of C", "the late D".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.claims import Bearing
from loaders.reading.named_sentences import GENITIVES
from loaders.reading.names import Name
from loaders.reading.status_words import OF_KIN, is_lost
from loaders.reading.story import Sentence, Story

_REACH = 70  # characters before and after a name
_TOLD = re.compile(  # the letter goes first, as only characters are sought fast
    r"[dpfbl](?<!\w.)(?:(?<=d)(?:ied|ead|eceased|eaths?|emise)|(?<=p)(?:assed away|erished|assing)"
    r"|(?<=f)uneral|(?<=b)urial|(?<=l)ate)\b"
)
_DIED = re.compile(
    r"\A(?:, (?!who)[^,.;:()]{2,40},)?,? (?:(?:since|who|has|had|have|just|recently|suddenly|peacefully|already"
    r"|sadly) )*"
    r"(?:died\b|dead (?:since|for|at the age|these)\b|passed away\b|deceased\b|(?:is|was) (?:now )?dead\b|perished\b)"
)
_LATE = re.compile(r"\b[Tt]he (?:\w+ )?late (?:[A-Z][\w.-]* ){0,3}\Z")


def departed(story: Story, bearings: Sequence[Bearing]) -> set[str]:
    """The people whom a story tells to be dead."""
    if not _TOLD.search(story.text):
        return set()
    return {
        bearing.who[name.first]
        for bearing in bearings
        for name in bearing.names
        if _is_dead(story, bearing.sentence, name)
    }


def _is_dead(story: Story, sentence: Sentence, name: Name) -> bool:
    start = story.tokens[name.whole].start
    if story.text[name.end : name.end + 2] in GENITIVES:
        return False
    after = story.text[name.end : min(sentence.end, name.end + _REACH)]
    before = story.text[max(sentence.start, start - _REACH) : start]
    died = _DIED.match(after) and not OF_KIN.search(before)
    return bool(died or is_lost(before) or _LATE.search(before))
