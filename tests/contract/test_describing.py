"""What an export is, in VoID and DCAT: true of its bytes, the same each time, and where crawlers look for it."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest
import rdflib
from commands import failure
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID, XSD
from serving import served
from world import GRAPH, READINGS

from api.app import create_app
from api.settings import Settings
from graph.formats import Format
from graph.linked.compressing import Compression, compressing
from graph.linked.describing import Offered, Terms, described
from graph.linked.tally import tally
from graph.linked.whole import Whole
from graph.rdf import write_parts
from graph.store import Store
from ontology.namespaces import BASE, ONTOLOGY

pytest_plugins = ("world_store",)

WORLD = Whole(GRAPH, READINGS)
DATASET = rdflib.URIRef("http://there.example/void#dataset")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")


def read(text: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=text, format="turtle", publicID="http://there.example/void")


def one(graph: rdflib.Graph, predicate: rdflib.URIRef) -> str:
    (found,) = set(graph.objects(None, predicate))
    return str(found)


@pytest.mark.parametrize(("form", "how"), [(Format.NQUADS, None), (Format.TURTLE, Compression.GZIP)])
def test_counts_and_checksum_are_those_of_the_file(form: Format, how: Compression | None) -> None:
    out = io.BytesIO()
    with compressing(out, how) as stream:
        write_parts(WORLD, form, stream)
    offered = Offered(format=form, compression=how)
    text = described(Terms(), tally(WORLD, form, how, BASE), offered, (), BASE)
    found = read(text)
    assert one(found, SPDX.checksumValue) == hashlib.sha256(out.getvalue()).hexdigest()
    assert int(one(found, DCAT.byteSize)) == len(out.getvalue())
    assert text == described(Terms(), tally(WORLD, form, how, BASE), offered, (), BASE)
    quads = rdflib.Dataset()
    plain = io.BytesIO()
    write_parts(WORLD, Format.NQUADS, plain)
    quads.parse(data=plain.getvalue(), format="nquads")
    triples = {(s, p, o) for s, p, o, _ in quads.quads()}
    assert int(str(found.value(DATASET, VOID.triples))) == len(triples)
    for part in found.objects(None, VOID.classPartition):
        kind = found.value(part, VOID["class"])
        assert int(str(found.value(part, VOID.entities))) == sum(
            1 for _, p, o in triples if p == RDF.type and o == kind
        )
    for part in found.objects(None, VOID.propertyPartition):
        name = found.value(part, VOID.property)
        assert int(str(found.value(part, VOID.triples))) == sum(1 for _, p, _ in triples if p == name)
    assert len(set(found.objects(None, VOID.propertyPartition))) == len({p for _, p, _ in triples})
    modified = set(found.objects(None, DCTERMS.modified))
    assert modified == {rdflib.Literal(max(report.published for report in GRAPH.reports), datatype=XSD.date)}


def test_other_bytes_are_another_version() -> None:
    less = Whole(replace(GRAPH, conflicts=(), agreements=GRAPH.agreements[:1]), READINGS)
    versions = {
        one(read(described(Terms(), found, Offered(format=Format.NQUADS), (), BASE)), rdflib.URIRef(f"{DCAT}version"))
        for found in (tally(parts, Format.NQUADS, None, BASE) for parts in (WORLD, less, WORLD))
    }
    assert len(versions) == 2


@pytest.fixture(scope="module")
def client(world: Store) -> Iterator[httpx.Client]:
    with served(create_app(world, settings=Settings(publisher='The "A" Desk', licence="CC-BY-4.0"))) as client:
        yield client


def test_a_server_describes_what_it_serves_where_it_is_looked_for(client: httpx.Client) -> None:
    answer = client.get("/.well-known/void", follow_redirects=False)
    assert answer.status_code == 302
    answer = client.get(answer.headers["location"])
    assert answer.headers["content-type"].startswith("text/turtle")
    found = read(answer.text)
    assert str(one(found, rdflib.FOAF.name)) == 'The "A" Desk'
    assert one(found, DCTERMS.license) == "https://spdx.org/licenses/CC-BY-4.0"
    assert one(found, VOID.uriSpace) == BASE
    assert set(found.objects(None, VOID.vocabulary)) == {rdflib.URIRef(ONTOLOGY)}
    addresses = sorted(map(str, found.objects(None, DCAT.downloadURL)))
    assert len(addresses) == len(Format)
    assert set(found.objects(None, VOID.dataDump)) == set(found.objects(None, DCAT.downloadURL))
    dump = client.get(next(one for one in addresses if one.endswith("nquads"))).content
    assert hashlib.sha256(dump).hexdigest() == one(found, SPDX.checksumValue)
    assert client.get("/void").headers["etag"] == answer.headers["etag"]


def test_a_licence_that_is_none_is_refused() -> None:
    assert "no identifier of https://spdx.org/licenses" in failure("export", "--describe", "--licence", "my own")
