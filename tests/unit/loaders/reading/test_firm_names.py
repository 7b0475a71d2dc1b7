"""Firms told by a name alone, and what has a president and is no state."""

from __future__ import annotations

import pytest
from offices_read import roles_read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("In Oslo they saw Omar Aziz, chairman of Zorbano Verde.", "business_leader"),
        ("In Oslo they saw Omar Aziz, director of Kvistholmen.", "business_leader"),
        ("In Oslo they saw Omar Aziz, who runs Tramontel.", "business_leader"),
        ("In Oslo they saw Omar Aziz, who manages TRAMEL.", "business_leader"),
        ("In Oslo they saw Omar Aziz, president of Zorbano of Lahore.", "business_leader"),
        ("In Oslo they saw Zorbano's president, Omar Aziz.", "business_leader"),
        ("In Oslo they saw Omar Aziz, director of the port of Tripoli.", "business_leader"),
        ("In Oslo they saw Omar Aziz, director of the island's airport.", "business_leader"),
        ("In Oslo they saw Omar Aziz, head of Invest Malta.", "business_leader"),
        ("In Oslo they saw Omar Aziz, director of TRAMEL.", "other"),
        ("In Oslo they saw TRAMEL's vice-president, Omar Aziz.", "other"),
        ("In Oslo they saw Omar Aziz, head of Emiri Protocols.", "other"),
        ("In Oslo they saw Omar Aziz, director of the Zorbano Museum.", "other"),
        ("In Oslo they saw Omar Aziz, president of the port authority.", "business_leader"),
        ("In Oslo they saw Omar Aziz, president of our university.", "other"),
        ("In Oslo they saw Omar Aziz, director of Greenpeace.", "other"),
        ("In Oslo they saw Omar Aziz, president of Medecins Sans Frontieres.", "other"),
        ("In Oslo they saw Omar Aziz, president of Harvard.", "other"),
        ("In Oslo they saw Omar Aziz, president of the Sorbonne.", "other"),
        ("In Oslo they saw Omar Aziz, president of the Eurogroup.", "international_organization_head"),
        ("In Oslo they saw Omar Aziz, president of the Landtag.", "legislature_speaker"),
        ("In Oslo they saw Omar Aziz, chairman of the Inatsisartut.", "legislature_speaker"),
        ("In Oslo they saw Omar Aziz, chairman of Vetevendosje.", "party_leader"),
        ("In Oslo they saw Omar Aziz, president of the Greek community of Georgia.", "other"),
        ("In Oslo they saw Omar Aziz, director of the investment agency of Georgia.", "other"),
        ("In Oslo they saw Omar Aziz, who leads the ZLNF.", "party_leader"),
        ("In Oslo they saw Omar Aziz, president of the Frente.", "party_leader"),
        ("In Oslo they saw Omar Aziz, leader of the communists.", "party_leader"),
        ("In Oslo they saw Omar Aziz, President of Georgia.", "head_of_state"),
    ],
)
def test_an_unknown_name_is_a_firms_and_a_noun_says_what_it_is(text: str, role: str) -> None:
    assert ("omar-aziz", role) in roles_read(text)
