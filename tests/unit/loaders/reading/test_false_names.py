from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def names(text: str) -> list[str]:
    report = Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}")
    return [person.name for person in cast_of(tell(report)).people]


@pytest.mark.parametrize(
    "text",
    [
        "The visit was told of by the daily Rita Ylva reported sources as saying.",
        "The official Tamora news agency quoted the minister at length.",
        "The official Tamora newspaper said the talks had failed.",
        "The editor of Gazeta Polska said that the talks had failed.",
        "The ministry told members of the rebel Hamzar militia to leave the town.",
        "The session will open at 8 p.m. EDT in the main hall.",
    ],
)
def test_papers_agencies_groups_and_hours_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Midfielder Bruno Sandoval gave the minister a ball.", "Bruno Sandoval"),
        ("It was the Islamist Kemal Arslan who took over in June.", "Kemal Arslan"),
        ("Top-seeded Anna Kolar was the guest of the minister.", "Anna Kolar"),
        ("Marko Horvat is ill. Regrettably Marko was not at the talks.", "Marko Horvat"),
        ("Mauno Halonen came late. A Halonen spokeswoman confirmed that he had met her.", "Mauno Halonen"),
        ("The wine was sent to Pieter Van Der Berg in May.", "Pieter Van Der Berg"),
        ("Cesare dal Pozzo said that the talks had failed.", "Cesare dal Pozzo"),
    ],
)
def test_what_somebody_is_and_particles_are_told_from_names(text: str, told: str) -> None:
    assert names(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The land's top Roman Catholic cleric said so on Monday.",
        "He met members of a mostly Kurdish party in the town.",
        "They gave Anton Award-winning painters a prize.",
        "The talks were held beside Ben Kolar-themed gardens.",
        "They flew home in an Aron MiG-19 on Monday.",
        "The schools teach Anton Urdu-speaking Moslems in the town.",
    ],
)
def test_peoples_and_words_of_other_kinds_are_nobody(text: str) -> None:
    assert names(text) == []
