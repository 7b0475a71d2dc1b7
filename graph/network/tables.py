"""A network as two tables, of nodes and of edges: the same columns in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from graph.dates import interval
from graph.network.choices import Among, Edges
from graph.network.model import Contact, Network, Node
from graph.network.ties import Tie, ties

T = TypeVar("T")
Value = str | int | float | tuple[str, ...] | None
Type = type[str] | type[int] | type[float] | type[tuple[str, ...]]
Spells = Sequence[tuple[str, str]]
"""Days, from and to, on which something is so."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values; the columns are named, with the type of their values where those are not None.

    `spells` are a row's each.
    """

    columns: dict[str, Type]
    rows: Sequence[Sequence[Value]]
    spells: Sequence[Spells]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a network; `parallel` where a pair can have several edges."""

    nodes: Table
    edges: Table
    parallel: bool


def tables(network: Network, edges: Edges) -> Tables:
    """The tables of a network, with an edge a meeting or an edge a pair."""
    nodes = _table((*_NODE, *_NODES[network.among], *_SEEN), network.nodes, _life)
    if edges is Edges.PAIRS:
        return Tables(nodes, _table(_TIE, ties(network.contacts), lambda tie: tie.spells), parallel=False)
    columns = (*_CONTACT, *_CONTACTS[network.among])
    return Tables(nodes, _table(columns, network.contacts, _day), parallel=True)


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its name, its type, and how a record gives its value."""

    name: str
    type: Type
    of: Callable[[T], Value]


def _table(columns: Sequence[Column[T]], records: Iterable[T], spells: Callable[[T], Spells]) -> Table:
    found = tuple(records)
    return Table(
        {column.name: column.type for column in columns},
        [[column.of(record) for column in columns] for record in found],
        [spells(record) for record in found],
    )


def _life(node: Node) -> Spells:
    return (node.life,) if node.life else ()


def _day(contact: Contact) -> Spells:
    return (interval(contact.date),) if contact.date else ()


_NODE: tuple[Column[Node], ...] = (
    Column("id", str, lambda node: node.id),
    Column("label", str, lambda node: node.name),
    Column("state", str, lambda node: node.state),
)
_NODES: dict[Among, tuple[Column[Node], ...]] = {
    Among.PEOPLE: (
        Column("states", tuple, lambda node: node.states),
        Column("offices", tuple, lambda node: node.offices),
    ),
    Among.STATES: (
        Column("since", str, lambda node: node.since),
        Column("until", str, lambda node: node.until),
    ),
}
_SEEN: tuple[Column[Node], ...] = (
    Column("meetings", int, lambda node: node.meetings),
    Column("first", str, lambda node: node.first),
    Column("last", str, lambda node: node.last),
)
_CONTACT: tuple[Column[Contact], ...] = (
    Column("id", str, lambda contact: contact.id),
    Column("source", str, lambda contact: contact.source),
    Column("target", str, lambda contact: contact.target),
    Column("weight", int, lambda contact: 1),
    Column("meeting", str, lambda contact: contact.meeting),
    Column("date", str, lambda contact: contact.date),
    Column("precision", str, lambda contact: contact.precision),
    Column("earliest", str, lambda contact: interval(contact.date)[0] if contact.date else None),
    Column("latest", str, lambda contact: interval(contact.date)[1] if contact.date else None),
    Column("medium", str, lambda contact: contact.medium),
    Column("place", str, lambda contact: contact.place),
    Column("country", str, lambda contact: contact.country),
    Column("confidence", float, lambda contact: contact.confidence),
    Column("basis", str, lambda contact: contact.basis),
)
_CONTACTS: dict[Among, tuple[Column[Contact], ...]] = {
    Among.PEOPLE: (
        Column("source_states", tuple, lambda contact: contact.source_states),
        Column("target_states", tuple, lambda contact: contact.target_states),
    ),
    Among.STATES: (Column("pairs", int, lambda contact: contact.pairs),),
}
_TIE: tuple[Column[Tie], ...] = (
    Column("id", str, lambda tie: tie.id),
    Column("source", str, lambda tie: tie.source),
    Column("target", str, lambda tie: tie.target),
    Column("weight", int, lambda tie: tie.meetings),
    Column("first", str, lambda tie: tie.first),
    Column("last", str, lambda tie: tie.last),
    Column("undated", int, lambda tie: tie.undated),
)
