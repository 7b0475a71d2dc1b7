"""The name of who publishes, where a report opens with it alone: "Nepal Rastra Bank", "Bank of X. Governor Y"."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.reading.story import Story

_WORD = r"(?:[A-Z][\w&’'-]*|of|the|and|for|in|at|de|del|da|do|du)"
_CREDIT = re.compile(rf"{_WORD}(?:,? {_WORD}){{0,14}}(?=\s?(?:[.:|\n]|[—–-]\s|\Z))")


@lru_cache(maxsize=2)
def credit_of(story: Story) -> str:
    """The words in capitals that a report opens with and that end there, "" if it opens with a sentence."""
    found = _CREDIT.match(story.text, story.sentences[0].start) if story.sentences else None
    return found.group() if found else ""
