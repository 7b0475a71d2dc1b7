"""What somebody does, told in place of a title by a verb: "X heads the Y", "X, who until May led the Z".

The table `titles` has these verbs right after "who"; here they are the verb of a sentence, or words of time stand
between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.lexicon import is_capital, is_given
from loaders.reading.story import Token

_PRESENT = frozenset({"heads", "leads", "chairs", "commands", "runs", "directs", "advises"})
_PAST = {"headed": "heads", "led": "leads", "chaired": "chairs", "commanded": "commands", "ran": "runs"}
ACTS = _PRESENT | _PAST.keys()
_ADVERBS = frozenset({"also", "now", "currently", "presently", "still", "today"})
_BEFORE_PAST = frozenset({"has", "once", "formerly", "previously"})
"""Before the past of such a verb, which alone tells of a day: "X once led the Senate", not "X led the talks"."""
_OPENS = frozenset({"the", "its", "his", "her"})
_LONGEST = 8
_LONGEST_TIME = 6
_TIMED = re.compile(
    r"(?:(?:from|between) (?:\w+ )?\d{4} (?:to|until|till|and) (?:\w+ )?\d{4}"
    r"|(?:until|till|since|up to|for(?! (?:\w+ )?(?:hours?|minutes?|days?|while|moment)\b)|before|in) [\w ]+?"
    r"|once|formerly|previously|earlier|long|recently|lately|had|has"
    r"|in (?:the past|those days))(?: had| has)?"
)
"""Between "who" and what somebody did or does for some time."""
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
    if at + 1 >= end or _subject(tokens, at, max(0, at - _LONGEST_TIME - 1)) is None:
        return None
    following = tokens[at + 1].text
    if following.lower() not in _OPENS and (not is_capital(following) or is_given(following)):
        return None  # "X leads Peter Y in the polls"
    said = tokens[at + 1 : min(end, at + _LONGEST)]
    if any(token.text.lower() in _COMPARING for token in said):
        return None  # "X leads the Liberals in the polls"
    if tokens[at].text == "advises" and any(token.text == "to" for token in said):
        return None  # "X advises the Minister to wait"
    verb = tokens[at]._replace(text=_PAST.get(tokens[at].text, tokens[at].text))
    return [Token("who", verb.start, verb.start), verb, *said]


_COMPARING = frozenset({"poll", "polls", "points", "goals", "votes", "lengths", "league", "list", "marathon"})
"""Of what somebody is ahead in, or comes first."""


def is_over(tokens: Sequence[Token], at: int) -> bool:
    """Whether what such a verb tells was held, and is no more."""
    return tokens[at].text in _PAST and tokens[at - 1].text != "has"


def _subject(tokens: Sequence[Token], at: int, floor: int) -> int | None:
    """Where the name can end that is the subject of a verb here, None if none can."""
    for back in range(at - 1, floor - 1, -1):
        if tokens[back].text == "who":
            said = " ".join(token.text for token in tokens[back + 1 : at])
            name = back - (tokens[back - 1].text == ",") if back else 0
            return name if name > floor and said and _TIMED.fullmatch(said) else None
    led = at > 1 and tokens[at - 1].text in (_BEFORE_PAST if tokens[at].text in _PAST else _ADVERBS)
    if not at or (tokens[at].text in _PAST and not led):
        return None
    name = at - led
    word = tokens[name - 1].text
    named = is_capital(word) and word[-1].isalpha() and not word.endswith(("'s", "’s"))
    return name if named else None


def subject_end(tokens: Sequence[Token], at: int, floor: int) -> int | None:
    """Where the name ends before such a verb, past an adverb or "who" and words of time."""
    return _subject(tokens, at, max(floor, at - _LONGEST_TIME - 1))


def is_lasting(chain: str) -> bool:
    """Whether what is led is a body, not what is over with the day: "the Senate", not "the race in Ohio"."""
    return any(map(str.isupper, chain)) and not (_PASSING.search(chain) or _NAMELESS.fullmatch(chain))
