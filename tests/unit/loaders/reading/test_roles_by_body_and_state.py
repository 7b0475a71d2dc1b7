"""Roles that the body or the state of a title makes another than its head says: chancellors, committees, auditors."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("title", "role", "state"),
    [
        ("Chancellor of the Diocese of Tamale, Ghana", "religious_leader", "GH"),
        ("Chancellor of the Ministry of Agriculture of Estonia", "other", "EE"),
        ("Chancellor of the National University of Lesotho", "other", "LS"),
        ("Federal Chancellor of Austria", "head_of_government", "AT"),
        ("Chair of the National Security Committee of the Estonian Riigikogu", "legislator", "EE"),
        ("Deputy Chair of the Committee on Labour of the Danish parliament", "legislator", "DK"),
        ("Deputy Chairman of the State Committee for National Security of Belarus", "security_official", "BY"),
        ("Director of the General Directorate of National Security of Algeria", "security_official", "DZ"),
        ("President of the Court of Accounts of Gabon", "other", "GA"),
        ("President of the Chamber of Accounts of Armenia", "other", "AM"),
        ("Head of the Thai Buddhist Fellowship", "religious_leader", "TH"),
        ("Chief of Staff of the Prime Minister of Malawi", "adviser", "MW"),
        ("Minister of State in the Federal Chancellery of Germany", "deputy_minister", "DE"),
        ("Senator for Finance of Germany", "minister", "DE"),
        ("Attorney General of Sri Lanka", "other", "LK"),
        ("Executive Secretary of the Philippines", "adviser", "PH"),
        ("Chairman of the International Union of Railways", "international_organization_head", None),
        ("First Vice-President of the Committee of the Regions", "international_organization_official", "EU"),
        ("Member of the European Parliament", "legislator", "EU"),
        ("Apostolic Nuncio to Zambia", "ambassador", "VA"),
        ("US Trade Representative", "minister", "US"),
        ("King of the Zulus of South Africa", "other", "ZA"),
        ("Vice Chairman of the CPPCC National Committee", "deputy_speaker", "CN"),
        ("Chairman of the NATO Military Committee", "international_organization_official", None),
        ("representative of the Prime Minister of Tuvalu", "special_envoy", "TV"),
        ("chancellor of Equatorial Guinea", "foreign_minister", "GQ"),
        ("chief of the President's cabinet in Peru", "adviser", "PE"),
        ("deputy chief of the presidential staff of Turkey", "adviser", "TR"),
        ("General Secretary of the Farmers Union of Fiji", "other", "FJ"),
        ("President of the Riga Port Authority of Latvia", "business_leader", "LV"),
        ("High Commissioner for Diaspora Affairs of Armenia", "other", "AM"),
        ("Minister of Public Security (MPS) of Laos", "minister", "LA"),
        ("the European Parliament's new President", "legislature_speaker", "EU"),
        ("President of the Omani Council of State", "legislature_speaker", "OM"),
    ],
)
def test_title_is_what_its_body_and_state_make_it(title: str, role: str, state: str | None) -> None:
    text = f"In Oslo on Friday Jonas Lund, {title}, met Foreign Minister Aino Virta of Finland."
    assert ("jonas-lund", role, state) in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Central bankers met in Suva.\n\nGovernor Luis Mora of Panama and Governors Ada Penn (Belize) and Jo Holt "
            "(Guyana) were there.",
            ("ada-penn", "central_bank_governor", "BZ"),
        ),
        (
            "The First Vice-President of the Senate of Gabon, Jean Obame, opened the sitting. The African Development "
            "Bank sent a note. The Second Vice-President, Idriss Mba, closed it.",
            ("idriss-mba", "deputy_speaker", "GA"),
        ),
        (
            "Prime Minister Tevita Fonua of Tonga, Chair of the Forum, saw Kato Lim of Fiji beside the meeting of the "
            "Pacific Islands Forum.",
            ("tevita-fonua", "international_organization_head", None),
        ),
        (
            "Prime Minister Ralph Gaston of Saint Lucia, in his capacity as Chairman of CARICOM, spoke.",
            ("ralph-gaston", "international_organization_head", None),
        ),
    ],
)
def test_rest_of_the_story_tells_what_a_bare_title_is_of(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Foreign Minister Karl Novak of Slovenia saw his counterparts from Malta and Andorra, that is Nick Borg "
            "and Maria Puig.",
            ("maria-puig", "foreign_minister", "AD"),
        ),
        (
            "With the Turkish Foreign Minister Nevzat Erbil, of the ministers there came Sibel Toprak (Trade) and "
            "Orhun Kaya (Industry).",
            ("orhun-kaya", "minister", "TR"),
        ),
        (
            "Ten presidents of parliaments were in Kigali. She saw Adrien Aho of Benin.",
            ("adrien-aho", "legislature_speaker", "BJ"),
        ),
        (
            "In Nairobi, Kenya, the High Commissioner for Canada, Ada Penn, opened a school.",
            ("ada-penn", "ambassador", "CA"),
        ),
    ],
)
def test_words_beside_names_tell_the_office(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)
