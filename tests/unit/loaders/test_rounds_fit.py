"""Weights of talks in the round."""

from __future__ import annotations

from typing import Any

from graph.facts import Report
from loaders.fitting import rounds
from loaders.fitting.annotated import Annotated

TEXT = (
    " date 2024-05-21 Latvian Foreign Minister Otto Falk, Estonian Foreign Minister Kati Mets and Lithuanian Foreign"
    " Minister Jonas Varna sat down together in Riga.\n"
)
NAMES = {"falk": "Otto Falk", "mets": "Kati Mets", "varna": "Jonas Varna"}


def report(*sides: list[str], text: str = TEXT) -> Annotated:
    people = [{"key": key, "name": name, "aliases": []} for key, name in NAMES.items()]
    meetings: list[dict[str, Any]] = [{"sides": list(sides)}] if sides else []
    gold = {"people": people, "holds_office": [], "meetings": meetings, "agreements": []}
    return Annotated(Report(id="r", stems=("r",), published="2024-05-21", text=text), gold)


def test_right_are_reports_of_three_sides() -> None:
    (found,) = rounds.rows(report(["falk"], ["mets"], ["varna"]))
    (other,) = rounds.rows(report(["falk", "varna"], ["mets"]))
    assert (found.right, other.right) == (True, False)
    assert "sat down" in found.features


def test_a_report_of_two_people_tells_nothing() -> None:
    assert not rounds.rows(report(text=" date 2024-05-21 Otto Falk of Latvia met Kati Mets of Estonia in Riga.\n"))


def test_weights_tell_the_right_from_the_others() -> None:
    told = [rounds.Row(frozenset({word}), word == "trilateral") for word in ("trilateral", "guest") for _ in range(50)]
    weights = rounds.fit(told)
    assert weights["trilateral"] > 0 > weights["guest"]


def test_nothing_is_fitted_where_all_are_alike() -> None:
    assert rounds.fit([]) == {}
    assert rounds.fit(rounds.rows(report(["falk"], ["mets"]))) == {}
