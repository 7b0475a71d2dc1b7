"""Guests of one host, who met each other where the story tells of talks in the round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.guests import among_guests
from loaders.reading.pairs import Pair


def pair(one: str, other: str, likelihood: float, relation: str = "differ") -> Pair:
    return Pair(one, other, likelihood, (), relation)


def told(odds: float, likelihood: float = 0.5, relation: str = "differ", of_host: float = 0.9) -> float:
    pairs = (pair("host", "a", 0.9), pair("host", "b", of_host), pair("a", "b", likelihood, relation))
    return among_guests(pairs, odds)[2].likelihood


def test_a_round_makes_guests_likelier_and_none_less_likely() -> None:
    assert told(1.0) > 0.5 > told(-5.0)


def test_where_the_story_says_nothing_of_it_they_are_as_likely_as_before() -> None:
    assert told(-1.6) == pytest.approx(0.5, abs=0.001)


@pytest.mark.parametrize("odds", [-9.0, 9.0])
def test_those_of_one_state_and_the_unlikely_stay(odds: float) -> None:
    assert told(odds, relation="same") == 0.5
    assert told(odds, likelihood=0.05) == 0.05


def test_who_likelier_met_each_other_than_a_third_are_no_guests() -> None:
    assert told(-9.0, likelihood=0.8, of_host=0.7) == 0.8


@given(st.floats(allow_nan=False), st.floats(0.001, 0.999))
def test_a_likelihood_it_stays(odds: float, likelihood: float) -> None:
    assert 0.0 < told(odds, likelihood=likelihood) < 1.0


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_the_likelier_a_round_the_likelier_guests_met(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert told(low) <= told(high)
