"""Phrases of encounters by which nobody is met."""

from __future__ import annotations

import pytest
from phrases_read import phrases_read

PEOPLE = frozenset({"aino", "rui", "ines"})


def phrases(text: str) -> list[str]:
    return phrases_read(text, PEOPLE)


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("aino handed a letter to rui", "aino hands over to rui"),
        ("the queen admitted aino", "the isle , admitted as a member , sent aino"),
        ("rui joined aino", "roads by which both coasts are being joined"),
        ("aino spoke , and rui did so on friday", "aino signed for the isle , and rui did so for the coast"),
        ("a mission led by rui", "the inquiry , which is led by rui"),
        ("consultations of aino with rui", "a memorandum on political consultations"),
        ("rui spoke up", "rui spoke up for aino"),
        ("the talk went on", "the talk was of aino"),
        ("aino spoke", "aino , with whom our reporter spoke"),
        ("with him were aino and rui", "with him on board were aino and rui"),
        ("had with him aino", "had with him in the delegation aino"),
        ("on the far side aino and rui", "a tent on the far side , and that was all"),
        ("aino had been in touch with rui", "aino had been in town with a large delegation"),
        ("rui saw aino at the plenary", "before the plenary rui"),
        ("aino called on rui to discuss trade", "aino called on rui to resign"),
        ("aino called on rui and ines", "aino calls upon rui and ines to end the strike"),
        ("aino called on rui for tea", "aino called on rui for restraint"),
    ],
)
def test_a_phrase_is_left_where_nobody_is_met(said: str, otherwise: str) -> None:
    lost = set(phrases(said)) - set(phrases(otherwise))
    assert lost, (phrases(said), phrases(otherwise))


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("aino and rui adopted a plan of action during consultations", "consultations"),
        ("aino signed a protocol on trade and held consultations with rui", "consultations"),
        ("reporters heard from aino that she spoke with rui", "spoke/speaks/speak/speaking/spoken with"),
        ("after the press conference aino spoke with rui", "spoke/speaks/speak/speaking/spoken with"),
    ],
)
def test_a_phrase_is_kept_beside_a_title_or_the_press(said: str, phrase: str) -> None:
    assert phrase in phrases(said)
