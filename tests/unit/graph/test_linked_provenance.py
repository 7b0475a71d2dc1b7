"""Provenance and annotations: by their own vocabularies, from the words of the report, each agent once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyoxigraph
from small import small_graph

from graph.model import Graph
from graph.rdf import quads


def asked(graph: Graph, question: str) -> list[tuple[str, ...]]:
    store = pyoxigraph.Store()
    store.extend(quads(graph))
    prefixes = "PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#> "
    prefixes += "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    rows: Any = store.query(prefixes + question, use_default_graph_as_union=True)
    return sorted(tuple(value.value for value in row) for row in rows)


def test_evidence_selects_its_words_in_its_report() -> None:
    graph = small_graph()
    found = asked(
        graph,
        """SELECT ?source ?exact ?prefix ?suffix ?start ?end WHERE {
            ?evidence a oa:Annotation ; oa:hasTarget ?target .
            ?target oa:hasSource ?source ; oa:hasSelector ?quote, ?position .
            ?quote a oa:TextQuoteSelector ; oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix .
            ?position a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end }""",
    )
    text = graph.reports[0].text
    assert len(found) == len(graph.evidence)
    for source, exact, prefix, suffix, start, end in found:
        assert source.endswith("/report-1")
        assert exact == text[int(start) : int(end)]
        assert text[: int(start)].endswith(prefix)
        assert text[int(end) :].startswith(suffix)
        assert prefix or int(start) == 0
        assert suffix or int(end) == len(text)
        assert max(len(prefix), len(suffix)) <= 32


def test_a_report_has_its_publisher_and_evidence_its_extractor_each_told_of_once() -> None:
    graph = small_graph()
    other = replace(graph.reports[0], id="report-2")
    found = asked(
        replace(graph, reports=(*graph.reports, other)),
        """SELECT ?publisher ?extractor WHERE {
            ?evidence prov:wasGeneratedBy ?activity .
            ?activity a prov:Activity ; prov:used ?report ; prov:wasAssociatedWith ?agent .
            ?report prov:wasAttributedTo [ a prov:Organization ; rdfs:label ?publisher ] .
            ?agent a prov:SoftwareAgent ; rdfs:label ?extractor }""",
    )
    assert set(found) == {("Reef Radio", "interstate 1")}
    assert len(found) == len(graph.evidence)
