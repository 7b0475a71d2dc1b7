"""Towns and parts of states whose names are words or surnames too: "Mayor of Split", "Governor of Edo"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from loaders.reading.geography import Places
from loaders.reading.tables import table

_OF_SEAT = re.compile(
    r"of (?:the )?(?:(?:city|town|municipality|region|province|department|state|county|canton) of )?"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]*){0,2})"
    r"(?: (?:[Cc]ity|[Rr]egion|[Pp]rovince|[Dd]epartment|[Ss]tate|[Cc]ounty|[Oo]blast))?"
)


def seat_of(chain: str, places: Places) -> str | None:
    """The state of the town or part of a state that a title is of, None if its name is of none here.

    Of several states that have one so called it is the one that the story tells of; None if it tells of none or more.
    """
    found = _OF_SEAT.fullmatch(chain)
    codes = _seats().get(found["name"], ()) if found else ()
    if len(codes) > 1:
        told = {place.code for place in places.found}
        codes = tuple(code for code in codes if code in told)
    return codes[0] if len(codes) == 1 else None


@cache
def _seats() -> Mapping[str, tuple[str, ...]]:
    states: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for code, names in table("seats").items():
        for name in names:
            states[name] += (code,)
    return states
