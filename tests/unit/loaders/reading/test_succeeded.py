"""Who is told to have been succeeded by somebody in an office."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Ambassador Ana Ruiz, who replaced Luis Vega last year, came to Quito.",
        "The mayor received Peruvian Ambassador Ana Ruiz, who took over from Luis Vega.",
        "Ana Ruiz has been Ambassador of Peru since May, when she followed Luis Vega.",
        "Ana Ruiz, Ambassador of Peru, has taken the place of Luis Vega.",
        "Ana Ruiz took over from Luis Vega as Ambassador of Peru on Monday.",
        "Ana Ruiz took the reins from Luis Vega as Ambassador of Peru on Monday.",
        "Ana Ruiz, made Ambassador of Peru on Monday, replaced Luis Vega at the head of the mission.",
        "Ana Ruiz, since May Ambassador of Peru in place of Luis Vega, came to Quito.",
        "Luis Vega was succeeded as Ambassador of Peru by Ana Ruiz.",
        "The mayor received Ana Ruiz, Ambassador of Peru. She took over from Luis Vega.",
        "The mayor praised Luis Vega, whom Ana Ruiz replaced as Ambassador of Peru.",
    ],
)
def test_whom_somebody_followed_had_the_office_before(text: str) -> None:
    assert ("luis-vega", "ambassador", "PE", "former") in tenures_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian Ambassador Ana Ruiz, who followed Luis Vega into the hall, smiled.",
        "Peruvian Ambassador Ana Ruiz, who stood in for Luis Vega, spoke in Quito.",
        "Peruvian Ambassador Ana Ruiz spoke in Quito. Ruiz replaced Luis Vega as captain of the football team.",
        "Peruvian Ambassador Ana Ruiz spoke in Quito. Ruiz succeeded Luis Vega as head of the delegation.",
        "Peruvian Ambassador Ana Ruiz spoke in Quito. Ruiz succeeded Luis Vega at the top of the list.",
        "Peruvian Ambassador Ana Ruiz spoke in Quito. Ruiz replaced Luis Vega, who was ill, on the panel.",
        "Peruvian Ambassador Ana Ruiz spoke in Quito. Luis Vega, whom Ruiz replaced in the squad, was there.",
    ],
)
def test_whom_somebody_walked_behind_had_none(text: str) -> None:
    assert "luis-vega" not in {person for person, *_ in tenures_held(text)}


def test_who_follows_holds_the_office_now() -> None:
    held = tenures_held("Luis Vega was succeeded as Ambassador of Peru by Ana Ruiz.")
    assert ("ana-ruiz", "ambassador", "PE", "current") in held


@pytest.mark.parametrize(
    "deed", ["was replaced by Luis Vega as moderator", "was succeeded by Luis Vega at the rostrum"]
)
def test_who_gave_up_a_seat_for_an_hour_keeps_the_office(deed: str) -> None:
    held = tenures_held(f"Peruvian Ambassador Ana Ruiz {deed} in Quito.")
    assert ("ana-ruiz", "ambassador", "PE", "current") in held
