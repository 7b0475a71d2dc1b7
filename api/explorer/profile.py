"""Where a person met others, summed for a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from api.explorer.links import to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.answers.people import Whereabouts


def places(where: Sequence[Whereabouts]) -> list[tuple[str, str, int]]:
    """States in which they met, with their addresses, those of most meetings first."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in where:
        if one.country and one.country_name:
            counts[one.country, one.country_name] += one.meetings
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0][1]))
    return [(name, to("State", code), total) for (code, name), total in ordered]
