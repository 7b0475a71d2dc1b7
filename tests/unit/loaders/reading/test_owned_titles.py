"""Titles that a body owns: "its chair", "the railway's chairman"; and vice presidents of a chamber."""

from __future__ import annotations

import pytest
from offices_read import roles_read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In Accra the committee on health met. Its chair, Kofi Mensah, opened the round.", "legislator"),
        ("In Accra the Ghanaian committee's chair Kofi Mensah opened the round.", "legislator"),
        ("In Accra the friendship group's Ghanaian chair, Kofi Mensah, asked for it.", "legislator"),
        ("In Accra he met friendship group members Kofi Mensah and Ama Boateng.", "legislator"),
        ("In Accra he saw a grain producer, whose manager Kofi Mensah spoke of prices.", "business_leader"),
        ("In Accra the railway's chairman, Kofi Mensah, signed the paper.", "business_leader"),
        ("In Accra he saw the cable works Voltra, whose director Kofi Mensah spoke of prices.", "business_leader"),
        ("In Accra Kofi Mensah spoke for the railways as their deputy director.", "business_leader"),
        ("In Accra the co-operative's president, Kofi Mensah, signed the paper.", "business_leader"),
        ("In Accra the party met; its secretary, Kofi Mensah, took the floor.", "party_leader"),
        ("In Oslo the county's chair, Kofi Mensah, received the guests.", "regional_head"),
    ],
)
def test_a_bare_title_is_of_the_body_that_owns_it(text: str, role: str) -> None:
    assert ("kofi-mensah", role) in roles_read(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In Accra the embassy's counsellor Kofi Mensah took notes.", "ambassador"),
        ("In Accra the ministry spoke by its trade director, Kofi Mensah.", "minister"),
        ("In Accra the committee's guest praised President Kofi Mensah.", "legislator"),
        ("In Accra minerals worth two million were shown. Its director, Kofi Mensah, spoke.", "business_leader"),
        ("In Accra the lawmaker praised the museum. Its head, Kofi Mensah, spoke.", "business_leader"),
        ("In Accra courtesy was praised. Its chair, Kofi Mensah, spoke.", "judge"),
    ],
)
def test_who_does_not_head_the_owner_is_not_told_by_it(text: str, role: str) -> None:
    assert ("kofi-mensah", role) not in roles_read(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Speaker of Ghana, Ama Boateng, came with vice-president Kofi Mensah and MP Yaw Osei.", "deputy_speaker"),
        ("Ghana's President, Ama Boateng, came with Vice President Kofi Mensah.", "vice_president"),
    ],
)
def test_vice_presidents_beside_a_speaker_are_of_the_chamber(text: str, role: str) -> None:
    assert ("kofi-mensah", role) in roles_read(text)
