"""Titles that own a body, stand after one, or take its name; offices after another office, by a verb, or of a group."""

from __future__ import annotations

import pytest
from offices_read import offices_read, roles_read

from loaders.reading import weighed_bearers


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Laura Bianchi, chair of the Senate's committee on energy in Rome, spoke.", ("laura-bianchi", "legislator")),
        ("The vice-chairman of Can Tho's people's committee, Le Van Tam, took notes.", ("le-van-tam", "other")),
        ("The head of the 9th Brigade, Jens Krause, was in Riga.", ("jens-krause", "other")),
        ("The Chief of Staff of the Bundeswehr, Jens Krause, was in Riga.", ("jens-krause", "military")),
        ("The minister met the president of the company Tolvex, Hugo Salas.", ("hugo-salas", "business_leader")),
        ("Eva Lind, director of the Swedish firm Brunok Dalk, was in Riga.", ("eva-lind", "business_leader")),
    ],
)
def test_a_title_goes_on_past_what_a_body_owns_and_takes_its_name(text: str, held: tuple[str, str]) -> None:
    assert roles_read(text) == {held}


def test_who_heads_a_company_is_not_taken_for_it() -> None:
    held = roles_read("Minister Olga Reyes met the director of the company Ivan Petrov, Anna Smith and Hugo Salas.")
    assert ("ivan-petrov", "business_leader") in held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("They saw Pavel Dudek of the Chamber of Commerce, its vice-president.", ("pavel-dudek", "business_leader")),
        ("They saw Pavel Dudek of the Chamber of Commerce, who is its director.", ("pavel-dudek", "business_leader")),
        ("They saw Musa Jallow of the Unity Movement, its secretary general.", ("musa-jallow", "party_leader")),
    ],
)
def test_a_title_after_a_body_is_of_the_name_before_and_of_that_body(text: str, held: tuple[str, str]) -> None:
    assert roles_read(text) == {held}


def test_a_definite_title_after_a_body_is_of_somebody_else() -> None:
    assert not roles_read("They thanked Pavel Dudek of the firm Brunok, the mayor and many others.")


def test_a_plural_title_is_of_each_of_those_whose_states_and_cities_are_told() -> None:
    text = "Pedro Lima of Ciudad Nueva and Juan Salas of Puerto Viejo, mayors both, shook hands."
    assert roles_read(text) == {("pedro-lima", "mayor"), ("juan-salas", "mayor")}
    text = "Amina Diallo, for Guinea, and Peter Banda, for Malawi, foreign ministers both, spoke."
    assert {(office.person, office.state) for office in offices_read(text)} == {
        ("amina-diallo", "GN"),
        ("peter-banda", "MW"),
    }


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Ines Prado, Secretary-General of the OECD, formerly Chile's finance minister, spoke.", "minister"),
        ("Ines Prado, Ambassador of Chile, until recently Minister of Energy, spoke.", "minister"),
        ("Ines Prado, who runs the airline and was once mayor of Almaty, spoke.", "mayor"),
    ],
)
def test_an_office_after_another_and_a_word_of_time_is_over(text: str, former: str) -> None:
    held = {office.role.value: office.status.value for office in offices_read(text)}
    assert held.pop(former) == "former"
    assert set(held.values()) == {"current"}


def test_an_office_is_of_its_holder_past_where_the_one_before_isroles_read() -> None:
    held = roles_read("Rolf Egger, honorary consul of Peru in Zug and mayor of Cham, spoke.")
    assert held == {("rolf-egger", "ambassador"), ("rolf-egger", "mayor")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Grace Auma, who has led the Kenya Chamber of Commerce since May, spoke.", "business_leader"),
        ("Grace Auma, who now heads the National Bank of Kenya, spoke.", "central_bank_governor"),
        ("Grace Auma, who presides the National Assembly of Kenya, spoke.", "legislature_speaker"),
        ("Grace Auma, M.P., spoke in Nairobi.", "legislator"),
        ("Grace Auma, chargée d'affaires of Kenya, spoke.", "ambassador"),
        ("Nurlan Asanov, Toraga of the Jogorku Kenesh, spoke.", "legislature_speaker"),
        ("He saw the cooperation secretary, Hugo Salas, in Lima.", "other"),
    ],
)
def test_offices_are_read_by_the_verb_and_the_words_of_the_country(text: str, role: str) -> None:
    assert [office.role.value for office in offices_read(text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "He received four lawmakers from Kenya, led by a friend; with him were Grace Auma, Peter Oloo and John Kibet.",
        "Six Kenyan deputies, of whom Grace Auma (UDA), Peter Oloo and John Kibet (ODM) spoke, were received.",
        "He met members of Kenya's outgoing Congress: Grace Auma, its clerk; Peter Oloo; and John Kibet.",
    ],
)
def test_everybody_of_a_group_of_legislators_is_one(text: str) -> None:
    seated = {
        office.person for office in offices_read(text) if (office.role.value, office.state) == ("legislator", "KE")
    }
    assert seated == {"grace-auma", "peter-oloo", "john-kibet"}


@pytest.mark.parametrize(
    "text",
    [
        "Three senators listened. Minister Otto Falk of Kenya came; with him were Peter Oloo and John Kibet.",
        "President Ana Ruiz of Peru received four deputies from Kenya. With her were Peter Oloo and John Kibet.",
        "Four deputies from Kenya, led by Grace Auma, saw Ana Ruiz; with her were Peter Oloo and John Kibet.",
        "Ana Ruiz saw deputies from Kenya led by Grace Auma. She smiled. With her were Peter Oloo and John Kibet.",
    ],
)
def test_companions_of_others_than_a_group_are_no_legislators(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed_bearers, "_weights", dict)
    assert not {"peter-oloo", "john-kibet"} & {office.person for office in offices_read(text)}


def test_colleagues_of_a_legislator_are_legislators() -> None:
    text = "Grace Auma, chair of the committee on trade of Kenya's Parliament"
    assert ("john-kibet", "legislator") in roles_read(f"{text}, and her colleagues Peter Oloo and John Kibet left.")
