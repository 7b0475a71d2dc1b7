"""The quotations under the facts, one node for each span that grounds facts of one kind."""

from __future__ import annotations

from collections.abc import Iterable

from graph.facts import Facts, Quotation
from graph.keys import identifier
from graph.model import Evidence
from ontology.terms import Label


def evidence_id(report: str, kind: Label, quotation: Quotation) -> str:
    """Identifier of the evidence that a span of a report is for facts of a kind."""
    return identifier("evidence", report, kind, str(quotation.start), str(quotation.end))


def evidence(readings: Iterable[Facts]) -> tuple[Evidence, ...]:
    """All evidence of distinct readings. A span that grounds several facts has the confidence of the least sure."""
    found: dict[str, Evidence] = {}
    for facts in readings:
        for kind, quotation in _quotations(facts):
            node = Evidence(
                id=evidence_id(facts.report.id, kind, quotation),
                report=facts.report.id,
                quotation=quotation.text,
                start=quotation.start,
                end=quotation.end,
                extractor=facts.extractor,
                version=facts.version,
                confidence=quotation.confidence,
                ground=quotation.ground,
            )
            found[node.id] = min(found.get(node.id, node), node, key=lambda row: (row.confidence, row.ground or ""))
    return tuple(sorted(found.values(), key=lambda row: row.id))


def _quotations(facts: Facts) -> Iterable[tuple[Label, Quotation]]:
    yield from ((Label.OFFICE, office.evidence) for office in facts.offices)
    yield from ((Label.MEETING, meeting.evidence) for meeting in facts.meetings)
    yield from ((Label.AGREEMENT, agreement.evidence) for agreement in facts.agreements)
    yield from ((Label.ORGANIZATION, called.evidence) for called in facts.houses)
