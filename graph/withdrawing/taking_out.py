"""Taking reports out of a store in one transaction, and what is left of them; the graph is settled after.

The text and what was read in it leave the store for good: what stays is the tombstone. A report that comes again is
left out, unless it was told to be withdrawn no longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Tombstone
from graph.statements import of_label, statement
from graph.turns import take_turn
from graph.withdrawing.stones import by_id, joined, row_of, stone_in
from ontology.terms import Label

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def take_out(transaction: ManagedTransaction, stones: Sequence[Tombstone]) -> int:
    """Put these tombstones up and take out their reports; answers the turn that it took."""
    turn = take_turn(transaction)
    new = by_id(stones)
    for record in transaction.run(statement("tombstones_of"), ids=list(new)):
        held = stone_in(record["row"])
        new[held.id] = joined(held, new[held.id])
    heirs = _heirs(transaction, list(new))
    for report in transaction.run(statement("report_copies"), ids=list(new)):
        held_under = new[report["id"]]
        new[held_under.id] = joined(held_under, _of_copy(held_under, report["stems"], report["url"]))
    stored = [row_of(_with_heirs(stone, heirs)) for stone in new.values()]
    transaction.run(of_label("merge_nodes", Label.TOMBSTONE), rows=stored).consume()
    ids = [{"id": name} for name in new]
    transaction.run(of_label("delete_nodes", Label.REPORT), rows=ids).consume()
    return turn


def put_back(transaction: ManagedTransaction, reports: Iterable[str]) -> None:
    """Take the tombstones of these reports away, so that they can come again."""
    ids = [{"id": name} for name in reports]
    transaction.run(of_label("delete_nodes", Label.TOMBSTONE), rows=ids).consume()


def withdrawn_among(transaction: ManagedTransaction, reports: Iterable[str]) -> set[str]:
    """Those of these reports that were withdrawn."""
    found = transaction.run(statement("tombstones_of"), ids=list(reports))
    return {record["row"]["id"] for record in found}


def _of_copy(stone: Tombstone, stems: Sequence[str], url: str | None) -> Tombstone:
    return Tombstone(id=stone.id, stems=tuple(stems), published=stone.published, url=url)


def _with_heirs(stone: Tombstone, heirs: Mapping[str, str]) -> Tombstone:
    """The tombstone with heirs as the store has them now in the place of those told before."""
    now = {mention: heirs[mention] for mention in stone.mentions if mention in heirs}
    return replace(stone, heirs=tuple(sorted((dict(stone.heirs) | now).items())))


def _heirs(transaction: ManagedTransaction, reports: Sequence[str]) -> dict[str, str]:
    """The least other mention of each person whom these reports name, in reports that stay, by their mentions."""
    rows = [record.data() for record in transaction.run(statement("people_named_in"), reports=list(reports))]
    going = {row["mention"] for row in rows}
    found: dict[str, str] = {}
    for row in rows:
        staying = [mention for mention in row["mentions"] if mention not in going]
        if staying:
            found[row["mention"]] = min(staying)
    return found
