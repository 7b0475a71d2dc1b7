"""Who chairs a commission of two states together holds that office beside the own one."""

from __future__ import annotations

import pytest
from offices_read import offices_read, roles_read

COMMISSION = "The joint commission of Ghana and Peru on trade sat in Accra. "


@pytest.mark.parametrize(
    "text",
    [
        "It was co-chaired by Kofi Mensah, Minister of Trade of Ghana, and Rosa Quispe, Minister of Trade of Peru.",
        "The heads of the committee, Kofi Mensah, Minister of Trade of Ghana, and Rosa Quispe, Minister of Trade of"
        " Peru, shook hands.",
        "It was closed by the two who chair the commission together, Minister of Trade of Ghana Kofi Mensah and"
        " Minister of Trade of Peru Rosa Quispe.",
        "Its co-chairs were Kofi Mensah, Minister of Trade of Ghana, and Rosa Quispe, Minister of Trade of Peru.",
        "Ghana's trade minister, Kofi Mensah, and Peru's trade minister, Rosa Quispe, co-chaired it.",
        "Ghana's trade minister, Kofi Mensah, and Peru's trade minister, Rosa Quispe, chaired it jointly.",
    ],
)
def test_both_chairs_hold_an_office(text: str) -> None:
    read = roles_read(COMMISSION + text)
    assert {("kofi-mensah", "other"), ("rosa-quispe", "other")} <= read
    assert {("kofi-mensah", "minister"), ("rosa-quispe", "minister")} <= read


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's trade minister, Kofi Mensah, and Peru's trade minister, Rosa Quispe, co-chaired a forum in Accra.",
        COMMISSION + "Ghana's trade minister, Kofi Mensah, met Peru's trade minister, Rosa Quispe.",
    ],
)
def test_no_chair_of_no_commission(text: str) -> None:
    assert "other" not in {role for _, role in roles_read(text)}


def test_each_is_of_the_own_state() -> None:
    text = COMMISSION + "Ghana's trade minister, Kofi Mensah, and Peru's trade minister, Rosa Quispe, co-chaired it."
    assert {("kofi-mensah", "GH"), ("rosa-quispe", "PE")} == {
        (office.person, office.state) for office in offices_read(text) if office.role.value == "other"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Minister John Smith of Ghana, who co-chairs the commission, received Ambassador Otto Hoffmann of Hungary.",
        "The co-chair, Minister John Smith of Ghana, received Ambassador Otto Hoffmann of Hungary.",
        "Minister John Smith of Ghana, who led the joint commission, told Ambassador Otto Hoffmann of Hungary so.",
    ],
)
def test_whom_a_co_chair_meets_is_none(text: str) -> None:
    read = roles_read("The joint commission sat. " + text)
    assert ("john-smith", "other") in read
    assert {role for person, role in read if person == "otto-hoffmann"} == {"ambassador"}


@pytest.mark.parametrize(
    "text",
    [
        "Minister John Smith of Ghana, who led the binational talks, told Ambassador Otto Hoffmann of Hungary so.",
        "Minister John Smith of Ghana led the joint delegation and met Ambassador Otto Hoffmann of Hungary.",
        "Minister John Smith of Ghana, who headed the joint forces, met Ambassador Otto Hoffmann of Hungary.",
    ],
)
def test_who_leads_talks_or_forces_chairs_no_commission(text: str) -> None:
    assert "other" not in {role for _, role in roles_read("The joint commission sat. " + text)}


@pytest.mark.parametrize(
    "text",
    [
        "It was co-chaired by Minister John Smith of Ghana and by Ambassador Otto Hoffmann of Hungary.",
        "Minister John Smith of Ghana co-chaired it with Ambassador Otto Hoffmann of Hungary.",
        "Minister John Smith of Ghana met Ambassador Otto Hoffmann of Hungary, and they co-chaired it.",
    ],
)
def test_ambassadors_who_co_chair_stay_ambassadors(text: str) -> None:
    read = roles_read("The joint commission sat. " + text)
    assert {("john-smith", "other"), ("otto-hoffmann", "other"), ("otto-hoffmann", "ambassador")} <= read


def test_a_committee_called_by_two_states_is_a_joint_one() -> None:
    read = roles_read(
        "The co-chairs of the Ghana-Peru Cooperation Committee, Minister of Trade of Ghana Kofi Mensah and Minister of"
        " Trade of Peru Rosa Quispe, met in Lima."
    )
    assert {("kofi-mensah", "other"), ("rosa-quispe", "other")} <= read
