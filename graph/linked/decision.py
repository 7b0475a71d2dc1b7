"""A decision by people in RDF: one resource of the default graph for each that is in force."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from graph.decisions import Decision
from graph.keys import identifier
from graph.linked.saying import Statement, concept, resource, texts
from graph.linked.statements import Statements


def decision_id(decision: Decision) -> str:
    """The identifier of a decision, derived from all that it says."""
    told = (decision.one, decision.other, decision.reason, decision.by, decision.names)
    return identifier("decision", decision.verdict, *told)


def decision_statements(tell: Statements, decision: Decision) -> Iterator[Statement]:
    """A decision. Identifiers are what people wrote, so that what no IRI may have is escaped in its links."""
    yield from resource(decision_id(decision), "Decision", decision.names or None)
    yield concept("verdict", "verdict", decision.verdict)
    yield from tell.link("one", quote(decision.one, safe=""))
    yield from tell.link("other", quote(decision.other, safe=""))
    yield from texts("reason", (decision.reason or None,))
    yield from texts("decidedBy", (decision.by or None,))
