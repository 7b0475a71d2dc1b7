"""Towns and parts of states whose names are words or surnames too: "Mayor of Split", "Governor of Edo"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from loaders.reading.geography import Places
from loaders.reading.lexicon import bare, is_capital
from loaders.reading.story import Token
from loaders.reading.tables import table

_OF_SEAT = re.compile(
    r"of (?:the )?(?:(?:city|town|municipality|region|province|department|state|county|canton) of )?"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]*){0,2})"
    r"(?: (?:[Cc]ity|[Rr]egion|[Pp]rovince|[Dd]epartment|[Ss]tate|[Cc]ounty|[Oo]blast))?"
)

_LONGEST = 4  # tokens of a name before a title


def seat_of(chain: str, places: Places) -> str | None:
    """The state of the town or part of a state that a title is of, None if its name is of none here.

    Of several states that have one so called it is the one that the story tells of; None if it tells of none or more.
    """
    found = _OF_SEAT.fullmatch(chain)
    codes = seats().get(found["name"], ()) if found else ()
    if len(codes) > 1:
        told = {place.code for place in places.found}
        codes = tuple(code for code in codes if code in told)
    return codes[0] if len(codes) == 1 else None


def before_title(tokens: Sequence[Token], at: int, floor: int) -> int | None:
    """Where the name of a seat begins that ends at a token: "Cross River Governor X", "Phoenix Mayor Y"."""
    for first in range(max(floor, at - _LONGEST + 1), at + 1):
        words = [token.text for token in tokens[first : at + 1]]
        words[-1] = bare(words[-1])
        if is_capital(words[0]) and " ".join(words) in seats():
            return first
    return None


@cache
def seats() -> Mapping[str, tuple[str, ...]]:
    """The states of each town or part of a state."""
    states: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for code, names in table("seats").items():
        for name in names:
            states[name] += (code,)
    return states
