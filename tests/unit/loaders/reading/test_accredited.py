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
        (
            "The envoys' credentials were read. Ana Ribeiro presented her letters on behalf of Portugal.",
            "ana-ribeiro",
            "PT",
        ),
        (
            "The envoys' credentials were read. Next was Ana Ribeiro, who comes on behalf of Portugal.",
            "ana-ribeiro",
            "PT",
        ),
        (
            "The envoys' credentials were read: Ole Dahl, the Kingdom of Denmark; Ana Ribeiro, Portugal.",
            "ole-dahl",
            "DK",
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


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "Before leaving for their posts three ambassadors were received in Accra by President John Mahama of Ghana:"
            " Kwame Asante (Switzerland), Ama Mensah for Brazil, and Ambassador to Japan Yaw Boateng.",
            person,
        )
        for person in ("kwame-asante", "ama-mensah", "yaw-boateng")
    ],
)
def test_envoys_told_before_they_leave_are_of_the_state_that_sends_them(text: str, person: str) -> None:
    assert (person, "ambassador", "GH") in states_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two ambassadors paid farewell calls in Accra ahead of their departure on President John Mahama of Ghana:"
        " Rui Pinto (Portugal) and Ole Dahl (Denmark).",
        "Two ambassadors presented their credentials in Accra, before leaving for their posts in Lagos,"
        " to President John Mahama of Ghana: Rui Pinto (Portugal) and Ole Dahl (Denmark).",
        "Two ambassadors spoke with President John Mahama of Ghana: Rui Pinto (Portugal) and Ole Dahl (Denmark).",
        "The swearing-in of President John Mahama of Ghana drew ambassadors and guests: Rui Pinto (Portugal), Ole Dahl"
        " (Denmark).",
    ],
)
def test_envoys_of_others_who_leave_stay_theirs(text: str) -> None:
    assert {("rui-pinto", "ambassador", "PT"), ("ole-dahl", "ambassador", "DK")} <= set(states_held(text))
