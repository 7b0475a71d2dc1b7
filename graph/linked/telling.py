"""What reports say of facts, in RDF: tellings, their evidence, and the stages that follow from all tellings of one."""

from __future__ import annotations

from graph.dates import precision
from graph.linked.saying import Statement, concept, date, dated, resource, says, status, term_of_office, texts
from graph.linked.stages import Stage
from graph.linked.statements import Statements, side_ids
from graph.linked.terms import PROV, integer, iri, number, term, text
from graph.model import Evidence, Telling
from ontology.terms import AgreementType

_FROM, _START, _END, _QUOTATION = map(term, ("from", "start", "end", "quotation"))
_QUOTED = iri(f"{PROV}wasQuotedFrom")


def telling_statements(tell: Statements, telling: Telling) -> list[Statement]:
    """What one report says of one fact, without what `sides` says."""
    told = resource(telling.id, "Telling")
    told += tell.link("about", telling.about)
    told += tell.link("saidIn", telling.evidence)
    told.append(says("known", date(telling.known)))
    told += dated(telling.date, telling.precision)
    told += term_of_office(telling)
    if telling.sides:
        told += tell.link("side", *side_ids(telling))
    if telling.status is not None:
        told.append(status(telling.status))
    if telling.title is not None:
        told.append(says("title", text(telling.title)))
    if telling.place is not None:
        told.append(says("place", text(telling.place)))
    if telling.country is not None:
        told += tell.link("in", telling.country)
    if telling.medium is not None:
        told.append(concept("medium", "medium", telling.medium))
    if telling.main is not None:
        told.append(says("main", number(telling.main)))
    if telling.type is not None:
        told += _document(tell, telling, telling.type)
    if telling.house is not None:
        told.append(concept("house", "house", telling.house))
    return told


def _document(tell: Statements, telling: Telling, kind: AgreementType) -> list[Statement]:
    told = [concept("documentType", "document-type", kind)]
    told += tell.link("party", *telling.parties)
    told += tell.link("signatory", *telling.signatories)
    if telling.count is not None:
        told.append(says("count", integer(telling.count)))
    return told


def stage_statements(tell: Statements, stage: Stage) -> list[Statement]:
    """What was known of a fact from one day on."""
    told = [
        *resource(stage.id, "Stage"),
        says("known", date(stage.known)),
        *dated(stage.date, precision(stage.date) if stage.date else None),
        *texts("place", (stage.place,)),
        *tell.link("in", stage.country),
        *texts("title", (stage.title,)),
        *term_of_office(stage),
    ]
    if stage.main is not None:
        told.append(says("main", number(stage.main)))
    if stage.status is not None:
        told.append(status(stage.status))
    if stage.count is not None:
        told.append(says("count", integer(stage.count)))
    return told


def evidence_statements(tell: Statements, evidence: Evidence) -> list[Statement]:
    """A quotation and what took it for ground."""
    return [
        *resource(evidence.id, "Evidence"),
        f"{_FROM} <{tell.base}{evidence.report}>",
        f"{_QUOTED} <{tell.base}{evidence.report}>",
        f"{_START} {integer(evidence.start)}",
        f"{_END} {integer(evidence.end)}",
        says("confidence", number(evidence.confidence)),
        f"{_QUOTATION} {text(evidence.quotation)}",
        says("extractor", text(evidence.extractor)),
        says("version", text(evidence.version)),
        *texts("ground", (evidence.ground,)),
    ]
