"""Notes that governments exchange, which make a document: "exchanged notes on a grant for the port"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.document_words import WORDS
from loaders.reading.story import Token

_REACH = 12  # tokens after "notes" that tell what they are on
_ASKED = frozenset({"how", "why", "whether", "what", "where", "when"})
"""What is talked over: "exchanged notes on how to get grants"."""


def are_exchanged(tokens: Sequence[Token], at: int, end: int, last: int) -> bool:
    """Whether governments exchange notes on a grant or project: not "exchanged notes on the war", which is talk."""
    if tokens[at].text.lower() != "notes" or not tokens[at - 1].text.lower().startswith(("exchang", "diplomatic")):
        return False
    after = {token.text.lower() for token in tokens[end : min(last, end + _REACH)]}
    return _ASKED.isdisjoint(after) and not WORDS["granted"].isdisjoint(after)
