"""Heads of what serves a ruler, a chamber or a government, of departments, missions, committees and agencies."""

from __future__ import annotations

import pytest
from offices_read import offices_read, states_held


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Director of the Office of His Highness the Amir", "adviser"),
        ("Head of the Office of the King", "adviser"),
        ("Chief of Staff of the Majlis", "other"),
        ("chief of staff of the Presidency", "adviser"),
        ("Chief of Staff of the Armed Forces", "military"),
        ("Chairman of the Government Office", "adviser"),
        ("Head of the Chancellery of the Senate", "other"),
        ("head of the President's Executive Apparatus", "adviser"),
        ("Head of the Consular Department", "other"),
        ("Head of the Defence Policy Department", "other"),
        ("head of the Northland Monitoring Mission", "international_organization_head"),
        ("head of the mission", "ambassador"),
        ("UNRWA's Commissioner-General", "international_organization_head"),
        ("WFP's regional chief", "international_organization_official"),
        ("Deputy Secretary General of the Supreme Council for National Security", "security_official"),
        ("Head of the Rivne Regional State Administration", "regional_head"),
        ("President Pro Tempore of the Community of Latin American and Caribbean States",
         "international_organization_head"),
        ("Vice-President of the European Parliament", "deputy_speaker"),
        ("Chair of the European Parliament's Committee on Fisheries", "legislator"),
        ("Chairman of the People's Committee of Quang Ninh province", "regional_head"),
        ("Chairman of the Hai Phong People's Committee", "mayor"),
        ("Chairperson of the Peruvian delegation to the Assembly", "legislator"),
        ("President of the Basque Government", "regional_head"),
        ("Undersecretary of State at the Ministry of Development", "deputy_minister"),
        ("Secretary of State in the Chancellery of the President of Poland", "adviser"),
        ("President of JICA", "other"),
    ],
)  # fmt: skip
def test_role_of_who_heads_it(title: str, role: str) -> None:
    read = {office.role.value for office in offices_read(f"Ana Mora, {title}, came. It rained in Lima.")}
    assert read == {role}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ravi Rao, Secretary (West) of India, came.", ("ravi-rao", "deputy_foreign_minister", "IN")),
        ("Secretary of Foreign Affairs Ana Mora of Argentina came.", ("ana-mora", "deputy_foreign_minister", "AR")),
        ("Secretary of Foreign Affairs Ana Mora of Mexico came.", ("ana-mora", "foreign_minister", "MX")),
        ("State Councillor Ana Kos of Slovenia came.", ("ana-kos", "legislator", "SI")),
        ("With National Assembly Deputy Speaker Ana Kos of Slovenia he spoke.", ("ana-kos", "deputy_speaker", "SI")),
        ("The Foreign Minister of Peru came. The Ministry's Secretary-General, Ana Mora, waited.",
         ("ana-mora", "deputy_foreign_minister", "PE")),
        ("The Minister of Energy of Peru came. The Ministry's Secretary-General, Ana Mora, waited.",
         ("ana-mora", "other", "PE")),
        ("The MPs of Peru came. Ana Mora, Chairman of the Group, led them.", ("ana-mora", "legislator", "PE")),
        ("BRUSSELS - The EU was told by Ana Mora, the Commission's Vice-President for Energy.",
         ("ana-mora", "international_organization_official", "EU")),
    ],
)  # fmt: skip
def test_role_by_what_is_told_beside_it(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


def test_who_leads_talks_has_no_office_by_it() -> None:
    assert not states_held("General Ana Mora, who chairs the tripartite talks, came.")


def test_a_place_of_the_line_before_owns_no_title() -> None:
    (office,) = offices_read("EFE, Barcelona\nMinister Ana Mora had guests. The people of Peru wait.")
    assert office.evidence.ground != "owner"
