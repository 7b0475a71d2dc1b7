"""The page of the ontology: in step, with a picture, an example of each class that the samples have, the alignment."""

from __future__ import annotations

from importlib.resources import files

import rdflib
from rdflib.namespace import RDF

from ontology.document import classes, digest
from ontology.drawing import drawing
from ontology.namespaces import ONTOLOGY
from ontology.properties import terms

PAGE = (files("ontology") / "ontology.html").read_text("utf-8")


def test_the_page_is_made_of_this_ontology() -> None:
    assert digest() in PAGE, "run python -m ontology.document"


def test_the_page_has_every_term_and_no_script_that_runs() -> None:
    for term in terms().values():
        assert f'id="{term.name}"' in PAGE, term.name
    assert "<script src" not in PAGE


def test_the_picture_has_every_class() -> None:
    graph = rdflib.Graph().parse(data=(files("ontology") / "interstate.ttl").read_text("utf-8"), format="turtle")
    picture = drawing(graph)
    for name in classes(graph):
        assert f">{name}</text>" in picture, name


def test_there_is_an_example_of_what_samples_have() -> None:
    graph = rdflib.Graph().parse(data=(files("ontology") / "examples.nt").read_text("utf-8"), format="nt")
    kinds = {str(kind).removeprefix(ONTOLOGY) for kind in graph.objects(None, RDF.type)}
    assert {"Person", "Office", "Tenure", "Meeting", "Contact", "Agreement", "Report", "Evidence", "Telling"} <= kinds
    for kind in kinds:
        assert f'id="example-{kind}"' in PAGE
