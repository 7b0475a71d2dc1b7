"""Groups of states that a report calls by one name: "the Baltic ministers", "the leaders of the Weimar Triangle"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.reading.alternation import alternation
from loaders.reading.tables import table


def group_in(text: str, low: int, high: int) -> Sequence[str]:
    """The states of the first group of whose states or people a text speaks between two offsets."""
    found = _called().search(text, low, high)
    return table("groups_of_states")[found[1]] if found else ()


def group_of_title(title: str) -> Sequence[str]:
    """The states of the group that a title is named after: "the Baltic Veterinary Agreement"."""
    found = _titled().match(title)
    return table("groups_of_states")[found[1]] if found else ()


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:19|20)\d\d )?({alternation(table('groups_of_states'))}) (?!Sea\b|States?\b)(?=[A-Z])")


@cache
def _called() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])({alternation(table('groups_of_states'))})(?: (?:Group|Four|group|four|format))?(?:['’]s?)?"
        r" (?:(?:prime|foreign|defen[cs]e) )?"
        r"(?:states|countries|nations|republics|presidents|leaders|premiers|ministers|speakers|parliaments|governments)\b"
    )
