"""Offices of territories with a code of their own, of the Order of Malta, and of what several states have together."""

from __future__ import annotations

import pytest
from offices_read import offices_read

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from loaders.reading.tables import table
from ontology.states import states


def told(text: str) -> set[tuple[str, str, str | None]]:
    facts = facts_of(Report(id="r", stems=("r",), published="2024-05-14", text=text))
    return {(office.person, office.role.value, office.state) for office in facts.offices}


@pytest.mark.parametrize(
    ("title", "role", "state"),
    [
        ("Premier of Bermuda", "regional_head", "GB"),
        ("President of French Polynesia", "regional_head", "FR"),
        ("Governor of Guam", "regional_head", "US"),
        ("Speaker of the Parliament of Greenland", "legislature_speaker", "DK"),
        ("Prime Minister of Aruba", "regional_head", "NL"),
        ("Foreign Minister of the Faroe Islands", "foreign_minister", "FO"),
        ("Prime Minister of Samoa", "head_of_government", "WS"),
        ("Prime Minister of the Cook Islands", "head_of_government", "CK"),
    ],
)
def test_an_office_of_a_territory_is_of_the_state_that_it_belongs_to(title: str, role: str, state: str) -> None:
    assert ("anna-berg", role, state) in told(f"Anna Berg, {title}, met the Ambassador of Chile, Juan Soto, on Monday.")


def test_the_deputy_of_who_leads_a_territory_holds_some_other_office() -> None:
    found = told("Anna Berg, Deputy Prime Minister of Aruba, met the Ambassador of Chile, Juan Soto, on Monday.")
    assert ("anna-berg", "other", "NL") in found


def test_territories_and_their_states_have_codes() -> None:
    codes = {state.code for state in states()}
    assert set(table("dependencies")) <= codes
    listed = [territory for territories in table("dependencies").values() for territory in territories]
    assert len(listed) == len(set(listed))
    assert not set(listed) & set(table("dependencies"))


@pytest.mark.parametrize("order", ["Order of Malta", "Sovereign Order of Malta", "Sovereign Military Order of Malta"])
def test_the_ambassador_of_an_order_is_of_no_state(order: str) -> None:
    text = f"The Ambassador of the {order}, Carla Rossi, saw President Ada Lund of Iceland. Ambassador Rossi left."
    offices = [office for office in offices_read(text) if office.person == "carla-rossi"]
    assert {office.state for office in offices} == {None}


@pytest.mark.parametrize(
    "title",
    [
        "Governor of the Eastern Caribbean Central Bank",
        "Governor of the Bank of Central African States",
        "spokesman of UNOMSIL",
        "commander of the Multinational Brigade",
    ],
)
def test_who_serves_what_several_states_have_together_is_of_none(title: str) -> None:
    (office,) = offices_read(f"In Oslo, the Norwegian capital, there spoke Anna Berg, {title}.")
    assert office.state is None


def test_an_office_in_an_organisation_has_no_state_that_its_own_words_do_not_tell() -> None:
    text = (
        "Minister Ada Lund of Iceland was at the African Union in Addis Ababa and saw Deputy Chairperson Wenona Tlale."
    )
    assert [office.state for office in offices_read(text) if office.person == "wenona-tlale"] == [None]
