"""Bringing reports into a store: keep what is read of them, resolve all that is kept, settle the graph to it.

The graph is a function of the readings and decisions that the store keeps, and of nothing else: neither their order
nor how many loads it took. A load that was cut off at any point is made good by the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from graph.difference import Changes
from graph.kept import Known
from graph.resolve import resolve
from graph.store import OvertakenError

if TYPE_CHECKING:
    from graph.facts import Facts, Report
    from graph.model import Tombstone
    from graph.store import Store

BATCH = 200
"""Reports kept in one transaction: large enough that the journey to the store is a small part of reading them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reads a report, and the name and version under which its readings are kept."""

    read: Callable[[Report], Facts]
    extractor: str
    version: str


@dataclass(slots=True)
class Loaded:
    """What became of the reports of one load: `new` and `reread` by another version, or `unchanged`.

    Those that were `withdrawn` before were left out.
    """

    new: int = 0
    reread: int = 0
    unchanged: int = 0
    changes: Changes | None = None
    withdrawn: list[Tombstone] = field(default_factory=list)


def load(store: Store, reports: Iterable[Report], reader: Reader, *, again: bool = False) -> Loaded:
    """Bring these reports into the store, with `again` also those that were withdrawn.

    `changes` is None where the graph already was in step.

    Raises `StoreError`; what was kept until then stays kept.
    """
    loaded = Loaded()
    coming = reports if again else not_withdrawn(reports, store.tombstones(), loaded)
    left = unread(coming, reader, store.known(), loaded)
    while batch := list(islice(left, BATCH)):
        store.keep(batch, again=again)
    loaded.changes = settle(store)
    return loaded


def settle(store: Store, changes: Changes | None = None) -> Changes | None:
    """Settle the graph to the readings and decisions of the store, what is written being counted in `changes`.

    None where it already was.
    """
    while not store.settled():
        changes = Changes() if changes is None else changes
        turn = store.turn()
        # Another load that keeps more meanwhile has this one take all readings up again; both settle to the same.
        with suppress(OvertakenError):
            store.settle(resolve(store.readings(), store.decisions()), turn, changes)
    return changes


def not_withdrawn(reports: Iterable[Report], stones: Iterable[Tombstone], loaded: Loaded) -> Iterator[Report]:
    """The reports that were not withdrawn; the tombstones of the others are noted in `loaded`."""
    withdrawn = {stone.id: stone for stone in stones}
    for report in reports:
        stone = withdrawn.get(report.id)
        if stone is None:
            yield report
        else:
            loaded.withdrawn.append(stone)


def unread(
    reports: Iterable[Report], reader: Reader, known: MutableMapping[str, Known], loaded: Loaded
) -> Iterator[Facts]:
    """Readings of the reports that the store does not have as they are; what becomes of each is counted in `loaded`.

    `known` is what it has, to which what is read is added.
    """
    for report in reports:
        held = known.get(report.id)
        current = Known.of(report, reader.extractor, reader.version, held)
        if held is None:
            loaded.new += 1
        elif (held.extractor, held.version) == (reader.extractor, reader.version):
            loaded.unchanged += 1
        else:
            loaded.reread += 1
        if held != current:
            known[report.id] = current
            yield reader.read(report)
