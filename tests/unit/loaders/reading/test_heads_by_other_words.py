"""Heads told by a seat, by letters, by what is under them, or by the rarer words for spokespeople."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Raul Inga, head of Torre Tagle in Lima, came.", ("raul-inga", "foreign_minister", "PE")),
        ("Head of the Farnesina Carlo Bini said so.", ("carlo-bini", "foreign_minister", "IT")),
        ("Serdar Ataev, who is head of the Turkmen state, came.", ("serdar-ataev", "head_of_state", "TM")),
        ("Goran Ilic, at the head of the state of North Macedonia, came.", ("goran-ilic", "head_of_state", "MK")),
        ("Besnik Hoxha, who governs in Tirana, came to Albania.", ("besnik-hoxha", "head_of_government", "AL")),
        ("Yusuf Nasser, the President of the Palestinian Authority (PA), was in Ramallah.",
         ("yusuf-nasser", "head_of_state", "PS")),
        ("Gulab Khan, leader of the Hezb-i-Watan Afghanistan (HWA), was in Kabul.",
         ("gulab-khan", "party_leader", "AF")),
        ("Dale Brook, Principal Deputy Spokesperson of the US State Department, spoke.",
         ("dale-brook", "spokesperson", "US")),
        ("The secretary general of the Muslim World League, Omar Harbi, came to Amman.",
         ("omar-harbi", "international_organization_head", None)),
        ("In Tashkent EUSR Martin set out the work.", ("martin", "international_organization_official", "EU")),
        ("Andris Ozols, under whose chairmanship the Budget Committee of the Saeima is, came.",
         ("andris-ozols", "legislator", "LV")),
        ("Ivan Petrov, who convenes the Pakistan-Russia Parliamentary Friendship Group of the Senate, came.",
         ("ivan-petrov", "legislator", "PK")),
        ("Nasheed Waheed, Minister of the Maldives, who presides at present over the UN General Assembly, came.",
         ("nasheed-waheed", "international_organization_head", None)),
        ("Lyonchhoen Karma Dorji, Prime Minister of Bhutan, came.", ("karma-dorji", "head_of_government", "BT")),
    ],
)  # fmt: skip
def test_heads_are_told_by_other_words(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)
