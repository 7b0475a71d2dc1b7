"""Tenures: who is seen in which post, from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from graph.evidence import evidence_id
from graph.facts import Facts, HeldOffice
from graph.keys import identifier
from graph.model import Telling, Tenure
from graph.offices import post_of
from ontology.terms import Label, TenureStatus


def tenures(
    readings: Iterable[Facts], person: Callable[[str, str], str]
) -> tuple[tuple[Tenure, ...], tuple[Telling, ...]]:
    """One tenure for each person, post and status of distinct readings, and how each report tells of them."""
    seen: dict[tuple[str, str, TenureStatus], list[tuple[Facts, HeldOffice]]] = defaultdict(list)
    for facts in readings:
        for held in facts.offices:
            seen[person(facts.report.id, held.person), post_of(held).id, held.status].append((facts, held))
    found: list[Tenure] = []
    said: list[Telling] = []
    for (who, office, status), told in seen.items():
        tenure = identifier("tenure", who, office, status)
        tellings = {one.id: one for one in (_telling(facts, held, tenure) for facts, held in told)}.values()
        said += tellings
        found.append(_tenure(tenure, who, office, status, list(tellings)))
    return tuple(sorted(found, key=lambda tenure: tenure.id)), tuple(said)


def _telling(facts: Facts, held: HeldOffice, tenure: str) -> Telling:
    report, quotation = facts.report, held.evidence
    return Telling(
        id=identifier("telling", report.id, tenure, held.title, str(quotation.start), str(quotation.end)),
        about=tenure,
        evidence=evidence_id(report.id, Label.OFFICE, quotation),
        known=report.published,
        status=held.status,
        title=held.title,
    )


def _tenure(name: str, who: str, office: str, status: TenureStatus, tellings: Sequence[Telling]) -> Tenure:
    return Tenure(
        id=name,
        person=who,
        office=office,
        status=status,
        titles=tuple(sorted({one.title for one in tellings if one.title is not None})),
        first_seen=min(one.known for one in tellings),
        last_seen=max(one.known for one in tellings),
        evidence=tuple(sorted({one.evidence for one in tellings})),
    )
