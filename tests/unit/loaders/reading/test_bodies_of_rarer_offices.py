"""Roles of those whose body, palace, state or place in a row of holders tells what they are."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Aram Petrosyan, chairman of the board of the Diplomatic School of Armenia, spoke.",
         ("aram-petrosyan", "other", "AM", "current")),
        ("For Dhaka Kamal Uddin, Secretary of Shipping, signed. Bangladesh was glad.",
         ("kamal-uddin", "other", "BD", "current")),
        ("Grant Cole, the White House Coordinator for the Arctic, spoke.", ("grant-cole", "adviser", "US", "current")),
        ("In Sana'a Ali Nasser, a member of the General Committee of the General People's Congress (GPC), spoke.",
         ("ali-nasser", "party_leader", "YE", "current")),
        ("Ram Thapa, General Secretary of the Parliament Secretariat of Nepal, spoke.",
         ("ram-thapa", "other", "NP", "current")),
        ("Ferenc Nagy, who heads the prime minister's press office in Budapest, spoke.",
         ("ferenc-nagy", "spokesperson", "HU", "current")),
        ("The head of the Basque Government, Joan Ferrer, spoke.", ("joan-ferrer", "regional_head", "ES", "current")),
        ("KazMunayGas's board head Nurlan Omarov spoke in Kazakhstan.",
         ("nurlan-omarov", "business_leader", "KZ", "current")),
        ("In Valletta the Commissioner for Children, Anna Borg, spoke of the European Union.",
         ("anna-borg", "other", "MT", "current")),
        ("Nino Beridze, chair of the EU Integration Committee, spoke in Tbilisi in the Parliament of Georgia.",
         ("nino-beridze", "legislator", "GE", "current")),
        ("Denis Sassou Nguesso, the Congolese Head of State, spoke.",
         ("denis-sassou-nguesso", "head_of_state", "CG", "current")),
        ("Wycliffe Otieno, Kenya's Prime Cabinet Secretary, spoke.",
         ("wycliffe-otieno", "head_of_government", "KE", "current")),
        ("Latvian Minister Edgars Rinkēvičs spoke.", ("edgars-rinkevics", "foreign_minister", "LV", "current")),
        ("Jaber Salem, Deputy Chief of the National Guard of Kuwait, spoke.",
         ("jaber-salem", "military", "KW", "current")),
        ("Punsal Dorj, the 1st President of Mongolia, spoke.", ("punsal-dorj", "head_of_state", "MN", "former")),
        ("The Assembly of Juba met. First Vice President Peter Deng of South Sudan spoke.",
         ("peter-deng", "vice_president", "SS", "current")),
    ],
)  # fmt: skip
def test_offices_are_told_by_rarer_bodies(text: str, office: tuple[str, str, str, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Delhi Rita Cole, CEO of Micron Technology, spoke.", ("rita-cole", "business_leader", "US", "current")),
        ("Fahad Amoudi, Chairman of ACWA Power, spoke in Rome.", ("fahad-amoudi", "business_leader", "SA", "current")),
        ("Neil Reid, leader of the Scottish Conservatives, spoke.", ("neil-reid", "party_leader", "GB", "current")),
        ("ANKARA - Of the Cabinet came Kemal Ersoy (Foreign Affairs), Nuri Baysal (Energy) and Halil Demir "
         "(National Defence).", ("kemal-ersoy", "foreign_minister", "TR", "current")),
        ("ANKARA - Of the Cabinet came Kemal Ersoy (Foreign Affairs), Nuri Baysal (Energy) and Halil Demir "
         "(National Defence).", ("halil-demir", "defence_minister", "TR", "current")),
        ("The house received three ex-Prime Ministers of Kosovo: Agim Cela, later Isa Muja and "
         "finally Blerim Hoxha.", ("blerim-hoxha", "head_of_government", "XK", "former")),
    ],
)  # fmt: skip
def test_offices_are_told_by_firms_portfolios_and_rows(text: str, office: tuple[str, str, str, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The ambassadors to Estonia of Chile and Peru, Jorge Rojas and Ana Quispe, came.",
         ("ana-quispe", "ambassador", "PE", "current")),
        ("READOUT\nUnited Nations | Office of the Spokesperson\nNote by Jean Durand, Spokesman:\n\nSudan was the "
         "subject of a talk of US President Joe Biden.", ("jean-durand", "spokesperson", None, "current")),
    ],
)  # fmt: skip
def test_whose_envoys_and_spokespeople_are(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Anna Borg, EU Commissioner for Customs Union, spoke in Valletta.",
         ("anna-borg", "international_organization_official", "EU", "current")),
        ("The European Commissioner for Animal Welfare Anna Borg spoke.",
         ("anna-borg", "international_organization_official", "EU", "current")),
        ("The president of the Welsh Rugby Union Rhys Evans spoke.", ("rhys-evans", "other", "GB", "current")),
        ("The president of the Catalan Football Federation Joan Ferrer spoke.",
         ("joan-ferrer", "other", "ES", "current")),
        ("The leader of the Free Rivers Front (FRF) Peter Deng spoke in Juba.",
         ("peter-deng", "party_leader", "SS", "current")),
        ("The president of the Basque Foundation Ana Lopez spoke.", ("ana-lopez", "other", "ES", "current")),
        ("Ana Lopez, president of AmCham, spoke in Tbilisi in Georgia.",
         ("ana-lopez", "business_leader", "GE", "current")),
        ("Nino Beridze, head of the Lars Check Point, spoke in Tbilisi in Georgia.",
         ("nino-beridze", "other", "GE", "current")),
        ("Ana Lopez, the mayor of San Miguel, spoke in El Salvador.", ("ana-lopez", "mayor", "SV", "current")),
        ("Ana Lopez, the governor of San Miguel, spoke in El Salvador.",
         ("ana-lopez", "regional_head", "SV", "current")),
        ("Ana Lopez, the mayor of Rimac, spoke in Peru.", ("ana-lopez", "mayor", "PE", "current")),
        ("The governor of Western Province Nimal Perera spoke in Sri Lanka.",
         ("nimal-perera", "regional_head", "LK", "current")),
    ],
)  # fmt: skip
def test_offices_of_like_named_bodies_and_places_are_told_apart(text: str, office: tuple[str, str, str, str]) -> None:
    assert office in tenures_held(text)
