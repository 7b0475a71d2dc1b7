"""The tools over the Model Context Protocol, asked by the protocol's own client, beside the REST interface."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest
from commands import environment, failure, output
from jsonschema import Draft202012Validator
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from mcp.shared.exceptions import MCPError
from serving import served
from world import AGREEMENTS, ID, MEETINGS, OFFICES, REPORTS

from api.agents.server import QUESTIONS, server_of
from api.app import create_app
from api.settings import Settings

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer
    from mcp.types import CallToolResult

    from graph.store import Store

pytest_plugins = ("world_store",)

ROOT = Path(__file__).parents[2]
PRESIDENT = OFFICES["president-kz"]
MEMORANDUM = AGREEMENTS["memorandum"].id
ASKED: list[tuple[str, dict[str, Any], str, dict[str, Any]]] = [
    ("find", {"words": "e"}, "/search", {"q": "e"}),
    ("find", {"words": "b", "kind": "Person"}, "/search", {"q": "b", "kind": "Person"}),
    ("find_people", {"name": "bekova", "state": "kz"}, "/people", {"name": "bekova", "state": "kz"}),
    ("person", {"person": "Bekova"}, f"/people/{ID['bekova']}", {}),
    ("who_met_whom", {"person": "Bekova"}, "/met-with", {"person": "Bekova"}),
    ("who_met_whom", {"person": "Bekova", "counterpart": "Holm"}, "/met-with", {"person": "Bekova", "with": "Holm"}),
    ("who_met_whom", {"state": "kz", "since": "2024"}, "/met-with", {"state": "kz", "since": "2024"}),
    (
        "who_met_whom",
        {"with_state": "KZ", "min_confidence": 0.9},
        "/met-with",
        {"with_state": "KZ", "min_confidence": 0.9},
    ),
    ("counterparts", {"person": "Bekova"}, f"/people/{ID['bekova']}/counterparts", {}),
    ("path", {"start": "Holm", "end": "Alden"}, "/paths", {"from": "Holm", "to": "Alden"}),
    ("path", {"start": "Holm", "end": "Alden", "longest": 1}, "/paths", {"from": "Holm", "to": "Alden", "max": 1}),
    (
        "holders_on",
        {"office": PRESIDENT.name, "on": "2024-10-30"},
        f"/offices/{PRESIDENT.id}/holders",
        {"on": "2024-10-30"},
    ),
    ("holders_on", {"office": PRESIDENT.id, "on": "1999"}, f"/offices/{PRESIDENT.id}/holders", {"on": "1999"}),
    ("find_offices", {"role": "head_of_state", "state": "kz"}, "/offices", {"role": "head_of_state", "state": "kz"}),
    ("meetings", {}, "/meetings", {}),
    ("meetings", {"status": "planned", "person": "Bekova"}, "/meetings", {"status": "planned", "person": "Bekova"}),
    ("meeting", {"meeting": MEETINGS["astana"].id}, f"/meetings/{MEETINGS['astana'].id}", {}),
    ("relations", {"state": "KZ", "other": "ZA"}, "/states/KZ/relations/ZA", {}),
    ("agreements", {"state": "KZ", "until": "2025"}, "/agreements", {"state": "KZ", "until": "2025"}),
    ("agreement", {"agreement": MEMORANDUM}, f"/agreements/{MEMORANDUM}", {}),
    ("conflicts", {}, "/conflicts", {}),
    ("find_reports", {"since": "2025"}, "/reports", {"since": "2025"}),
    ("report", {"report": REPORTS["pretoria"].id}, f"/reports/{REPORTS['pretoria'].id}", {}),
    ("stats", {}, "/stats", {}),
]
"""Arguments of every tool, and the same question over REST."""

Ask = Callable[[Client], Coroutine[Any, Any, Any]]


@pytest.fixture(scope="module")
def rest(world: Store) -> Iterator[httpx.Client]:
    with served(create_app(world, settings=Settings())) as client:
        yield client


@cache
def _server(store: Store) -> MCPServer:
    return server_of(store, 30)


def _here(store: Store, ask: Ask) -> Any:
    """What is asked of a server in this process."""

    async def asked() -> Any:
        async with Client(_server(store)) as client:
            return await ask(client)

    return anyio.run(asked)


def _over_stdio(store: Store, ask: Ask) -> Any:
    """What is asked of the command, in a process of its own."""
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "interstate", "mcp", "--store", store.connection.url],
        env=environment(),
        cwd=ROOT,
    )

    async def asked() -> Any:
        async with Client(stdio_client(command)) as client:
            return await ask(client)

    return anyio.run(asked)


def _text(answer: CallToolResult) -> str:
    (content,) = answer.content
    assert content.type == "text"
    return content.text


async def _equal(client: Client, rest: httpx.Client, dated: dict[str, str]) -> int:
    """How many facts were in the answers of every tool, each of which was as REST answers it."""
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    facts = 0
    for name, arguments, path, parameters in ASKED:
        if name == "stats" and dated:
            continue
        page = {"limit": "20"} if "limit" in tools[name].input_schema["properties"] else {}
        answer = await client.call_tool(name, arguments | dated)
        said = rest.get(f"/v1{path}", params=parameters | page | dated)
        if answer.is_error:
            assert said.status_code == 404, _text(answer)
            continue
        expected, found = said.json(), dict(answer.structured_content or {})
        Draft202012Validator(tools[name].output_schema or {}).validate(found)
        # An address is of no use here: a tool is asked for the next page by its cursor.
        assert (expected.pop("next", None) is None) is (found.pop("next", None) is None)
        assert found == expected, (name, arguments)
        for evidence in _evidence(found):
            facts += 1
            assert evidence.keys() >= {"quotation", "report", "start", "end", "url", "confidence"}
    return facts


def _evidence(answer: Any) -> Iterator[dict[str, Any]]:
    if isinstance(answer, dict):
        yield from answer.get("evidence", ())
    for part in answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ():
        yield from _evidence(part)


def test_every_tool_answers_as_rest_does(world: Store, rest: httpx.Client) -> None:
    assert {question.__name__ for question in QUESTIONS} == {name for name, *_ in ASKED}
    now = _here(world, lambda client: _equal(client, rest, {}))
    then = _here(world, lambda client: _equal(client, rest, {"as_of": "2024-10-31"}))
    assert 0 < then < now


def test_every_tool_answers_as_rest_does_over_stdio(settled: Callable[[str], Store]) -> None:
    store = settled("embedded")
    with served(create_app(store, settings=Settings())) as rest:
        assert _over_stdio(store, lambda client: _equal(client, rest, {})) > 0


def test_nothing_but_the_protocol_is_on_stdout_and_it_ends_with_its_input(settled: Callable[[str], Store]) -> None:
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    sent: list[dict[str, Any]] = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {
            "jsonrpc": "2.0",
            "id": 2,
            "method": "tools/call",
            "params": {"name": "person", "arguments": {"person": "Nemo"}},
        },
    ]
    done = subprocess.Popen(
        [sys.executable, "-m", "interstate", "mcp", "--store", settled("embedded").connection.url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        cwd=ROOT,
    )
    assert done.stdin and done.stdout
    done.stdin.write("".join(json.dumps(message) + "\n" for message in sent))
    done.stdin.flush()
    answers = [json.loads(done.stdout.readline()) for _ in range(2)]
    rest, told = done.communicate(timeout=60)
    assert (done.returncode, rest, told) == (0, "", "")
    assert {answer["id"] for answer in answers} == {1, 2}
    (refused,) = (answer["result"] for answer in answers if answer["id"] == 2)
    assert refused["isError"]


@pytest.mark.parametrize(
    ("name", "arguments", "line"),
    [
        ("who_met_whom", {}, "say whose meetings: give person, counterpart, state or with_state"),
        (
            "who_met_whom",
            {"persn": "x"},
            "who_met_whom has no argument 'persn': its arguments are person, counterpart, ",
        ),
        ("meetings", {"limit": 5000}, "limit: Input should be less than or equal to 100"),
        ("meetings", {"as_of": "2024-13"}, "'2024-13' is not in the calendar"),
        ("meetings", {"cursor": "x"}, "the cursor is none that a page of this list ended with"),
        ("meetings", {"state": "Kazakhstan"}, "state: String should match pattern"),
        ("person", {"person": "Nemo"}, "nobody in the graph is called 'Nemo'; `find` searches by words of names"),
        ("meeting", {"meeting": "x"}, "there is no meeting 'x'; lists and `find` give the identifiers that there are"),
        (
            "holders_on",
            {"office": "King of Atlantis", "on": "2024"},
            "there is no office 'King of Atlantis'; `find_offices`",
        ),
        ("holders_on", {"office": PRESIDENT.id, "on": "soon"}, "'soon' "),
        ("drop", {}, "there is no tool 'drop': there are find, find_people, "),
    ],
)
def test_a_refusal_is_one_line_that_says_what_to_do(
    settled: Callable[[str], Store], name: str, arguments: dict[str, Any], line: str
) -> None:
    answer = _here(settled("embedded"), lambda client: client.call_tool(name, arguments))
    assert answer.is_error
    assert _text(answer).startswith(line)
    assert "\n" not in _text(answer)


def test_answers_in_words_quote_the_report(settled: Callable[[str], Store]) -> None:
    answer = _here(
        settled("embedded"), lambda client: client.call_tool("who_met_whom", {"person": "Bekova", "limit": 1})
    )
    first = answer.structured_content["items"][0]
    evidence = first["evidence"][0]
    for part in (
        first["people"][1]["name"],
        evidence["quotation"],
        evidence["report"],
        f"{evidence['confidence']:.2f}",
    ):
        assert part in _text(answer)
    assert answer.structured_content["next"] in _text(answer)

    async def every(client: Client) -> list[str]:
        return [_text(await client.call_tool(name, arguments)) for name, arguments, *_ in ASKED]

    assert all(_here(settled("embedded"), every))


def test_pages_follow_each_other(settled: Callable[[str], Store]) -> None:
    async def walked(client: Client) -> tuple[list[Any], list[Any]]:
        whole = (await client.call_tool("meetings", {})).structured_content
        part: dict[str, Any] | None = {"next": None}
        rows = []
        while part:
            part = (await client.call_tool("meetings", {"limit": 1, "cursor": part["next"]})).structured_content
            assert part and whole
            rows += part["items"]
            if part["next"] is None:
                return rows, whole["items"]
        raise AssertionError("no page")

    rows, whole = _here(settled("embedded"), walked)
    assert rows == whole


def test_all_tools_only_read_and_name_their_limits(settled: Callable[[str], Store]) -> None:
    async def tools(client: Client) -> Any:
        return (await client.list_tools()).tools

    for tool in _here(settled("embedded"), tools):
        assert tool.annotations.read_only_hint, tool.name
        assert tool.description and tool.output_schema
        assert tool.input_schema["additionalProperties"] is False
        for name, shape in tool.input_schema["properties"].items():
            assert _limited(shape, tool.input_schema.get("$defs", {})), f"{tool.name}.{name}"


def _limited(shape: dict[str, Any], named: dict[str, Any]) -> bool:
    if "anyOf" in shape:
        return all(_limited(one, named) for one in shape["anyOf"])
    if "$ref" in shape:
        return _limited(named[shape["$ref"].rsplit("/", 1)[1]], named)
    if "enum" in shape or shape.get("type") in ("null", "boolean"):
        return True
    return (shape["type"] == "string" and ("maxLength" in shape or "pattern" in shape)) or "maximum" in shape


def test_resources_and_prompts(settled: Callable[[str], Store]) -> None:
    report = REPORTS["pretoria"]

    async def read(client: Client) -> dict[str, str]:
        uris = [str(resource.uri) for resource in (await client.list_resources()).resources]
        found = {}
        for uri in (*uris, f"interstate://reports/{report.id}"):
            (content,) = (await client.read_resource(uri)).contents
            found[uri] = content.text  # type: ignore[union-attr]
        for prompt in (await client.list_prompts()).prompts:
            given = {argument.name: "KZ" for argument in prompt.arguments or ()}
            (message,) = (await client.get_prompt(prompt.name, given)).messages
            found[prompt.name] = message.content.text  # type: ignore[union-attr]
        with pytest.raises(MCPError, match="there is no report 'report-0'"):
            await client.read_resource("interstate://reports/report-0")
        return found

    found = _here(settled("embedded"), read)
    assert found[f"interstate://reports/{report.id}"] == report.text
    assert "a owl:Ontology" in found["interstate://ontology"]
    assert "**meeting** (`Meeting`)" in found["interstate://glossary"]
    assert all("Cite for every statement" in found[name] for name in ("who_did_they_meet", "two_states", "check_claim"))


def test_a_question_that_takes_too_long_is_given_up(settled: Callable[[str], Store]) -> None:
    async def asked() -> Any:
        async with Client(server_of(settled("embedded"), 0.000_001)) as client:
            return await client.call_tool("meetings", {})

    answer = anyio.run(asked)
    assert answer.is_error
    assert _text(answer).endswith("narrow the question by dates or states")


def test_without_the_extra_one_line_says_how_to_get_it() -> None:
    code = (
        "import sys; sys.modules['mcp'] = None; sys.argv = ['interstate', 'mcp']; import interstate; interstate.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "interstate: this needs the extra mcp: pip install 'interstate[mcp]'\n"


@contextmanager
def _command(store: Store, *words: str, **extra: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address that `mcp --http` prints, and its process."""
    process = subprocess.Popen(
        [sys.executable, "-m", "interstate", "mcp", "--http", "--port", "0", "--store", store.connection.url, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(**extra),
        cwd=ROOT,
    )
    assert process.stdout and process.stderr
    try:
        started = re.match(r"MCP: (\S+)", process.stdout.readline())
        assert started, process.stderr.read()
        yield started[1], process
    finally:
        process.terminate()
        process.communicate(timeout=60)


EVERYWHERE = "0.0.0.0"  # noqa: S104
CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "stats", "arguments": {}}}
HEADERS = {"Accept": "application/json, text/event-stream", "MCP-Protocol-Version": "2025-06-18"}


def test_over_http_tools_answer_as_rest_does_and_strangers_are_refused(settled: Callable[[str], Store]) -> None:
    store = settled("embedded")

    async def asked(address: str, rest: httpx.Client) -> int:
        async with Client(address) as client:
            return await _equal(client, rest, {})

    with _command(store) as (address, process), served(create_app(store, settings=Settings())) as rest:
        assert anyio.run(asked, address, rest) > 0
        for headers, status in (
            ({}, 200),
            ({"Origin": "http://localhost:3000"}, 200),
            ({"Origin": "https://elsewhere.example"}, 403),
            ({"Host": "rebound.example"}, 421),
        ):
            assert httpx.post(address, json=CALL, headers=HEADERS | headers).status_code == status, headers
        assert httpx.post(address, json=CALL | {"pad": "x" * 100_000}, headers=HEADERS).status_code == 413
        process.terminate()
        assert process.wait(timeout=60) == 0


def test_beyond_this_machine_a_key_and_a_name_are_needed(settled: Callable[[str], Store], tmp_path: Path) -> None:
    store = settled("embedded")
    for words, env, line in (
        ((), {"INTERSTATE_KEYS_FILE": str(tmp_path / "keys")}, "a key is needed: interstate keys make NAME"),
        ((), {"INTERSTATE_API_KEY": "k"}, "say by --name how clients call it"),
    ):
        line_of = failure("mcp", "--http", "--host", EVERYWHERE, *words, env=environment(**env))
        assert line in line_of
    keys = environment(INTERSTATE_KEYS_FILE=str(tmp_path / "keys"))
    key = output("keys", "make", "a client", env=keys).strip()
    named = ("--host", EVERYWHERE, "--name", "graph.example")
    with _command(store, *named, INTERSTATE_KEYS_FILE=str(tmp_path / "keys")) as (address, _):
        near = address.replace(EVERYWHERE, "127.0.0.1")
        known = HEADERS | {"Host": "graph.example"}
        for headers, status in (
            (known, 401),
            (known | {"Authorization": "Bearer no"}, 401),
            (HEADERS | {"Authorization": f"Bearer {key}"}, 421),
            (known | {"Authorization": f"Bearer {key}"}, 200),
            (known | {"X-API-Key": key}, 200),
        ):
            answer = httpx.post(near, json=CALL, headers=headers)
            assert answer.status_code == status, headers
        assert answer.json()["result"]["structuredContent"]["nodes"]["Report"] == len(REPORTS)
