"""`interstate sparql`, and the endpoint of `interstate serve` over the same store, as a user has them."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest
from commands import ROOT, SAMPLES, environment, failure, output

NAMES = "SELECT DISTINCT ?name { ?person a is:Person ; rdfs:label ?name } ORDER BY ?name LIMIT 3"
POSTED = {"text": "President Ana Costa of Portugal met Leo Lind in Lisbon.", "published": "2025-03-04"}


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"embedded:{tmp_path_factory.mktemp('store')}"


@pytest.fixture(scope="module")
def client(url: str) -> Iterator[httpx.Client]:
    """Of a server that has the store open, so that the commands find its engine running."""
    command = [sys.executable, "-m", "interstate", "serve", "--port", "0", "--store", url]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment(INTERSTATE_API_KEY="k"), cwd=ROOT
    )
    assert process.stdout
    try:
        lines = (re.match(r"SPARQL: (\S+)/sparql", line) for line in process.stdout)
        with httpx.Client(base_url=next(found[1] for found in lines if found), timeout=30) as client:
            yield client
    finally:
        process.terminate()
        process.communicate(timeout=30)


def test_the_endpoint_takes_up_what_is_posted_and_what_others_load(client: httpx.Client, url: str) -> None:
    assert client.post("/v1/reports", json=POSTED, headers={"X-API-Key": "k"}).status_code == 201
    assert _reports(client) == 1
    output("load", min(SAMPLES.glob("*.txt")), "--store", url)
    assert _reports(client) == 2


def test_the_command_answers_in_every_format(client: httpx.Client, url: str, tmp_path: Path) -> None:
    client.post("/v1/reports", json=POSTED, headers={"X-API-Key": "k"})
    file = tmp_path / "names.rq"
    file.write_text(NAMES, encoding="utf-8")
    head, *names = output("sparql", file, "--store", url).splitlines()
    assert head == "name"
    assert "Ana Costa" in names
    assert output("sparql", NAMES, "--format", "table", "--store", url).splitlines() == names
    assert "ontology#Person>" in output("sparql", "CONSTRUCT WHERE { ?s a is:Person }", "--store", url)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("ASK { SERVICE <http://127.0.0.1:1/> {} }",), "SERVICE is off"),
        (("no-such-file.rq",), "no such file"),
    ],
)
def test_what_cannot_be_answered_is_told_in_a_line(
    client: httpx.Client, url: str, words: tuple[str, ...], says: str
) -> None:
    assert client.get("/v1/health").status_code == 200
    assert says in failure("sparql", *words, "--store", url)


def _reports(client: httpx.Client) -> int:
    """How many reports SPARQL knows, once it is in step."""
    until = monotonic() + 60
    while client.get("/v1/ready").json()["mirror"] != "in step":
        assert monotonic() < until
        sleep(0.05)
    query = "SELECT (COUNT(*) AS ?n) { ?report a is:Report }"
    answer = client.get("/sparql", params={"query": query}, headers={"accept": "text/csv"})
    return int(answer.text.split()[1])
