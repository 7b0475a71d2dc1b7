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


def test_headline_that_ends_in_a_rank_is_no_part_of_the_next_line() -> None:
    text = "The Speaker of Parliament receives in Turku the new Chilean Ambassador\nPedro Rojas greeted Rui Tavares.\n"
    story = tell(Report(id="r", stems=("r",), published="2020-05-06", text=f" date 2020-05-06 {text}"))
    assert len(story.sentences) == 2


def test_article_before_letters_is_no_name() -> None:
    assert people_read("A MoU on schools was signed. A BASA of 1976 is over.") == set()


def test_minister_of_several_keeps_the_own_name() -> None:
    assert ("semisi-vailea", "minister") in roles_read("Minister of Fisheries Semisi Vailea, Mele Fonua and others.")


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Brigadier General Jone Vakalo, who commands the Navy of Fiji and stays here until the\n"
            "end of the week, had a meeting in the old barracks with the Chief of the Defence Force,\n"
            "Major General Gideon Kaupa. They spoke of patrols.",
            "gideon-kaupa",
            "military",
        ),
        (
            "The guest from Fiji, who stays here for three days, was received by the Inspector General of Police, Lt.\n"
            "Gen. Amos Byarugaba. They spoke of patrols.",
            "amos-byarugaba",
            "security_official",
        ),
        (
            "Nils Berg, the Special Representative in Kosovo of the UN Secretary General, came.",
            "nils-berg",
            "international_organization_official",
        ),
    ],
)
def test_title_and_name_go_on_past_a_break_and_a_general_that_is_no_rank(text: str, person: str, role: str) -> None:
    assert (person, role) in roles_read(text)


def test_headline_that_ends_in_an_office_does_not_go_on_in_its_story() -> None:
    story = "President Lind Receives the United Nations Deputy Secretary General\nOSLO. President Anton Lind spoke."
    assert people_read(story) == {"Anton Lind"}
    story = "Norway's Prime Minister Ole Dahl Meets Newly Appointed Peruvian Ambassador\nPrime Minister Ole Dahl spoke."
    assert roles_read(story) == {("ole-dahl", "head_of_government")}


def test_two_in_brackets_before_a_dash_are_no_credit() -> None:
    assert "Jan Vesely" in people_read("The foreign ministers (Ole Dahl and Jan Vesely) - met in Oslo on Monday.")


@pytest.mark.parametrize("name", ["Beat Jans", "Rain Epler", "Wan Rosmah", "Piers Holm"])
def test_given_names_that_are_words_open_a_sentence_as_names(name: str) -> None:
    assert people_read(f"The talks went on. {name} met Minister Ole Dahl of Norway.") == {name, "Ole Dahl"}
