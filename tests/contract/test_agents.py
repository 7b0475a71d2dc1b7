"""The tools over the Model Context Protocol, asked by the protocol's own client, beside the REST interface."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest
from agents_asked import ASKED, PRESIDENT, Ask, equal, text
from mcp.client import Client
from mcp.shared.exceptions import MCPError
from serving import served
from world import REPORTS

from api.agents.server import QUESTIONS, server_of
from api.app import create_app
from api.settings import Settings

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

    from graph.store import Store

pytest_plugins = ("world_store",)


@pytest.fixture(scope="module")
def rest(world: Store) -> Iterator[httpx.Client]:
    with served(create_app(world, settings=Settings())) as client:
        yield client


@cache
def _server(store: Store) -> MCPServer:
    return server_of(store, 30)


def here(store: Store, ask: Ask) -> Any:
    """What is asked of a server in this process."""

    async def asked() -> Any:
        async with Client(_server(store)) as client:
            return await ask(client)

    return anyio.run(asked)


def test_every_tool_answers_as_rest_does(world: Store, rest: httpx.Client) -> None:
    assert {question.__name__ for question in QUESTIONS} == {name for name, *_ in ASKED}
    now = here(world, lambda client: equal(client, rest, {}))
    then = here(world, lambda client: equal(client, rest, {"as_of": "2024-10-31"}))
    assert 0 < then < now


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
    answer = here(settled("embedded"), lambda client: client.call_tool(name, arguments))
    assert answer.is_error
    assert text(answer).startswith(line)
    assert "\n" not in text(answer)


def test_answers_in_words_quote_the_report(settled: Callable[[str], Store]) -> None:
    answer = here(
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
        assert part in text(answer)
    assert answer.structured_content["next"] in text(answer)

    async def every(client: Client) -> list[str]:
        return [text(await client.call_tool(name, arguments)) for name, arguments, *_ in ASKED]

    assert all(here(settled("embedded"), every))


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

    rows, whole = here(settled("embedded"), walked)
    assert rows == whole


def test_all_tools_only_read_and_name_their_limits(settled: Callable[[str], Store]) -> None:
    async def tools(client: Client) -> Any:
        return (await client.list_tools()).tools

    for tool in here(settled("embedded"), tools):
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

    found = here(settled("embedded"), read)
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
    assert text(answer).endswith("narrow the question by dates or states")
