"""All conflicts of a graph: what its sources say that cannot all be so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.conflicts.found import Found, distinct
from graph.conflicts.groups import Group, Known, conflicts_in, groups_of
from graph.decisions import UNDECIDED, Decision, Decisions
from graph.model import Conflict, Graph, Telling


def conflicts(graph: Graph, decisions: Decisions = UNDECIDED) -> tuple[Conflict, ...]:
    """The conflicts of a graph, in the order of their identifiers, with what was decided of them."""
    known = Known.of(graph)
    groups: dict[Group, list[Telling]] = defaultdict(list)
    for telling in graph.tellings:
        for group in groups_of(telling, known.tenures, known.offices):
            groups[group].append(telling)
    found = distinct(one for group, tellings in groups.items() for one in conflicts_in(group, tellings, known))
    return decided(found.values(), decisions)


def decided(found: Iterable[Found], decisions: Decisions) -> tuple[Conflict, ...]:
    """Conflicts with the claims that were decided to hold; of several decisions on one the first in order counts."""
    if not decisions.holding:
        return tuple(one.conflict for one in found)
    return tuple(_decided(one, decisions.holding) for one in found)


def _decided(one: Found, holds: Mapping[str, Decision]) -> Conflict:
    decision = next((holds[name] for name in one.names() if name in holds), None)
    claim = one.claim(decision.other) if decision else None
    if decision is None or claim is None:
        return one.conflict
    return replace(one.conflict, holds=claim, reason=decision.reason or None)
