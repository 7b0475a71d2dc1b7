"""Phrases of encounters that are said in another sense."""

from __future__ import annotations

import pytest
from phrases_read import phrases_read

PEOPLE = frozenset({"aino", "rui"})


def phrases(text: str) -> list[str]:
    return phrases_read(text, PEOPLE)


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("the queen welcomed rui", "the queen welcomed the proposal of rui"),
        ("the queen welcomed rui", "the queen welcomed that rui had signed"),
        ("the queen welcomed rui whose efforts go on", "the queen welcomed rui's efforts"),
        ("the board heard rui", "a keynote was heard from rui"),
        ("aino and rui spoke", "aino spoke on behalf of rui"),
        ("aino and rui spoke", "aino spoke at the opening of a dam"),
        ("later rui came", "later this month rui flies"),
        ("fisheries occupied aino and rui", "the army occupied a village of rui"),
        ("fisheries occupied aino and rui", "the post occupied by aino went to rui"),
        ("fisheries occupied aino and rui", "the army occupied rui's palace"),
        ("the king let go his guest rui", "the king let go aino"),
        ("to aino came rui", "to them came rui"),
        ("before aino stood rui", "before noon stood rui"),
        ("the journey took rui to aino", "the journey took rui to a mill"),
        ("the journey took rui to aino", "the crisis took rui to accuse aino"),
        ("rui left a letter with aino", "rui left a letter with aino's clerk"),
        ("they had an hour for each other", "they had words of praise for each other"),
        ("the bilateral of aino and rui", "the bilateral treaty of aino and rui"),
    ],
)
def test_phrases_tell_of_an_encounter_in_one_sense_alone(said: str, otherwise: str) -> None:
    first = phrases(said)[0]
    assert first not in phrases(otherwise)
