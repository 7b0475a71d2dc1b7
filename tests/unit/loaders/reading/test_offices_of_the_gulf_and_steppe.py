"""Offices and names as agencies of the Gulf, Iran, South and Central Asia, the Caucasus and Russia tell them."""

from __future__ import annotations

import pytest
from offices_read import offices_read, roles_read, states_held

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def people_named(text: str) -> list[str]:
    report = Report(id="r", stems=("r",), published="2023-05-12", text=f" date 2023-05-12 {text}")
    return [person.name for person in cast_of(tell(report)).people]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Prince Salman bin Rashid, Crown Prince and Prime Minister, came.",
            {"crown_prince", "head_of_government"},
        ),
        ("HRH Prince Salman bin Rashid, Minister of Energy, came.", {"minister"}),
        ("HRH Prince Salman bin Rashid came.", {"crown_prince"}),
    ],
)
def test_a_crown_prince_who_governs_has_both_offices(text: str, held: set[str]) -> None:
    assert {role for _, role in roles_read(text)} == held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("IDF Chief of Staff Lt. Gen. Dan Levi came.", ("dan-levi", "military")),
        ("White House Chief of Staff Ron Ames came.", ("ron-ames", "adviser")),
        ("Presidential Chief of Staff Ron Ames came.", ("ron-ames", "adviser")),
        (
            "Adviser to the Indian Prime Minister for National Security Ajit Rao came.",
            ("ajit-rao", "security_official"),
        ),
        ("Senior Adviser to the President on National Security Ajit Rao came.", ("ajit-rao", "adviser")),
        ("The Director of the Office of His Majesty Jafar Hassan came.", ("jafar-hassan", "adviser")),
        ("The Director of the Office of His Highness the Amir, Jafar Hassan, came.", ("jafar-hassan", "adviser")),
        ("Head of the Belarus President Administration Igor Orlov came.", ("igor-orlov", "adviser")),
        ("Aide to the Belarus President Igor Orlov came.", ("igor-orlov", "adviser")),
        ("Special Assistant to Prime Minister (SAPM) Tariq Malik came.", ("tariq-malik", "adviser")),
        ("Head of the General Intelligence Service Abbas Hamdi came.", ("abbas-hamdi", "security_official")),
        ("DG ISI Lt Gen Nadeem Malik came.", ("nadeem-malik", "security_official")),
        ("DG ISPR Major General Ahmed Malik came.", ("ahmed-malik", "spokesperson")),
        ("IGP Sindh Ghulam Memon came.", ("ghulam-memon", "security_official")),
        ("Head of the Rapid Support Forces Hamdan Musa came.", ("hamdan-musa", "military")),
        ("Samir Khoury, head of the Lebanese Forces, came.", ("samir-khoury", "party_leader")),
        ("Chief of Staff of the National People's Army General of Army Said Amrani came.", ("said-amrani", "military")),
        ("Head of Iran's Judiciary Hossein Karimi came.", ("hossein-karimi", "judge")),
        ("Hamas political bureau chief Khaled Salem came.", ("khaled-salem", "party_leader")),
        ("Wali of Bank Al-Maghrib Karim Alami came.", ("karim-alami", "central_bank_governor")),
        ("Religious Affairs Directorate (Diyanet) President Ali Demir came.", ("ali-demir", "religious_leader")),
        (
            "Special Envoy of the UN Secretary General Rosa Otun came.",
            ("rosa-otun", "international_organization_official"),
        ),
    ],
)
def test_who_serves_guards_and_commands(text: str, office: tuple[str, str]) -> None:
    assert roles_read(text) == {office}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "TEHRAN - Chairman of the parliament's National Security and Foreign Policy Committee Vahid Karimi came.",
            ("vahid-karimi", "legislator", "IR"),
        ),
        ("India's Congress President Arjun Rao came.", ("arjun-rao", "party_leader", "IN")),
        ("Peru's Congress President Ana Luna came.", ("ana-luna", "legislature_speaker", "PE")),
        ("Head of the Udmurt Republic Oleg Orlov of Russia came.", ("oleg-orlov", "regional_head", "RU")),
        ("Head of the Kyrgyz Republic Sadyr Orozov came.", ("sadyr-orozov", "head_of_state", "KG")),
        (
            "Acting Governor of the Chukotka Autonomous Region Oleg Orlov came.",
            ("oleg-orlov", "regional_head", "RU"),
        ),
        ("Hyakim of Lebap velayat Shohrat Annayev came.", ("shohrat-annayev", "regional_head", "TM")),
        ("Akim of Turkistan region Darkhan Satov came.", ("darkhan-satov", "regional_head", "KZ")),
        (
            "Minister of Foreign Affairs, Cooperation and Togolese Abroad Robert Mensah came.",
            ("robert-mensah", "foreign_minister", "TG"),
        ),
        (
            "EU Special Representative for the South Caucasus Toivo Kask came.",
            ("toivo-kask", "international_organization_official", "EU"),
        ),
        (
            "Governor of the Saudi General Authority of Foreign Trade Salem Al Harbi came.",
            ("salem-al-harbi", "other", "SA"),
        ),
        ("Deputy Governor of Makkah Region Prince Badr bin Saud came.", ("badr-bin-saud", "other", "SA")),
        ("Governor of Makkah Region Prince Badr bin Saud came.", ("badr-bin-saud", "regional_head", "SA")),
    ],
)
def test_heads_of_parts_of_states_and_of_bodies(text: str, office: tuple[str, str, str]) -> None:
    assert office in states_held(text)


def test_a_first_vice_president_beside_a_speaker_is_of_the_state() -> None:
    text = "Azerbaijan's Speaker Sahiba Aliyeva came. First Vice-President Leyla Aliyeva, and MP Anar Guliyev, came."
    assert ("leyla-aliyeva", "vice_president", "AZ") in states_held(text)
    text = "Serbia's Speaker Ana Savic came. First vice-president Ivan Savic, and MP Jovan Savic, came."
    assert ("ivan-savic", "deputy_speaker", "RS") in states_held(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Speaker of the House of Representatives Hanafi Gebali chaired it.", "Hanafi Gebali"),
        ("Governor Acharya Devvrat came to Gandhinagar.", "Acharya Devvrat"),
        ("Sberbank CEO German Gref came to Moscow.", "German Gref"),
        ("Head of Sberbank German Gref came to Moscow.", "German Gref"),
        ("SOCAR President Rovshan Najaf came to Baku.", "Rovshan Najaf"),
        ("PM Hasina received World Bank MD Axel van Trotsen.", "Axel van Trotsen"),
        ("Supervisor General of King Salman Relief Center Dr. Omar Al Rabee came.", "Omar Al Rabee"),
    ],
)
def test_names_of_the_region(text: str, named: str) -> None:
    assert named in people_named(text)


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Supervisor General of King Salman Humanitarian Aid and Relief Center Dr. Omar Al Rabee came.", "Salman"),
        ("Blinken hosted the ministers at the George Shultz National Foreign Affairs Training Center.", "Shultz"),
        ("The CEO met German Chancellor Olaf Scholz.", "German Chancellor"),
        ("The President of Prince Sultan University Ahmed Yamani came.", "Sultan"),
        ("The Hanafi school and the Hanbali school agreed.", "Hanafi"),
    ],
)
def test_what_is_named_after_somebody_is_nobody(text: str, nobody: str) -> None:
    assert nobody not in people_named(text)


def test_an_envoy_is_of_another_state_than_he_is_sent_for() -> None:
    text = "TASHKENT - Special Representative for Afghanistan Ismat Irgash met Tom West in Tashkent on Monday."
    assert ("ismat-irgash", "special_envoy", "UZ") in states_held(text)
    text = "KABUL - The Minister of Trade of Afghanistan Ismat Irgash met Tom West in Tashkent on Monday."
    assert ("ismat-irgash", "minister", "AF") in states_held(text)
    text = "Afghanistan's Special Representative for Trade Ismat Irgash met Tom West in Tashkent on Monday."
    assert ("ismat-irgash", "special_envoy", "AF") in states_held(text)


def test_a_law_is_no_state() -> None:
    assert "head_of_state" not in {
        role for _, role in roles_read("Head of the State of Law Coalition Nouri Salem came.")
    }
    assert {role for _, role in roles_read("Head of the State of Israel Isaac Levi came.")} == {"head_of_state"}


def test_a_ruler_served_bears_the_own_title() -> None:
    assert {office.role.value for office in offices_read("The adviser to the US President Donald Trump spoke.")} == {
        "head_of_state"
    }
