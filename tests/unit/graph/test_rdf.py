"""The graph as RDF: conforming, equal in every format, the same bytes for the same graph."""

from __future__ import annotations

import io
from dataclasses import replace
from importlib.resources import files

import pyoxigraph
import pyshacl
import pytest
import rdflib
from small import small_graph

from graph.model import Graph
from graph.rdf import BASE, ONTOLOGY, Format, describe, write
from ontology.enumerations import ontology

IN_RDFLIB = {
    Format.TURTLE: "turtle",
    Format.NTRIPLES: "nt",
    Format.NQUADS: "nquads",
    Format.TRIG: "trig",
    Format.JSONLD: "json-ld",
    Format.RDFXML: "xml",
}
IN_OXIGRAPH = {
    Format.TURTLE: pyoxigraph.RdfFormat.TURTLE,
    Format.NTRIPLES: pyoxigraph.RdfFormat.N_TRIPLES,
    Format.NQUADS: pyoxigraph.RdfFormat.N_QUADS,
    Format.TRIG: pyoxigraph.RdfFormat.TRIG,
    Format.JSONLD: pyoxigraph.RdfFormat.JSON_LD,
    Format.RDFXML: pyoxigraph.RdfFormat.RDF_XML,
}


def written(graph: Graph, rdf: Format) -> bytes:
    out = io.BytesIO()
    write(graph, rdf, out)
    return out.getvalue()


@pytest.mark.parametrize("rdf", list(Format))
def test_two_libraries_read_each_format_with_equal_counts(rdf: Format) -> None:
    content = written(small_graph(), rdf)
    theirs = sum(1 for _ in pyoxigraph.parse(content, format=IN_OXIGRAPH[rdf]))
    dataset = rdflib.Dataset()
    dataset.parse(data=content, format=IN_RDFLIB[rdf])
    assert len(dataset) == theirs > 100


@pytest.mark.parametrize("rdf", list(Format))
def test_the_order_of_the_model_does_not_show(rdf: Format) -> None:
    graph = small_graph()
    turned = replace(graph, people=graph.people[::-1], meetings=graph.meetings[::-1], evidence=graph.evidence[::-1])
    assert written(graph, rdf) == written(turned, rdf)


def conforms(graph: Graph) -> tuple[bool, str]:
    data = rdflib.Graph().parse(data=written(graph, Format.NTRIPLES), format="nt")
    shapes = rdflib.Graph().parse(data=(files("ontology") / "shapes.ttl").read_text(encoding="utf-8"), format="turtle")
    result, _, text = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology(), advanced=False)
    return bool(result), str(text)


def test_an_export_conforms_to_the_shapes() -> None:
    result, text = conforms(small_graph())
    assert result, text


@pytest.mark.parametrize("damage", ["no evidence", "empty quotation", "backwards"])
def test_a_fact_without_evidence_does_not_conform(damage: str) -> None:
    graph = small_graph()
    if damage == "no evidence":
        graph = replace(graph, meetings=(replace(graph.meetings[0], evidence=()), graph.meetings[1]))
    elif damage == "empty quotation":
        graph = replace(graph, evidence=(replace(graph.evidence[0], quotation=""), *graph.evidence[1:]))
    else:
        graph = replace(graph, evidence=(replace(graph.evidence[0], start=50, end=40), *graph.evidence[1:]))
    assert not conforms(graph)[0]


def test_evidence_stands_in_the_named_graph_of_its_report() -> None:
    store = pyoxigraph.Store()
    store.load(written(small_graph(), Format.NQUADS), format=pyoxigraph.RdfFormat.N_QUADS)
    quotation = pyoxigraph.NamedNode(f"{ONTOLOGY}quotation")
    graphs = {str(quad.graph_name) for quad in store.quads_for_pattern(None, quotation, None)}
    assert graphs == {f"<{BASE}report-1>"}


def test_one_resource_is_described_with_what_points_to_it() -> None:
    found = describe(small_graph(), "person-1")
    person = rdflib.URIRef(f"{BASE}person-1")
    assert (person, rdflib.URIRef(f"{ONTOLOGY}metWith"), rdflib.URIRef(f"{BASE}person-2")) in found
    assert (rdflib.URIRef(f"{BASE}tenure-1"), rdflib.URIRef(f"{ONTOLOGY}holder"), person) in found
    assert len(describe(small_graph(), "nobody")) == 0
