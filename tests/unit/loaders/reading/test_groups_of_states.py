"""Documents of groups of states that have one name."""

from __future__ import annotations

import pytest
from documents_read import documents_read

from loaders.reading.groups_of_states import group_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the three Baltic states", ["EE", "LV", "LT"]),
        ("the Baltic prime ministers", ["EE", "LV", "LT"]),
        ("the Visegrad Group countries", ["CZ", "HU", "PL", "SK"]),
        ("the Weimar Triangle's foreign ministers", ["DE", "FR", "PL"]),
        ("the Nordic-Baltic states", []),
        ("the Baltic Sea", []),
    ],
)
def test_a_group_is_told_by_its_states_or_people(text: str, expected: list[str]) -> None:
    assert list(group_in(text, 0, len(text))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The presidents of the Baltic states adopted a joint statement on gas.", {"EE", "LV", "LT"}),
        ("The presidents of the Baltic states praised the agreement of Norway and Chile on gas.", {"NO", "CL"}),
    ],
)
def test_what_a_group_adopts_is_of_its_states(sentence: str, expected: set[str]) -> None:
    text = "VILNIUS, 5 May. Presidents Alar Kask, Egils Kalns and Jonas Petraitis met in Vilnius on Tuesday. "
    assert [{party.state for party in one.parties} for one in documents_read(text + sentence)] == [expected]
