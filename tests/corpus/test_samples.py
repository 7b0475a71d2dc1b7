"""The samples are annotated in the format of the guidelines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from loaders.sources.report import published_in
from ontology.terms import AgreementStatus, AgreementType, Medium, Precision, Role, TenureStatus

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))


def test_there_are_enough_to_be_interesting() -> None:
    assert len(SAMPLES) >= 20


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_gold_is_about_its_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    gold: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    assert gold["id"] == path.stem
    assert gold["published"] == published_in(text)
    keys = [person["key"] for person in gold["people"]]
    assert len(set(keys)) == len(keys)
    for person in gold["people"]:
        assert all(name in text for name in (person["name"], *person["aliases"]))
    for office in gold["holds_office"]:
        assert office["person"] in keys
        assert Role(office["role"])
        assert TenureStatus(office["status"])
        assert office["title"] in text
    for row in (*gold["meetings"], *gold["agreements"]):
        assert row["evidence"] in text
        assert 3 <= len(row["evidence"].split()) <= 20
        assert (row["precision"] is None) == (row["date"] is None)
        assert row["precision"] is None or Precision(row["precision"])
    for meeting in gold["meetings"]:
        assert Medium(meeting["medium"])
        assert {person for side in meeting["sides"] for person in side} <= set(keys)
        assert len(meeting["sides"]) >= 2
    for agreement in gold["agreements"]:
        assert AgreementType(agreement["type"])
        assert AgreementStatus(agreement["status"])
        assert set(agreement["signatories"]) <= set(keys)
