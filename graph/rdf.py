"""The model as RDF: the whole graph as a stream of ordered quads, in six formats; one resource as an rdflib graph.

What a report itself says (mentions, evidence, what that supports, the reading) stands in the named graph of the report,
all else in the default graph; formats of triples have both together. There are no blank nodes, and all is in order of
identifiers, so equal graphs give equal bytes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import IO, TYPE_CHECKING, BinaryIO, Protocol, TypeVar, cast

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from graph.decisions import UNDECIDED, Decisions
from graph.facts import Facts
from graph.known import tellings_of
from graph.linked.decision import decision_id, decision_statements
from graph.linked.reading import AsRead
from graph.linked.stages import stages
from graph.linked.statements import PROV, RDFS, SKOS, XSD, Links, Statement, Statements, Value, links_of
from graph.model import Agreement, Evidence, Graph, Meeting, Mention, Telling, Tenure
from ontology.namespaces import BASE, ONTOLOGY

if TYPE_CHECKING:
    import rdflib

PREFIXES = {"is": ONTOLOGY, "skos": SKOS, "rdfs": RDFS, "prov": PROV, "xsd": XSD}


class Format(StrEnum):
    """RDF serialisations."""

    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    NQUADS = "nquads"
    TRIG = "trig"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"


_FORMATS = {
    Format.TURTLE: RdfFormat.TURTLE,
    Format.NTRIPLES: RdfFormat.N_TRIPLES,
    Format.NQUADS: RdfFormat.N_QUADS,
    Format.TRIG: RdfFormat.TRIG,
    Format.JSONLD: RdfFormat.JSON_LD,
    Format.RDFXML: RdfFormat.RDF_XML,
}
_WITH_PREFIXES = {Format.TURTLE, Format.TRIG, Format.RDFXML}
MEDIA_TYPES = {form: rdf.media_type for form, rdf in _FORMATS.items()}
"""The media type of each format."""

# https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(
    graph: Graph,
    rdf: Format,
    out: BinaryIO,
    base: str = BASE,
    readings: Iterable[Facts] = (),
    decisions: Decisions = UNDECIDED,
) -> None:
    """Write the whole graph, its identifiers below `base`. Equal graphs give equal bytes.

    With the readings and the decisions that it was made of, it can be made anew of what is written.

    Raises ValueError on a base that is no IRI. XML has no control characters: RDF/XML has U+FFFD in their place.
    """
    kind = _FORMATS[rdf]
    found = quads(graph, base, readings, decisions)
    prefixes = {**PREFIXES, "id": base} if rdf in _WITH_PREFIXES else None
    if kind.supports_datasets:
        serialize(found, out, kind, prefixes=prefixes)
    elif rdf is Format.RDFXML:
        serialize(map(_in_xml, found), cast("IO[bytes]", _XmlLines(out)), kind, prefixes=prefixes)
    else:
        serialize((quad.triple for quad in found), out, kind, prefixes=prefixes)


def quads(
    graph: Graph, base: str = BASE, readings: Iterable[Facts] = (), decisions: Decisions = UNDECIDED
) -> Iterator[Quad]:
    """Every quad of the graph, each once: the default graph by kind and identifier, then the graph of each report.

    Of the readings those count that are of the graph's reports.

    Raises ValueError on a base that is no IRI.
    """
    tell = Statements(base)
    links = links_of(graph)
    settled = links.pop(None, defaultdict(set))
    for subject, statements in _settled(graph, tell):
        own = settled.pop(subject, set())
        yield from _block(tell, subject, (*statements, *_linked(tell, own)), None)
    for subject in sorted(settled):
        yield from _block(tell, subject, _linked(tell, settled[subject]), None)
    for name, decision in sorted((decision_id(one), one) for one in decisions.made):
        yield from _block(tell, name, decision_statements(tell, decision), None)
    yield from _said(graph, tell, links, readings)


def describe(graph: Graph, identifier: str, base: str = BASE) -> rdflib.Graph:
    """What the graph says of one resource, as subject or object, for rdflib to carry; empty for an unknown one."""
    import rdflib

    node = NamedNode(base + identifier)
    lines = [f"{quad.triple} ." for quad in quads(graph, base) if node in (quad.subject, quad.object)]
    found = rdflib.Graph()
    found.parse(data="\n".join(lines), format="nt")
    for prefix, namespace in {**PREFIXES, "id": base}.items():
        found.bind(prefix, namespace)
    return found


def _settled(graph: Graph, tell: Statements) -> Iterator[tuple[str, Iterable[Statement]]]:
    """Resources of the default graph, each with its statements, by kind and identifier."""
    yield from _each(graph.reports, tell.report)
    for person in sorted(graph.people, key=lambda person: person.id):
        yield person.id, tell.person(person)
        yield from tell.replaced(person)
    yield from _each(graph.states, tell.state)
    yield from _each(graph.organizations, tell.organization)
    yield from _each(graph.offices, tell.office)
    told = tellings_of(graph)
    yield from _facts(graph.tenures, tell.tenure, tell, told)
    yield from _facts(graph.meetings, tell.meeting, tell, told)
    for meeting in sorted(graph.meetings, key=lambda meeting: meeting.id):
        yield from tell.sides(meeting)
    yield from _each(graph.met, tell.contact)
    yield from _facts(graph.agreements, tell.agreement, tell, told)
    yield from _each(graph.conflicts, tell.conflict)
    yield from _each({claim.id: claim for one in graph.conflicts for claim in one.claims}.values(), tell.claim)


def _said(graph: Graph, tell: Statements, links: dict[str | None, Links], readings: Iterable[Facts]) -> Iterator[Quad]:
    """The named graph of each report, by its identifier."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for person in graph.people:
        for mention in person.mentions:
            mentions[mention.report].append(mention)
    for one in graph.evidence:
        evidence[one.report].append(one)
    tellings = _by_report(graph)
    held = {report.id for report in graph.reports}
    read = {facts.report.id: facts for facts in readings if facts.report.id in held}
    for report in sorted(mentions.keys() | evidence.keys() | read.keys()):
        of_report = links.get(report, defaultdict(set))
        words = {one.id for one in evidence[report]}
        as_read = AsRead(tell, read[report], words, mentions[report]) if report in read else None
        named = as_read.people() if as_read else {}
        for mention in sorted(mentions[report], key=lambda mention: mention.id):
            own_words = (*tell.mention(mention), *named.get(mention.id, ()))
            yield from _block(tell, tell.mention_id(mention), own_words, report)
        for subject, statements in _each(evidence[report], tell.evidence):
            own = of_report.pop(subject, set())
            yield from _block(tell, subject, (*statements, *_linked(tell, own)), report)
        for telling in tellings[report]:
            yield from _block(tell, telling.id, tell.telling(telling), report)
            for side, statements in tell.sides(telling):
                yield from _block(tell, side, statements, report)
        for subject in sorted(of_report):
            yield from _block(tell, subject, _linked(tell, of_report[subject]), report)
        for subject, said in as_read.resources() if as_read else ():
            yield from _block(tell, subject, said, report)


def _by_report(graph: Graph) -> dict[str, list[Telling]]:
    """The tellings of each report, in order of identifiers."""
    report_of = {evidence.id: evidence.report for evidence in graph.evidence}
    found: dict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(graph.tellings, key=lambda telling: telling.id):
        found[report_of.get(telling.evidence, "")].append(telling)
    return found


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_Record = TypeVar("_Record", bound=_Identified)


def _each(
    records: Iterable[_Record], tell: Callable[[_Record], Iterable[Statement]]
) -> Iterator[tuple[str, Iterable[Statement]]]:
    return ((record.id, tell(record)) for record in sorted(records, key=lambda record: record.id))


_Fact = TypeVar("_Fact", bound=Tenure | Meeting | Agreement)


def _facts(
    facts: Iterable[_Fact],
    statements: Callable[[_Fact], Iterable[Statement]],
    tell: Statements,
    told: Mapping[str, Sequence[Telling]],
) -> Iterator[tuple[str, Iterable[Statement]]]:
    """Each fact with its statements, and each of its stages with theirs."""
    for fact in sorted(facts, key=lambda fact: fact.id):
        found = stages(fact, told.get(fact.id, ()))
        yield fact.id, (*statements(fact), *tell.link("stage", *(stage.id for stage in found)))
        yield from _each(found, tell.stage)


def _linked(tell: Statements, links: Iterable[tuple[str, str]]) -> Iterator[Statement]:
    for predicate, other in links:
        yield from tell.link(predicate, other)


def _block(tell: Statements, subject: str, statements: Iterable[Statement], report: str | None) -> Iterator[Quad]:
    """One resource's statements in one graph: in order, and each once."""
    node, graph = tell.node(subject), tell.node(report) if report else DefaultGraph()
    for predicate, value in sorted(set(statements), key=_order):
        yield Quad(node, predicate, value, graph)


def _order(statement: Statement) -> tuple[str, str]:
    predicate, value = statement
    return predicate.value, str(value)


def _in_xml(quad: Quad) -> Triple:
    value = cast("Value", quad.object)
    if isinstance(value, Literal) and _NOT_IN_XML.search(value.value):
        value = Literal(_NOT_IN_XML.sub("\ufffd", value.value))
    return Triple(quad.subject, quad.predicate, value)


class _XmlLines:
    """Keeps carriage returns, which every reader of XML takes for line feeds unless they are escaped."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out

    def write(self, some: bytes) -> int:
        self.out.write(some.replace(b"\r", b"&#xD;"))
        return len(some)

    def flush(self) -> None:
        self.out.flush()
