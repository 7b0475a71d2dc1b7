"""Tenures: who is seen in which post, from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from graph.evidence import evidence_id
from graph.facts import Facts, HeldOffice
from graph.keys import identifier
from graph.model import Tenure
from graph.offices import post_of
from ontology.terms import Label, TenureStatus


def tenures(readings: Iterable[Facts], person: Callable[[str, str], str]) -> tuple[Tenure, ...]:
    """One tenure for each person, post and status of distinct readings."""
    seen: dict[tuple[str, str, TenureStatus], list[tuple[Facts, HeldOffice]]] = defaultdict(list)
    for facts in readings:
        for held in facts.offices:
            seen[person(facts.report.id, held.person), post_of(held).id, held.status].append((facts, held))
    found = [
        Tenure(
            id=identifier("tenure", who, office, status),
            person=who,
            office=office,
            status=status,
            titles=tuple(sorted({held.title for _, held in told})),
            first_seen=min(facts.report.published for facts, _ in told),
            last_seen=max(facts.report.published for facts, _ in told),
            evidence=tuple(sorted({evidence_id(facts.report.id, Label.OFFICE, held.evidence) for facts, held in told})),
        )
        for (who, office, status), told in seen.items()
    ]
    return tuple(sorted(found, key=lambda tenure: tenure.id))
