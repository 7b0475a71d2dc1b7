"""The page of the ontology: in step, with a picture, an example of each class that the samples have, the alignment."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import combinations

import rdflib
from rdflib.namespace import RDF

from ontology.diagram import overlaps
from ontology.document import classes, digest
from ontology.drawing import PICTURE, data_model, nodes_diagram
from ontology.namespaces import ONTOLOGY
from ontology.properties import terms
from ontology.terms import Edge

PAGE = (files("ontology") / "ontology.html").read_text("utf-8")
GRAPH = rdflib.Graph().parse(data=(files("ontology") / "interstate.ttl").read_text("utf-8"), format="turtle")
RECT = re.compile(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"')


def test_the_page_is_made_of_this_ontology() -> None:
    assert digest() in PAGE, "run python -m ontology.document"


def test_the_page_has_every_term_and_no_script_that_runs() -> None:
    for term in terms().values():
        assert f'id="{term.name}"' in PAGE, term.name
    assert "<script src" not in PAGE


def test_the_picture_has_every_class() -> None:
    picture = PAGE[PAGE.index('<section id="picture">') : PAGE.index('<section id="alignment">')]
    for name in classes(GRAPH):
        assert f">{name}</text>" in picture, name


def test_no_label_of_the_picture_covers_another_or_a_class() -> None:
    picture = PAGE[PAGE.index('<section id="picture">') : PAGE.index('<section id="alignment">')]
    drawn = [tuple(map(float, found)) for found in RECT.findall(picture)]
    assert len(drawn) > 60
    for one, other in combinations(drawn, 2):
        apart_across = one[0] + one[2] <= other[0] or other[0] + other[2] <= one[0]
        apart_down = one[1] + one[3] <= other[1] or other[1] + other[3] <= one[1]
        assert apart_across or apart_down, (one, other)


def test_the_picture_of_the_property_graph_is_that_of_the_ontology() -> None:
    diagram = nodes_diagram(GRAPH)
    edges = {label for arrow, _, _ in diagram.arrows for label in arrow.label.split(", ")}
    assert edges | {"MET_WITH"} == {str(edge) for edge in Edge}
    assert list(overlaps(diagram)) == []
    assert PICTURE.read_text("utf-8") == data_model(GRAPH), "run python -m ontology.drawing"


def test_there_is_an_example_of_every_class_that_has_things_of_its_own() -> None:
    graph = rdflib.Graph().parse(data=(files("ontology") / "examples.nt").read_text("utf-8"), format="nt")
    kinds = {str(kind).removeprefix(ONTOLOGY) for kind in graph.objects(None, RDF.type)}
    assert set(classes(GRAPH)) - kinds == {"Described", "Extracted", "Fact", "Publication"}
    for kind in kinds & set(classes(GRAPH)):
        assert f'id="example-{kind}"' in PAGE
