"""The W3C's tests of the SPARQL 1.1 protocol for queries, against a running server with the graphs that they name.

Each is called what it is called in https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/manifest.ttl.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize
from serving import served
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLWrapper

from api.app import create_app
from api.deps import Sparql
from api.settings import Settings
from graph.mirror.following import Following
from graph.mirror.mirror import Mirror
from graph.mirror.pool import Limits, Pool
from graph.mirror.snapshots import Snapshots

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import httpx
    from conftest import Engine

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
DOCUMENT = NamedNode("http://xmlns.com/foaf/0.1/Document")
ORIGIN = "https://editor.example"

FORM = {"content-type": "application/x-www-form-urlencoded"}
DIRECT = {"content-type": "application/sparql-query"}
BOOLEAN = ("application/sparql-results+xml", "application/sparql-results+json")
TABULAR = (*BOOLEAN, "text/tab-separated-values", "text/csv")
RDF = ("application/rdf+xml", "text/turtle", "application/n-triples", "application/ld+json")


def document(number: int) -> Quad:
    return Quad(NamedNode(DATA.format(number)), TYPE, DOCUMENT, NamedNode(DATA.format(number)))


def graphs(**numbers: tuple[int, ...]) -> str:
    names = {"default": "default-graph-uri", "named": "named-graph-uri"}
    return "&".join(f"{names[kind]}={quote(DATA.format(n), safe='')}" for kind, all_ in numbers.items() for n in all_)


# As the W3C's request is written, the "&" and "=" between two graphs are escaped too: it names one graph by this name.
TWO_IN_ONE = f"{DATA.format(1)}&named-graph-uri={DATA.format(2)}"


@pytest.fixture(scope="module")
def client(started: Callable[[str], Engine], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    place: Path = tmp_path_factory.mktemp("mirror")
    snapshots = Snapshots(place)
    both = [Quad(document(n).subject, TYPE, DOCUMENT, NamedNode(TWO_IN_ONE)) for n in (1, 2)]
    named = serialize([*map(document, range(4)), *both], format=RdfFormat.N_QUADS)
    assert named
    snapshots.make("the graphs that the tests name", [named])
    with started("embedded").open() as store, closing(Pool(snapshots, Limits(seconds=5))) as pool:
        store.migrate()
        answering = Sparql(pool=pool, following=Following(Mirror(store, place=place)))
        settings = Settings(cors_origins=(ORIGIN,), body_limit=800_000)
        with served(create_app(store, answering=answering, settings=settings)) as opened:
            yield opened


@dataclass(frozen=True, kw_only=True)
class Case:
    method: str = "POST"
    path: str = ""
    body: str | bytes | None = None
    headers: dict[str, str] = field(default_factory=lambda: DIRECT)
    media: tuple[str, ...] = BOOLEAN
    answer: bool | None = None


TYPED = " ".join(f"<{DATA.format(n)}> a ?type ." for n in (1, 2))
IN_GRAPHS = " ".join(f"GRAPH ?g{n} {{ <{DATA.format(n)}> a ?type }}" for n in (1, 2))
ZERO = graphs(default=(0,))

GOOD = {
    "query_post_form": Case(path=ZERO, body="query=ASK%20%7B%7D", headers=FORM, answer=True),
    "query_dataset_default_graphs_get": Case(
        method="GET", path=f"query={quote(f'ASK {{ {TYPED} }}')}&{graphs(default=(1, 2))}", headers={}, answer=True
    ),
    "query_dataset_default_graphs_post": Case(path=graphs(default=(1, 2)), body=f"ASK {{ {TYPED} }}", answer=True),
    "query_dataset_named_graphs_post": Case(path=graphs(named=(1, 2)), body=f"ASK {{ {IN_GRAPHS} }}", answer=True),
    "query_dataset_named_graphs_get": Case(
        method="GET", path=f"query={quote(f'ASK {{ {IN_GRAPHS} }}')}&{graphs(named=(1, 2))}", headers={}, answer=True
    ),
    "query_dataset_full": Case(
        path=graphs(default=(3,), named=(1, 2)),
        body=f"ASK {{ <{DATA.format(3)}> a ?type {IN_GRAPHS} }}",
        answer=True,
    ),
    "query_multiple_dataset": Case(
        path=f"named-graph-uri={quote(TWO_IN_ONE, safe='')}",
        body=f"ASK FROM <{DATA.format(3)}> {{ {IN_GRAPHS} }}",
        answer=True,
    ),
    "query_multiple_dataset, its graphs apart": Case(
        path=graphs(named=(1, 2)), body=f"ASK FROM <{DATA.format(3)}> {{ {IN_GRAPHS} }}", answer=True
    ),
    "query_multiple_dataset, its own graph left out": Case(
        path=graphs(named=(1, 2)), body=f"ASK FROM <{DATA.format(3)}> {{ ?s ?p ?o }}", answer=False
    ),
    "query_get": Case(method="GET", path=f"query=ASK%20%7B%7D&{ZERO}", headers={}, answer=True),
    "query_content_type_select": Case(path=ZERO, body="SELECT (1 AS ?value) {}", media=TABULAR),
    "query_content_type_ask": Case(path=ZERO, body="ASK {}"),
    "query_content_type_describe": Case(path=ZERO, body="DESCRIBE <http://example.org/>", media=RDF),
    "query_content_type_construct": Case(path=ZERO, body="CONSTRUCT { <s> <p> 1 } WHERE {}", media=RDF),
    "query_post_direct": Case(body="ASK {}", answer=True),
}
BAD = {
    "bad_query_method": (405, Case(method="PUT", path=f"query=ASK%20%7B%7D&{ZERO}", headers=FORM)),
    "bad_multiple_queries": (
        400,
        Case(method="GET", path="query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", headers={}),
    ),
    "bad_query_wrong_media_type": (415, Case(body="ASK {}", headers={"content-type": "text/plain"})),
    "bad_query_missing_form_type": (415, Case(body=b"query=ASK%20%7B%7D", headers={})),
    "bad_query_missing_direct_type": (415, Case(body=b"ASK {}", headers={})),
    "bad_query_non_utf8": (
        415,
        Case(body="ASK {}".encode("utf-16"), headers={"content-type": "application/sparql-query; charset=UTF-16"}),
    ),
    "bad_query_syntax": (400, Case(method="GET", path="query=ASK%20%7B", headers={})),
    # Updates are not offered; what the W3C has wrong in them is refused all the more.
    "bad_update_get": (403, Case(method="GET", path="update=CLEAR%20ALL", headers={})),
    "bad_multiple_updates": (403, Case(body="update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", headers=FORM)),
    "update_post_form": (403, Case(body="update=CLEAR+ALL", headers=FORM)),
    "update_post_direct": (403, Case(body="CLEAR ALL", headers={"content-type": "application/sparql-update"})),
    # And what the W3C does not ask.
    "a query that is not in UTF-8": (400, Case(body=b"ASK { ?s ?p '\xff' }")),
    "parameters that are not in UTF-8": (400, Case(method="GET", path="query=ASK%20%7B%7D%ff", headers={})),
    "a form without a query": (400, Case(body="a=b", headers=FORM)),
    "a graph that is no IRI": (400, Case(path="default-graph-uri=no%20iri", body="ASK {}")),
    "another server": (403, Case(body="ASK { SERVICE SILENT <http://127.0.0.1:1/> {} }")),
    "a change in place of a query": (400, Case(body="INSERT DATA { <a> <b> <c> }")),
    "a body over the limit": (413, Case(body="#" * 800_001)),
    "nested deeply": (422, Case(body=f"ASK {{{'{' * 300_000}{'}' * 300_000}}}")),
}


def ask(client: httpx.Client, case: Case) -> httpx.Response:
    return client.request(case.method, f"/sparql/?{case.path}", content=case.body, headers=case.headers)


def media(answer: httpx.Response) -> str:
    return answer.headers["content-type"].partition(";")[0]


@pytest.mark.parametrize("name", GOOD)
def test_queries_of_the_w3c_are_answered(client: httpx.Client, name: str) -> None:
    case = GOOD[name]
    answer = ask(client, case)
    assert answer.status_code == 200, answer.text
    assert media(answer) in case.media
    if case.answer is not None:
        assert answer.json()["boolean"] is case.answer


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_query_is_refused_with_the_reason(client: httpx.Client, name: str) -> None:
    status, case = BAD[name]
    answer = ask(client, case)
    assert (answer.status_code, media(answer)) == (status, "application/problem+json")
    assert answer.json()["detail"]
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True


@pytest.mark.parametrize("form", [*BOOLEAN, "text/csv", "text/tab-separated-values", "application/json", "text/xml"])
def test_rows_come_in_every_format_that_is_asked_for(client: httpx.Client, form: str) -> None:
    answer = client.get("/sparql", params={"query": "SELECT (1 AS ?n) {}"}, headers={"accept": f"{form}, */*;q=0.1"})
    assert media(answer) == form
    assert "Accept" in answer.headers["vary"]
    assert "n" in answer.text
    assert "1" in answer.text


@pytest.mark.parametrize("form", [*RDF, "application/trig", "application/n-quads"])
def test_graphs_come_in_every_format_that_is_asked_for(client: httpx.Client, form: str) -> None:
    answer = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s a ?o }"}, headers={"accept": form})
    assert media(answer) == form
    rdf = RdfFormat.from_media_type(form)
    assert {str(quad.subject) for quad in parse(answer.content, rdf)} == {str(document(n).subject) for n in range(4)}


def test_an_answer_in_no_format_that_is_accepted_is_406(client: httpx.Client) -> None:
    for query, accept in (("ASK {}", "text/turtle"), ("DESCRIBE <x:y>", "text/csv"), ("ASK {}", "image/*")):
        answer = client.get("/sparql", params={"query": query}, headers={"accept": accept})
        assert answer.status_code == 406
    assert client.get("/sparql", headers={"accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("form", RDF)
def test_without_a_query_the_service_describes_itself(client: httpx.Client, form: str) -> None:
    answer = client.get("/sparql", headers={"accept": form})
    assert media(answer) == form
    sd = "http://www.w3.org/ns/sparql-service-description#"
    said = {(quad.predicate.value, str(quad.object)) for quad in parse(answer.content, RdfFormat.from_media_type(form))}
    assert (f"{sd}endpoint", f"<{client.base_url}/sparql>") in said
    assert (f"{sd}feature", f"<{sd}UnionDefaultGraph>") in said
    assert (f"{sd}supportedLanguage", f"<{sd}SPARQL11Query>") in said
    assert not any("Federat" in value or "Update" in value for _, value in said)


def test_pages_of_the_origins_that_are_set_may_ask(client: httpx.Client) -> None:
    asked = {"access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    allowed = client.options("/sparql", headers={"origin": ORIGIN, **asked})
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == ORIGIN
    answer = client.get("/sparql", params={"query": "ASK {}"}, headers={"origin": ORIGIN})
    assert answer.headers["access-control-allow-origin"] == ORIGIN
    other = client.get("/sparql", params={"query": "ASK {}"}, headers={"origin": "https://other.example"})
    assert "access-control-allow-origin" not in other.headers


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
@pytest.mark.parametrize("method", ["GET", POST])
def test_an_independent_client_has_every_kind_of_answer(client: httpx.Client, method: str) -> None:
    asking = SPARQLWrapper(f"{client.base_url}/sparql")
    asking.setMethod(method)
    if method == POST:
        asking.setRequestMethod(POSTDIRECTLY)

    def answer(query: str, form: str) -> Any:
        asking.setQuery(query)
        asking.setReturnFormat(form)
        return asking.query().convert()

    rows = answer("SELECT DISTINCT ?s { ?s a ?o } ORDER BY ?s", JSON)["results"]["bindings"]
    assert [row["s"]["value"] for row in rows] == [DATA.format(n) for n in range(4)]
    assert answer("ASK { ?s a ?o }", JSON)["boolean"] is True
    assert answer("SELECT DISTINCT ?s { ?s a ?o }", XML).getElementsByTagName("result").length == 4
    assert answer("SELECT DISTINCT ?s { ?s a ?o } ORDER BY ?s", CSV).split() == [
        b"s",
        *(DATA.format(n).encode() for n in range(4)),
    ]
    assert answer("SELECT DISTINCT ?s { ?s a ?o }", TSV).count(b"<") == 4
    assert len(answer("CONSTRUCT WHERE { ?s a ?o }", RDFXML)) == 4
    assert answer("CONSTRUCT WHERE { ?s a ?o }", TURTLE).count(b"Document") == 4


def test_a_query_that_would_never_end_is_stopped_and_others_are_answered_meanwhile(client: httpx.Client) -> None:
    many = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(12))
    endless = f"SELECT (COUNT(*) AS ?n) {{ {many} FILTER(?a0 = ?c11) }}"
    answer = client.post("/sparql", content=endless, headers=DIRECT)
    assert answer.status_code == 504
    assert "5 s" in answer.json()["detail"]
    assert client.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True
