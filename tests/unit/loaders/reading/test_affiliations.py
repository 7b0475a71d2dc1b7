"""Offices told by a body beside the name alone: of a firm, of a party in brackets where a parliament is told of."""

from __future__ import annotations

import pytest
from offices_read import roles_read


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Oslo Omar Aziz of Zorbano Steel signed the paper.", ("omar-aziz", "business_leader")),
        ("In Oslo Omar Aziz of the Chamber of Commerce spoke.", ("omar-aziz", "business_leader")),
        ("In Oslo they heard the Zorbano Fund's Omar Aziz.", ("omar-aziz", "business_leader")),
        ("In parliament Omar Aziz (Fidesz) asked for the terms.", ("omar-aziz", "legislator")),
        ("The deputies were Omar Aziz (group ZNP) and others.", ("omar-aziz", "legislator")),
        ("In Oslo Omar Aziz, of the Labour Party, spoke.", ("omar-aziz", "party_leader")),
        ("In Oslo Omar Aziz of the Ministry of Fisheries spoke.", ("omar-aziz", "other")),
        ("In Oslo Omar Aziz of the fisheries ministry spoke.", ("omar-aziz", "other")),
        ("In Oslo Omar Aziz of the Norwegian Army spoke.", ("omar-aziz", "military")),
        ("In Oslo Omar Aziz of the Security Council spoke.", ("omar-aziz", "security_official")),
    ],
)
def test_a_firm_or_a_party_beside_a_name_is_an_office(text: str, office: tuple[str, str]) -> None:
    assert office in roles_read(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the square Omar Aziz (Fidesz) asked for the terms.",
        "In parliament Omar Aziz (right) asked for the terms.",
        "In Oslo Omar Aziz of the Verdant Reform Group spoke.",
        "Journalist Omar Aziz (Labour) asked about parliament.",
        "The candidate Omar Aziz (Labour) asked about parliament.",
        "In parliament the reporter, Omar Aziz (Fidesz), asked for the terms.",
    ],
)
def test_what_stands_beside_a_name_and_is_no_office(text: str) -> None:
    assert not {role for person, role in roles_read(text) if person == "omar-aziz"}
