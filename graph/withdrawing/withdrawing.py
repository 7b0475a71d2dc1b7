"""Withdrawing reports from a store: each with all that only it supports; a tombstone stays.

The graph that is left is the one of a store into which these reports never came. Their order makes no difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.errors import InterstateError
from graph.loading import settle
from graph.model import Tombstone
from graph.withdrawing.stones import stone_of
from ontology.terms import Label

if TYPE_CHECKING:
    from graph.difference import Changes
    from graph.store import Store


class NoSuchReportError(InterstateError):
    """No report, or several, are meant by what was given; the text says what to give."""


def stones_of(store: Store, reports: Sequence[str], reason: str = "", by: str = "") -> list[Tombstone]:
    """The tombstones of reports that the store holds, by their identifiers."""
    return [stone_of(facts, reason, by) for facts in store.readings(sorted(store.known(list(reports))))]


def withdraw(store: Store, reports: Sequence[str], reason: str = "", by: str = "") -> Changes | None:
    """Take these reports out, by their identifiers, and settle the graph to those that are left. Raises `StoreError`.

    One that the store does not hold is passed over. A withdrawal that was cut off is made good by the next load.
    """
    stones = stones_of(store, reports, reason, by)
    if stones:
        store.withdraw(stones)
    return settle(store)


def report_called(store: Store, name: str) -> str:
    """The identifier of the one report with this identifier, file stem or address. Raises `NoSuchReportError`."""
    found = store.called(name)
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchReportError(f"{name!r} is the name of {len(found)} reports; give one of {', '.join(found)}")
    if store.called(name, Label.TOMBSTONE):
        raise NoSuchReportError(f"{name!r} was withdrawn before; interstate load --again brings it back")
    raise NoSuchReportError(f"no report is called {name!r}; give an identifier, the stem of a file, or an address")


def tombstone_called(store: Store, name: str) -> str:
    """The identifier of the one withdrawn report with this name. Raises `NoSuchReportError`."""
    found = store.called(name, Label.TOMBSTONE)
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchReportError(f"{name!r} is the name of {len(found)} of them; give one of {', '.join(found)}")
    raise NoSuchReportError(f"no report called {name!r} was withdrawn; withdraw --list shows those that were")
