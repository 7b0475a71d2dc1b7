"""The reports that the weights are fitted on are annotated in the format of the guidelines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from loaders.sources.report import published_in
from ontology.terms import AgreementStatus, AgreementType, Medium, Role, TenureStatus

TRAINING = sorted((Path(__file__).parents[2] / "training").glob("*.jsonl"))
_FIRST_DAY = "-01-01"


def faults(row: dict[str, Any]) -> Iterator[str]:
    flat = " ".join(row["text"].split())
    keys = [person["key"] for person in row["people"]]
    if len(set(keys)) < len(keys):
        yield "two people have one key"
    if row["published"] != published_in(row["text"]):
        yield "published on another day than its text says"
    for person in row["people"]:
        yield from (f"not in the text: {n}" for n in (person["name"], *person["aliases"]) if n not in flat)
    for office in row["holds_office"]:
        Role(office["role"]), TenureStatus(office["status"])
        if office["person"] not in keys:
            yield f"office of nobody: {office['title']}"
    for fact in (*row["meetings"], *row["agreements"]):
        if fact["date"]:
            date.fromisoformat((fact["date"] + _FIRST_DAY)[:10])
        if " ".join(fact["evidence"].split()) not in flat:
            yield f"not in the text: {fact['evidence']}"
    for meeting in row["meetings"]:
        Medium(meeting["medium"])
        if not {key for side in meeting["sides"] for key in side} <= set(keys) or len(meeting["sides"]) < 2:
            yield f"sides of {meeting['evidence']}"
    for agreement in row["agreements"]:
        AgreementType(agreement["type"]), AgreementStatus(agreement["status"])


@pytest.mark.parametrize("path", TRAINING, ids=lambda path: path.stem)
def test_annotations_are_about_their_texts(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 100
    assert {row["id"]: found for row in rows if (found := list(faults(row)))} == {}


def test_no_report_stands_twice() -> None:
    ids = [json.loads(line)["id"] for path in TRAINING for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(ids) > 1000
    assert len(set(ids)) == len(ids)
