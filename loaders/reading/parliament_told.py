"""Whether a story tells of a parliament, so that a party in brackets or a seat makes a member of it."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.reading.story import LOOKED_AT, Story

_PARLIAMENT = re.compile(
    r"\b(?:[Pp]arliament|[Ll]egislat|[Ll]awmakers?\b|MPs?\b|[Dd]eputies|House of|[Ss]enat|[Aa]ssembly|Congress|plenary"
    r"|[Ff]riendship [Gg]roup|[Cc]ommittee (?:on|for) )"
)

_IN_PARLIAMENT = (
    *("arliament", "egislat", "awmaker", "MP", "eputies", "House of", "enat", "ssembl", "Congress", "plenary"),
    *("riendship ", "ommittee "),
)
"""Of which one is in all that it finds: sought first, as letters are found fast."""


@lru_cache(maxsize=2)
def tells_of_parliament(story: Story) -> bool:
    """Whether its beginning names a parliament, or members or committees of one."""
    hinted = any(part in story.text for part in _IN_PARLIAMENT)
    return hinted and _PARLIAMENT.search(story.text, 0, LOOKED_AT) is not None
