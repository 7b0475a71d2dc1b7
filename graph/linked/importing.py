"""Bringing an export back into a store: its readings are kept, its decisions put in force, and the graph is made anew.

Nothing is kept of a file in which anything is wrong. Into a store that holds reports already those of the file come as
in a load: of two readings of one report the later version's counts, and decisions of both are in force. What was
withdrawn on either side stays so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from pyoxigraph import NamedNode

from graph.decision_file import parse, text_of
from graph.decisions import Decisions
from graph.facts import Facts
from graph.linked.dataset import Dataset, NotAGraphError, in_default_graph
from graph.linked.read_back import Back, ReadBack
from graph.linked.read_beside import decisions_in, tombstones_in
from graph.linked.stream import stream
from graph.linked.terms import RDF
from graph.loading import BATCH
from graph.model import Tombstone
from graph.readings import distinct, merged
from graph.store import Store
from graph.withdrawing.stones import joined
from ontology.namespaces import ONTOLOGY

IN_PART = " in part"
"""How the version of a reading ends of which a file has only some facts: a load reads the report anew."""


@dataclass(slots=True)
class Imported:
    """What became of a file: its reports with their readings, those that came `in_part`, or `without` any reading.

    `decisions` are those of the file, `withdrawn` the tombstones that the store has more than before; `refused` are the
    reports of the file that the store has tombstones of. What is not kept since the store has as much is among
    `reports` too.
    """

    reports: int = 0
    in_part: int = 0
    without: int = 0
    decisions: int = 0
    withdrawn: int = 0
    refused: int = 0

    @property
    def whole(self) -> bool:
        """Whether every report came with all that was read in it."""
        return not self.in_part and not self.without


@dataclass(frozen=True, slots=True)
class Difference:
    """How the graph of a store is not what a file has: statements of one alone, and by class, of how many more."""

    added: int
    missing: int
    classes: Mapping[str, int]


def import_into(store: Store, data: Dataset, base: str) -> Imported:
    """Keep the readings of a file and put its decisions in force; the graph is then to be settled.

    Raises `NotAGraphError`, `ContradictionError` and, for decisions that are none, `InterstateError`; nothing is kept
    then. Raises `StoreError`.
    """
    back = ReadBack(data, base)
    found = Imported()
    for one in back.readings():
        found.reports += one is not None
        found.without += one is None
        found.in_part += one is not None and not one.whole
    if found.without and not found.reports:
        raise NotAGraphError(f"{data.file}: reports come without what was read in them; export anew by this version")
    told = parse(text_of(sorted(decisions_in(data, base))), data.file)
    decisions = Decisions(told.made | store.decisions().made)
    found.decisions = len(told.made)
    gone = _withdraw(store, list(tombstones_in(data, base)), found)
    readings = (one for one in _standing(back, gone, found) if one is not None)
    while batch := list(islice(readings, BATCH)):
        if kept := list(_new(store, batch)):
            store.keep(kept)
    store.decide(decisions)
    return found


def difference(store: Store, data: Dataset, base: str, *, named_graphs: bool = True) -> Difference:
    """How what the store exports differs from what the file has, which was imported into it."""
    kind = NamedNode(f"{RDF}type")
    added = common = 0
    classes: Counter[str] = Counter()
    for quad in stream(store, base):
        if (quad if named_graphs else in_default_graph(quad)) in data:
            common += 1
        else:
            added += 1
        if quad.predicate == kind and isinstance(quad.object, NamedNode) and quad.object.value.startswith(ONTOLOGY):
            classes[quad.object.value.removeprefix(ONTOLOGY)] += 1
    classes.subtract(data.classes())
    told = {name: count for name, count in sorted(classes.items()) if count}
    return Difference(added, len(data) - common, told)


def _withdraw(store: Store, stones: list[Tombstone], found: Imported) -> set[str]:
    """Withdraw what the file has tombstones of; answers which reports are withdrawn then."""
    held = {stone.id: stone for stone in store.tombstones()}
    new = [stone for stone in stones if stone.id not in held or joined(held[stone.id], stone) != held[stone.id]]
    if new:
        store.withdraw(new)
    found.withdrawn = sum(stone.id not in held for stone in new)
    return held.keys() | {stone.id for stone in stones}


def _standing(back: ReadBack, gone: set[str], found: Imported) -> Iterator[Back | None]:
    for one in back.readings():
        if one is not None and one.facts.report.id in gone:
            found.refused += 1
        else:
            yield one


def _new(store: Store, batch: list[Back]) -> Iterator[Facts]:
    """The readings that a store does not have as they are."""
    come = {one.facts.report.id: one for one in batch}
    held = {facts.report.id: facts for facts in store.readings(store.known(list(come)))}
    for name, one in come.items():
        facts = one.facts if one.whole else replace(one.facts, version=in_part(one.facts.version))
        found = _joined(held[name], facts) if name in held else facts
        if found != held.get(name):
            yield found


def in_part(version: str) -> str:
    """The version under which a part of a reading is kept."""
    return version if version.endswith(IN_PART) else version + IN_PART


def _joined(held: Facts, come: Facts) -> Facts:
    """One reading of two of a report: a whole one before a part, else the later version's; what both know of it."""
    parts = [facts.version.endswith(IN_PART) for facts in (held, come)]
    if parts[0] == parts[1]:
        return distinct([held, come])[0]
    whole = come if parts[0] else held
    return replace(whole, report=merged([held.report, come.report]))
