"""Every resource at its address: documents in every form, redirects, refusals; the ontology and the context."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, parse, serialize
from serving import served
from small import small_graph

from api.app import create_app
from api.deps import Sparql
from api.linked.forms import FORMS
from graph.mirror.following import Following
from graph.mirror.mirror import Mirror
from graph.mirror.pool import Limits, Pool
from graph.mirror.snapshots import Snapshots
from graph.rdf import quads
from ontology.properties import context

if TYPE_CHECKING:
    import httpx
    from conftest import Engine

BASE = "https://graph.example/id/"
EVIL = "<script>alert('x')</script> & \"Ana\""
RDF = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML}


@pytest.fixture(scope="module")
def client(started: Callable[[str], Engine], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    place: Path = tmp_path_factory.mktemp("mirror")
    graph = small_graph()
    first, second = graph.people
    other = replace(second.mentions[0], id="person-9")
    people = (replace(first, name=EVIL), replace(second, mentions=(*second.mentions, other)))
    lines = serialize(quads(replace(graph, people=people), BASE), format=RdfFormat.N_QUADS)
    assert lines
    snapshots = Snapshots(place)
    snapshots.make("a small graph", [lines])
    with (
        started("embedded").open() as store,
        closing(Pool(snapshots, Limits(seconds=10), base=BASE)) as pool,
    ):
        store.migrate()
        answering = Sparql(pool=pool, following=Following(Mirror(store, place=place, base=BASE)))
        with served(create_app(store, answering=answering)) as opened:
            yield opened


def test_a_thing_leads_to_its_document(client: httpx.Client) -> None:
    answer = client.get("/id/meeting-1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/doc/meeting-1")
    assert client.get("/id/meeting-1.ttl").headers["location"] == "/doc/meeting-1.ttl"
    assert client.head("/id/meeting-1").status_code == 303


@pytest.mark.parametrize("form", FORMS)
def test_a_document_comes_in_every_form_by_its_ending_and_by_accept(form: str, client: httpx.Client) -> None:
    named = client.get(f"/doc/meeting-1.{form}")
    accepted = client.get("/doc/meeting-1", headers={"Accept": f"image/png, {FORMS[form]};q=0.4"})
    for answer in (named, accepted):
        assert answer.status_code == 200
        assert answer.headers["content-type"].partition(";")[0] == FORMS[form]
        assert answer.headers["content-location"] == f"/doc/meeting-1.{form}"
    assert named.content == accepted.content
    assert accepted.headers["vary"] == "Accept"
    assert "vary" not in named.headers
    assert f'type="{FORMS["ttl" if form == "nt" else "nt"]}"' in named.headers["link"]


def test_the_form_that_is_liked_best_is_sent(client: httpx.Client) -> None:
    liked = {
        "text/turtle;q=0.5, application/ld+json;q=0.9": "application/ld+json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8": "text/html",
        "*/*": "text/turtle",
        "application/*": "application/ld+json",
        "text/turtle;q=0, */*;q=0.1": "text/html",
    }
    for accept, media in liked.items():
        answer = client.get("/doc/meeting-1", headers={"Accept": accept})
        assert answer.headers["content-type"].partition(";")[0] == media, accept


def test_what_is_not_changed_is_not_sent_again(client: httpx.Client) -> None:
    first = client.get("/doc/person-2.ttl")
    again = client.get("/doc/person-2.ttl", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert client.get("/doc/person-2.nt").headers["etag"] != first.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"


def test_every_form_says_the_same(client: httpx.Client) -> None:
    said = {
        form: {quad.triple for quad in parse(client.get(f"/doc/agreement-1.{form}").content, format=rdf)}
        for form, rdf in RDF.items()
    }
    document = json.loads(client.get("/doc/agreement-1.jsonld").content)
    assert document["@context"] == str(client.base_url.join("/ontology/context.jsonld"))
    document |= context()
    json_ld = {quad.triple for quad in parse(json.dumps(document), format=RdfFormat.JSON_LD)}
    assert said["ttl"] == said["nt"] == said["rdf"] == json_ld
    assert len(json_ld) > 20


def test_an_identifier_that_was_replaced_leads_to_the_present_one(client: httpx.Client) -> None:
    for kind in ("id", "doc"):
        answer = client.get(f"/{kind}/person-9.ttl")
        assert (answer.status_code, answer.headers["location"]) == (308, f"/{kind}/person-2.ttl")


@pytest.mark.parametrize(
    "name", ["nobody", "x%3E%20%3Fp%20%3Fo%20%7D", "person-1%23mention", "a" * 101, "person-1.docx"]
)
def test_what_there_is_not_is_a_problem(name: str, client: httpx.Client) -> None:
    for kind in ("id", "doc"):
        answer = client.get(f"/{kind}/{name}")
        assert answer.status_code == 404
        assert answer.headers["content-type"] == "application/problem+json"


def test_no_form_that_is_accepted_is_a_problem(client: httpx.Client) -> None:
    for path in ("/doc/person-1", "/ontology"):
        answer = client.get(path, headers={"Accept": "image/png"})
        assert answer.status_code == 406
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["vary"] == "Accept"


def test_a_page_escapes_every_text_and_has_no_script(client: httpx.Client) -> None:
    for path in ("/doc/person-1.html", "/doc/meeting-1-side-0.html", "/doc/tenure-1.html"):
        answer = client.get(path)
        assert "<script" not in answer.text
        assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; &quot;Ana&quot;" in answer.text
        assert "script-src" not in answer.headers["content-security-policy"]
    assert '<a href="/id/office-1">President of Nauru</a>' in client.get("/doc/person-1.html").text


def test_a_state_is_linked_to_the_same_elsewhere(client: httpx.Client) -> None:
    answer = client.get("/doc/NR.ttl").text
    for iri in ("http://www.wikidata.org/entity/Q697", "https://sws.geonames.org/2110425/"):
        assert iri in answer
    assert "https://www.iso.org/obp/ui/#iso:code:3166:NR" in answer


def test_the_ontology_comes_in_every_form_and_in_its_version(client: httpx.Client) -> None:
    triples = {quad.triple for quad in parse(client.get("/ontology.nt").content, format=RdfFormat.N_TRIPLES)}
    for path in ("/ontology", "/ontology/0.1.0", "/ontology.ttl", "/ontology/0.1.0.ttl"):
        answer = client.get(path)
        assert answer.headers["content-type"].startswith("text/turtle")
        assert sum(1 for _ in parse(answer.content, format=RdfFormat.TURTLE)) == len(triples)
    page = client.get("/ontology", headers={"Accept": "text/html"})
    assert "<h2>Alignment</h2>" in page.text
    assert "<svg" in page.text
    assert client.get("/ontology/0.0.1").status_code == client.get("/ontology.doc").status_code == 404


def test_the_context_is_at_its_address_for_all(client: httpx.Client) -> None:
    answer = client.get("/ontology/context.jsonld")
    assert answer.json() == context()
    assert answer.headers["content-type"] == "application/ld+json"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "max-age" in answer.headers["cache-control"]


HOW_TO = Path(__file__).parents[2] / "docs" / "how-to" / "linked-data.md"
# What the transcripts are of, by what it is here: their identifiers are those of the samples.
HERE = {"person-3c4ca52084831ac83779": "person-2", "person-4d22dcc3970dcf84d4d6": "person-9"}


def transcripts() -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", HOW_TO.read_text("utf-8"), re.DOTALL)
    text = "\n".join(blocks)
    for there, here in HERE.items():
        text = text.replace(there, here)
    return re.split(r"^\$ ", re.sub(r"meeting-[0-9a-f]{20}", "meeting-1", text), flags=re.MULTILINE)[1:]


def test_the_transcripts_of_the_documentation_are_what_is_answered(client: httpx.Client) -> None:
    assert len(transcripts()) >= 12
    for transcript in transcripts():
        command, status, *headers = transcript.strip().splitlines()
        words = shlex.split(command)
        accept = {"Accept": words[words.index("-H") + 1].removeprefix("Accept: ")} if "-H" in words else {}
        answer = client.get(words[-1].removeprefix("http://127.0.0.1:8000"), headers=accept or {"Accept": "*/*"})
        assert status == f"HTTP/1.1 {answer.status_code} {answer.reason_phrase}", command
        told = {name: value for name, _, value in (line.partition(": ") for line in headers)}
        assert told == {name: answer.headers.get(name) for name in told}, command
        assert ("vary" in told) == ("vary" in answer.headers), command
