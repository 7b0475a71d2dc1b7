"""The ontology: it parses, everything derived from it is in step, and the code's names are its names."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import rdflib
from rdflib.namespace import OWL, RDF, RDFS
from small import small_graph

from graph.migrations import migrations
from graph.rdf import ONTOLOGY, TERM, quads
from ontology.enumerations import ontology
from ontology.states import state_named, states


def test_what_derives_from_the_ontology_is_in_step() -> None:
    subprocess.run([sys.executable, "-m", "ontology.generate", "--check"], check=True)


def test_every_term_is_labelled_and_explained() -> None:
    graph = ontology()
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in graph.subjects(RDF.type, kind):
            assert graph.value(term, RDFS.label), term
            assert graph.value(term, RDFS.comment), term


def test_every_property_and_class_that_is_written_is_in_the_ontology() -> None:
    known = {str(subject) for subject in ontology().subjects(RDF.type)}
    written = set()
    for quad in quads(small_graph()):
        written |= {quad.predicate.value, getattr(quad.object, "value", "")}
    ours = {iri for iri in written if iri.startswith((ONTOLOGY, TERM))}
    assert len(ours) > 30
    assert ours <= known


def test_the_first_migration_has_the_constraints_of_the_ontology() -> None:
    derived = (files("ontology") / "constraints.cypher").read_text(encoding="utf-8")
    statements = {part.strip() for part in derived.split(";") if part.strip()}
    assert statements <= set(migrations()["0001_constraints"])


def test_states_have_names_demonyms_capitals_and_former_ones_their_successors() -> None:
    by_code = {state.code: state for state in states()}
    assert len(by_code) == len(states()) > 200
    turkey = by_code["TR"]
    assert turkey.name == "Türkiye"
    assert {"Turkey", "Turkiye"} <= set(turkey.names)
    assert "Kazakhstani" in by_code["KZ"].demonyms
    assert by_code["KZ"].capitals[0] == "Astana"
    assert by_code["CS"].successors == ("CZ", "SK")
    assert by_code["SU"].end == "1991-12-26"
    assert state_named("XX") is None
    for state in states():
        assert set(state.successors) <= set(by_code)
        assert (state.end is None) == (not state.successors), state.code


def test_the_shapes_are_turtle_and_about_known_terms() -> None:
    shapes = rdflib.Graph().parse(data=(files("ontology") / "shapes.ttl").read_text(encoding="utf-8"), format="turtle")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    known = set(ontology().subjects(RDF.type))
    assert {target for target in shapes.objects(None, sh.targetClass) if target not in known} == set()
