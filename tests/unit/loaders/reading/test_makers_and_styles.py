"""Names beside lines of authors, styles, places and portfolios: who made a report is nobody in it."""

from __future__ import annotations

import pytest
from offices_read import roles_read

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def people_read(text: str) -> set[str]:
    report = Report(id="r", stems=("r",), published="2020-05-06", text=f" date 2020-05-06 {text}")
    return {person.name for person in cast_of(tell(report)).people}


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, May 2 (Fjord News, Kari Moen) - The minister Ole Dahl spoke in Oslo.",
        "The minister Ole Dahl spoke in Oslo. (By Kari Moen in Oslo, K. Moen in Bergen; ed. Kari Moen)",
        "The minister Ole Dahl spoke in Oslo. (Reporting: Ida Lie. Additional: Kari Moen, Bergen. Edited by Kari Moen)",
        "The minister Ole Dahl spoke in Oslo. – With files from Kari Moen",
        "The minister Ole Dahl spoke in Oslo.\n\n+ Translated by Kari Moen",
    ],
)
def test_who_made_a_report_is_not_in_it(text: str) -> None:
    assert people_read(text) == {"Ole Dahl"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The senator Don Rogelio Larenas came to Panama.", "Rogelio Larenas"),
        ("The King of Morocco, His Majesty Moulay Idriss V, came.", "Idriss V"),
        ("The mufti, Hadji Selim Osman, came to Sofia.", "Selim Osman"),
        ("She saw Lord Vaeanga of Tonga and Baron Dupont of France.", "Vaeanga"),
        ("With them came, from Georgia Kakha Chitava, and others.", "Kakha Chitava"),
        ("Present were Vea Lolo, Minister of Lands, Minister of Fisheries Semisi Vailea, Mele Fonua.", "Semisi Vailea"),
        (
            "The visitor was received at headquarters by the Chief of the Navy, Vice Admiral\nDamith Senaka Ulugedara.",
            "Damith Senaka Ulugedara",
        ),
    ],
)
def test_name_stands_behind_a_style_a_place_or_a_portfolio(text: str, name: str) -> None:
    assert name in people_read(text)


def test_article_before_letters_is_no_name() -> None:
    assert people_read("A MoU on schools was signed. A BASA of 1976 is over.") == set()


def test_minister_of_several_keeps_the_own_name() -> None:
    assert ("semisi-vailea", "minister") in roles_read("Minister of Fisheries Semisi Vailea, Mele Fonua and others.")
