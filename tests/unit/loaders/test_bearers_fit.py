"""Weights of who bears a title that no rule gives to anybody."""

from __future__ import annotations

from typing import Any

import pytest

from graph.facts import Report
from loaders.fitting import bearers
from loaders.fitting.annotated import Annotated

TEXT = (
    " date 2024-05-21 It was a long day for Otto Falk in Riga. The Latvian health minister then went to see Ana Ruiz.\n"
)
OFFICE = {"person": "falk", "title": "health minister", "role": "minister", "state": "LV", "status": "current"}


def report(*offices: dict[str, Any]) -> Annotated:
    people = [{"key": "falk", "name": "Otto Falk", "aliases": []}, {"key": "ruiz", "name": "Ana Ruiz", "aliases": []}]
    gold = {"people": people, "holds_office": list(offices), "meetings": [], "agreements": []}
    return Annotated(Report(id="r", stems=("r",), published="2024-05-21", text=TEXT), gold)


def test_a_row_tells_of_each_who_is_named_around_a_title() -> None:
    before, after = sorted(bearers.rows(report(OFFICE)), key=lambda row: "p1" not in row.features)
    assert {"p1", "has:none"} <= before.features
    assert {"a1", "has:none"} <= after.features
    assert (before.right, after.right) == (True, False)


@pytest.mark.parametrize("change", [{"role": "ambassador"}, {"state": "LT"}, {"person": "ruiz"}])
def test_right_is_who_has_that_office_of_that_state(change: dict[str, str]) -> None:
    (before,) = [row for row in bearers.rows(report(OFFICE | change)) if "p1" in row.features]
    assert not before.right


def test_weights_tell_the_right_from_the_others() -> None:
    weights = bearers.fit(row for _ in range(bearers.LEAST_SEEN) for row in bearers.rows(report(OFFICE)))
    assert weights["p1"] > 0 > weights["a1"]


def test_nothing_is_fitted_where_all_are_alike() -> None:
    assert bearers.fit([]) == {}
    assert bearers.fit(bearers.rows(report())) == {}
