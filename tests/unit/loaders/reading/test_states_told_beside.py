"""Whose office it is by who is served, by a reigning house, by known envoys, and what a place is but the site of."""

from __future__ import annotations

import pytest
from offices_read import states_held, tenures_held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("In Geneva Foreign Minister Ana Torres of Chile spoke.", ("ana-torres", "foreign_minister", "CL")),
        ("At the Kremlin Prime Minister Ana Torres of Chile spoke.", ("ana-torres", "head_of_government", "CL")),
        ("In Japan Minister Ana Torres of Chile spoke.", ("ana-torres", "minister", "CL")),
        ("In Warsaw Mayor Ana Torres dined.", ("ana-torres", "mayor", "PL")),
        ("Ghana thanked the undersecretary for South America, Ana Torres.", ("ana-torres", "deputy_minister", "GH")),
        ("Chile's minister for the Gulf of Guinea, Ana Torres, came.", ("ana-torres", "minister", "CL")),
        ("Jane Hill, the new British High Commissioner, flew to Ghana.", ("jane-hill", "ambassador", "GB")),
        ("Ana Torres of Chile, ambassador at the Holy See, came.", ("ana-torres", "ambassador", "CL")),
        ("Ana Torres, ambassador of Chile near Benin, came.", ("ana-torres", "ambassador", "CL")),
        ("For Chile was there its ambassador in Beijing, Ana Torres.", ("ana-torres", "ambassador", "CL")),
        ("Chargé d'affaires at Chad's embassy Ana Torres came to Kenya.", ("ana-torres", "ambassador", "TD")),
    ],
)
def test_a_place_that_only_says_where_is_not_whose_the_office_is(text: str, held: tuple[str, str, str]) -> None:
    assert held in states_held(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("LIMA - Foreign Minister Ana Torres for the National Day of Kenya was to give a dinner.",
         ("ana-torres", "foreign_minister", "PE")),
        ("LIMA - Foreign Minister Ana Torres for the Republic of Kenya was to give a dinner.",
         ("ana-torres", "foreign_minister", "KE")),
    ],
)  # fmt: skip
def test_whose_day_is_kept_is_not_whose_the_office_is(text: str, held: tuple[str, str, str]) -> None:
    assert held in states_held(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("There came Presidents Serdar Berdymukhamedov and Emomali Rahmon.",
         ("serdar-berdymukhamedov", "head_of_state", "TM")),
        ("President Uhuru Kenyatta and the Peruvian guest spoke. President Kenyatta for Peru had a gift.",
         ("uhuru-kenyatta", "head_of_state", "KE")),
        ("President Ana Torres and the Peruvian guest spoke in Kenya. President Torres for Peru had a gift.",
         ("ana-torres", "head_of_state", "PE")),
    ],
)  # fmt: skip
def test_a_full_name_that_is_known_tells_of_its_surname_too(text: str, held: tuple[str, str, str]) -> None:
    assert held in states_held(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("President Ramaphosa was absent from Kenya, said Ana Torres, spokeswoman for Ramaphosa.",
         ("ana-torres", "spokesperson", "ZA")),
        ("In Kenya the adviser to President Ramaphosa, Ana Torres, spoke.", ("ana-torres", "adviser", "ZA")),
        ("Peter Falk, the High Representative of the EU, will land in Kenya, his spokeswoman Ana Torres said.",
         ("ana-torres", "spokesperson", "EU")),
    ],
)  # fmt: skip
def test_who_serves_is_of_the_state_of_who_is_served(text: str, held: tuple[str, str, str]) -> None:
    assert held in states_held(text)


def test_a_counterpart_serves_nobody() -> None:
    text = "Prime Minister Mia Mottley of Barbados met Giorgia Meloni, her counterpart, in Rome."
    assert ("giorgia-meloni", "head_of_government", "IT") in states_held(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("In Denmark, Crown Princess Victoria laid a wreath; Sweden was glad.", ("victoria", "crown_prince", "SE")),
        ("Denmark's guests were from Sweden: Queen Silvia smiled.", ("silvia", "first_spouse", "SE")),
        ("For Denmark, Queen Mary opened the fair.", ("mary", "first_spouse", "DK")),
        ("Prince Henrik of Denmark was there.", ("henrik", "first_spouse", "DK")),
        ("In Spain, Princess Leonor spoke.", ("leonor", "crown_prince", "ES")),
    ],
)
def test_members_of_reigning_houses_are_known_by_what_they_are_called(text: str, held: tuple[str, str, str]) -> None:
    assert held in states_held(text)


def test_a_house_that_a_story_does_not_tell_of_is_not_meant() -> None:
    assert ("victoria", "crown_prince", "SE") not in states_held(
        "In Kenya, Princess Victoria of Buganda, Uganda, spoke."
    )


def test_a_king_is_not_who_his_queen_is() -> None:
    assert states_held("The King and Queen Letizia of Spain had supper.") == {("letizia", "first_spouse", "ES")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Consultations that Special Envoy Martin Griffiths called for Yemen had not begun in the United States.",
         ("martin-griffiths", "international_organization_official", None, "current")),
        ("In Tbilisi, Special Representative Toivo Klaar heard the Georgian side.",
         ("toivo-klaar", "international_organization_official", "EU", "current")),
        ("In Kenya, US special envoy Martin Griffiths spoke.",
         ("martin-griffiths", "special_envoy", "US", "current")),
        ("The former special envoy for Western Sahara, Christopher Ross, spoke in Algeria.",
         ("christopher-ross", "international_organization_official", None, "former")),
        ("In Vienna Director General Rafael Grossi spoke of Iran.",
         ("rafael-grossi", "international_organization_head", None, "current")),
    ],
)  # fmt: skip
def test_envoys_and_heads_of_organisations_are_known_by_name(text: str, held: tuple[str, str, str | None, str]) -> None:
    assert held in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Ana Torres, elected president of Peru on Sunday, flew.", ("ana-torres", "head_of_state", "PE", "elect")),
        ("Ana Torres, elected President of Laos on Monday, spoke.", ("ana-torres", "head_of_state", "LA", "current")),
        ("Ana Torres, elected president of the Senate of Peru on Sunday, spoke.",
         ("ana-torres", "legislature_speaker", "PE", "current")),
        ("Four months after the abdication of Queen Beatrix of the Netherlands, all was calm.",
         ("beatrix", "head_of_state", "NL", "former")),
        ("Ghana's President Peter Falk, since deceased, had told them so.",
         ("peter-falk", "head_of_state", "GH", "former")),
        ("In 2016 this was agreed under President Abdulla Yameen of Maldives.",
         ("abdulla-yameen", "head_of_state", "MV", "former")),
    ],
)  # fmt: skip
def test_what_is_to_come_and_what_is_over(text: str, held: tuple[str, str, str, str]) -> None:
    assert held in tenures_held(text)
