"""The measure: what counts as found."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation import Evaluation

TEXT = "President Ana Lobo of Nauru met Prime Minister Tomas Reyes of Belize in Belmopan on 3 May 2021."
GOLD: dict[str, Any] = {
    "people": [
        {"key": "ana-lobo", "name": "Ana Lobo", "aliases": ["Lobo"]},
        {"key": "tomas-reyes", "name": "Tomas Reyes", "aliases": []},
    ],
    "holds_office": [
        {"person": "ana-lobo", "role": "head_of_state", "state": "NR", "status": "current"},
        {"person": "tomas-reyes", "role": "head_of_government", "state": "BZ", "status": "current"},
    ],
    "meetings": [{"sides": [["ana-lobo"], ["tomas-reyes"]], "date": "2021-05-03", "medium": "in_person", "main": True}],
    "agreements": [
        {
            "title": "memorandum on fisheries",
            "type": "memorandum",
            "status": "signed",
            "parties": [{"name": "Nauru", "state": "NR"}, {"name": "Belize", "state": "BZ"}],
        }
    ],
}
QUOTED = {"evidence": TEXT[:43], "start": 0, "end": 43}


def predicted(**changes: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(GOLD))
    for track in ("holds_office", "meetings", "agreements"):
        found[track] = [row | QUOTED for row in found[track]]
    return found | changes


def figures(row: dict[str, Any]) -> dict[str, float]:
    evaluation = Evaluation()
    evaluation.compare(GOLD, row, TEXT)
    return {name: round(tally.f1, 3) for name, tally in evaluation.tracks.items()} | {
        "evidence": evaluation.evidence.f1
    }


def test_gold_against_itself_is_perfect() -> None:
    assert set(figures(predicted()).values()) == {1.0}


def test_nothing_found_is_zero() -> None:
    found = figures(predicted(people=[], holds_office=[], meetings=[], agreements=[]))
    assert [found[track] for track in ("people", "holds_office", "met_with", "agreements")] == [0.0] * 4


@pytest.mark.parametrize(
    ("track", "changes", "f1"),
    [
        ("people", {"people": [{"key": "1", "name": "ANA LOBO", "aliases": []}]}, 0.667),
        ("people", {"people": [{"key": "1", "name": "President Lobo", "aliases": []}]}, 0.0),
        ("people", {"people": [{"key": "1", "name": "Lobo", "aliases": []}]}, 0.667),
        ("holds_office", {"holds_office": [GOLD["holds_office"][0] | QUOTED | {"state": "FJ"}]}, 0.0),
        ("holds_office", {"holds_office": [GOLD["holds_office"][0] | QUOTED | {"status": "former"}]}, 0.0),
        ("met_with", {"meetings": [GOLD["meetings"][0] | QUOTED | {"date": "2021-05"}]}, 0.0),
        ("met_with", {"meetings": [GOLD["meetings"][0] | QUOTED | {"sides": [["ana-lobo", "tomas-reyes"]]}]}, 0.0),
        ("agreements", {"agreements": [GOLD["agreements"][0] | QUOTED | {"title": "a fisheries memorandum"}]}, 1.0),
        ("agreements", {"agreements": [GOLD["agreements"][0] | QUOTED | {"status": "planned"}]}, 0.0),
    ],
)
def test_what_counts_as_found(track: str, changes: dict[str, Any], f1: float) -> None:
    assert figures(predicted(**changes))[track] == f1


@pytest.mark.parametrize(
    ("track", "detail", "changes"),
    [
        ("holds_office", "office_role", {"state": None, "status": "former"}),
        ("meetings", "met_pair", {"date": "2020-01-01"}),
        ("agreements", "agreement_parties", {"parties": [{"name": "Nauru", "state": "NR"}]}),
    ],
)
def test_details_look_at_one_thing_alone(track: str, detail: str, changes: dict[str, Any]) -> None:
    evaluation = Evaluation()
    rows = predicted()[track]
    evaluation.compare(GOLD, predicted(**{track: [row | changes for row in rows]}), TEXT)
    counted = {**evaluation.tracks, **evaluation.details}
    right = {"holds_office": 0.0, "office_role": 1.0, "met_with": 0.0, "met_pair": 1.0}
    right |= {"agreements": 1.0, "agreement_parties": 0.0}
    named = {"holds_office": "holds_office", "meetings": "met_with", "agreements": "agreements"}[track]
    assert [counted[name].f1 for name in (named, detail)] == [right[named], right[detail]]


def test_a_quotation_that_is_not_the_text_at_its_offsets_is_no_evidence() -> None:
    assert figures(predicted(meetings=[GOLD["meetings"][0] | QUOTED | {"start": 1}]))["evidence"] < 1


SHARED = Path(__file__).parents[4] / "shared" / "corpus"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated corpus is not beside this checkout")
def test_figures_equal_those_of_the_reference_scorer(tmp_path: Path) -> None:
    from graph.annotations import to_json
    from graph.facts import Report
    from loaders.evaluation import DETAILS, TRACKS
    from loaders.read import files_in, read
    from loaders.reading.facts_of import facts_of

    dev = SHARED / "dev"
    evaluation = Evaluation()
    rows = []
    for report in read(files_in([dev])):
        assert isinstance(report, Report)
        rows.append(to_json(facts_of(report)))
        gold = json.loads((dev / f"{report.stems[0]}.json").read_text())
        evaluation.compare(gold, rows[-1], report.text)
    out = tmp_path / "out.jsonl"
    out.write_text("".join(json.dumps(row) + "\n" for row in rows))
    command = [sys.executable, str(SHARED / "score.py"), str(dev), str(out), "--json"]
    reference = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    counted = {**evaluation.tracks, **evaluation.details}
    assert {t: round(tally.f1, 4) for t, tally in counted.items()} == {t: reference[t]["f1"] for t in TRACKS + DETAILS}
    # The reference averages figures that are rounded already.
    assert evaluation.headline == pytest.approx(reference["headline"], abs=1e-4)
