"""The state of those listed one after the other, and officials of an organisation that a title calls "its"."""

from __future__ import annotations

import pytest
from offices_read import states_held

GUESTS = (
    "FREETOWN - President Julius Maada Bio welcomed the Speaker of the National Assembly of The Gambia, Ana Torres. "
    "With her were Peter Falk, the Majority Leader, {} and Rosa Mora, Clerk of the National Assembly."
)


@pytest.mark.parametrize("second", ["Jane Hill, the Minority Leader,", "Jane Hill, Speaker of the Senate of Chile,"])
def test_those_of_one_roster_are_of_one_state(second: str) -> None:
    states = {person: state for person, _, state in states_held(GUESTS.format(second))}
    assert states["peter-falk"] == states["rosa-mora"]
    assert (states["jane-hill"] == "CL") == ("Chile" in second)


def test_those_apart_are_weighed_apart() -> None:
    text = "LIMA - Foreign Minister Ana Torres received Chad's guest. In Chad Clerk Rosa Mora had been with Jane Hill."
    assert ("ana-torres", "foreign_minister", "PE") in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("KABUL - A team of the World Bank under Ana Torres, its vice-president for South Asia, came.",
         ("ana-torres", "international_organization_official", None)),
        ("KABUL - UNICEF sent Ana Torres, Director of its Regional Office for South Asia.",
         ("ana-torres", "international_organization_official", None)),
        ("KATHMANDU - The World Bank thanked Nepal and its special adviser Ana Torres.",
         ("ana-torres", "adviser", "NP")),
        ("KABUL - The firm thanked Peru and its director of mines Ana Torres.", ("ana-torres", "other", "PE")),
    ],
)  # fmt: skip
def test_officials_of_its(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)
