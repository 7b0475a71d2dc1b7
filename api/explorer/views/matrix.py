"""Which states met: a table of states by states whose cells are the darker the more often they met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import log

from graph.countries import name_of
from graph.queries.answers.meetings import StatesMet

SHADES = 6
"""Shades of a cell, the least 1; a pair that never met has none."""


class Order(StrEnum):
    """In which order states come."""

    MEETINGS = "meetings"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How often two states met; `other` is the code of the column."""

    other: str
    name: str
    meetings: int
    shade: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A state, at how many pairs of meetings with others it was, and a cell for each column, None for itself."""

    code: str
    name: str
    met: int
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A shade, and the least and the greatest number of meetings that have it."""

    shade: int
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Lines and columns of the same states in the same order, `states` of all that met any other."""

    lines: tuple[Line, ...]
    states: int
    legend: tuple[Step, ...]

    def data(self) -> dict[str, object]:
        """What the script draws for a picture."""
        return {
            "codes": [line.code for line in self.lines],
            "names": [line.name for line in self.lines],
            "meetings": [[cell.meetings if cell else None for cell in line.cells] for line in self.lines],
        }


def matrix(met: Iterable[StatesMet], most: int, order: Order = Order.MEETINGS) -> Matrix:
    """The table of those states, at most so many, that met others most often."""
    between = {pair.states: pair.meetings for pair in met}
    totals: Counter[str] = Counter()
    for (one, other), meetings in between.items():
        totals[one] += meetings
        totals[other] += meetings
    codes = sorted(totals, key=lambda code: (-totals[code], code))[:most]
    if order is Order.NAME:
        codes.sort(key=lambda code: (name_of(code), code))
    greatest = max((between.get(_pair(one, other), 0) for one in codes for other in codes), default=0)
    lines = tuple(
        Line(
            code=one,
            name=name_of(one),
            met=totals[one],
            cells=tuple(
                None if one == other else _cell(other, between.get(_pair(one, other), 0), greatest) for other in codes
            ),
        )
        for one in codes
    )
    return Matrix(lines=lines, states=len(totals), legend=_legend(greatest))


def _pair(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def _cell(other: str, meetings: int, greatest: int) -> Cell:
    return Cell(other=other, name=name_of(other), meetings=meetings, shade=shade(meetings, greatest))


def shade(meetings: int, greatest: int) -> int:
    """The shade of a number of meetings where the greatest is that: by logarithm, since few pairs have most."""
    if meetings <= 0:
        return 0
    if greatest <= SHADES:
        return meetings
    return 1 + min(SHADES - 1, int(SHADES * log(meetings) / log(greatest + 1)))


def _legend(greatest: int) -> tuple[Step, ...]:
    of: dict[int, list[int]] = {}
    for meetings in range(1, greatest + 1):
        of.setdefault(shade(meetings, greatest), []).append(meetings)
    return tuple(Step(shade=one, least=numbers[0], most=numbers[-1]) for one, numbers in sorted(of.items()))
