"""Titles that no rule gives to anybody are those of whom the weights tell."""

from __future__ import annotations

import pytest
from offices_read import offices_read

from graph.facts import HeldOffice, Report
from loaders.reading import weighed_bearers
from loaders.reading.bearer_features import Choice, choices
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.references import claimed

TOLD = "It was a long day for Otto Falk in Riga. The Latvian health minister then went to see Ana Ruiz."


def asked(text: str) -> list[Choice]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=text))
    _, bearings, places = claimed(story, places_in(story))
    return list(choices(story, bearings, places))


def of(text: str, person: str) -> Choice:
    (choice,) = [choice for choice in asked(text) if choice.person == person]
    return choice


def weighed(monkeypatch: pytest.MonkeyPatch, weights: dict[str, float], text: str) -> list[HeldOffice]:
    monkeypatch.setattr(weighed_bearers, "_weights", lambda: weights)
    return list(offices_read(text))


def test_a_title_is_his_whom_the_weights_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    (office,) = weighed(monkeypatch, {"": -9.0, "a1": 12.0}, TOLD)
    assert (office.person, office.role, office.state) == ("ana-ruiz", "minister", "LV")


def test_empty_weights_give_no_title(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ana Ruiz left. Six of them, two ministers, stayed."
    assert asked(text)
    assert not weighed(monkeypatch, {}, text)


def test_what_is_less_likely_is_told_less_surely(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for odds in (1.0, 4.0):
        (office,) = weighed(monkeypatch, {"": -9.0, "a1": 9.0 + odds}, TOLD)
        found.append(office.evidence.confidence)
    assert found[0] < found[1]


def test_the_nearest_before_and_after_are_told_apart() -> None:
    text = "Ivo Bek, Otto Falk and some ministers of Latvia saw Ana Ruiz."
    assert "b2" in of(text, "ivo-bek").features
    assert "b1" in of(text, "otto-falk").features
    assert {"a1", "a:saw", "plural1"} <= of(text, "ana-ruiz").features


def test_who_has_an_office_of_that_kind_is_not_asked_about() -> None:
    assert not [c for c in asked(f"Minister of Health of Latvia Otto Falk spoke. {TOLD}") if c.person == "otto-falk"]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Falk was received by the health minister of Chile.",
        "Otto Falk landed at noon. The Chilean health minister received him.",
    ],
)
def test_who_faces_the_bearer_is_not_he(text: str) -> None:
    assert not [choice for choice in asked(text) if choice.person == "otto-falk"]


def test_a_state_suits_by_other_offices_or_by_the_name() -> None:
    text = "President Alar Karis of Estonia and Otto Falk walked. The Estonian health minister laughed."
    assert "state:same" in of(text, "alar-karis").features
    assert not {"state:same", "state:another", "state:unsaid"} & of(text, "otto-falk").features
    assert "state:another" in of(text.replace("The Estonian", "The Finnish"), "alar-karis").features
