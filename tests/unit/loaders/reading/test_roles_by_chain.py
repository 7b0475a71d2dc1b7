"""Roles that the words behind a head tell: of councils and boards that govern, of courts, of what serves a chamber."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("chairman of the Gomel region executive committee of Belarus", "regional_head"),
        ("Chairman of the Brest City Executive Committee", "mayor"),
        ("Chairman of the Executive Committee of the Chamber of Commerce of Belarus", "other"),
        ("Chairperson of the Council of the Republic of the National Assembly of Belarus", "legislature_speaker"),
        ("Chairman of the Council of Ministers of Bosnia and Herzegovina", "head_of_government"),
        ("Governor of the Board of Governors of Siem Reap Province", "regional_head"),
        ("Vice Chairman of the Office of the National Assembly", "other"),
        ("vice-president of the European Court of Human Rights", "judge"),
        ("European Ombudsman", "international_organization_official"),
        ("Representative of Canada to the African Union", "ambassador"),
        ("Representative of the African Union to Canada", "international_organization_official"),
        ("minister of Exterior of Iran", "foreign_minister"),
        ("Minister of Exterior Trade of Iran", "minister"),
        ("Undersecretary for Diplomatic Affairs of Oman", "deputy_foreign_minister"),
        ("Kenya's top envoy", "foreign_minister"),
        ("Prime Minister of the Kurdistan Region", "regional_head"),
        ("Kenya's top envoy to Beijing", "ambassador"),
        ("the US top envoy for Sudan", "special_envoy"),
        ("the UN top envoy for Libya", "international_organization_official"),
        ("the United Kingdom's deputy first minister", "other"),
        ("head of state of São Tomé and Príncipe", "head_of_state"),
        ("President of the Regional Government of Príncipe", "regional_head"),
        ("second vice president of the Government of Spain", "deputy_head_of_government"),
        ("Bosniak member of the tripartite Presidency of Bosnia and Herzegovina", "head_of_state"),
        ("Minister of State of Monaco", "head_of_government"),
        ("Chairman of Indonesia's Regional Representative Council", "legislature_speaker"),
        ("Bahrain Representatives Council Chairman", "legislature_speaker"),
        ("ILO Director General", "international_organization_head"),
    ],
)
def test_the_words_behind_a_head_tell_the_role(title: str, role: str) -> None:
    assert {(person, told) for person, told, _ in states_held(f"Ana Torres, {title}, spoke to the guests.")} == {
        ("ana-torres", role)
    }


def test_a_chamber_is_called_by_half_its_name() -> None:
    text = (
        "The Council of Representatives of Bahrain was in session. The Conference of Speakers of Arab states was next. "
        "Ana Torres, the Secretary General of the Council, spoke."
    )
    assert {told for _, told, _ in states_held(text)} == {"other"}


def test_an_airport_has_no_president() -> None:
    text = "On the tarmac of Kenneth Kaunda International Airport President Edgar Lungu of Zambia waited."
    assert ("edgar-lungu", "head_of_state", "ZM") in states_held(text)


def test_presidents_of_chambers_of_commerce_speak_for_firms() -> None:
    text = "The presidents of the Chambers of Commerce Ana Torres and Luis Prado spoke to the guests."
    assert {told for _, told, _ in states_held(text)} == {"business_leader"}


def test_who_leads_nothing_that_is_said_has_no_office() -> None:
    assert states_held("Ana Torres, who leads, spoke to the guests.") == set()
