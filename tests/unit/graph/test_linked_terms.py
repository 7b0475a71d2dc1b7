"""Lines put together as strings are those that pyoxigraph writes."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph
from hypothesis import given
from hypothesis import strategies as st
from small import small_graph

from graph.linked.blocks import blocks
from graph.linked.lines import pages_of
from graph.linked.terms import iri, number, text, typed
from graph.linked.whole import Whole
from ontology.namespaces import BASE

XSD = "http://www.w3.org/2001/XMLSchema#"
N_QUADS, N_TRIPLES = pyoxigraph.RdfFormat.N_QUADS, pyoxigraph.RdfFormat.N_TRIPLES


def written(value: pyoxigraph.Literal | pyoxigraph.NamedNode) -> str:
    node = pyoxigraph.NamedNode("a:b")
    line = pyoxigraph.serialize([pyoxigraph.Triple(node, node, value)], format=N_TRIPLES)
    return (line or b"").decode().removeprefix("<a:b> <a:b> ").removesuffix(" .\n")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_escaped_as_the_library_does(value: str) -> None:
    assert text(value) == written(pyoxigraph.Literal(value))


@given(st.booleans() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_is_written_as_the_library_does(value: float) -> None:
    assert number(value) == written(pyoxigraph.Literal(value))


@given(st.dates().map(str))
def test_dates_and_resources_are_written_as_the_library_does(day: str) -> None:
    assert typed(day, "date") == written(pyoxigraph.Literal(day, datatype=pyoxigraph.NamedNode(f"{XSD}date")))
    assert iri(f"{BASE}{day}") == written(pyoxigraph.NamedNode(f"{BASE}{day}"))


def test_a_whole_export_is_what_the_library_writes_of_its_quads() -> None:
    for named, form in ((True, N_QUADS), (False, N_TRIPLES)):
        lines = b"".join(pages_of(blocks(Whole(small_graph()), BASE), named=named))
        assert pyoxigraph.serialize(pyoxigraph.parse(lines, form), format=form) == lines


def test_statements_of_a_block_are_in_order_and_none_is_there_twice() -> None:
    graph = small_graph()
    # Of these names one comes first alone, the other in a statement, where more follows.
    people = ("person-1", "person-10", "person-1")
    turned = tuple(replace(one, sides=(people, people[::-1])) for one in graph.meetings)
    met = tuple(replace(one, people=people[:2]) for one in graph.met)
    for block in blocks(Whole(replace(graph, meetings=turned, met=met)), BASE):
        assert list(block.statements) == sorted(set(block.statements)), block.subject
