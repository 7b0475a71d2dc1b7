"""The command that serves the tools to agents, on its streams and over HTTP, as a process of its own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import httpx
from agents_asked import Ask, equal
from commands import environment, failure, output
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client
from serving import served
from world import REPORTS

from api.app import create_app
from api.settings import Settings

if TYPE_CHECKING:
    from graph.store import Store

pytest_plugins = ("world_store",)

ROOT = Path(__file__).parents[2]


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


def test_every_tool_answers_as_rest_does_over_stdio(settled: Callable[[str], Store]) -> None:
    store = settled("embedded")
    with served(create_app(store, settings=Settings())) as rest:
        assert _over_stdio(store, lambda client: equal(client, rest, {})) > 0


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
            return await equal(client, rest, {})

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
