"""The ontology: it parses, everything derived from it is in step, and the code's names are its names."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import StrEnum
from importlib.resources import files
from pathlib import Path

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SDO, SKOS, XSD
from rdflib.term import Node
from read_facts import DECIDED, told
from small import small_graph

from graph import facts, model
from graph.formats import Format
from graph.migrations import migrations
from graph.rdf import write
from graph.resolve import resolve
from graph.withdrawing.stones import stone_of
from ontology import generate, terms
from ontology.enumerations import IS, ontology
from ontology.namespaces import ONTOLOGY, TERM

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
DATA_MODEL = Path(__file__).parents[3] / "docs" / "data-model.md"
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
ENUMS = sorted(
    (kind for kind in vars(terms).values() if isinstance(kind, type) and issubclass(kind, StrEnum)),
    key=lambda kind: kind.__name__,
)
CLOSED = [kind for kind in ENUMS if kind.__name__ not in ("StrEnum", "Label", "Edge")]
RECORDS = (
    facts.Report,
    model.Evidence,
    model.Telling,
    model.Conflict,
    model.Claim,
    model.Mention,
    model.Person,
    model.State,
    model.Organization,
    model.Office,
    model.Tenure,
    model.Meeting,
    model.Met,
    model.Agreement,
    model.Tombstone,
)


@pytest.fixture(scope="module")
def known() -> rdflib.Graph:
    return ontology()


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=(files("ontology") / "shapes.ttl").read_text(encoding="utf-8"), format="turtle")


def test_what_derives_from_the_ontology_is_in_step() -> None:
    subprocess.run([sys.executable, "-m", "ontology.generate", "--check"], check=True)


def test_what_is_out_of_step_is_named_and_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generate, "HERE", tmp_path)
    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    with pytest.raises(SystemExit, match=r"terms\.py, states\.json, constraints\.cypher") as stopped:
        generate.main()
    assert isinstance(stopped.value.code, str), "a text: status 1"
    monkeypatch.setattr(sys, "argv", ["generate"])
    generate.main()
    for name in ("terms.py", "states.json", "constraints.cypher"):
        assert (tmp_path / name).read_text("utf-8") == (files("ontology") / name).read_text("utf-8")
    (tmp_path / "states.json").write_text("[]", "utf-8")
    monkeypatch.setattr(sys, "argv", ["generate", "--check"])
    with pytest.raises(SystemExit, match=r"ontology: states\.json;"):
        generate.main()


def test_every_term_is_labelled_and_explained(known: rdflib.Graph) -> None:
    named = {term for term in known.subjects(RDF.type) if str(term).startswith((ONTOLOGY, TERM))}
    ours = named - set(known.subjects(RDF.type, IS.State))
    assert len(ours) > 200
    for term in ours:
        names = (RDFS.label, SKOS.prefLabel)
        assert any(known.value(term, name) for name in names), term
        if (term, RDF.type, SKOS.ConceptScheme) not in known:
            assert any(known.value(term, text) for text in (RDFS.comment, SKOS.definition)), term


@pytest.mark.parametrize("kind", CLOSED, ids=lambda kind: kind.__name__)
def test_a_closed_list_is_the_same_in_code_vocabulary_and_shapes(
    kind: type[StrEnum], known: rdflib.Graph, shapes: rdflib.Graph
) -> None:
    scheme = known.value(predicate=IS.enumeration, object=rdflib.Literal(kind.__name__))
    concepts = set(known.subjects(SKOS.inScheme, scheme))
    assert {str(known.value(concept, SKOS.notation)) for concept in concepts} == {member.value for member in kind}
    name = str(scheme).removeprefix(TERM)
    assert {str(concept) for concept in concepts} == {f"{TERM}{name}/{member.value}" for member in kind}
    allowed = [set(Collection(shapes, values)) for values in shapes.objects(None, SH["in"])]
    values = [*allowed, set(shapes.objects(None, SH.hasValue)) & concepts]
    assert concepts in values, "no shape has this list"


def test_labels_and_edges_are_those_of_classes_and_properties(known: rdflib.Graph) -> None:
    assert {str(label) for label in known.objects(None, IS.label)} == set(terms.Label)
    assert {str(edge) for edge in known.objects(None, IS.edgeType)} == set(terms.Edge)
    for subject in known.subjects(IS.label):
        assert (subject, RDF.type, OWL.Class) in known
        assert known.value(subject, OWL.hasKey), subject
    for subject in known.subjects(IS.edgeType):
        assert (subject, RDF.type, OWL.ObjectProperty) in known


def test_every_field_and_every_stored_property_is_in_the_ontology(known: rdflib.Graph) -> None:
    keys = {str(key) for key in known.objects(None, IS.propertyKey)}
    of_model = {field.name for record in RECORDS for field in fields(record)}
    of_store = set(_documented_properties())
    assert len(of_model) > 40
    assert len(of_store) > 40
    assert of_model | of_store == keys


def _documented_properties() -> Iterator[str]:
    """Names of properties in the tables of docs/data-model.md."""
    for line in DATA_MODEL.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 2:
            yield from re.findall(r"`([a-z_]+)`", " ".join(cells))


def read_and_decided() -> bytes:
    """A graph with the readings and a decision that it was made of, and a tombstone."""
    out = io.BytesIO()
    stone = replace(stone_of(told()[0], "another man", "ana"), id="report-9", url="https://example.org/gone")
    write(resolve(told()), Format.NTRIPLES, out, readings=told(), decisions=DECIDED, tombstones=[stone])
    return out.getvalue()


def small() -> bytes:
    """A graph with every kind of node, edge and optional value."""
    out = io.BytesIO()
    write(small_graph(), Format.NTRIPLES, out)
    return out.getvalue()


@pytest.mark.parametrize("made", [small, read_and_decided], ids=lambda made: made.__name__)
def test_what_is_written_is_in_the_ontology_and_fits_its_domains_and_ranges(
    made: Callable[[], bytes], known: rdflib.Graph
) -> None:
    written = rdflib.Graph().parse(data=made(), format="nt")
    declared = {term for kind in PROPERTIES for term in known.subjects(RDF.type, kind)}
    used = {predicate for predicate in written.predicates() if str(predicate).startswith(ONTOLOGY)}
    assert len(used) > 40
    assert used <= declared
    for subject, predicate, value in written:
        for domain in known.objects(predicate, RDFS.domain):
            assert domain in _kinds(written, known, subject), (subject, predicate, value)
        if predicate in used:
            kinds = _datatypes(value) or _kinds(written, known, value)
            assert set(known.objects(predicate, RDFS.range)) <= kinds, (subject, predicate, value)
            # Of these any one is enough.
            among = set(known.objects(predicate, SDO.rangeIncludes))
            assert not among or among & kinds, (subject, predicate, value)


def _datatypes(value: Node) -> set[Node | None]:
    return {value.datatype or XSD.string} if isinstance(value, rdflib.Literal) else set()


def _kinds(written: rdflib.Graph, known: rdflib.Graph, resource: Node) -> set[Node | None]:
    """Classes of a resource of the graph or concept of the ontology, with those above them."""
    own = {*written.objects(resource, RDF.type), *known.objects(resource, RDF.type)}
    return {above for kind in own for above in known.transitive_objects(kind, RDFS.subClassOf)}


def test_an_object_property_is_no_kind_of_a_datatype_property(known: rdflib.Graph) -> None:
    objects, values = (set(known.subjects(RDF.type, kind)) for kind in PROPERTIES)
    assert objects & values == set()
    for narrow, broad in known.subject_objects(RDFS.subPropertyOf):
        assert not (narrow in objects and broad in values)
        assert not (narrow in values and broad in objects)


@pytest.mark.parametrize("prefix", ["org", "prov", "foaf", "skos", "time", "schema", "oa", "dcterms"])
def test_the_ontology_is_aligned_to_those_in_use(prefix: str, known: rdflib.Graph) -> None:
    namespace = dict(known.namespaces())[prefix]
    aligned = {
        str(target)
        for relation in (RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, RDF.type, RDFS.range)
        for target in known.objects(None, relation)
    }
    assert any(target.startswith(str(namespace)) for target in aligned)


def test_migrations_have_the_constraints_of_the_ontology() -> None:
    derived = (files("ontology") / "constraints.cypher").read_text(encoding="utf-8")
    statements = {part.strip() for part in derived.split(";") if part.strip()}
    assert len(statements) == len(terms.Label)
    assert statements <= {
        part for name in ("0001_constraints", "0003_conflicts", "0004_tombstones") for part in migrations()[name]
    }


def test_the_shapes_are_about_known_terms(known: rdflib.Graph, shapes: rdflib.Graph) -> None:
    declared = set(known.subjects(RDF.type))
    targets = set(shapes.objects(None, SH.targetClass))
    assert targets == _ours(known) - {IS.Fact, IS.Described, IS.Extracted, IS.Publication}
    paths = {path for path in shapes.objects(None, SH.path) if str(path).startswith(ONTOLOGY)}
    assert paths <= declared


def _ours(known: rdflib.Graph) -> set[Node]:
    return {kind for kind in known.subjects(RDF.type, OWL.Class) if str(kind).startswith(ONTOLOGY)}
