"""Where and when a person met others, summed for a page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from api.explorer.links import to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.answers import Whereabouts


def years(where: Sequence[Whereabouts]) -> list[tuple[str, int]]:
    """Meetings of each year from the first to the last, those without a single one among them."""
    counts: Counter[str] = Counter()
    for one in where:
        if one.year:
            counts[one.year] += one.meetings
    if not counts:
        return []
    return [(str(year), counts[str(year)]) for year in range(int(min(counts)), int(max(counts)) + 1)]


def places(where: Sequence[Whereabouts]) -> list[tuple[str, str, int]]:
    """States in which they met, with their addresses, those of most meetings first."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in where:
        if one.country and one.country_name:
            counts[one.country, one.country_name] += one.meetings
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0][1]))
    return [(name, to("State", code), total) for (code, name), total in ordered]
