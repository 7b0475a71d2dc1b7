"""Titles in lists of those present: what a committee is for, ranks behind a title, states that are no owner."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of


def offices(text: str) -> set[tuple[str, str, str | None]]:
    """Last name, role and state of all offices."""
    facts = facts_of(Report(id="r", stems=("r",), published="2024-05-16", text=f" date 2024-05-16 {text}\n"))
    return {(office.person.split("-")[-1], str(office.role), office.state) for office in facts.offices}


LISTED = "HELSINKI: President of Finland Aino Virtanen held talks. The meeting was attended by {} in Helsinki."


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("chairman of the committee on international relations and interparliamentary ties Matti Saari", "legislator"),
        ("deputy chairman of the committee for legal affairs Matti Saari", "legislator"),
        ("chair of the Senate committee on foreign affairs, defence and security Matti Saari", "legislator"),
        ("chairman of the House foreign affairs committee Matti Saari", "legislator"),
        ("chairman of the friendship group Matti Saari, and a translator", "legislator"),
    ],
)
def test_what_a_committee_is_for_is_part_of_the_title(title: str, role: str) -> None:
    assert ("saari", role, "FI") in offices(LISTED.format(title))


@pytest.mark.parametrize(
    "text",
    [
        "The chairman of the committee on foreign affairs thanked Matti Saari in Helsinki.",
        "The chair of the committee on Monday met Matti Saari in Helsinki.",
        "The chair of the parliament told the foreign affairs committee that Matti Saari came.",
    ],
)
def test_what_a_chair_did_is_no_part_of_the_title(text: str) -> None:
    assert not any(name == "saari" for name, _, _ in offices(text))


def test_a_rank_behind_a_title_is_of_its_bearer() -> None:
    text = LISTED.format("Saudi Ambassador to the United Kingdom Prince Omar bin Said")
    assert ("said", "ambassador", "SA") in offices(text)
    assert not any(state == "GB" for _, _, state in offices(text))
    assert ("saari", "other", "FI") in offices(LISTED.format("Director of the Asia Department Ambassador Matti Saari"))
    office = LISTED.format("Matti Saari, deputy head of the Office of the Crown Prince,")
    assert ("saari", "adviser", "FI") in offices(office)


def test_what_a_department_is_for_is_not_whose_it_is() -> None:
    assert ("saari", "other", "FI") in offices(LISTED.format("Director of the Japan Department Matti Saari"))
    european = LISTED.format("Director General of the European Countries Department Matti Saari")
    assert not any(state == "EU" for _, _, state in offices(european))
    assert ("saari", "other", "US") in offices(LISTED.format("a director at the US Department of State Matti Saari"))


def test_another_title_ends_what_a_group_is_called() -> None:
    text = LISTED.format(
        "the chairman of the committee Matti Saari, the chairman of the friendship group Vesa Rautio and the Finnish "
        "ambassador to Lima Eeva Lund"
    )
    assert {("saari", "legislator", "FI"), ("rautio", "legislator", "FI"), ("lund", "ambassador", "FI")} <= offices(
        text
    )


def test_a_dash_between_spaces_ends_a_title() -> None:
    told = (
        "She met with the chairpersons of the foreign affairs committees of the parliaments of Chile, Peru and Norway "
        "- Juan Soto, Luis Vera and Nils Dahl."
    )
    assert ("soto", "legislator", "CL") in offices(told)


def test_leaders_of_the_region_lead_its_states() -> None:
    dinner = "He gave a dinner for the {} of the region: Luis Vera of Peru and Juan Soto of Chile in Lima, Peru."
    assert ("vera", "head_of_state", "PE") in offices(dinner.format("leaders"))
    assert ("vera", "head_of_state", "PE") not in offices(dinner.format("mayors"))
    assert ("saari", "regional_head", None) in offices("The leader of the region Matti Saari came. He spoke of roads.")


def test_who_directs_the_office_of_a_king_is_named_after_it() -> None:
    text = "AMMAN: Director of the Office of His Majesty {} and Foreign Minister Sami Haddad of Jordan came."
    assert ("nasser", "adviser", "JO") in offices(text.format("Karim Nasser"))
    assert ("abdullah", "adviser", "JO") not in offices(text.format("King Abdullah"))


def test_the_central_bank_of_pakistan_is_told_without_its_state() -> None:
    told = "ISLAMABAD: The meeting was attended by Commerce Minister Asad Mirza and {} Bilal Cheema of Pakistan."
    assert ("cheema", "central_bank_governor", "PK") in offices(told.format("Governor State Bank"))
    assert ("cheema", "regional_head", "PK") in offices(told.format("Governor Sindh"))


def test_a_delegation_of_a_state_is_not_of_the_leader_before_it() -> None:
    text = (
        "President of Finland Aino Virtanen spoke, and Peru's delegation included Minister Luis Vera.\n"
        "President of Finland Aino Virtanen's delegation included Minister Eeva Lund.\n"
    )
    assert {("vera", "minister", "PE"), ("lund", "minister", "FI")} <= offices(text)
