"""Readings made directly of annotated reports, so that resolving is measured apart from reading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graph.annotations import from_json
from graph.facts import Facts, Report
from graph.keys import identifier

SHARED = Path(__file__).parents[2].parent / "shared"


def readings_of(folder: Path) -> tuple[list[Facts], dict[tuple[str, str], str]]:
    """The gold facts of every report in a folder, and the annotators' key of each person by report and key.

    Keys are numbered anew in each report, so that nothing of who is who is given away. Evidence that is not the
    report's own words, and that of offices, which gold does not quote, is the head of the report.
    """
    readings, keys = [], {}
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        report = Report(
            id=identifier("report", gold["published"], text), stems=(path.stem,), published=gold["published"], text=text
        )
        local = {person["key"]: f"p{place}" for place, person in enumerate(gold["people"])}
        keys.update({(report.id, key): name for name, key in local.items()})
        readings.append(from_json(_row(gold, text, local), report, "gold", "1"))
    return readings, keys


def _row(gold: dict[str, Any], text: str, local: dict[str, str]) -> dict[str, Any]:
    def quoted(row: dict[str, Any]) -> dict[str, Any]:
        words: str = row.get("evidence") or ""
        start = text.find(words) if words else -1
        if start < 0:
            start, words = 0, text[:30]
        return {"evidence": words, "start": start, "end": start + len(words), "confidence": 1.0, "ground": None}

    return {
        "people": [{**person, "key": local[person["key"]], "mentions": []} for person in gold["people"]],
        "holds_office": [{**row, "person": local[row["person"]], **quoted(row)} for row in gold["holds_office"]],
        "meetings": [
            {**row, "sides": [[local[key] for key in side] for side in row["sides"]], **quoted(row)}
            for row in gold["meetings"]
        ],
        "other_meetings": [],
        "agreements": [
            {**row, "signatories": [local[key] for key in row["signatories"]], **quoted(row)}
            for row in gold["agreements"]
        ],
    }
