"""Clients that are made of the OpenAPI document, and values that are sent to do harm; both of the shipped samples."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from serving import served

from api.app import create_app
from api.openapi import examples
from api.settings import Settings

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from api_examples import samples
from hostile import exported, tried, values


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with samples() as store, served(create_app(store, settings=Settings())) as client:
        yield client


@pytest.fixture(scope="module")
def openapi(client: httpx.Client) -> dict[str, Any]:
    document: dict[str, Any] = client.get("/openapi.json").json()
    return document


def test_a_generated_client_asks_and_reads(
    client: httpx.Client, openapi: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(openapi), encoding="utf-8")
    (tmp_path / "config.yml").write_text("post_hooks: []\npackage_name_override: made_client\n", encoding="utf-8")
    program = Path(sys.executable).with_name("openapi-python-client")
    command: list[str | Path] = [
        program,
        "generate",
        "--path",
        "openapi.json",
        "--config",
        "config.yml",
        "--meta",
        "none",
    ]
    done = subprocess.run([*command, "--output-path", "made_client"], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    monkeypatch.syspath_prepend(str(tmp_path))
    met_with = importlib.import_module("made_client.api.who_met_whom.get_met_with")
    person = importlib.import_module("made_client.api.people.get_person")
    with importlib.import_module("made_client").Client(base_url=str(client.base_url)) as made:
        found = met_with.sync(client=made, person="Tokayev")
        assert found.total == len(found.items) > 0
        assert found.items[0].evidence[0].quotation
        who = person.sync(client=made, identifier=found.items[0].people[0].id)
        assert who.name == found.items[0].people[0].name
        problem = person.sync(client=made, identifier="person-none")
        assert problem.type_ == "/problems/not-found"


def test_examples_are_answers_as_the_document_says(openapi: dict[str, Any]) -> None:
    assert len(examples()) > 20
    for path, example in examples().items():
        answers = openapi["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
        assert answers["example"] == example["answer"]
        schema = {**answers["schema"], "components": openapi["components"]}
        Draft202012Validator(schema).validate(example["answer"])


def test_links_lead_to_operations_that_there_are(openapi: dict[str, Any]) -> None:
    operations = {one["operationId"]: one for there in openapi["paths"].values() for one in there.values()}
    links = [link for one in operations.values() for link in one["responses"].get("200", {}).get("links", {}).values()]
    assert len(links) > 15
    for link in links:
        named = {f"{one['in']}.{one['name']}" for one in operations[link["operationId"]]["parameters"]}
        assert set(link["parameters"]) <= named


def test_every_method_of_an_address_is_allowed(client: httpx.Client) -> None:
    assert client.put("/v1/lookup").headers["allow"] == "GET, POST"
    assert client.put("/v1/people").headers["allow"] == "GET"


def test_hostile_values_change_nothing_and_break_nothing(client: httpx.Client) -> None:
    before = exported(client)
    counts, wrong = tried(client, list(values(200)))
    assert not wrong
    assert sum(counts.values()) == 200
    assert exported(client) == before
