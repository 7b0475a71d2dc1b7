"""A conflict as a node and as edges: from the evidence of each claim, and to what it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from graph.model import Conflict
from ontology.terms import Edge, Label

Properties = dict[str, Any]

SUBJECTS = (Label.PERSON, Label.OFFICE, Label.ORGANIZATION, Label.MEETING, Label.AGREEMENT)
"""What a conflict can be about."""


def conflict_node(conflict: Conflict, published: Mapping[str, str]) -> Properties:
    """The properties of the node. It is known since two of its claims are; `published` is by evidence."""
    days = sorted(_since(claim.evidence, published) for claim in conflict.claims)
    values = sorted(claim.value for claim in conflict.claims)
    return {
        "id": conflict.id,
        "name": f"{conflict.rule.replace('_', ' ')}: {' / '.join(values)}",
        "rule": conflict.rule.value,
        "states": list(conflict.states),
        "holds": conflict.holds,
        "reason": conflict.reason,
        "known": days[1] or None,
    }


def conflict_edges(
    conflict: Conflict, quotations: Callable[[tuple[str, ...]], Iterable[str]], published: Mapping[str, str]
) -> Iterator[tuple[tuple[Label, Edge, Label], str, str, tuple[str, ...], Properties]]:
    """What each edge leads from and to, with what tells parallel ones apart, and properties."""
    for subject in conflict.about:
        yield (Label.CONFLICT, Edge.ABOUT, _label(subject)), conflict.id, subject, (), {}
    for claim in conflict.claims:
        for one, words in zip(claim.evidence, quotations(claim.evidence), strict=True):
            properties = {
                "claim": claim.id,
                "value": claim.value,
                "known": published.get(one),
                "quotation": words,
            }
            yield (Label.EVIDENCE, Edge.CLAIMS, Label.CONFLICT), one, conflict.id, (claim.id,), properties


def _label(subject: str) -> Label:
    """The label of a node, which its identifier begins with."""
    kind = subject.partition("-")[0]
    return next(label for label in SUBJECTS if label.lower() == kind)


def _since(evidence: tuple[str, ...], published: Mapping[str, str]) -> str:
    return min((published[one] for one in evidence if one in published), default="")
