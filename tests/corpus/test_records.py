"""Whom travellers met, by short records: floors that are raised when the figures rise, and never lowered."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from records import figures

FLOORS = {"studied": 0.975, "only scored": 0.93}


def test_no_figure_is_below_its_floor() -> None:
    found = {name: f1 for name, _, _, f1, _ in figures()}
    assert {name: f1 for name, f1 in found.items() if f1 < FLOORS[name]} == {}, found
