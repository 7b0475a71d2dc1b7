"""Whether a text is in English, told by its words."""

from __future__ import annotations

import pytest

from loaders.sources.language import is_english

BRIEF = (
    "Minister of Defence Omar Haddad received his counterpart Ali Salem in Doha on Monday. Chief of Staff Lieutenant"
    " General Said Nasser, Deputy Minister Karim Fares, Ambassador Adel Khoury, Ambassador Huda Mansour, Consul General"
    " Salma Rashid, Governor Tariq Aziz Hassan, Mayor Rami Daher, Advisor Nabil Sabri and Senator Samir Fawzi Younes"
    " attended. Separately, Speaker Hassan Bakri hosted Senator Younes."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BRIEF, True),
        ("Le ministre a reçu hier son homologue à Paris et ils ont parlé de la paix. " * 8, False),
        ("Der Minister hat gestern seinen Kollegen in Berlin empfangen, und sie sprachen lange. " * 8, False),
        ("De minister heeft gisteren met zijn collega in Den Haag gesproken over vrede op zee. " * 8, False),
        ("", False),
    ],
)
def test_briefs_of_names_and_titles_are_english(text: str, told: bool) -> None:
    assert is_english(text) is told
