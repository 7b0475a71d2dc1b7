"""Envoys of whom a story of credentials says no more than the state."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("Seven plenipotentiaries brought their credentials. Ana Ribeiro (Portugal) was first.", "ana-ribeiro", "PT"),
        ("Of the new envoys Ole Dahl, of Denmark, handed over his letter of credence.", "ole-dahl", "DK"),
        (
            "Consuls came for their exequaturs: for Peru and for Chile, Rosa Luna and Juan Vera.",
            "rosa-luna",
            "PE",
        ),
        (
            "Consuls came for their exequaturs: for Peru and for Chile, Rosa Luna and Juan Vera.",
            "juan-vera",
            "CL",
        ),
        ("The envoys' credentials were read. Next stood Ana Ribeiro, on behalf of Portugal.", "ana-ribeiro", "PT"),
    ],
)
def test_who_hands_over_credentials_is_the_ambassador_of_the_state_beside(text: str, person: str, state: str) -> None:
    assert (person, "ambassador", state) in states_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The envoys had lunch. Ana Ribeiro (Portugal) was there.",
        "The school was accredited in May, the envoys said. Ana Ribeiro (Portugal) taught there.",
        "The envoys brought their credentials. The singer Ana Ribeiro of Portugal was in the hall.",
        "The new envoys brought credentials to President Rui Pinto of Portugal. Ana Ribeiro (Portugal) looked on.",
    ],
)
def test_no_credentials_and_nobody_of_the_host_make_an_ambassador(text: str) -> None:
    assert "ana-ribeiro" not in {person for person, role, _ in states_held(text) if role == "ambassador"}
