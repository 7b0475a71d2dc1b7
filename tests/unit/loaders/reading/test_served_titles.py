"""Titles of those who serve a leader, where the leader is named too: who of the two has which office."""

from __future__ import annotations

import pytest
from offices_read import offices_read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(o.person, o.role.value, o.state) for o in offices_read(text)}


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "In Lomé he saw Awa Sarr, adviser to the President of Gabon, Jean Mba, and left.",
            {("awa-sarr", "adviser", "GA"), ("jean-mba", "head_of_state", "GA")},
        ),
        (
            "In Lomé he saw Awa Sarr, Personal Envoy of the Danish Prime Minister, H.E. Ole Dahl.",
            {("awa-sarr", "special_envoy", "DK"), ("ole-dahl", "head_of_government", "DK")},
        ),
        (
            "In Lomé he saw Awa Sarr, wife of the President of Gabon, Jean Mba.",
            {("awa-sarr", "first_spouse", "GA"), ("jean-mba", "head_of_state", "GA")},
        ),
        (
            "In Lomé the special envoy of Gabonese President Jean Mba, Awa Sarr, spoke.",
            {("awa-sarr", "special_envoy", "GA"), ("jean-mba", "head_of_state", "GA")},
        ),
        (
            "Awa Sarr presented her credentials as Ambassador of Gabon to President Juan Vera of Chile.",
            {("awa-sarr", "ambassador", "GA"), ("juan-vera", "head_of_state", "CL")},
        ),
    ],
)
def test_leader_has_the_inner_title_and_who_serves_the_whole(
    text: str, offices: set[tuple[str, str, str | None]]
) -> None:
    assert held(text) == offices


def test_each_of_a_list_stays_behind_the_own_title() -> None:
    text = "In Lomé, Gabon's Foreign Minister, Awa Sarr, the adviser to the President, Jean Mba, and others spoke."
    assert ("jean-mba", "adviser", "GA") in held(text)
