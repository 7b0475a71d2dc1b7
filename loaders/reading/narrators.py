"""Narrators: who tells a report in the first person, "Rapporteur: Ms X", and so is meant by its "I"."""

from __future__ import annotations

import re

from loaders.reading.cast import Cast, Way
from loaders.reading.story import Kind, Story

_LEAST = 2  # times that a narrator says "I"
_REACH = 40  # characters from the start of a line to its name
_SIGNED = re.compile(
    r"\s*(?:authors?|by|rapporteurs?|(?:written|prepared|submitted|presented|delivered|drawn up) by"
    r"|(?:report|note|statement|speech|remarks|address|memorandum|letter|account) (?:by|of)|signed)\b[\s:]*"
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sen|Amb|Rt|Sir|Dame)\b\.? ?)*\Z",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?<![\w“\"‘'’])(?:I|[Mm]y)(?= )")


def narrator_of(story: Story, cast: Cast) -> str | None:
    """The key of who tells the story in the first person, None if nobody named does."""
    signed = next((r.people[0] for r in cast.references if r.way is Way.NAME and _is_signature(story, r.start)), None)
    if signed is None:
        return None
    told = (s for s in story.sentences if s.kind is not Kind.FURNITURE and not _is_quoted(story, s.start, s.end))
    said = sum(len(_FIRST_PERSON.findall(story.text, sentence.start, sentence.end)) for sentence in told)
    return signed if said >= _LEAST else None


def _is_signature(story: Story, start: int) -> bool:
    """Whether a name is all that follows "Author:" or the like at the start of its line."""
    line = max(story.text.rfind("\n", 0, start) + 1, start - _REACH)
    return bool(_SIGNED.match(story.text, line, start))


def _is_quoted(story: Story, start: int, end: int) -> bool:
    return any(mark in story.text[start:end] for mark in '“”"')
