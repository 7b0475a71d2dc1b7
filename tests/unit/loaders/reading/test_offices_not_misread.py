"""Offices whose words lead to another if they are read too greedily."""

from __future__ import annotations

import pytest
from offices_read import offices_read, states_held, tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Tokyo the Director of the Japan Division Kenji Mori spoke.", ("kenji-mori", "other", "JP")),
        (
            "In Sarajevo she met Bosnia. Presidency member Ana Babic of Bosnia spoke.",
            ("ana-babic", "head_of_state", "BA"),
        ),
        ("NATO Chief of Staff Admiral Jonas Holm spoke.", ("jonas-holm", "military", None)),
        ("House Speaker Emerita Nancy Dole of the United States spoke.", ("nancy-dole", "legislator", "US")),
        ("Senegal's Head of the Democratic Forces Moussa Ba spoke.", ("moussa-ba", "other", "SN")),
        ("Sudan's Head of the Rapid Support Forces Omar Bakri spoke.", ("omar-bakri", "military", "SD")),
        (
            "Nigeria joined the African Union and its vice president, Kola Bello, spoke.",
            ("kola-bello", "vice_president", "NG"),
        ),
        (
            "IAEA Director General Paolo Riva met Chinese foreign ministry Deputy Director-General Liu Bo.",
            ("liu-bo", "other", "CN"),
        ),
        (
            "IAEA Director General Paolo Riva met Deputy Director-General Liu Bo of the Chinese foreign ministry.",
            ("liu-bo", "other", "CN"),
        ),
    ],
)
def test_offices_beside_words_of_others(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The foreign ministers of Spain, Jose Luna, of Morocco, Nasser Alami, and of Italy, Anna Conti, met.",
        "The foreign ministers of Spain Jose Luna, Morocco Nasser Haddad and Italy Antonio Conti met.",
        "The foreign ministers of Spain, Jose Luna, Morocco, Nasser Alami, and Italy, Anna Conti, met.",
    ],
)
def test_states_told_in_turn(text: str) -> None:
    assert {state for _, _, state in states_held(text)} == {"ES", "MA", "IT"}


def test_who_is_sure_of_a_state_stays_so_beside_who_is_unsure() -> None:
    held = states_held(
        "Foreign Minister Ali Hasan, who flew in from Doha, met Iranian Ambassador Reza Moghadam, Consul General "
        "Ana Ruiz and Cultural Counsellor Omar Saleh in Muscat on Monday."
    )
    assert ("ana-ruiz", "ambassador", "IR") in held


@pytest.mark.parametrize(
    "text",
    [
        "The president will be Grace Banda's guest in Blantyre.",
        "The first to welcome the president will be Kofi Mensah.",
        "With the minister will be Kofi Mensah and his team.",
        "In Accra the next President will be Kofi Mensah if the polls are right.",
        "Ghana's man in goal, Kofi Mensah, shook hands.",
        "Kofi Mensah leads the Social Democrats in the polls.",
        "Kofi Mensah heads the Social Democrats' list in Accra.",
        "Kofi Mensah also leads the Ghanaian League with Accra.",
        "Kofi Mensah, who in 2019 led the Accra Marathon, was in Accra.",
        "Kofi Mensah, who for an hour led the Ghanaian Senate round the museum, was in Accra.",
        "The Minister, the Peruvian Ana Ruiz and the Chilean Juan Soto met in Lima.",
        "The writer Kofi Mensah, a journalist responsible for Culture, was in Accra.",
    ],
)
def test_words_of_an_office_that_tell_of_none(text: str) -> None:
    assert not offices_read(text)


def test_who_is_told_of_next_is_not_who_left() -> None:
    held = tenures_held(
        "Ana Ruiz left the post of Foreign Minister of Peru on Monday. Jose Luna vacated the office of Mayor of Lima."
    )
    assert held == {("ana-ruiz", "foreign_minister", "PE", "former"), ("jose-luna", "mayor", "PE", "former")}


def test_a_bank_told_of_after_the_organisation_is_another() -> None:
    held = states_held("She praised the World Bank. A bank closed in Lima. The bank's president, Jose Luna, was ill.")
    assert "international_organization_head" not in {role for _, role, _ in held}


def test_a_house_of_fashion_is_no_chamber() -> None:
    assert "legislature_speaker" not in {role for _, role, _ in states_held("Fashion house chief Kofi Mensah spoke.")}


def test_who_advises_somebody_to_do_something_is_no_adviser() -> None:
    held = states_held("Ghana's Foreign Minister Kofi Mensah advises the Spanish King to come.")
    assert held == {("kofi-mensah", "foreign_minister", "GH")}


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Ana Ruiz presented her letters to the King as Ambassador of Peru.", "ana-ruiz", "head_of_state"),
        ("Ana Ruiz was introduced by the Speaker as Ambassador of Peru.", "ana-ruiz", "legislature_speaker"),
        ("The Secretary-General of ASEAN, Kao Kim, received her as Ambassador of Peru.", "kao-kim", "ambassador"),
        ("President Luis Vega of Peru welcomed him as Ambassador of Chile.", "luis-vega", "ambassador"),
        ("Ana Ruiz of Peru, Permanent Secretary, Prime Minister's Office, signed.", "ana-ruiz", "head_of_government"),
        ("In place of Peru's premier, Foreign Minister Ana Ruiz came.", "ana-ruiz", "head_of_government"),
        (
            "Behind them was Norway's Ole Dahl and, in place of Peru's premier, Foreign Minister Ana Ruiz.",
            "ana-ruiz",
            "head_of_government",
        ),
        ("Air Vice-Marshal Omar Said of Oman led the college.", "omar-said", "deputy_speaker"),
    ],
)
def test_who_faces_another_does_not_hold_his_office(text: str, person: str, role: str) -> None:
    assert role not in {held for who, held, *_ in tenures_held(text) if who == person}


def test_a_secretary_general_of_a_house_heads_no_organisation() -> None:
    text = "Speaker Omar Said of Jordan came with the House's secretary-general, Awad Haddad."
    assert ("awad-haddad", "other", "JO") in states_held(text)
