"""Whether a day stands in a dateline: "TASHKENT, 4 September -", "CASTRIES, Saturday -"."""

from __future__ import annotations

import re
from datetime import timedelta

DATED_FORMS = frozenset({"european", "american", "digits", "iso"})
"""Forms of `date_forms` that the day of a dateline has."""
OLDEST_DATELINE = timedelta(7)
"""How long before publication a dateline may be: an older one is of another story."""
_LONGEST_DATELINE = 80  # characters before its day
_BEFORE_DAY = re.compile(
    r"(?:(?:Published|Posted|Date|Dated|Created|Added)(?:\son)?\s?:?\s)?"
    r"(?:[^.;?!]{0,50}\s[-–—/|·•]\s?)?(?:(?:[^\W\d_a-z][\w'’-]*)(?:[\s/-][^\W\d_a-z][\w'’-]*){0,3}\s?[,/(–—-]\s?)?"
)
_PLACE = re.compile(r"(?:[^\n]*[.)–—|]\s)?(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+[\s,/]*){1,4},?\s?(?:on\s)?")
_AFTER_DAY = re.compile(
    r"\s?(?:[-–—:./(\[|]|,\s?[A-Z]{3}|\n|$)|,?\s\d{1,2}[:.]\d\d\b|,\s(?:[A-ZÀ-Þ][\w'’-]+\s?){1,3}(?:\n|$)"
)


def is_in_dateline(match: re.Match[str], name: str) -> bool:
    """Whether a day stands in a dateline: it opens a line, but for the place, and a mark follows it.

    A day of the week follows a place in capitals: "CASTRIES, Saturday -".
    """
    if name not in DATED_FORMS and name != "weekday":
        return False
    text, start = match.string, match.start()
    opens = max(text.rfind("\n", max(0, start - 2 * _LONGEST_DATELINE), start) + 1, match.pos)
    if start - opens > _LONGEST_DATELINE:
        return False
    before = _PLACE if name == "weekday" else _BEFORE_DAY
    return before.fullmatch(text, opens, start) is not None and _AFTER_DAY.match(text, match.end()) is not None
