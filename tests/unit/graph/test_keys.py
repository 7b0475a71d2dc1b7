"""Identifiers and folded forms."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.keys import fold, identifier


def test_identifiers_tell_apart_where_parts_end_and_absent_parts() -> None:
    told_apart = {identifier("k", "ab", "c"), identifier("k", "a", "bc"), identifier("k", "abc"), identifier("k")}
    assert len(told_apart | {identifier("k", None), identifier("k", ""), identifier("o", "abc")}) == 7


def test_identifiers_do_not_change_between_versions() -> None:
    assert identifier("report", "2024-10-29", "text") == "report-f8e0b5dcf10575acc916"


def test_fold_makes_one_of_spellings_that_differ_in_marks_only() -> None:
    assert fold("  Ukhnaagiin  KHÜRELSÜKH ") == fold("Ukhnaagiin Khurelsukh") == "ukhnaagiin khurelsukh"
    assert fold("Côte d’Ivoire") == fold("Cote d'Ivoire") == "cote divoire"
    assert fold("Oyun-Erdene") == "oyun erdene"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
