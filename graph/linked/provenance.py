"""Where a report and its evidence come from, in PROV-O: who published the one, what reading gave the other.

An agent is told of once, with the first report that has it; who has been told of is all that an export remembers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.facts import Report
from graph.keys import identifier
from graph.linked.parts import Said
from graph.linked.saying import Statement
from graph.linked.statements import Statements
from graph.linked.terms import PROV, RDF, RDFS, iri, text
from graph.model import Evidence

Told = Iterator[tuple[str, Iterable[Statement]]]

_TYPE, _LABEL = iri(f"{RDF}type"), iri(f"{RDFS}label")
_ACTIVITY, _ORGANIZATION, _SOFTWARE = iri(f"{PROV}Activity"), iri(f"{PROV}Organization"), iri(f"{PROV}SoftwareAgent")
_ATTRIBUTED, _ASSOCIATED = iri(f"{PROV}wasAttributedTo"), iri(f"{PROV}wasAssociatedWith")
_USED = iri(f"{PROV}used")


def published_by(report: Report, tell: Statements) -> Iterator[Statement]:
    """The publisher of a report, so far as it is known."""
    if report.publisher is not None:
        yield _ATTRIBUTED, tell.node(_publisher(report.publisher))


def extraction_id(evidence: Evidence) -> str:
    """The identifier of the activity that gave this evidence: one reading of its report by one version."""
    return identifier("extraction", evidence.report, evidence.extractor, evidence.version)


def extractions(said: Said, tell: Statements) -> Told:
    """The readings that gave the evidence of a report."""
    found = {extraction_id(one): one for one in said.evidence}
    for name, one in sorted(found.items()):
        agent = tell.node(_software(one.extractor, one.version))
        yield name, ((_TYPE, _ACTIVITY), (_USED, tell.node(said.id)), (_ASSOCIATED, agent))


class Agents:
    """Publishers and extractors that were told of."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def new(self, said: Said) -> Told:
        """Those that a report is the first to have."""
        found: dict[str, tuple[str, str]] = {}
        if said.report and said.report.publisher is not None:
            found[_publisher(said.report.publisher)] = _ORGANIZATION, said.report.publisher
        for one in said.evidence:
            found[_software(one.extractor, one.version)] = _SOFTWARE, f"{one.extractor} {one.version}"
        for name in sorted(found.keys() - self._told):
            kind, called = found[name]
            yield name, ((_TYPE, kind), (_LABEL, text(called)))
        self._told.update(found)


def _publisher(name: str) -> str:
    return identifier("publisher", name)


def _software(extractor: str, version: str) -> str:
    return identifier("extractor", extractor, version)
