"""Which house of a parliament reports call a chamber: a telling of the organization that the chamber is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.evidence import evidence_id
from graph.facts import Facts
from graph.keys import identifier
from graph.model import Telling
from graph.organizations import body_of
from ontology.terms import Label


def houses(readings: Iterable[Facts]) -> tuple[Telling, ...]:
    """What distinct readings call the chambers that they name."""
    return tuple({telling.id: telling for facts in readings for telling in told_in(facts)}.values())


def told_in(facts: Facts) -> Iterator[Telling]:
    """What one report calls the chambers that it names."""
    report = facts.report
    for called in facts.houses:
        quotation = called.evidence
        body = body_of(called.name, called.state)
        yield Telling(
            id=identifier("telling", report.id, body.id, called.house, str(quotation.start), str(quotation.end)),
            about=body.id,
            evidence=evidence_id(report.id, Label.ORGANIZATION, quotation),
            known=report.published,
            title=called.name,
            house=called.house,
        )
