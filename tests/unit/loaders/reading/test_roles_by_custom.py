"""Roles that a title means in some states and bodies only, and titles whose bearer stands behind marks and letters."""

from __future__ import annotations

import pytest
from offices_read import offices_read


def held(text: str) -> set[tuple[str, str, str | None]]:
    return {(o.person, o.role.value, o.state) for o in offices_read(text)}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Peru's Attorney General Patricia Luna spoke.", ("patricia-luna", "judge", "PE")),
        ("Nigeria's Attorney General Abel Okoro spoke.", ("abel-okoro", "minister", "NG")),
        ("The Sultan of Sokoto, Saad Bello, came to Abuja, Nigeria.", ("saad-bello", "religious_leader", "NG")),
        ("The Emir of Qatar, Tamim Al Thani, came.", ("tamim-al-thani", "head_of_state", "QA")),
        ("In Warsaw the firm's president, Adam Lis of Poland, signed.", ("adam-lis", "business_leader", "PL")),
        ("Canadian Premier Mark Silver came.", ("mark-silver", "regional_head", "CA")),
        ("China's Premier Li Wen came.", ("li-wen", "head_of_government", "CN")),
        ("US Representative Joe Malley came.", ("joe-malley", "legislator", "US")),
        (
            "Pedro Luna, Special Envoy of the United Nations, came.",
            ("pedro-luna", "international_organization_official", None),
        ),
        ("Pedro Luna, Chile's special envoy to the United Nations, came.", ("pedro-luna", "special_envoy", "CL")),
        ("The chief adviser to the president of Brazil, Celso Prado, came.", ("celso-prado", "adviser", "BR")),
        (
            "The Second President of the National Council of Austria, Karl Kopf, came.",
            ("karl-kopf", "deputy_speaker", "AT"),
        ),
        (
            "Didier Roth, head of the Federal Department of Foreign Affairs of Switzerland, came.",
            ("didier-roth", "foreign_minister", "CH"),
        ),
        ("Costa Rica's Foreign Trade Minister Ana Solano came.", ("ana-solano", "minister", "CR")),
        (
            "The Chairman of the Committee on Defence, Law and Security Askar Beken of Kazakhstan came.",
            ("askar-beken", "legislator", "KZ"),
        ),
        (
            "First Deputy Chairman of the Board of the Eurasian Development Bank Ruslan Dalenov came.",
            ("ruslan-dalenov", "international_organization_official", None),
        ),
        (
            "The Director of the Executive Committee of the SCO RATS Ruslan Aliev came.",
            ("ruslan-aliev", "international_organization_head", None),
        ),
        (
            "Jordan's head of the Centre for Preventive Diplomacy for Central Asia, Sami Haddad, came.",
            ("sami-haddad", "other", "JO"),
        ),
        ("Akim of Almaty Erbol Dosov came.", ("erbol-dosov", "mayor", "KZ")),
        ("In Seoul he met Pope Benedict XVI.", ("benedict-xvi", "religious_leader", "VA")),
        ("In Seoul he met Pope Tawadros II.", ("tawadros-ii", "religious_leader", "EG")),
        ("India's Eastern Command chief Dalip Rana came.", ("dalip-rana", "military", "IN")),
        ("Li Chol, director of the Central Prosecutors' Office of China, came.", ("li-chol", "judge", "CN")),
        (
            "Dayan Silva, director general of the United Nations division of Sri Lanka's Foreign Ministry, came.",
            ("dayan-silva", "other", "LK"),
        ),
        ("World Bank Managing Director Ann Nkosi came.", ("ann-nkosi", "international_organization_official", None)),
        (
            "EBRD Managing Director for Central Asia Ann Nagy came.",
            ("ann-nagy", "international_organization_official", None),
        ),
        ("IMF Managing Director Ann Nagy came.", ("ann-nagy", "international_organization_head", None)),
        (
            "Kemal Aksoy, Chairman of the Turkey-UK Interparliamentary Friendship Group, came.",
            ("kemal-aksoy", "legislator", "TR"),
        ),
        ("President Ada Bianchi of the European Parliament came.", ("ada-bianchi", "legislature_speaker", "EU")),
    ],
)
def test_roles_by_state_and_body(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "He was received by the Speaker of the Senate of Kenya, Rt. Hon. Kenneth Ochieng. It rained.",
            ("kenneth-ochieng", "legislature_speaker", "KE"),
        ),
        (
            "Sir Gerald Watt QC, Speaker of the House of Representatives of Belize, spoke.",
            ("gerald-watt", "legislature_speaker", "BZ"),
        ),
        ("Ali Zeine, Niger's military-appointed Prime Minister, spoke.", ("ali-zeine", "head_of_government", "NE")),
        ("The Prime Minister of Albania, who is Edi Hoxha, spoke.", ("edi-hoxha", "head_of_government", "AL")),
        (
            "President Felix Mbala of the Congo, chairperson of the African Union, spoke.",
            ("felix-mbala", "head_of_state", "CG"),
        ),
    ],
)
def test_bearers_behind_marks_and_letters(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Suriname's President Desi Veldhuis, Prime Minister Abdalla Hamid of Sudan, his Moroccan colleague"
            " Saad Othman, and others met.",
            ("saad-othman", "head_of_government", "MA"),
        ),
        (
            "Bulgaria's ambassador, Emil Nikolov, and Spain's Speaker, Ana Armendo, met. Armendo's predecessor, Marta"
            " Batet, was there.",
            ("marta-batet", "legislature_speaker", "ES"),
        ),
    ],
)
def test_counterparts_of_whom_the_words_right_before_name(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Nigeria's President Abel Okoro received on Thursday his colleague from Benin Republic, Dr. Thomas Yayi.",
            ("thomas-yayi", "head_of_state", "BJ"),
        ),
        (
            "The head of state spoke by telephone with his Romanian colleague, Klaus Ionescu.",
            ("klaus-ionescu", "head_of_state", "RO"),
        ),
        ("Anders Berg, in charge of the interior in Sweden, spoke.", ("anders-berg", "minister", "SE")),
        (
            "Rosa Prado and Sergio Luna, both in charge of security, spoke in Brazil.",
            ("rosa-prado", "minister", "BR"),
        ),
        (
            "Ahmed Jafar, who advises President Azali Said of Comoros, spoke.",
            ("azali-said", "head_of_state", "KM"),
        ),
        ("Admiral Julio Soares, who commands the Brazilian Navy, spoke.", ("julio-soares", "military", "BR")),
        (
            "Mexico's Foreign Secretary, Luis Vidal, the Navy Secretary, Admiral Juan Soto, and the head of the CISEN,"
            " Ana Paz, spoke.",
            ("luis-vidal", "foreign_minister", "MX"),
        ),
        (
            "Dilma Prado came to Brazil late. The President left at once.",
            ("dilma-prado", "head_of_state", "BR"),
        ),
    ],
)
def test_offices_by_what_somebody_does_or_is_called_beside_others(text: str, office: tuple[str, str, str]) -> None:
    assert office in held(text)
