"""Offices told in a sentence of their own, by somebody else's, or between two names."""

from __future__ import annotations

import pytest
from offices_read import offices_read, tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Grace Banda heads the trade committee of Malawi's National Assembly. She met Kofi Mensah in Lilongwe.",
            ("grace-banda", "legislator", "MW", "current"),
        ),
        (
            "Grace Banda now chairs the Senate of Kenya. She met Kofi Mensah in Nairobi.",
            ("grace-banda", "legislature_speaker", "KE", "current"),
        ),
        (
            "Moussa Issoufou heads Niger's Foreign Ministry. He met Kofi Mensah.",
            ("moussa-issoufou", "foreign_minister", "NE", "current"),
        ),
        (
            "Reza Karimi now advises Iran's Supreme Leader, Ayatollah Ali Tehrani. He landed in Beirut.",
            ("ali-tehrani", "head_of_state", "IR", "current"),
        ),
        (
            "Reza Karimi, who advises Iran's President, Ali Tehrani, landed in Beirut.",
            ("reza-karimi", "adviser", "IR", "current"),
        ),
        (
            "At the table were Ghana's Kofi Mensah, the Malawian President, Peter Phiri, and Kenya's Jane Otieno.",
            ("peter-phiri", "head_of_state", "MW", "current"),
        ),
        (
            "She saw Kofi Mensah of Ghana and the UN's Secretary-General, the Malawian Peter Phiri.",
            ("peter-phiri", "international_organization_head", None, "current"),
        ),
        (
            "Ghanaian Foreign Minister Kofi Mensah met Peter Phiri, his Malawian counterpart, and Phiri's deputy "
            "Grace Banda.",
            ("grace-banda", "deputy_foreign_minister", "MW", "current"),
        ),
        (
            "Foreign Minister Peter Phiri of Malawi met Ghana's Foreign Minister Kofi Mensah in Lilongwe. His deputy "
            "Grace Banda took part.",
            ("grace-banda", "deputy_foreign_minister", "MW", "current"),
        ),
        (
            "Foreign Minister Peter Phiri of Malawi met Ghana's Foreign Minister Kofi Mensah. The Malawian minister's "
            "deputy, Grace Banda, took part.",
            ("grace-banda", "deputy_foreign_minister", "MW", "current"),
        ),
        (
            "Senate chief Peter Phiri met the Kenyan Prime Minister in Nairobi.",
            ("peter-phiri", "legislature_speaker", "KE", "current"),
        ),
        (
            "Lilongwe's man in Nairobi, Grace Banda, called on the Kenyan Prime Minister.",
            ("grace-banda", "ambassador", "MW", "current"),
        ),
        (
            "Jane Otieno received the wife of Malawi's President, Grace Banda.",
            ("grace-banda", "first_spouse", "MW", "current"),
        ),
        (
            "He met South Sudan's foreign minister, Ramadan Goc, in Juba.",
            ("ramadan-goc", "foreign_minister", "SS", "current"),
        ),
    ],
)
def test_offices_are_read_however_they_are_told(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kofi Mensah heads the Ghanaian delegation. He met Grace Banda.",
        "Kofi Mensah chairs the meeting of the Joint Commission today. He met Grace Banda.",
        "Kofi Mensah heads to Malawi. Grace Banda leads Peter Phiri in the polls.",
        "Ghana's Kofi Mensah spent Ramadan Kareem at home.",
    ],
)
def test_what_is_led_for_a_day_is_no_office(text: str) -> None:
    assert not offices_read(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Grace Banda, who until last week headed Malawi's Foreign Ministry, was in Accra.",
            ("grace-banda", "foreign_minister", "MW", "former"),
        ),
        (
            "Grace Banda, who since May has headed Malawi's Foreign Ministry, was in Accra.",
            ("grace-banda", "foreign_minister", "MW", "current"),
        ),
        (
            "Grace Banda once chaired the Malawian Parliament. She met Kofi Mensah.",
            ("grace-banda", "legislature_speaker", "MW", "former"),
        ),
        (
            "Grace Banda, who has just left the post of foreign minister of Malawi, was in Accra.",
            ("grace-banda", "foreign_minister", "MW", "former"),
        ),
        (
            "When Grace Banda was Malawi's foreign minister, she met Kofi Mensah.",
            ("grace-banda", "foreign_minister", "MW", "former"),
        ),
        (
            "Peter Phiri, who leads Malawi's caretaker government, met Kofi Mensah.",
            ("peter-phiri", "head_of_government", "MW", "acting"),
        ),
    ],
)
def test_what_is_over_or_held_for_a_time(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


def test_who_led_for_a_day_has_no_office() -> None:
    assert not offices_read("Grace Banda, who on Monday chaired the Council of Ministers of Malawi, was in Accra.")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Kofi Mensah was received by the Speaker of Parliament today in Lilongwe. Grace Banda wished him success.",
            ("grace-banda", "legislature_speaker", "MW", "current"),
        ),
        (
            "LILONGWE – The Minister of Trade came too. Grace Banda said that Malawi wanted more.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "LILONGWE – The Foreign Minister was in Accra today. Grace Banda held talks with Kofi Mensah, her Ghanaian "
            "colleague.",
            ("kofi-mensah", "foreign_minister", "GH", "current"),
        ),
        (
            "Grace Banda, who is in charge of Malawi's external affairs, met Kofi Mensah.",
            ("grace-banda", "foreign_minister", "MW", "current"),
        ),
        (
            "Grace Banda, responsible for culture in the Malawian government, met Kofi Mensah.",
            ("grace-banda", "minister", "MW", "current"),
        ),
    ],
)
def test_offices_told_apart_from_the_name(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


def test_what_a_deputy_premier_is_responsible_for_is_no_office_more() -> None:
    held = tenures_held("Malawi's Deputy Prime Minister Grace Banda, responsible for trade, met Kofi Mensah.")
    assert held == {("grace-banda", "deputy_head_of_government", "MW", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bauer, responsible for trade talks at the Austrian Foreign Ministry, met Kofi Mensah.",
        "Speaker Jane Otieno of Kenya left. The Speaker had been ill. Kofi Mensah said so.",
    ],
)
def test_who_is_told_of_next_to_an_office_has_not_always_one(text: str) -> None:
    assert {person for person, *_ in tenures_held(text)} <= {"jane-otieno"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The foreign ministers of Malawi (Grace Banda), Trinidad and Tobago (Kofi Mensah) and Kenya (Jane "
            "Otieno) met.",
            ("jane-otieno", "foreign_minister", "KE", "current"),
        ),
        (
            "The chairs of Malawi's Finance and Trade Committees, Grace Banda and Kofi Mensah, took part.",
            ("kofi-mensah", "legislator", "MW", "current"),
        ),
        (
            "Grace Banda, a former Malawian minister who now heads the Reserve Bank of Malawi, met Kofi Mensah.",
            ("grace-banda", "central_bank_governor", "MW", "current"),
        ),
        (
            "They were named. From Kenya, Minister Jane Otieno; from Malawi, Senator Grace Banda; from Ghana, "
            "Kofi Mensah.",
            ("grace-banda", "legislator", "MW", "current"),
        ),
        (
            "Grace Banda, who was appointed by President Peter Phiri as Malawi's Minister of Health, came to Accra.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "Grace Banda, a minister in the President's Office of Malawi, met Kofi Mensah.",
            ("grace-banda", "minister", "MW", "current"),
        ),
    ],
)
def test_offices_of_several_and_of_one_after_another(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Malawi's President praised the World Bank. The Bank's President, Grace Banda, thanked him.",
            ("grace-banda", "international_organization_head", None, "current"),
        ),
        (
            "Malawi's President praised the IMF. The Fund's Managing Director, Grace Banda, thanked him.",
            ("grace-banda", "international_organization_head", None, "current"),
        ),
        (
            "Malawi's President met NATO officers. The Alliance's deputy chief, Grace Banda, thanked him.",
            ("grace-banda", "international_organization_official", None, "current"),
        ),
        (
            "Malawi's President met the World Bank and Liberty Bank. The bank's president, Grace Banda, thanked him.",
            ("grace-banda", "business_leader", "MW", "current"),
        ),
        (
            "Malawi's President met the World Bank's director for Kenya, Grace Banda.",
            ("grace-banda", "international_organization_official", None, "current"),
        ),
        (
            "Kofi Mensah received five speakers of African parliaments. He met Malawi's Grace Banda.",
            ("grace-banda", "legislature_speaker", "MW", "current"),
        ),
    ],
)
def test_offices_of_organisations_called_shortly(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)
