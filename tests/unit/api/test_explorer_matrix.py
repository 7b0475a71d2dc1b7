from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from api.explorer.views.matrix import SHADES, Order, matrix, shade
from graph.queries.answers.meetings import StatesMet

MET = (
    StatesMet(states=("KZ", "MN"), meetings=3),
    StatesMet(states=("FR", "KZ"), meetings=1),
    StatesMet(states=("AU", "FR"), meetings=9),
)


def test_lines_and_columns_are_the_states_that_met_most_and_mirror_each_other() -> None:
    found = matrix(MET, 3)
    assert [(line.code, line.met) for line in found.lines] == [("FR", 10), ("AU", 9), ("KZ", 4)]
    assert found.states == 4
    rows = [[cell and cell.meetings for cell in line.cells] for line in found.lines]
    assert rows == [[None, 9, 1], [9, None, 0], [1, 0, None]]
    assert [line.name for line in matrix(MET, 9, Order.NAME).lines] == ["Australia", "France", "Kazakhstan", "Mongolia"]


def test_no_state_met_makes_an_empty_table() -> None:
    assert matrix((), 20).lines == ()


@given(st.integers(1, 5000), st.integers(0, 5000), st.integers(0, 5000))
def test_more_meetings_are_never_lighter(greatest: int, one: int, other: int) -> None:
    few, many = sorted((min(one, greatest), min(other, greatest)))
    assert 0 <= shade(few, greatest) <= shade(many, greatest) <= SHADES
    assert (shade(few, greatest) == 0) == (few == 0)


def test_the_legend_has_every_number_once() -> None:
    steps = matrix((StatesMet(states=("AU", "FR"), meetings=226),), 2).legend
    assert [steps[0].least, steps[-1].most] == [1, 226]
    assert all(after.least == before.most + 1 for before, after in itertools.pairwise(steps))
