"""What a reading says stands in the named graph of its report, once, and conforms to ontology and shapes."""

from __future__ import annotations

import io
from dataclasses import replace

import pyoxigraph
from read_facts import DECIDED, told
from test_rdf import valid

from graph.formats import Format
from graph.rdf import quads, write
from graph.resolve import resolve
from ontology.namespaces import BASE, ONTOLOGY


def test_readings_and_decisions_conform_to_the_shapes() -> None:
    out = io.BytesIO()
    write(resolve(told()), Format.NTRIPLES, out, readings=told(), decisions=DECIDED)
    result, text = valid(out.getvalue())
    assert result, text


def test_each_fact_as_read_is_one_resource_in_the_graph_of_its_report() -> None:
    found = list(quads(resolve(told()), readings=told()))
    assert len(set(found)) == len(found)
    kinds = ("HeldOffice", "Encounter", "EncounterSide", "Document", "DocumentParty", "CalledHouse", "Reading")
    for kind, count in zip(kinds, (3, 1, 2, 1, 2, 1, 2), strict=True):
        typed = [quad for quad in found if quad.object == pyoxigraph.NamedNode(ONTOLOGY + kind)]
        assert len(typed) == count, kind
        for quad in typed:
            assert str(quad.subject).startswith(str(quad.graph_name).rstrip(">") + "#")


def test_what_the_graph_does_not_hold_is_left_out_of_the_reading() -> None:
    graph = resolve(told())
    (kept,) = (one for one in graph.evidence if one.quotation.startswith("Ana Lobo met"))
    found = list(quads(replace(graph, evidence=(kept,)), readings=told()))
    parts = {str(quad.subject).rpartition("#")[2].rstrip(">") for quad in found if "#" in str(quad.subject)}
    assert {part for part in parts if not part.startswith(("mention", "reading", "target", "quote", "position"))} == {
        "meeting-0",
        "meeting-0-side-0",
        "meeting-0-side-1",
    }
    sizes = {int(quad.object.value) for quad in found if quad.predicate.value == ONTOLOGY + "size"}  # type: ignore[union-attr]
    assert sizes == {6, 3}, "of the whole readings"


def test_without_readings_nothing_of_them_is_written() -> None:
    names = {quad.predicate.value for quad in quads(resolve(told()))}
    assert f"{ONTOLOGY}size" not in names
    assert f"{ONTOLOGY}readIn" not in names


def test_an_identifier_that_people_wrote_is_escaped() -> None:
    found = quads(resolve(()), decisions=DECIDED)
    (other,) = (quad.object for quad in found if quad.predicate.value == f"{ONTOLOGY}other")
    assert other == pyoxigraph.NamedNode(f"{BASE}no%3Ciri%3E")
