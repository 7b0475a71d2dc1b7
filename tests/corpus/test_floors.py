"""How well reports are read: floors that are raised when the figures rise, and never lowered."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.evaluation import Evaluation, evaluate
from loaders.reading.facts_of import facts_of

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"

FLOORS = {
    "samples": {"people": 0.99, "holds_office": 0.985, "met_with": 0.985, "agreements": 0.97},
    "seeds": {"people": 1.0, "holds_office": 1.0, "met_with": 1.0, "agreements": 1.0},
    "dev": {"people": 0.975, "holds_office": 0.91, "met_with": 0.73, "agreements": 0.855},
    "train": {"people": 0.985, "holds_office": 0.942, "met_with": 0.9, "agreements": 0.985},
}
FOLDERS = {
    "samples": ROOT / "samples",
    "seeds": SHARED / "seeds",
    "dev": SHARED / "corpus" / "dev",
    "train": SHARED / "corpus" / "train",
}


@pytest.fixture(scope="module", params=sorted(FLOORS))
def measured(request: pytest.FixtureRequest) -> tuple[str, Evaluation]:
    name = request.param
    if not FOLDERS[name].is_dir():
        pytest.skip(f"the annotated reports '{name}' are not beside this checkout")
    return name, evaluate(FOLDERS[name], facts_of)


def test_no_track_is_below_its_floor(measured: tuple[str, Evaluation]) -> None:
    name, result = measured
    found = {track: round(tally.f1, 4) for track, tally in result.tracks.items()}
    assert {track: f1 for track, f1 in found.items() if f1 < FLOORS[name][track]} == {}, found


def test_every_fact_quotes_its_report(measured: tuple[str, Evaluation]) -> None:
    assert measured[1].evidence.precision == 1.0
