"""Partners: how firmly the lines of a story tie two people, and with whom else they tie each of the two.

Whom no line ties firmly to anybody likely met the hub; two who are each tied firmly to others likely met them only.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

from loaders.reading.links import Link
from ontology.terms import MeetingStatus

_HELD = MeetingStatus.TOOK_PLACE
_NONE, _LOOSE, _FILLED, _DERIVED, _DIRECT = range(5)
_GROUNDS = {
    "direct": _DIRECT,
    "completed": _DERIVED,
    "turn": _DERIVED,
    "group": _DERIVED,
    "side:cross": _DERIVED,
    "listed": _DERIVED,
    "again": _DERIVED,
    "fill": _FILLED,
}
"""How firmly a link ties by what it is of; 0 is no link at all."""


class Partners:
    """The firmest tie of each pair."""

    def __init__(self, links: Iterable[Link]) -> None:
        self.ties: dict[str, dict[str, int]] = {}
        told: dict[tuple[str, str], int] = {}
        for one, other, _, _, status, features, _ in links:
            if status is _HELD:
                firm = max(map(_GROUNDS.get, features, repeat(_LOOSE)), default=_LOOSE)
                if firm > told.get((one, other), _NONE):
                    told[one, other] = firm
        for pair, firm in told.items():
            for one, other in (pair, pair[::-1]):
                mine = self.ties.setdefault(one, {})
                mine[other] = max(mine.get(other, _NONE), firm)
        self.firmest = {one: sorted(mine.items(), key=lambda tie: -tie[1])[:2] for one, mine in self.ties.items()}

    def of(self, one: str, other: str) -> str:
        """The feature of a pair: its own tie, and the firmest that each of the two has with others."""
        ties = self.ties.get(one)
        firm = ties.get(other, _NONE) if ties else _NONE
        mine, theirs = self._elsewhere(one, other), self._elsewhere(other, one)
        return f"tied:{firm}:{mine}:{theirs}" if mine <= theirs else f"tied:{firm}:{theirs}:{mine}"

    def _elsewhere(self, one: str, other: str) -> int:
        for third, firm in self.firmest.get(one, ()):
            if third != other:
                return firm
        return _NONE
