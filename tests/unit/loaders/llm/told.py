"""One report, and what a careful model says about it."""

from __future__ import annotations

import json
from typing import Any

from graph.facts import Report
from loaders.llm.answer import Answer

TEXT = (
    " date 2025-03-04 The President of Samoa, Ana Lobo, met the Prime Minister of Fiji, Tomas Reyes, in Apia on "
    "Friday. Lobo and Reyes signed a memorandum on fisheries. They will meet Foreign Minister Li Wen in Suva next "
    "month."
)
REPORT = Report(id="report-1", stems=("apia",), published="2025-03-04", text=TEXT)


def answer(**changes: Any) -> dict[str, Any]:
    """The right answer, with some of its lists changed."""
    row: dict[str, Any] = {
        "people": [
            {"key": "ana-lobo", "name": "Ana Lobo", "aliases": ["Lobo"]},
            {"key": "tomas-reyes", "name": "Tomas Reyes", "aliases": ["Reyes"]},
            {"key": "li-wen", "name": "Li Wen", "aliases": []},
        ],
        "holds_office": [
            office("ana-lobo", "President of Samoa", "head_of_state", "WS", "The President of Samoa, Ana Lobo"),
            office("tomas-reyes", "Prime Minister of Fiji", "head_of_government", "FJ", "Prime Minister of Fiji"),
        ],
        "meetings": [meeting()],
        "other_meetings": [
            meeting(
                status="planned",
                sides=[["ana-lobo", "tomas-reyes"], ["li-wen"]],
                date="2025-04",
                place="Suva",
                country="FJ",
                main=False,
                evidence="They will meet Foreign Minister Li Wen",
            )
        ],
        "agreements": [agreement()],
    }
    return row | changes


def office(person: str, title: str, role: str, state: str | None, evidence: str, **changes: Any) -> dict[str, Any]:
    return {
        "person": person,
        "title": title,
        "role": role,
        "state": state,
        "organization": None,
        "status": "current",
        "evidence": evidence,
    } | changes


def meeting(**changes: Any) -> dict[str, Any]:
    return {
        "date": "2025-02-28",
        "medium": "in_person",
        "place": "Apia",
        "country": "WS",
        "sides": [["ana-lobo"], ["tomas-reyes"]],
        "main": True,
        "evidence": "Ana Lobo, met the Prime Minister of Fiji, Tomas Reyes, in Apia",
    } | changes


def agreement(**changes: Any) -> dict[str, Any]:
    return {
        "title": "memorandum on fisheries",
        "type": "memorandum",
        "status": "signed",
        "count": 1,
        "date": None,
        "parties": [{"name": "Samoa", "state": "WS"}, {"name": "Fiji", "state": "FJ"}],
        "signatories": ["ana-lobo", "tomas-reyes"],
        "evidence": "Lobo and Reyes signed a memorandum on fisheries",
    } | changes


def told(**changes: Any) -> Answer:
    return Answer.model_validate(answer(**changes))


def said(**changes: Any) -> str:
    return json.dumps(answer(**changes))
