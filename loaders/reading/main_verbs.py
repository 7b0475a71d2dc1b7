"""What somebody does, told in a sentence of its own, in place of a title: "X heads the Y", "X now chairs the Z".

The same verbs tell it in a clause, "who heads the Y"; the table `titles` has them with "who".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.lexicon import is_capital, is_given
from loaders.reading.story import Token

ACTS = frozenset({"heads", "leads", "chairs", "commands", "runs", "directs", "advises"})
_ADVERBS = frozenset({"also", "now", "currently", "presently", "still", "today"})
_OPENS = frozenset({"the", "its", "his", "her"})
_LONGEST = 8
_PASSING = re.compile(
    r"\b(?:seminar|briefing|race|polls?|table|way|trip|tour|event|workshop|exercise|review|field|pack|market|bid|call"
    r"|class|choir|championship|rivals?|ruling|study|project)\b",
    re.IGNORECASE,
)
"""What is over with the day, and where one only comes first."""
_NAMELESS = re.compile(
    r"(?:the|its|his|her) (?:Agency|Organi[sz]ation|Bank|Group|Company|Association|Council|Commission|Committee"
    r"|Authority|Union|Fund|Forum|Conference)"
)
"""What has been named before, with who heads it."""


def as_clause(tokens: Sequence[Token], at: int, end: int) -> list[Token] | None:
    """The words from such a verb on as a clause of whoever is named before it, None if nobody may be."""
    before = at - 1 - (at > 1 and tokens[at - 1].text in _ADVERBS)
    if before < 0 or at + 1 >= end or not _may_name(tokens[before].text):
        return None
    following = tokens[at + 1].text
    if following.lower() not in _OPENS and (not is_capital(following) or is_given(following)):
        return None  # "X leads Peter Y in the polls"
    return [Token("who", tokens[at].start, tokens[at].start), *tokens[at : min(end, at + _LONGEST)]]


def _may_name(word: str) -> bool:
    return is_capital(word) and word[-1].isalpha() and not word.endswith(("'s", "’s"))


def is_lasting(chain: str) -> bool:
    """Whether what is led is a body, not what is over with the day: "the Senate", not "the race in Ohio"."""
    return any(map(str.isupper, chain)) and not (_PASSING.search(chain) or _NAMELESS.fullmatch(chain))


def subject_end(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Where the name ends before such a verb, past an adverb."""
    return at - (at - 1 > floor and tokens[at - 1].text in _ADVERBS)
