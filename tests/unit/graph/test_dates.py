"""Partial dates are intervals."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import NotADateError, interval, overlap, precision
from ontology.terms import Precision


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-10-29", "2024-10-29", "2024-10-29"),
    ],
)
def test_interval_spans_every_day_that_a_date_can_mean(text: str, first: str, last: str) -> None:
    assert interval(text) == (first, last)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-00", "2023-02-29", "2024-1-1", "0000", "2024-10-29T00:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(NotADateError, match=repr(text)):
        interval(text)


def test_precision_is_told_by_form() -> None:
    assert [precision(d) for d in ("2024", "2024-10", "2024-10-29")] == [Precision.YEAR, Precision.MONTH, Precision.DAY]


@given(st.dates(min_value=date(1800, 1, 1)), st.integers(0, 800))
def test_a_day_overlaps_its_own_month_and_year_and_no_other_day(day: date, later: int) -> None:
    text = day.isoformat()
    assert overlap(text, text[:7])
    assert overlap(text[:4], text)
    assert overlap(text, None)
    if later and day <= date(9990, 1, 1):
        assert not overlap(text, (day + timedelta(days=later)).isoformat())
