"""Annotated reports before unsaid states are weighed: one report is in one fold, in however many files it stands."""

from __future__ import annotations

import json
from pathlib import Path

from loaders.fitting.folds import dealt
from loaders.fitting.unsaid import told_in

FOLDS = 4


def test_a_report_is_in_one_fold_whatever_file_it_stands_in(tmp_path: Path) -> None:
    (one, other) = (tmp_path / "one.jsonl", tmp_path / "other.jsonl")
    lines = [
        json.dumps(
            {"id": name, "published": "2025-01-01", "text": "The minister of trade spoke.", "people": []}
            | {"holds_office": [], "meetings": [], "agreements": []}
        )
        for name in "abcdefg"
    ]
    one.write_text("\n".join(lines[:5]), "utf-8")
    other.write_text("\n".join(lines[3:]), "utf-8")
    told = [(report.name, report.fold) for report in told_in([one, other], FOLDS)]
    assert [name for name, _ in told] == list("abcdedefg")
    assert set(told) == set(dealt("abcdefg", FOLDS).items())
    assert set(told) == {(report.name, report.fold) for report in told_in([other, one], FOLDS)}
