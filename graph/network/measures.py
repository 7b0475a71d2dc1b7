"""Measures of a network: meetings by month, by pair, by both; how many each one met, and stood between."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.network.model import Contact, Network
from graph.network.ties import Tie, ties

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EXACT = 2_000
"""Nodes up to which the shortest ways from all of them are counted, which takes the square of their number."""
PIVOTS = 500
"""Nodes from which they are counted in a larger network. Brandes and Pich, doi 10.1142/S0218127407018403."""

_DIGITS = 6
_MONTH = len("2024-10")


@dataclass(frozen=True, slots=True, kw_only=True)
class InMonth:
    """Meetings of one month, and the contacts that they made.

    `month` is a year for those that are known by their year alone, which no month has, and None for the undated: so
    every meeting is counted once.
    """

    month: str | None
    meetings: int
    contacts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PairInMonth:
    """At how many meetings of one month a pair met; `month` as above."""

    source: str
    target: str
    month: str | None
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A node: how many others it met (`degree`), at how many meetings, how often in all (`contacts`).

    `betweenness` is the share, from 0 to 1, of the shortest ways between two others that lead through it (Freeman,
    doi 10.2307/3033543), each pair counting as one step however often it met.
    """

    id: str
    name: str
    state: str | None
    degree: int
    meetings: int
    contacts: int
    betweenness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Measures of a network. `pivots` are the nodes that betweenness was counted from, None for all of them.

    Months in order, years before their months and the undated last; pairs by meetings, and nodes by degree, the
    greatest first.
    """

    among: str
    meetings: int
    contacts: int
    months: tuple[InMonth, ...]
    pairs: tuple[Tie, ...]
    months_of_pairs: tuple[PairInMonth, ...]
    nodes: tuple[Measured, ...]
    pivots: int | None


def measures(network: Network) -> Measures:
    """The measures of a network."""
    tied = sorted(ties(network.contacts), key=lambda tie: (-tie.meetings, tie.id))
    return Measures(
        among=network.among.value,
        meetings=len({contact.meeting for contact in network.contacts}),
        contacts=len(network.contacts),
        months=_months(network.contacts),
        pairs=tuple(tied),
        months_of_pairs=_months_of_pairs(network.contacts),
        nodes=_nodes(network, tied),
        pivots=PIVOTS if len(network.nodes) > EXACT else None,
    )


def month_of(date: str | None) -> str | None:
    """The month of a date; its year where there is no month, None for None."""
    return date[:_MONTH] if date else None


def _order(month: str | None) -> tuple[bool, str]:
    return month is None, month or ""


def _months(contacts: Sequence[Contact]) -> tuple[InMonth, ...]:
    meetings: dict[str | None, set[str]] = defaultdict(set)
    for contact in contacts:
        meetings[month_of(contact.date)].add(contact.meeting)
    counted = Counter(month_of(contact.date) for contact in contacts)
    return tuple(
        InMonth(month=month, meetings=len(meetings[month]), contacts=counted[month])
        for month in sorted(meetings, key=_order)
    )


def _months_of_pairs(contacts: Sequence[Contact]) -> tuple[PairInMonth, ...]:
    counted = Counter((contact.source, contact.target, month_of(contact.date)) for contact in contacts)
    return tuple(
        PairInMonth(source=source, target=target, month=month, meetings=counted[source, target, month])
        for source, target, month in sorted(counted, key=lambda key: (*key[:2], _order(key[2])))
    )


def _nodes(network: Network, tied: Sequence[Tie]) -> tuple[Measured, ...]:
    degree = Counter(end for tie in tied for end in (tie.source, tie.target))
    contacts = Counter(end for contact in network.contacts for end in (contact.source, contact.target))
    between = _betweenness(network, tied)
    found = (
        Measured(
            id=node.id,
            name=node.name,
            state=node.state,
            degree=degree[node.id],
            meetings=node.meetings,
            contacts=contacts[node.id],
            betweenness=round(between[node.id], _DIGITS),
        )
        for node in network.nodes
    )
    return tuple(sorted(found, key=lambda one: (-one.degree, -one.meetings, one.id)))


def _betweenness(network: Network, tied: Sequence[Tie]) -> Mapping[str, float]:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(node.id for node in network.nodes)
    graph.add_edges_from(sorted((tie.source, tie.target) for tie in tied))
    pivots = PIVOTS if len(graph) > EXACT else None
    found: Mapping[str, float] = networkx.betweenness_centrality(graph, k=pivots, seed=0)
    return found
