"""The ontology is in OWL 2 RL, and every class of it can have a member."""

from __future__ import annotations

import io
from importlib.resources import files

import owlrl
import pytest
import rdflib
from owl_rl import faults
from rdflib.namespace import OWL, RDF, RDFS, XSD
from rdflib.term import Node
from small import small_graph

from graph.formats import Format
from graph.rdf import write
from ontology.enumerations import IS, ontology
from ontology.namespaces import BASE, ONTOLOGY

ERRORS = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
MADE = rdflib.Namespace("https://made.example/")


@pytest.fixture(scope="module")
def axioms() -> rdflib.Graph:
    text = (files("ontology") / "interstate.ttl").read_text(encoding="utf-8")
    return rdflib.Graph().parse(data=text, format="turtle")


def test_the_ontology_and_its_vocabularies_are_in_owl_2_rl() -> None:
    assert faults(ontology()) == []


@pytest.mark.parametrize(
    ("axiom", "said"),
    [
        ("is:Person rdfs:subClassOf [ a owl:Restriction ]", "no declared class"),
        ("is:Person owl:equivalentClass is:State", "owl#equivalentClass: no axiom that is checked"),
        ("is:place rdfs:range xsd:date", "no datatype of OWL 2 RL"),
        ("is:place a owl:ObjectProperty", "a property of two kinds"),
        ("is:place rdfs:subPropertyOf is:in", "not declared as the same kind"),
        ("is:Person is:unheard is:State", "no declared property"),
        ("owl:Thing rdfs:subClassOf is:Person", "cannot be a subclass"),
        ("is:in rdfs:range is:Nowhere", "no declared class"),
    ],
)
def test_what_is_not_of_the_profile_is_told(axiom: str, said: str, axioms: rdflib.Graph) -> None:
    prefixes = f"@prefix is: <{ONTOLOGY}> . @prefix owl: <{OWL}> . @prefix rdfs: <{RDFS}> . @prefix xsd: <{XSD}> . "
    more = axioms + rdflib.Graph().parse(data=f"{prefixes}{axiom} .", format="turtle")
    assert any(said in fault for fault in faults(more))


def contradictions(graph: rdflib.Graph) -> list[str]:
    """What the rules of OWL 2 RL find that cannot be."""
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    told = {str(text) for text in graph.objects(None, ERRORS)}
    nothing = {str(one) for one in graph.subjects(RDF.type, OWL.Nothing)}
    return sorted(told | nothing)


def test_every_class_and_property_can_be_used(axioms: rdflib.Graph) -> None:
    """A member of each class, and a pair for each property, contradict nothing."""
    made = axioms + rdflib.Graph()
    for number, kind in enumerate(sorted(_ours(axioms, OWL.Class), key=str)):
        made.add((MADE[f"member{number}"], RDF.type, kind))
    for number, one in enumerate(sorted(_ours(axioms, OWL.ObjectProperty), key=str)):
        made.add((MADE[f"subject{number}"], one, MADE[f"object{number}"]))
    assert contradictions(made) == []


def test_an_export_contradicts_nothing_and_two_kinds_of_one_node_do(axioms: rdflib.Graph) -> None:
    out = io.BytesIO()
    write(small_graph(), Format.NTRIPLES, out)
    data = rdflib.Graph().parse(data=out.getvalue(), format="nt")
    assert contradictions(axioms + data) == []
    two = rdflib.Graph()
    two.add((rdflib.URIRef(f"{BASE}x"), IS.tookPartIn, rdflib.URIRef(f"{BASE}y")))
    two.add((rdflib.URIRef(f"{BASE}y"), IS.tookPartIn, rdflib.URIRef(f"{BASE}z")))
    assert contradictions(axioms + two)


def _ours(axioms: rdflib.Graph, kind: Node) -> set[Node]:
    return {one for one in axioms.subjects(RDF.type, kind) if str(one).startswith(ONTOLOGY)}
