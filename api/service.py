"""The description of the SPARQL service (https://www.w3.org/TR/sparql11-service-description/)."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from graph.mirror.formats import GRAPHS, ROWS

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")


def description(endpoint: str, triples: int, media: str) -> bytes:
    """The service at this address, over so many triples, in a media type of RDF."""
    form = GRAPHS[media]
    prefixes = {"sd": SD, "void": VOID} if form in (RdfFormat.TURTLE, RdfFormat.RDF_XML) else None
    written = serialize(_triples(endpoint, triples), None, form, prefixes=prefixes)
    if written is None:
        raise ValueError(media)
    return written


def _triples(endpoint: str, triples: int) -> Iterator[Triple]:
    service, dataset, union = (NamedNode(endpoint + part) for part in ("#service", "#dataset", "#union"))
    yield Triple(service, RDF_TYPE, _sd("Service"))
    yield Triple(service, _sd("endpoint"), NamedNode(endpoint))
    yield Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    yield Triple(service, _sd("feature"), _sd("UnionDefaultGraph"))
    for iri in sorted({form.iri for form in ROWS.values()} | {form.iri for form in GRAPHS.values()}):
        yield Triple(service, _sd("resultFormat"), NamedNode(iri))
    yield Triple(service, _sd("defaultDataset"), dataset)
    yield Triple(dataset, RDF_TYPE, _sd("Dataset"))
    yield Triple(dataset, _sd("defaultGraph"), union)
    yield Triple(union, RDF_TYPE, _sd("Graph"))
    yield Triple(union, NamedNode(VOID + "triples"), Literal(str(triples), datatype=INTEGER))


def _sd(name: str) -> NamedNode:
    return NamedNode(SD + name)
