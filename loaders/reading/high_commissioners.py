"""High commissioners whom a government has at home for a cause, and sends to no state."""

from __future__ import annotations

import re

from loaders.reading.geography import code_of

_OF_CAUSE = re.compile(
    r"for (?:the )?(?:[A-Z][\w-]+ ){0,4}(?:Affairs|Rights|Relations|Integration|Diaspora|Refugees|Migration"
    r"|Minorities|Youth|Policy|Planning)\b"
)
_OF_WORD = re.compile(r"for (?:the )?(?P<what>[A-Z][\w-]+)(?= (?:in|of)\b|\Z)")


def is_of_cause(chain: str) -> bool:
    """Whether a chain says a cause and no state: "for Peace", not "for Pakistan"."""
    word = _OF_WORD.match(chain)
    return _OF_CAUSE.match(chain) is not None or (word is not None and code_of(word["what"]) is None)
