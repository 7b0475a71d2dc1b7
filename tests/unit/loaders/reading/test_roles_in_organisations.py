"""Roles of those whom organisations of states send or who lead a part of them, and of others told by one word."""

from __future__ import annotations

import pytest
from offices_read import offices_read, roles_read

OFFICIAL = "international_organization_official"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("OIC envoy", OFFICIAL),
        ("envoy of the OECS", OFFICIAL),
        ("chief of mission of the IOM", OFFICIAL),
        ("envoy of Ghana", "ambassador"),
        ("Director-General for Trade at the European Commission", OFFICIAL),
        ("Director General of ECOWAS's solar fund", OFFICIAL),
        ("chair of the African Union's committee on Libya", OFFICIAL),
        ("director of the regional bureau of the African Development Bank", OFFICIAL),
        ("head of UNICEF Georgia", OFFICIAL),
        ("acting chief of the CSTO Joint Staff", OFFICIAL),
        (
            "Director-General of the Organisation for the Prohibition of Chemical Weapons",
            "international_organization_head",
        ),
        ("governor at the African Development Bank", OFFICIAL),
        ("governor of the Eastern Caribbean Central Bank", "central_bank_governor"),
        ("Taiwan's representative in Vienna", "ambassador"),
        ("Secretary General of the Pan-Arab Parliamentary Union", "international_organization_head"),
        ("Vice-Chair of the Andean Parliamentary Assembly", OFFICIAL),
        ("President of the World Baptist Council", "international_organization_head"),
        ("Governor of the Central Bank of West African States", "central_bank_governor"),
        ("chair of the European Affairs Committee", "legislator"),
        ("President of the Kenya Red Cross", "other"),
        ("president of the Red Crescent of Qatar", "other"),
        ("representative of Margibi County", "legislator"),
        ("member for Hill Side", "legislator"),
        ("chief of the Iranian interests section", "ambassador"),
        ("chief of the Government", "head_of_government"),
        ("head of the transition", "head_of_state"),
        ("deputy chief of staff of Ghana's Armed Forces", "military"),
        ("Chief of the Czech General Staff", "military"),
        ("head of Egypt's General Intelligence Service", "security_official"),
        ("PDG of Zorbano", "business_leader"),
        ("administrator of the Northern Coast Region", "regional_head"),
        ("councillor", "other"),
    ],
)
def test_a_title_after_a_name_tells_the_role(title: str, role: str) -> None:
    assert ("omar-aziz", role) in roles_read(f"In Accra they saw Omar Aziz, {title}, on Monday.")


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("WHO Director-General", "international_organization_head"),
        ("WHO director general", "international_organization_head"),
        ("WHO chief", "international_organization_head"),
        ("WHO Representative", OFFICIAL),
    ],
)
def test_the_letters_of_an_organisation_are_no_relative_pronoun(title: str, role: str) -> None:
    """The World Health Organization is "WHO"; it is not told who does what."""
    assert roles_read(f"In Accra they saw {title} Omar Aziz on Monday.") == {("omar-aziz", role)}
    assert not roles_read("In Accra they saw Omar Aziz, who chief Adu says is a rival, on Monday.") & {
        ("omar-aziz", "international_organization_head")
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Ministry of Health of Ghana was host. The director general Omar Aziz spoke.", "other"),
        (
            "The World Health Organization was host. The director general Omar Aziz spoke.",
            "international_organization_head",
        ),
        ("The central bank of Ghana was host. Governor Omar Aziz spoke.", "central_bank_governor"),
        ("The National Bank of Ghana was host. Governor Omar Aziz spoke.", "central_bank_governor"),
        ("The mayor of Accra in Ghana was host. Governor Omar Aziz spoke.", "regional_head"),
        ("In Accra in Ghana they spoke of monetary policy. Governor Omar Aziz spoke.", "regional_head"),
        ("A branch of the State Bank opened in Accra in Ghana. Governor Omar Aziz spoke.", "regional_head"),
    ],
)
def test_governors_and_directors_are_of_the_body_spoken_of(text: str, role: str) -> None:
    assert ("omar-aziz", role) in roles_read(text)


@pytest.mark.parametrize(
    "title",
    [
        "President of the Central American Court of Justice",
        "Governor of the Bank of Central African States",
        "Director of the Arctic Council Secretariat",
    ],
)
def test_who_is_of_a_body_of_several_states_is_of_none_of_them(title: str) -> None:
    (office,) = offices_read(f"In Lomé, Togo, they saw Omar Aziz, {title}, on Monday.")
    assert office.state is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "In Lusaka they met International Vaccine Institute Director General Omar Aziz.",
            "international_organization_head",
        ),
        ("In Lusaka they met Latin American Parliament President Omar Aziz.", "international_organization_head"),
        (
            "In Lusaka they saw the Arab Parliament, where its Speaker, Omar Aziz, took them round.",
            "international_organization_head",
        ),
        (
            "In Lusaka they saw the Mekong River Commission, where its CEO, Omar Aziz, took them round.",
            "international_organization_head",
        ),
        ("In Lusaka they met Omar Aziz, who heads the Caribbean Court of Justice.", "judge"),
        (
            "The Pacific Coral Development Forum (PCDF) met. They saw Omar Aziz, the chair of PCDF.",
            "international_organization_head",
        ),
        ("He founded the Union of Democrats Party (UDPX). Omar Aziz, president of the UDPX, spoke.", "party_leader"),
    ],
)
def test_the_whole_name_of_a_body_tells_the_role(text: str, role: str) -> None:
    assert ("omar-aziz", role) in roles_read(text)


def test_a_court_of_justice_is_no_judge() -> None:
    assert roles_read("In Lusaka they met Caribbean Court of Justice President Omar Aziz.") == {("omar-aziz", "judge")}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "NATO Secretary General Jens Holm and Vice President Ann Grey of Ghana met in Accra.",
            ("ann-grey", "vice_president"),
        ),
        (
            "In Mogadishu, Somalia, the President of Puntland, Said Warsame, met President Ali Dirie of Somalia.",
            ("ali-dirie", "head_of_state"),
        ),
        ("COP29 President Jan Nowak and Lead Negotiator Ann Grey came to Baku.", ("ann-grey", OFFICIAL)),
        ("Chechen leader Ivan Umarov came to Moscow.", ("ivan-umarov", "regional_head")),
        ("Ann Grey, Chairperson of the South African Human Rights Commission, came.", ("ann-grey", "other")),
        ("The President of the State of Israel, Dan Levi, came.", ("dan-levi", "head_of_state")),
        ("Ann Grey, president of the Department of Economics at the University of Lima, came.", ("ann-grey", "other")),
        ("The rector of TSU, Ann Grey, came.", ("ann-grey", "other")),
    ],
)
def test_offices_beside_and_within_bodies_called_alike(text: str, office: tuple[str, str]) -> None:
    assert office in {(one.person, one.role.value) for one in offices_read(text)}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The head of the Canal Authority, Ann Grey, received the envoys in Cairo, Egypt.", "EG"),
        ("The Governor of Huila Province, Ann Grey, came to Luanda, Angola.", "AO"),
        ("The Governor of Adrar, Ann Grey, came to Nouakchott, Mauritania.", "MR"),
    ],
)
def test_parts_and_bodies_that_several_states_have_tell_none(text: str, state: str) -> None:
    assert {office.state for office in offices_read(text)} == {state}
