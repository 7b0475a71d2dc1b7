"""Offices told by counting, of parts that several have, or in a clause after the name."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    "text",
    [
        "Omar Aziz, first vice-president of the Senate of Chile, and Ivo Nunes, who is the second, came.",
        "They saw the first vice-president of the Senate of Chile, Omar Aziz, and the second, Ivo Nunes.",
    ],
)
def test_who_is_the_second_holds_the_office_of_the_first(text: str) -> None:
    assert tenures_held(text) == {
        ("omar-aziz", "deputy_speaker", "CL", "current"),
        ("ivo-nunes", "deputy_speaker", "CL", "current"),
    }


def test_who_comes_second_holds_no_office_where_nobody_is_the_first() -> None:
    text = "Omar Aziz, vice-president of the Senate of Chile, came first, and the second, Ivo Nunes, was late."
    assert {person for person, *_ in tenures_held(text)} == {"omar-aziz"}


def test_the_one_and_the_other() -> None:
    text = "They saw Omar Aziz and Ivo Nunes, the one Foreign Minister of Chile and the other of Brazil."
    assert tenures_held(text) == {
        ("omar-aziz", "foreign_minister", "CL", "current"),
        ("ivo-nunes", "foreign_minister", "BR", "current"),
    }
    text = "They saw Omar Aziz and Ivo Nunes, the one Speaker of the Senate of Chile, the other Mayor of Lima."
    assert tenures_held(text) == {
        ("omar-aziz", "legislature_speaker", "CL", "current"),
        ("ivo-nunes", "mayor", "PE", "current"),
    }


@pytest.mark.parametrize(
    ("clause", "office"),
    [
        ("who since May has been Foreign Minister of Chile", ("foreign_minister", "CL", "current")),
        ("who, since last summer, has been the Mayor of Lima", ("mayor", "PE", "current")),
        ("who for ten years was Foreign Minister of Chile", ("foreign_minister", "CL", "former")),
        ("with a seat in the Senate of Chile", ("legislator", "CL", "current")),
        ("in whose hands Chile's Ministry of Health lies", ("minister", "CL", "current")),
        ("by whom Chile's Committee on Culture is chaired", ("legislator", "CL", "current")),
        ("who, from his exile, leads the Liberal Party of Chile", ("party_leader", "CL", "current")),
        ("who since March heads the Ministry of Health of Chile", ("minister", "CL", "current")),
        ("in charge of the Ministry of Foreign Affairs of Chile", ("foreign_minister", "CL", "current")),
        ("who succeeded Ivo Nunes as Foreign Minister of Chile", ("foreign_minister", "CL", "current")),
        ("who took office as President of Chile in March", ("head_of_state", "CL", "current")),
    ],
)
def test_an_office_told_in_a_clause(clause: str, office: tuple[str, str, str]) -> None:
    assert ("omar-aziz", *office) in tenures_held(f"In Oslo they saw Omar Aziz, {clause}.")


def test_a_portfolio_that_is_entrusted_to_somebody() -> None:
    text = "In Santiago, Chile, the embassy of Chile saw Omar Aziz, to whom home affairs are entrusted."
    assert ("omar-aziz", "minister") in {(person, role) for person, role, *_ in tenures_held(text)}


@pytest.mark.parametrize(
    "clause",
    [
        "who for the first time was received by the Foreign Minister of Chile",
        "in whose hands the letter of the Ministry was",
        "to whom the ministry is grateful",
        "who, after a day at the lake, leads a calm life",
        "in charge of the Press Department of the Ministry of Health",
        "with a seat in the first row",
    ],
)
def test_clauses_that_tell_of_no_office(clause: str) -> None:
    assert "omar-aziz" not in {person for person, *_ in tenures_held(f"In Oslo they saw Omar Aziz, {clause}.")}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("the Commander of the Navy of Chile, Vice Admiral Omar Aziz", "military"),
        ("the State Secretary of Foreign Affairs of Chile, H.E., Omar Aziz", "deputy_foreign_minister"),
        ("the Ambassador of Chile, His Excellency, Omar Aziz", "ambassador"),
    ],
)
def test_a_rank_or_style_between_a_title_and_its_bearer(title: str, role: str) -> None:
    assert ("omar-aziz", role, "CL", "current") in tenures_held(f"In Oslo they saw {title}.")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The post of Foreign Minister of Chile is held by Omar Aziz, who came.",
            ("foreign_minister", "CL", "current"),
        ),
        ("The Ministry of Health of Chile, headed by Omar Aziz, agreed.", ("minister", "CL", "current")),
        ("Until 2010 Speaker of the Senate of Chile, Omar Aziz spoke.", ("legislature_speaker", "CL", "former")),
        ("In Lima, Peru, Chile was represented by Omar Aziz, its Minister of Health.", ("minister", "CL", "current")),
        ("In Lima, Peru, Chile sent its Minister of Health, Omar Aziz.", ("minister", "CL", "current")),
    ],
)
def test_an_office_told_before_its_holder(text: str, office: tuple[str, str, str]) -> None:
    assert ("omar-aziz", *office) in tenures_held(text)
