"""The states of a row before a plural title, each of whose bearers is of one of them."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("He met the Czech and Slovak prime ministers, Jan Novak and Peter Kral, in Vienna.",
         {("jan-novak", "head_of_government", "CZ"), ("peter-kral", "head_of_government", "SK")}),
        ("The Peruvian, Chilean and Bolivian ambassadors, Ana Silva, Eva Paz and Rosa Mora, had tea.",
         {("ana-silva", "ambassador", "PE"), ("eva-paz", "ambassador", "CL"), ("rosa-mora", "ambassador", "BO")}),
        ("In Chile, the Peruvian ministers Ana Silva and Eva Paz had tea.",
         {("ana-silva", "minister", "PE"), ("eva-paz", "minister", "PE")}),
        ("He left Chile and the Peruvian ministers, Ana Silva, Eva Paz and Rosa Mora, stayed.",
         {("ana-silva", "minister", "PE"), ("eva-paz", "minister", "PE"), ("rosa-mora", "minister", "PE")}),
    ],
)  # fmt: skip
def test_states_before_a_title_of_several(text: str, offices: set[tuple[str, str, str | None]]) -> None:
    assert states_held(text) == offices
