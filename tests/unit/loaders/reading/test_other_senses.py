"""Phrases of encounters that are said in another sense."""

from __future__ import annotations

import pytest

from loaders.reading.items import Item
from loaders.reading.triggers import triggers_in

PEOPLE = frozenset({"aino", "rui"})


def phrases(text: str) -> list[str]:
    items = tuple(
        Item("" if word in PEOPLE else word, n, n + 1, (word,) if word in PEOPLE else ())
        for n, word in enumerate(text.lower().split())
    )
    return [trigger.phrase for trigger in triggers_in(items)]


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("the queen welcomed rui", "the queen welcomed the proposal of rui"),
        ("the queen welcomed rui", "the queen welcomed that rui had signed"),
        ("the board heard rui", "a keynote was heard from rui"),
        ("aino and rui spoke", "aino spoke on behalf of rui"),
        ("aino and rui spoke", "aino spoke at the opening of a dam"),
        ("later rui came", "later this month rui flies"),
        ("fisheries occupied aino and rui", "the army occupied a village of rui"),
        ("to aino came rui", "to them came rui"),
        ("before aino stood rui", "before noon stood rui"),
        ("the journey took rui to aino", "the journey took rui to a mill"),
        ("the bilateral of aino and rui", "the bilateral treaty of aino and rui"),
    ],
)
def test_phrases_tell_of_an_encounter_in_one_sense_alone(said: str, otherwise: str) -> None:
    first = phrases(said)[0]
    assert first not in phrases(otherwise)
