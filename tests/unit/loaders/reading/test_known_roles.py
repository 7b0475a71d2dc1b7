"""Loose titles that those who lead states tell apart, and those of chambers and organisations near them."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The President of Guyana, Irfaan Ali, dined with his colleague from Malta, Robert Abela.",
         ("robert-abela", "head_of_government", "MT")),
        ("At the Harbour Hall President Uhuru Kenyatta opened a fair in Nairobi.",
         ("uhuru-kenyatta", "head_of_state", "KE")),
        ("LJUBLJANA - President Borut Pahor was away. The National Assembly was next: President Ana Kos had tea.",
         ("ana-kos", "legislature_speaker", "SI")),
        ("LISBON - The speaker of the Portuguese parliament, Rui Costa, came. Vice-President Ana Reis of Portugal too.",
         ("ana-reis", "deputy_speaker", "PT")),
        ("ULAANBAATAR - The Mayor had guests from the Asian Development Bank, led by Vice-President Ines Roth.",
         ("ines-roth", "international_organization_official", None)),
        ("The report of the UN is out. Kenya is next on his way; Uhuru Kenyatta, its president, waits in Nairobi.",
         ("uhuru-kenyatta", "head_of_state", "KE")),
        ("Heads of diplomacy sit here: the ministers Téte António (Angola) and Augusto Santos Silva (Portugal).",
         ("tete-antonio", "foreign_minister", "AO")),
        ("In Lisbon the minister of Portugal, Augusto Santos Silva, spoke.",
         ("augusto-santos-silva", "foreign_minister", "PT")),
        ("In Berlin Federal Minister Heiko Maas spoke.", ("heiko-maas", "foreign_minister", "DE")),
        ("The National Assembly of Chile had guests. The Secretary-General, Ana Mora, showed them the library.",
         ("ana-mora", "other", "CL")),
        ("Guests of the European Parliament were many. Talks with David Sassoli, the President of Parliament, began.",
         ("david-sassoli", "legislature_speaker", "EU")),
    ],
)  # fmt: skip
def test_loose_titles_by_who_leads(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The National Assembly of Slovenia was full. President Borut Pahor spoke.",
         ("borut-pahor", "head_of_state", "SI")),
        ("The Senate of Kenya was full. Vice-President Rosa Mora of Bolivia spoke.",
         ("rosa-mora", "vice_president", "BO")),
        ("At the National Assembly of Chile the UN was the subject. Secretary-General António Guterres spoke.",
         ("antonio-guterres", "international_organization_head", None)),
        ("In Berlin Federal Minister Ana Torres spoke of Heiko Maas.", ("ana-torres", "minister", "DE")),
        ("The ministers Téte António (Angola) and Augusto Santos Silva (Portugal) opened a road.",
         ("tete-antonio", "minister", "AO")),
    ],
)  # fmt: skip
def test_titles_that_stay(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)
