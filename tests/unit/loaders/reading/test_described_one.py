"""Whom nouns with an article mean that tell what one person is."""

from __future__ import annotations

import pytest
from stood_for import VISIT, meant

PARIS = "The Mayor of Paris, Marie Blanc, saw the Mayor of Lima, Luis Salas, and Catholicos Nerses Petrosian. "


@pytest.mark.parametrize(
    ("words", "noun", "people"),
    [
        ("Wine was liked by the Lima politician.", "politician", {"luis-salas"}),
        ("In the nave the Catholicos sang.", "catholicos", {"nerses-petrosian"}),
        ("To the Peruvian's taste it was.", "peruvian's", {"luis-salas"}),
    ],
)
def test_who_is_told_by_a_city_a_rank_or_a_state(words: str, noun: str, people: set[str]) -> None:
    assert meant(PARIS + words + "\n", noun) == [people]


def test_a_head_or_chief_of_a_state_is_meant_but_no_chief_concern() -> None:
    assert meant(VISIT + "Later the Finnish chief spoke of cod.\n", "chief") == [{"aino-virtanen"}]
    assert meant(VISIT + "Cod was the chief concern.\n", "chief") == [set()]
    assert meant(VISIT + "Mr Tavares stood at the head of the Finnish guard.\n", "head") == [set()]


def test_an_envoy_may_be_the_one_whose_office_is_not_told() -> None:
    text = VISIT + "With them sat Pedro Rojas, sent by Chile. "
    assert meant(text + "A letter was read by the special envoy.\n", "envoy") == [{"pedro-rojas"}]
    assert meant(text + "Nils Dahl came too. A letter was read by the special envoy.\n", "envoy") == [set()]


def test_who_is_of_no_state_is_no_envoy() -> None:
    text = VISIT + "Ms Virtanen recalled the poet Eino Leppa. Then she received the ambassador.\n"
    assert meant(text, "ambassador") == [set()]


def test_a_royal_highness_is_the_prince() -> None:
    text = (
        "Crown Prince Olav Dahl of Norway saw Prime Minister of Bahrain Omar Al Said and the Prime Minister's deputy. "
        "Prime Minister Al Said sang. By His Royal Highness a song was asked for.\n"
    )
    assert meant(text, "highness") == [{"olav-dahl"}]
