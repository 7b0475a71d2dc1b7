"""Ties: a pair with all its contacts in one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.dates import interval
from graph.network.model import Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two people or states, and how often they met, each meeting counting once.

    `first` and `last` are the least and the greatest of the dates, None where none is known; `undated` counts meetings
    without a date. `spells` are the days that each dated meeting can have been on, from and to, in order.
    """

    source: str
    target: str
    meetings: int
    first: str | None
    last: str | None
    undated: int
    spells: tuple[tuple[str, str], ...]

    @property
    def id(self) -> str:
        """Of both ends."""
        return f"{self.source}--{self.target}"


def ties(contacts: Iterable[Contact]) -> tuple[Tie, ...]:
    """The ties of contacts, in order of their ends."""
    between: dict[tuple[str, str], list[Contact]] = defaultdict(list)
    for contact in contacts:
        between[contact.source, contact.target].append(contact)
    return tuple(_tie(ends, of) for ends, of in sorted(between.items()))


def _tie(ends: tuple[str, str], contacts: list[Contact]) -> Tie:
    dates = sorted(contact.date for contact in contacts if contact.date)
    return Tie(
        source=ends[0],
        target=ends[1],
        meetings=len(contacts),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        undated=len(contacts) - len(dates),
        spells=tuple(sorted({interval(date) for date in dates})),
    )
