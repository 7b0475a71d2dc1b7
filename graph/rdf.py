"""The model as RDF: the whole graph as a stream of sorted quads, in six formats; one resource as an rdflib graph.

Mentions and evidence stand in the named graph of their report, all else in the default graph; formats of triples have
both together. There are no blank nodes, so equal graphs give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, serialize

from graph.model import Agreement, Evidence, Graph, Meeting, Mention, Office, Organization, Person, State, Tenure
from ontology.terms import AgreementStatus, MeetingStatus

if TYPE_CHECKING:
    import rdflib

    from graph.facts import Report

BASE = "https://w3id.org/interstate/id/"
ONTOLOGY = "https://w3id.org/interstate/ontology#"
TERM = "https://w3id.org/interstate/term/"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_PROV = "http://www.w3.org/ns/prov#"

PREFIXES = {"is": ONTOLOGY, "skos": _SKOS, "rdfs": _RDFS, "prov": _PROV, "xsd": _XSD}
_DATES = {4: "gYear", 7: "gYearMonth", 10: "date"}


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
MEDIA_TYPES = {format_: rdf.media_type for format_, rdf in _FORMATS.items()}
"""The media type of each format."""

_Value = NamedNode | Literal


def write(graph: Graph, rdf: Format, out: BinaryIO, base: str = BASE) -> None:
    """Write the whole graph, its identifiers below `base`. Equal graphs give equal bytes."""
    kind = _FORMATS[rdf]
    found = quads(graph, base)
    if kind.supports_datasets:
        ordered = sorted(set(found), key=str)
    else:
        triples = {Quad(quad.subject, quad.predicate, quad.object) for quad in found}
        ordered = sorted(triples, key=str)
    prefixes = {**PREFIXES, "id": base}
    items = ordered if kind.supports_datasets else [quad.triple for quad in ordered]
    serialize(
        items, out, kind, prefixes=prefixes if kind in (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.RDF_XML) else None
    )


def quads(graph: Graph, base: str = BASE) -> Iterator[Quad]:
    """Every quad of the graph, in the order of the model."""
    writer = _Writer(base)
    for report in graph.reports:
        yield from writer.report(report)
    for person in graph.people:
        yield from writer.person(person)
    for state in graph.states:
        yield from writer.state(state)
    for body in graph.organizations:
        yield from writer.organization(body)
    for office in graph.offices:
        yield from writer.office(office)
    for tenure in graph.tenures:
        yield from writer.tenure(tenure)
    for meeting in graph.meetings:
        yield from writer.meeting(meeting)
    for met in graph.met:
        yield writer.triple(met.people[0], "metWith", writer.node(met.people[1]))
    for agreement in graph.agreements:
        yield from writer.agreement(agreement)
    for evidence in graph.evidence:
        yield from writer.evidence(evidence)


def describe(graph: Graph, identifier: str, base: str = BASE) -> rdflib.Graph:
    """What the graph says of one resource, as subject or object, for rdflib to carry; empty for an unknown one."""
    import rdflib

    found = rdflib.Graph()
    node = f"{base}{identifier}"
    lines = sorted(
        {f"{quad.triple} ." for quad in quads(graph, base) if node in (_iri(quad.subject), _iri(quad.object))}
    )
    found.parse(data="\n".join(lines), format="nt")
    for prefix, namespace in {**PREFIXES, "id": base}.items():
        found.bind(prefix, namespace)
    return found


def _iri(value: object) -> str | None:
    return value.value if isinstance(value, NamedNode) else None


class _Writer:
    """Quads of each kind of the model."""

    def __init__(self, base: str) -> None:
        self.base = base

    def node(self, identifier: str) -> NamedNode:
        return NamedNode(self.base + identifier)

    def triple(self, subject: str, predicate: str, value: _Value, graph: str | None = None) -> Quad:
        named = self.node(graph) if graph else DefaultGraph()
        known = predicate if ":" in predicate else ONTOLOGY + predicate
        return Quad(self.node(subject), NamedNode(known), value, named)

    def resource(
        self, node: str, kind: str, name: str | None, graph: str | None = None, identifier: str | None = None
    ) -> Iterator[Quad]:
        yield self.triple(node, f"{_RDF}type", NamedNode(ONTOLOGY + kind), graph)
        yield self.triple(node, "identifier", Literal(identifier or node), graph)
        if name is not None:
            yield self.triple(node, f"{_RDFS}label", Literal(name), graph)

    def texts(self, subject: str, graph: str | None = None, **values: str | None) -> Iterator[Quad]:
        """Literals of the properties that are there; a trailing underscore keeps a name from being a keyword."""
        for name, value in values.items():
            if value is not None:
                yield self.triple(subject, name.rstrip("_"), Literal(value), graph)

    def links(self, subject: str, predicate: str, *others: str | None) -> Iterator[Quad]:
        for other in others:
            if other is not None:
                yield self.triple(subject, predicate, self.node(other))

    def report(self, report: Report) -> Iterator[Quad]:
        one = report.id
        yield from self.resource(one, "Report", report.title or report.stems[0])
        yield self.triple(one, "published", _date(report.published))
        yield from self.texts(
            one,
            url=report.url,
            title=report.title,
            publisher=report.publisher,
            language=report.language,
            text=report.text,
        )
        for stem in report.stems:
            yield self.triple(one, "stem", Literal(stem))

    def person(self, person: Person) -> Iterator[Quad]:
        yield from self.resource(person.id, "Person", person.name)
        for alias in person.aliases:
            yield self.triple(person.id, f"{_SKOS}altLabel", Literal(alias))
        for mention in person.mentions:
            yield from self.mention(person.id, mention)

    def mention(self, person: str, mention: Mention) -> Iterator[Quad]:
        # A person's identifier is that of one of its mentions, so a mention is told by a suffix.
        told, graph = f"{mention.id}#mention", mention.report
        yield from self.links(person, "mention", told)
        yield from self.links(person, "mentionedIn", mention.report)
        yield from self.resource(told, "Mention", mention.name, graph, mention.id)
        yield self.triple(told, "mentionedIn", self.node(mention.report), graph)
        yield from self.texts(told, graph, key=mention.key)
        for alias in mention.aliases:
            yield self.triple(told, f"{_SKOS}altLabel", Literal(alias), graph)
        for start, end in mention.spans:
            yield self.triple(told, "span", Literal(f"{start}-{end}"), graph)

    def state(self, state: State) -> Iterator[Quad]:
        yield from self.resource(state.id, "State", state.name)
        yield self.triple(state.id, f"{_SKOS}notation", Literal(state.id))

    def organization(self, body: Organization) -> Iterator[Quad]:
        yield from self.resource(body.id, "Organization", body.name)
        for alias in body.aliases:
            yield self.triple(body.id, f"{_SKOS}altLabel", Literal(alias))
        yield from self.links(body.id, "of", body.state)

    def office(self, office: Office) -> Iterator[Quad]:
        yield from self.resource(office.id, "Office", office.name)
        yield self.triple(office.id, "role", _term("role", office.role))
        yield from self.links(office.id, "of", office.state, office.organization)

    def tenure(self, tenure: Tenure) -> Iterator[Quad]:
        one = tenure.id
        yield from self.resource(one, "Tenure", None)
        yield from self.links(tenure.person, "holdsOffice", tenure.office)
        yield from self.links(one, "holder", tenure.person)
        yield from self.links(one, "office", tenure.office)
        yield self.triple(one, "status", _term("tenure-status", tenure.status))
        yield self.triple(one, "firstSeen", _date(tenure.first_seen))
        yield self.triple(one, "lastSeen", _date(tenure.last_seen))
        for title in tenure.titles:
            yield self.triple(one, "title", Literal(title))
        yield from self.grounds(one, tenure.evidence)

    def meeting(self, meeting: Meeting) -> Iterator[Quad]:
        one = meeting.id
        yield from self.resource(one, "Meeting", None)
        yield self.triple(one, "status", _term("meeting-status", meeting.status))
        yield self.triple(one, "medium", _term("medium", meeting.medium))
        yield self.triple(one, "main", Literal(meeting.main))
        if meeting.date:
            yield self.triple(one, "date", _date(meeting.date))
        yield from self.texts(one, place=meeting.place)
        yield from self.links(one, "in", meeting.country)
        part = "tookPartIn" if meeting.status is MeetingStatus.TOOK_PLACE else "expectedAt"
        for position, people in enumerate(meeting.sides):
            side = f"{one}-side-{position}"
            yield from self.links(one, "side", side)
            yield from self.resource(side, "Side", None)
            yield self.triple(side, "position", Literal(position))
            for person in people:
                yield from self.links(side, "member", person)
                yield from self.links(person, part, one)
        yield from self.grounds(one, meeting.evidence)

    def agreement(self, agreement: Agreement) -> Iterator[Quad]:
        one = agreement.id
        yield from self.resource(one, "Agreement", agreement.title)
        yield from self.texts(one, title=agreement.title)
        yield self.triple(one, "documentType", _term("document-type", agreement.type))
        yield self.triple(one, "status", _term("agreement-status", agreement.status))
        if agreement.date:
            yield self.triple(one, "date", _date(agreement.date))
        if agreement.count is not None:
            yield self.triple(one, "count", Literal(agreement.count))
        for party in agreement.parties:
            yield from self.links(party, "partyTo", one)
        for person in agreement.signatories:
            yield from self.links(person, "signatoryOf", one)
        if agreement.status is AgreementStatus.SIGNED:
            for signer in (*agreement.parties, *agreement.signatories):
                yield from self.links(signer, "signed", one)
        yield from self.grounds(one, agreement.evidence)

    def grounds(self, fact: str, evidence: tuple[str, ...]) -> Iterator[Quad]:
        for one in evidence:
            yield from self.links(fact, "evidence", one)
            yield from self.links(one, "supports", fact)

    def evidence(self, evidence: Evidence) -> Iterator[Quad]:
        one, graph = evidence.id, evidence.report
        yield from self.resource(one, "Evidence", None, graph)
        yield self.triple(one, "from", self.node(evidence.report), graph)
        yield self.triple(one, f"{_PROV}wasQuotedFrom", self.node(evidence.report), graph)
        yield self.triple(one, "start", Literal(evidence.start), graph)
        yield self.triple(one, "end", Literal(evidence.end), graph)
        yield self.triple(one, "confidence", Literal(evidence.confidence), graph)
        yield from self.texts(
            one,
            graph,
            quotation=evidence.quotation,
            extractor=evidence.extractor,
            version=evidence.version,
            ground=evidence.ground,
        )


def _date(date: str) -> Literal:
    return Literal(date, datatype=NamedNode(_XSD + _DATES[len(date)]))


def _term(scheme: str, value: StrEnum) -> NamedNode:
    return NamedNode(f"{TERM}{scheme}/{value.value}")
