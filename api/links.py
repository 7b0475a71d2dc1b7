"""Where an answer leads on to, as links of OpenAPI: from the first row of a list to the operations on its thing."""

from __future__ import annotations

from typing import Any

_ROW = "$response.body#/items/0"
_LINKS: dict[str, tuple[tuple[str, dict[str, str]], ...]] = {
    "list_people": tuple(
        (to, {"path.identifier": f"{_ROW}/id"})
        for to in ("get_person", "list_offices_of_person", "list_meetings_of_person", "list_counterparts")
    ),
    "list_counterparts": (("get_person", {"path.identifier": f"{_ROW}/person/id"}),),
    "list_offices_of_person": (("get_office", {"path.identifier": f"{_ROW}/office/id"}),),
    "get_met_with": (
        ("get_meeting", {"path.identifier": f"{_ROW}/meeting"}),
        ("get_path", {"query.from": f"{_ROW}/people/0/id", "query.to": f"{_ROW}/people/1/id"}),
        ("get_report", {"path.identifier": f"{_ROW}/evidence/0/report"}),
    ),
    "list_states": (("get_state", {"path.code": f"{_ROW}/id"}),),
    "get_state": (("list_meetings", {"query.state": "$response.body#/id"}),),
    "list_offices": (
        ("get_office", {"path.identifier": f"{_ROW}/id"}),
        ("list_holders", {"path.identifier": f"{_ROW}/id"}),
    ),
    "list_meetings": (("get_meeting", {"path.identifier": f"{_ROW}/id"}),),
    "list_agreements": (("get_agreement", {"path.identifier": f"{_ROW}/id"}),),
    "list_conflicts": (("get_conflict", {"path.identifier": f"{_ROW}/id"}),),
    "list_reports": (("get_report", {"path.identifier": f"{_ROW}/id"}),),
    "list_changes": (("get_report", {"path.identifier": f"{_ROW}/report"}),),
    "get_search": (("get_lookup", {"query.id": f"{_ROW}/id"}),),
}


def links_of(operation: str) -> dict[str, Any]:
    """The links of an operation, by where they lead."""
    return {to: {"operationId": to, "parameters": given} for to, given in _LINKS.get(operation, ())}
