"""How well reports are read on which no table of the reading was fitted and that no rule was studied on."""

from __future__ import annotations

from pathlib import Path

from graph.annotations import to_json
from loaders.evaluation import Evaluation
from loaders.fitting.annotated import annotated
from loaders.reading.facts_of import facts_of

UNSEEN = Path(__file__).parents[2] / "training" / "unseen"
FLOORS = {"people": 0.985, "holds_office": 0.741, "met_with": 0.591, "agreements": 0.816}


def test_no_track_of_unseen_reports_is_below_its_floor() -> None:
    evaluation = Evaluation()
    for path in sorted(UNSEEN.glob("*.jsonl")):
        for one in annotated(path):
            evaluation.compare(one.gold, to_json(facts_of(one.report)), one.report.text)
    assert evaluation.reports == 1647
    found = {track: round(tally.f1, 4) for track, tally in evaluation.tracks.items()}
    assert {track: f1 for track, f1 in found.items() if f1 < FLOORS[track]} == {}, found
    assert evaluation.evidence.precision == 1.0
