"""The graph as RDF: conforming, equal in every format, the same bytes for the same graph."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from small import small_graph

from graph.formats import Format
from graph.model import Evidence, Graph, Meeting
from graph.rdf import quads, write
from graph.validation.checking import check
from ontology.namespaces import BASE, ONTOLOGY
from ontology.terms import MeetingStatus, Precision

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
N_QUADS = pyoxigraph.RdfFormat.N_QUADS
ORDERED = {"sides", "people", "spans"}  # of a meeting, of a contact: their places say something


def written(graph: Graph, rdf: Format, base: str = BASE) -> bytes:
    out = io.BytesIO()
    write(graph, rdf, out, base)
    return out.getvalue()


@pytest.mark.parametrize("rdf", list(Format))
def test_two_libraries_read_each_format_with_equal_counts(rdf: Format) -> None:
    content = written(small_graph(), rdf)
    theirs = sum(1 for _ in pyoxigraph.parse(content, format=IN_OXIGRAPH[rdf]))
    dataset = rdflib.Dataset()
    dataset.parse(data=content, format=IN_RDFLIB[rdf])
    assert len(dataset) == theirs == len(list(quads(small_graph()))) > 100


def test_formats_of_triples_hold_what_formats_of_quads_hold() -> None:
    triples = {quad.triple for quad in pyoxigraph.parse(written(small_graph(), Format.NQUADS), format=N_QUADS)}
    for rdf in (Format.TURTLE, Format.NTRIPLES, Format.RDFXML):
        assert {
            quad.triple for quad in pyoxigraph.parse(written(small_graph(), rdf), format=IN_OXIGRAPH[rdf])
        } == triples


N_QUADS = pyoxigraph.RdfFormat.N_QUADS


@st.composite
def turned(draw: Callable[[st.SearchStrategy[Any]], Any], record: Any) -> Any:
    """The record with the tuples in it, and in what it holds, in another order."""
    changed = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple) and (field.name not in ORDERED or isinstance(record, Graph)):
            inner = tuple(draw(turned(one)) if is_dataclass(one) else one for one in value)
            changed[field.name] = tuple(draw(st.permutations(inner)))
    return replace(record, **changed)


@settings(max_examples=60, deadline=None)
@given(turned(small_graph()), st.sampled_from(Format))
def test_the_order_of_the_model_does_not_show(graph: Graph, rdf: Format) -> None:
    assert written(graph, rdf) == written(small_graph(), rdf)


def test_there_are_no_blank_nodes_and_no_quad_comes_twice() -> None:
    found = list(quads(small_graph()))
    assert len(set(found)) == len(found)
    assert len({quad.triple for quad in found}) == len(found)
    assert not any(isinstance(node, pyoxigraph.BlankNode) for quad in found for node in (quad.subject, quad.object))


AWKWARD = 'A "quoted"\tpart \\ of\r\nfour <lines> & \u2028more\x85, with \U0001f54a and ]]>\n'


@pytest.mark.parametrize("rdf", list(Format))
def test_any_text_comes_through(rdf: Format) -> None:
    graph = small_graph()
    content = written(replace(graph, reports=(replace(graph.reports[0], text=AWKWARD),)), rdf)
    dataset = rdflib.Dataset()
    dataset.parse(data=content, format=IN_RDFLIB[rdf])
    assert {str(quad[2]) for quad in dataset.quads((None, rdflib.URIRef(f"{ONTOLOGY}text"), None, None))} == {AWKWARD}
    found = pyoxigraph.parse(content, format=IN_OXIGRAPH[rdf])
    assert {quad.object.value for quad in found if quad.predicate.value == f"{ONTOLOGY}text"} == {AWKWARD}


def test_control_characters_that_xml_cannot_have_do_not_break_it() -> None:
    graph = small_graph()
    content = written(replace(graph, reports=(replace(graph.reports[0], text="one\x0ctwo\x00\ufffe"),)), Format.RDFXML)
    found = rdflib.Graph().parse(data=content, format="xml")
    texts = [str(text) for text in found.objects(predicate=rdflib.URIRef(f"{ONTOLOGY}text"))]
    assert texts == ["one\ufffdtwo\ufffd\ufffd"]


def test_identifiers_stand_below_the_base_that_is_given() -> None:
    base = "https://graph.example/"
    own = {str(quad.subject) for quad in quads(small_graph(), base)}
    assert own
    assert all(iri.startswith(f"<{base}") for iri in own)
    assert BASE.encode() not in written(small_graph(), Format.TRIG, base)
    with pytest.raises(ValueError, match="IRI"):
        written(small_graph(), Format.TURTLE, "no base")


def conforms(graph: Graph) -> tuple[bool, str]:
    return valid(written(graph, Format.NTRIPLES))


def valid(triples: bytes) -> tuple[bool, str]:
    data = pyoxigraph.Store()
    data.load(triples, format=pyoxigraph.RdfFormat.N_TRIPLES)
    found = check(data, 100)
    return found.conforms, "\n".join(f"{one.rule.name}: {one.message}" for one in found.found)


def test_an_export_conforms_to_the_shapes() -> None:
    result, text = conforms(small_graph())
    assert result, text


def meeting(**changed: Any) -> Callable[[Graph], Graph]:
    return lambda graph: replace(graph, meetings=(replace(graph.meetings[0], **changed), *graph.meetings[1:]))


def evidence(**changed: Any) -> Callable[[Graph], Graph]:
    return lambda graph: replace(graph, evidence=(replace(graph.evidence[0], **changed), *graph.evidence[1:]))


DAMAGE: dict[str, tuple[Callable[[Graph], Graph], str]] = {
    "a meeting without evidence": (meeting(evidence=()), "evidence"),
    "a contact without evidence": (
        lambda graph: replace(graph, met=(replace(graph.met[0], evidence=()),)),
        "evidence",
    ),
    "a tenure without evidence": (
        lambda graph: replace(graph, tenures=(replace(graph.tenures[0], evidence=()), graph.tenures[1])),
        "evidence",
    ),
    "an agreement without evidence": (
        lambda graph: replace(graph, agreements=(replace(graph.agreements[0], evidence=()),)),
        "evidence",
    ),
    "a quotation left out": (lambda graph: replace(graph, evidence=graph.evidence[1:]), "evidence"),
    "an empty quotation": (evidence(quotation=""), "quotation"),
    "a span that runs backwards": (evidence(start=50, end=40), "start"),
    "a confidence above one": (evidence(confidence=1.5), "confidence"),
    "a day that is no day": (meeting(date="2021-05"), "precision, earliest and latest"),
    "a precision without a date": (meeting(date=None), "precision, earliest and latest"),
    "a contact at a meeting that is planned": (meeting(status=MeetingStatus.PLANNED), "meeting"),
    "a country that is no state of the graph": (meeting(country="FJ"), "in"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_graph_does_not_conform(damage: str) -> None:
    break_, said = DAMAGE[damage]
    result, text = conforms(break_(small_graph()))
    assert not result
    assert said in text


def test_what_a_report_says_stands_in_its_named_graph() -> None:
    store = pyoxigraph.Store()
    store.load(written(small_graph(), Format.NQUADS), format=N_QUADS)
    for name in ("quotation", "start", "supports", "evidence", "span"):
        found = list(store.quads_for_pattern(None, pyoxigraph.NamedNode(ONTOLOGY + name), None))
        assert found, name
        assert {str(quad.graph_name) for quad in found} == {f"<{BASE}report-1>"}, name
    for name in ("holdsOffice", "metWith", "tookPartIn", "text"):
        found = list(store.quads_for_pattern(None, pyoxigraph.NamedNode(ONTOLOGY + name), None))
        assert found, name
        assert {quad.graph_name for quad in found} == {pyoxigraph.DefaultGraph()}, name


def test_links_from_what_the_graph_does_not_hold_are_kept() -> None:
    graph = replace(small_graph(), people=(), evidence=())
    found = {(str(quad.subject), quad.predicate.value) for quad in quads(graph)}
    assert (f"<{BASE}person-1>", f"{ONTOLOGY}metWith") in found
    assert (f"<{BASE}evidence-1>", f"{ONTOLOGY}supports") in found


def test_a_date_comes_with_the_days_that_it_can_mean() -> None:
    found: Graph = small_graph()
    month: Meeting = replace(found.meetings[1], date="2024-02", precision=Precision.MONTH)
    lines = written(replace(found, meetings=(found.meetings[0], month)), Format.NTRIPLES)
    described = rdflib.Graph().parse(data=lines, format="nt")
    subject = rdflib.URIRef(BASE + month.id)
    said = {name: described.value(subject, rdflib.URIRef(ONTOLOGY + name)) for name in ("date", "earliest", "latest")}
    assert said == {
        "date": rdflib.Literal("2024-02", datatype=rdflib.XSD.gYearMonth),
        "earliest": rdflib.Literal("2024-02-01", datatype=rdflib.XSD.date),
        "latest": rdflib.Literal("2024-02-29", datatype=rdflib.XSD.date),
    }


def test_who_met_whom_with_the_quotation_is_one_question_in_sparql() -> None:
    store = pyoxigraph.Store()
    store.load(written(small_graph(), Format.TRIG), format=pyoxigraph.RdfFormat.TRIG)
    rows: Any = store.query(
        f"""PREFIX is: <{ONTOLOGY}>
        SELECT ?with ?date ?medium ?quotation WHERE {{
            ?contact is:person <{BASE}person-1>, ?with ; is:meeting ?meeting ; is:evidence ?evidence .
            ?meeting is:date ?date ; is:medium ?medium .
            ?evidence is:quotation ?quotation .
            FILTER (?with != <{BASE}person-1>)
        }}""",
        use_default_graph_as_union=True,
    )
    quoted: Evidence = small_graph().evidence[1]
    assert [[value.value.removeprefix(BASE) for value in row] for row in rows] == [
        ["person-2", "2021-05-04", "https://w3id.org/interstate/term/medium/in_person", quoted.quotation]
    ]
