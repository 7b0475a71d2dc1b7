"""Where a report and its evidence come from, in PROV-O: who published the one, what reading gave the other.

An agent is told of once, with the first report that has it; who has been told of is all that an export remembers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import itemgetter

from graph.facts import Report
from graph.keys import identifier
from graph.linked.parts import Said
from graph.linked.saying import Statement
from graph.linked.statements import Statements
from graph.linked.terms import PROV, RDF, RDFS, iri, text

Told = Iterator[tuple[str, list[Statement]]]

_TYPE, _LABEL = iri(f"{RDF}type"), iri(f"{RDFS}label")
_ACTIVITY, _ORGANIZATION, _SOFTWARE = (
    f"{_TYPE} {iri(PROV + name)}" for name in ("Activity", "Organization", "SoftwareAgent")
)
_ATTRIBUTED, _ASSOCIATED = iri(f"{PROV}wasAttributedTo"), iri(f"{PROV}wasAssociatedWith")
_USED = iri(f"{PROV}used")


def published_by(report: Report, tell: Statements) -> list[Statement]:
    """The publisher of a report, so far as it is known."""
    return [f"{_ATTRIBUTED} {tell.node(_publisher(report.publisher))}"] if report.publisher is not None else []


def extractions_of(said: Said) -> Mapping[tuple[str, str], str]:
    """The identifiers of the activities that gave the evidence of a report, by extractor and version.

    An activity is one reading of the report by one version of an extractor.
    """
    read = {(one.extractor, one.version) for one in said.evidence}
    return {named: identifier("extraction", said.id, *named) for named in sorted(read)}


def extractions(said: Said, found: Mapping[tuple[str, str], str], tell: Statements) -> Told:
    """The activities that gave the evidence of a report, in order."""
    for (extractor, version), name in sorted(found.items(), key=itemgetter(1)):
        agent = tell.node(_software(extractor, version))
        yield name, [_ACTIVITY, f"{_USED} {tell.node(said.id)}", f"{_ASSOCIATED} {agent}"]


class Agents:
    """Publishers and extractors that were told of."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def new(self, said: Said) -> Told:
        """Those that a report is the first to have."""
        found: dict[str, tuple[Statement, str]] = {}
        if said.report and said.report.publisher is not None:
            found[_publisher(said.report.publisher)] = _ORGANIZATION, said.report.publisher
        for extractor, version in {(one.extractor, one.version) for one in said.evidence}:
            found[_software(extractor, version)] = _SOFTWARE, f"{extractor} {version}"
        for name in sorted(found.keys() - self._told):
            kind, called = found[name]
            yield name, [kind, f"{_LABEL} {text(called)}"]
        self._told.update(found)


@lru_cache(1 << 12)
def _publisher(name: str) -> str:
    return identifier("publisher", name)


@lru_cache(1 << 10)
def _software(extractor: str, version: str) -> str:
    return identifier("extractor", extractor, version)
