"""What rows say of nodes and edges other than their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from graph.first_known import FirstKnown
from graph.histories import histories
from graph.model import Graph
from graph.row_kinds import Properties


@dataclass(frozen=True, slots=True)
class Around:
    """What rows say of nodes and edges other than their own, by their identifiers.

    The words of `quotations`, the `name` of a person, the `office` of a tenure, and whether a node is a `state`; since
    when each is known, and the `history` of each fact.
    """

    quotations: Callable[[Iterable[str]], Iterable[str]]
    name: Callable[[str], str]
    office: Callable[[str], str]
    state: Callable[[str], bool]
    first: FirstKnown
    history: Mapping[str, Properties]

    @classmethod
    def of(cls, graph: Graph) -> Around:
        """All of a whole graph."""
        return cls(
            quotations=partial(map, {evidence.id: evidence.quotation for evidence in graph.evidence}.__getitem__),
            name={person.id: person.name for person in graph.people}.__getitem__,
            office={tenure.id: tenure.office for tenure in graph.tenures}.__getitem__,
            state={state.id for state in graph.states}.__contains__,
            first=FirstKnown(graph),
            history=histories(graph),
        )
