"""A conflict in RDF, and the claims that disagree in it."""

from __future__ import annotations

from graph.linked.saying import Statement, concept, resource, says, texts
from graph.linked.statements import Statements
from graph.linked.terms import text
from graph.model import Claim, Conflict


def conflict_statements(tell: Statements, conflict: Conflict) -> list[Statement]:
    """A conflict, without what `claims` says."""
    values = " / ".join(sorted(claim.value for claim in conflict.claims))
    return [
        *resource(conflict.id, "Conflict", f"{conflict.rule.replace('_', ' ')}: {values}"),
        concept("rule", "conflict-rule", conflict.rule),
        *tell.link("about", *conflict.about),
        *tell.link("concerns", *conflict.states),
        *tell.link("claim", *(claim.id for claim in conflict.claims)),
        *tell.link("holds", conflict.holds),
        *texts("reason", (conflict.reason,)),
    ]


def claim_statements(tell: Statements, claim: Claim) -> list[Statement]:
    """One side of a conflict."""
    named = resource(claim.id, "Claim", claim.value)
    return [*named, says("value", text(claim.value)), *tell.link("saidIn", *claim.evidence)]
