"""Offices of those who serve another whom the report names with them: envoys, advisers, spokesmen and spouses."""

from __future__ import annotations

import pytest
from offices_read import offices_read, states_held

ENVOY = ("tomas-vidal", "special_envoy", "PY")


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Tomas Vidal, special envoy of the President of Paraguay, Raul Benegas, was in Quito on Monday.",
            {ENVOY, ("raul-benegas", "head_of_state", "PY")},
        ),
        (
            "The guests saw Marta Duarte, wife of the President of Paraguay, Raul Benegas.",
            {("marta-duarte", "first_spouse", "PY"), ("raul-benegas", "head_of_state", "PY")},
        ),
        (
            "The guests saw Marta Duarte, the wife of Paraguayan President Raul Benegas.",
            {("marta-duarte", "first_spouse", "PY"), ("raul-benegas", "head_of_state", "PY")},
        ),
        (
            "The wife of President Raul Benegas, Marta Duarte, opened the school in Asuncion, Paraguay.",
            {("marta-duarte", "first_spouse", "PY"), ("raul-benegas", "head_of_state", "PY")},
        ),
        (
            "The spokesman of President Raul Benegas of Paraguay, Tomas Vidal, said so.",
            {("raul-benegas", "head_of_state", "PY")},
        ),
        (
            "As special envoy of President Raul Benegas, Foreign Minister of Paraguay Tomas Vidal came to Quito.",
            {ENVOY, ("tomas-vidal", "foreign_minister", "PY")},
        ),
        (
            "(ABC) - As Special Envoy of President Raul Benegas the Foreign Minister of Paraguay, Tomas Vidal, came.",
            {ENVOY, ("tomas-vidal", "foreign_minister", "PY")},
        ),
        (
            "There was Paraguay's Minister of Trade, Tomas Vidal, in the quality of a special envoy of the President.",
            {ENVOY, ("tomas-vidal", "minister", "PY")},
        ),
        (
            "The Ambassador of Kenya accredited from Brasilia, Mrs. Wanjiru Otieno, was in Asuncion.",
            {("wanjiru-otieno", "ambassador", "KE")},
        ),
    ],
)
def test_who_serves_and_who_is_served_have_each_their_office(text: str, offices: set[tuple[str, str, str]]) -> None:
    assert offices <= {(office.person, office.role.value, office.state) for office in offices_read(text)}


def test_a_list_gives_nobody_the_office_of_whom_another_serves() -> None:
    text = "There came Tomas Vidal, adviser to the President of Paraguay, Raul Benegas, Minister of Trade, and others."
    assert {(office.person, office.role.value) for office in offices_read(text)} == {
        ("tomas-vidal", "adviser"),
        ("raul-benegas", "minister"),
    }


def test_an_adviser_before_a_minister_is_another() -> None:
    text = "There came an adviser to President Raul Benegas of Paraguay, Foreign Minister Ana Sosa and others."
    assert ("ana-sosa", "adviser") not in {(office.person, office.role.value) for office in offices_read(text)}


def test_whom_a_list_tells_with_own_title_is_not_served_by_the_one_before() -> None:
    text = "Present were Ole Dahl, envoy of the King, Jan Berg, spokesman of the Prime Minister, Kari Moe, and others."
    assert ("jan-berg", "head_of_state") not in {(office.person, office.role.value) for office in offices_read(text)}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Special Representative of the President of the Russian Federation", "special_envoy"),
        ("Special Envoy of the Prime Minister of Pakistan", "special_envoy"),
        ("The wife of the President of Uzbekistan", "first_spouse"),
        ("Press Secretary of the President of Russia", "spokesperson"),
        ("Special Envoy of the King of Saudi Arabia", "special_envoy"),
    ],
)
def test_who_alone_is_named_behind_a_leader_of_a_state_serves_him(title: str, role: str) -> None:
    read = offices_read(f"{title} Marta Duarte met Minister Ole Dahl of Norway.")
    assert {office.role.value for office in read if office.person == "marta-duarte"} == {role}


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "In Lomé he saw Awa Sarr, adviser to the President of Gabon, Jean Mba, and left.",
            {("awa-sarr", "adviser", "GA"), ("jean-mba", "head_of_state", "GA")},
        ),
        (
            "In Lomé he saw Awa Sarr, Personal Envoy of the Danish Prime Minister, H.E. Ole Dahl.",
            {("awa-sarr", "special_envoy", "DK"), ("ole-dahl", "head_of_government", "DK")},
        ),
        (
            "In Lomé he saw Awa Sarr, wife of the President of Gabon, Jean Mba.",
            {("awa-sarr", "first_spouse", "GA"), ("jean-mba", "head_of_state", "GA")},
        ),
        (
            "In Lomé the special envoy of Gabonese President Jean Mba, Awa Sarr, spoke.",
            {("awa-sarr", "special_envoy", "GA"), ("jean-mba", "head_of_state", "GA")},
        ),
        (
            "Awa Sarr presented her credentials as Ambassador of Gabon to President Juan Vera of Chile.",
            {("awa-sarr", "ambassador", "GA"), ("juan-vera", "head_of_state", "CL")},
        ),
    ],
)
def test_leader_has_the_inner_title_and_who_serves_the_whole(
    text: str, offices: set[tuple[str, str, str | None]]
) -> None:
    assert states_held(text) == offices


def test_each_of_a_list_stays_behind_the_own_title() -> None:
    text = "In Lomé, Gabon's Foreign Minister, Awa Sarr, the adviser to the President, Jean Mba, and others spoke."
    assert ("jean-mba", "adviser", "GA") in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Members of President William Ruto's delegation came to Kampala.", ("william-ruto", "head_of_state", "KE")),
        ("They spoke of a member of Prime Minister Narendra Modi's cabinet.",
         ("narendra-modi", "head_of_government", "IN")),
        ("Ana Otieno, a member of the Parliament of Kenya, came.", ("ana-otieno", "legislator", "KE")),
    ],
)  # fmt: skip
def test_who_has_members_is_told_by_the_own_title(text: str, office: tuple[str, str, str]) -> None:
    assert states_held(text) == {office}
