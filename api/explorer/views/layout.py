"""Where people stand in the drawing of a network: one ring of all, and within it those who are opened.

The drawing follows from what is drawn alone, without chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, tau

APART = 24.0
"""Between neighbours of the ring."""
LEAST = 160.0
"""The radius of a ring of few."""
WITHIN = 0.5
"""How far out those who are opened stand, where they are several."""
MARGIN = 185.0
"""Around the ring, for the names."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point, and the direction in which the name goes, in degrees from the right clockwise; None for below it."""

    x: float
    y: float
    angle: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The places of nodes by identifier in a square drawing of that size."""

    places: Mapping[str, Place]
    size: float


def layout(groups: Sequence[tuple[str | None, Sequence[str]]]) -> Layout:
    """The places of nodes in groups: those of the ring, and who is opened within it beside them, if anyone."""
    around = sum(len(members) for _, members in groups)
    opened = [one for one, _ in groups if one is not None]
    slots = max(around + sum(not members for _, members in groups), 1)
    radius = max(LEAST, slots * APART / tau)
    middle = radius + MARGIN
    inner = radius * WITHIN if len(opened) > 1 else 0.0
    places: dict[str, Place] = {}
    start = 0.0
    for one, members in groups:
        wide = max(len(members), 1)
        if one is not None:
            x, y = _at(middle, inner, _angle(start + (wide - 1) / 2, slots))
            places[one] = Place(x, y, None)
        for number, member in enumerate(members):
            angle = _angle(start + number, slots)
            places[member] = Place(*_at(middle, radius, angle), round(angle * 360 / tau, 1))
        start += wide
    return Layout(places=places, size=round(2 * middle, 1))


def _angle(slot: float, slots: int) -> float:
    return tau * slot / slots - pi / 2


def _at(middle: float, radius: float, angle: float) -> tuple[float, float]:
    return round(middle + radius * cos(angle), 1), round(middle + radius * sin(angle), 1)
