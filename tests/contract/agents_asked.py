"""What the tools over the Model Context Protocol are asked in tests, beside the same questions over REST."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Any

import httpx
from jsonschema import Draft202012Validator
from mcp.client import Client
from world import AGREEMENTS, ID, MEETINGS, OFFICES, REPORTS

if TYPE_CHECKING:
    from mcp.types import CallToolResult

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


def text(answer: CallToolResult) -> str:
    (content,) = answer.content
    assert content.type == "text"
    return content.text


async def equal(client: Client, rest: httpx.Client, dated: dict[str, str]) -> int:
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
            assert said.status_code == 404, text(answer)
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
