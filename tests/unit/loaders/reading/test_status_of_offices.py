"""Whether an office is yet to be held, held for now, or over, by the words around it."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ana Mora, who won the vote and becomes President of Chile on 11 March, flew home.",
         ("ana-mora", "head_of_state", "CL", "elect")),
        ("Ana Mora, who is set to become Foreign Minister of Chile, flew home.",
         ("ana-mora", "foreign_minister", "CL", "elect")),
        ("Ana Mora, elected two days ago as President of Chile, flew home.",
         ("ana-mora", "head_of_state", "CL", "elect")),
        ("Ana Mora becomes Foreign Minister of Chile.", ("ana-mora", "foreign_minister", "CL", "current")),
        ("Ana Mora, the first woman to become President of Chile, flew home.",
         ("ana-mora", "head_of_state", "CL", "current")),
        ("Ana Mora, at that time the Foreign Minister of Chile, opened it.",
         ("ana-mora", "foreign_minister", "CL", "former")),
        ("Ana Mora, for the time being in charge of the foreign ministry of Chile, flew home.",
         ("ana-mora", "foreign_minister", "CL", "acting")),
        ("After the resignation of President Ana Mora of Chile the streets were calm.",
         ("ana-mora", "head_of_state", "CL", "former")),
        ("They want the resignation of President Ana Mora of Chile.", ("ana-mora", "head_of_state", "CL", "current")),
        ("The Minister of Trade of Chile, Ana Mora, over whose words they quarrelled for days, has stepped down.",
         ("ana-mora", "minister", "CL", "former")),
        ("Ana Mora, President of Chile since 2018, was shot dead.", ("ana-mora", "head_of_state", "CL", "former")),
        ("President Ana Mora of Chile, who has stepped down, wept.", ("ana-mora", "head_of_state", "CL", "former")),
        ("Chile's first president Ana Mora opened it.", ("ana-mora", "head_of_state", "CL", "former")),
        ("Chile's first woman president Ana Mora opened it.", ("ana-mora", "head_of_state", "CL", "current")),
        ("Former Chilean Vice President and Foreign Minister Ana Mora spoke.",
         ("ana-mora", "foreign_minister", "CL", "former")),
        ("Former Chilean Vice President and current Foreign Minister Ana Mora spoke.",
         ("ana-mora", "foreign_minister", "CL", "current")),
    ],
)  # fmt: skip
def test_status(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jose Luna left the office of President Ana Mora of Chile at noon.",
        "President Ana Mora of Chile, who as President had the last word, flew home.",
    ],
)
def test_what_is_held_still(text: str) -> None:
    assert tenures_held(text) == {("ana-mora", "head_of_state", "CL", "current")}
