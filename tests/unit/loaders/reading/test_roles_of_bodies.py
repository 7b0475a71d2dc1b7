"""Roles told by the body that a title is of: a firm that publishes, a ministry after the name, an army, a chamber."""

from __future__ import annotations

import pytest
from offices_read import offices_read, roles_read

from loaders.reading import own_heads


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "In Lima our president, Rosa Quispe, received Ambassador Ole Dahl of Norway.",
            "rosa-quispe",
            "business_leader",
        ),
        (
            'Foreign Minister Jan Vesely of Czechia said: "I bring greetings from our president Eva Horak."',
            "eva-horak",
            "head_of_state",
        ),
        (
            "He smiled in Prague, Czechia: “We thank you. And so does our president Eva Horak.”",
            "eva-horak",
            "head_of_state",
        ),
        ("The ambassador said in Prague, Czechia, our president, Eva Horak, would come.", "eva-horak", "head_of_state"),
        ("Embassy of Czechia\n\nYesterday our president Eva Horak came.", "eva-horak", "head_of_state"),
        ("With the ambassador sat our president Eva Horak in Prague, Czechia.", "eva-horak", "business_leader"),
        ("In Oslo he saw Nordlys Kraft, whose president, Ole Dahl, signed.", "ole-dahl", "business_leader"),
        ("In Oslo he saw Fjord Timber Norway, whose president, Ole Dahl, signed.", "ole-dahl", "business_leader"),
        ("Kenya, whose president Daniel Otieno spoke, has signed.", "daniel-otieno", "head_of_state"),
        ("The Republic of Korea, whose president Kim Min came to Oslo, has signed.", "kim-min", "head_of_state"),
        ("The Parliament of Benin, whose president Luc Adjovi came, has voted.", "luc-adjovi", "legislature_speaker"),
        ("He saw the Sawmill Bank of Kenya, whose president, Ole Dahl, signed.", "ole-dahl", "business_leader"),
        ("President Rosa Quispe of Peru received our ambassador Ole Dahl.", "rosa-quispe", "head_of_state"),
        ("In Lima the guests saw the factory's director, Luis Vega of Peru.", "luis-vega", "business_leader"),
        ("Luis Vega, chairman of the Guayaquil chamber, came to Quito, Ecuador.", "luis-vega", "business_leader"),
        ("Luis Vega, chairman of the Omani chamber, came to Quito, Ecuador.", "luis-vega", "business_leader"),
        ("Luis Vega, chairman of the Senate chamber, came to Quito, Ecuador.", "luis-vega", "legislature_speaker"),
        ("Luis Vega, chairman of the Zhogorku Chamber of Kyrgyzstan, came.", "luis-vega", "legislature_speaker"),
        ("Luis Vega, Chairman of the Legislative Chamber of Uzbekistan, came.", "luis-vega", "legislature_speaker"),
        ("General Nils Holm, chief of staff, received Minister Ada Lund of Norway.", "nils-holm", "military"),
        ("Nils Holm, chief of staff of the President of Iceland, came.", "nils-holm", "adviser"),
        ("General Nils Holm, Inspector General, received Minister Ada Lund of Norway.", "nils-holm", "military"),
        ("Nils Holm, chairman of the Joint Chiefs of Staff Committee of Pakistan, came.", "nils-holm", "military"),
        ("Nils Holm, commander of the Border Police of Iraq, came.", "nils-holm", "security_official"),
        (
            "State Secretary Ada Novak of the Ministry of Foreign Affairs of Slovenia met Ole Dahl of Norway.",
            "ada-novak",
            "deputy_foreign_minister",
        ),
        ("Minister Ada Novak of Slovenia saw Minister Luis Mora at the Foreign Ministry.", "luis-mora", "minister"),
        ("Minister Luis Mora of the Chilean Foreign Ministry came to Oslo.", "luis-mora", "foreign_minister"),
        ("Minister Ada Novak, of Foreign Affairs, came from Slovenia.", "ada-novak", "foreign_minister"),
        ("State Minister Ada Bekele of the Ministry of Agriculture of Ethiopia came.", "ada-bekele", "deputy_minister"),
        (
            "Ada Bauer, Minister of State at the Federal Foreign Office of Germany, came.",
            "ada-bauer",
            "deputy_foreign_minister",
        ),
        ("Ada Roux, State Secretary for Foreign Trade of France, came.", "ada-roux", "deputy_minister"),
        (
            "Ali Idrissi, Minister Delegate in charge of Defence of Morocco, came.",
            "ali-idrissi",
            "defence_minister",
        ),
        ("Bangladesh's Foreign Adviser Rafiq Alam came.", "rafiq-alam", "foreign_minister"),
        ("Ana Diaz, minister of Exterior Relations of Ecuador, came.", "ana-diaz", "foreign_minister"),
        ("Ana Diaz, Secretary-General of Foreign Affairs of Brazil, came.", "ana-diaz", "deputy_foreign_minister"),
        ("Deputy Mayor Aino Laine of Turku, Finland, came.", "aino-laine", "other"),
        ("Rui Pinto, vice-president of the Assembleia Nacional of Angola, came.", "rui-pinto", "deputy_speaker"),
        (
            "The National Assembly of Benin sent a group led by the second vice-president, Koffi Ahouansou.",
            "koffi-ahouansou",
            "deputy_speaker",
        ),
        ("In Doha, Qatar, the Secretary General Omar Aziz showed the guests the hall.", "omar-aziz", "other"),
        (
            "The United Nations was there; Secretary-General Omar Aziz spoke.",
            "omar-aziz",
            "international_organization_head",
        ),
        ("Omar Aziz, secretary general of the governorate of Moroni, Comoros, came.", "omar-aziz", "other"),
        ("Central Bank of Gambia. Governor Musa Saho met guests.", "musa-saho", "central_bank_governor"),
        ("Reserve Bank of Fiji\n\nGovernor Musa Saho met guests.", "musa-saho", "central_bank_governor"),
        ("Central Bank of Gambia. Governor Musa Saho of Kaduna State came.", "musa-saho", "regional_head"),
        ("Governor Musa Saho received the Central Bank of Gambia in Banjul.", "musa-saho", "regional_head"),
        ("Governor Musa Saho Hosts the Central Bank\n\nHe was in Banjul, Gambia.", "musa-saho", "regional_head"),
        ("Omar Aziz, Commissioner-General of UNRWA, came.", "omar-aziz", "international_organization_head"),
        ("Omar Aziz, President of the International Court of Justice, came.", "omar-aziz", "judge"),
        ("Ambassador Ole Dahl of Norway came with Ada Lund, first secretary.", "ada-lund", "other"),
        ("Ada Lund, First Secretary of the Workers' Party of Laos, came.", "ada-lund", "party_leader"),
        ("Omar Aziz, head of the friendship society of Vietnam, came.", "omar-aziz", "other"),
        ("Omar Aziz, chairman of the reconstruction committee of Qatar, came.", "omar-aziz", "other"),
        ("Omar Aziz, chairman of the Committee for Emergency Situations of Tajikistan, came.", "omar-aziz", "other"),
        ("Ada Lund, chair of the Riigikogu's National Defence Committee, came.", "ada-lund", "legislator"),
        ("Ole Dahl of Norway, Chair of the 3rd Arab Summit, came.", "ole-dahl", "international_organization_head"),
        ("The guard waited, and Omar Aziz of Iraq sent his deputy, Sami Nasser.", "sami-nasser", "other"),
    ],
)
def test_the_body_tells_the_role(text: str, person: str, role: str) -> None:
    assert (person, role) in roles_read(text)


def test_a_ministry_after_the_name_tells_whose_minister_it_is() -> None:
    (office,) = offices_read("Minister Luis Mora of the Chilean Foreign Ministry came to Oslo, Norway.")
    assert office.state == "CL"


@pytest.mark.parametrize("civil", ["Attorney General", "Secretary General", "Governor General", "Attorney-General"])
def test_a_general_of_no_army_is_no_soldier(civil: str) -> None:
    assert ("nils-holm", "military") not in roles_read(f"In Oslo, Norway, {civil} Nils Holm, chief of staff, spoke.")


def test_who_only_leads_a_group_has_no_office() -> None:
    assert "amit-roy" not in {
        person for person, _ in roles_read("Five guests came to Delhi: Amit Roy, who leads; Ravi Sen.")
    }


@pytest.mark.parametrize(
    ("text", "person", "status"),
    [
        ("Luis Mora, then the president of Chile, listened.", "luis-mora", "former"),
        ("Then he saw Ole Dahl of Norway, then Prime Minister Ada Lund of Iceland.", "ada-lund", "current"),
        ("They spoke of the late Luis Mora, President of Chile.", "luis-mora", "former"),
        ("Luis Mora, President Emeritus of Malta, came.", "luis-mora", "former"),
        ("Namibia's Founding President Luis Mora came.", "luis-mora", "former"),
        ("Luis Mora, who had been Prime Minister of Chile, came.", "luis-mora", "former"),
        ("It had been President Luis Mora of Chile who called.", "luis-mora", "current"),
        ("The guest was still President Luis Mora of Chile.", "luis-mora", "current"),
        ("He saw Ada Lund, until recently Prime Minister of Iceland.", "ada-lund", "former"),
        ("Luis Mora, Minister of Housing of Chile in earlier days, came.", "luis-mora", "former"),
        ("Luis Mora, Minister of Housing of Chile until the end of August, came.", "luis-mora", "former"),
        ("Ada Lund, Finland's Minister for European Affairs-designate, came.", "ada-lund", "elect"),
        ("Luis Mora, governor of the department ad interim, came from Chile.", "luis-mora", "acting"),
    ],
)
def test_statuses_told_around_a_title(text: str, person: str, status: str) -> None:
    assert (person, status) in {(o.person, o.status.value) for o in offices_read(text)}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Luis Vega, president of the hoteliers' chamber, came to Quito, Ecuador.", "business_leader"),
        ("A guest of the Chamber of Commerce of Ecuador saw Luis Vega, head of the chamber.", "business_leader"),
        (
            "The head of the chamber, Luis Vega of Ecuador, saw a parliamentary delegation. They spoke of business.",
            "legislature_speaker",
        ),
        (
            "The head of the chamber, Luis Vega of Ecuador, took members of parliament to the Chamber of Commerce.",
            "legislature_speaker",
        ),
        ("The head of the chamber, Luis Vega of Ecuador, spoke at the Chamber of Commerce.", "business_leader"),
        ("Luis Vega, chief executive of the tourism authority of Ecuador, came.", "other"),
        ("Luis Vega, chief executive of the Ministry of Foreign Affairs of Samoa, came.", "deputy_foreign_minister"),
        ("Luis Vega, chief executive of the investment authority of Oman, came.", "business_leader"),
    ],
)
def test_chambers_of_trade_and_what_only_looks_like_a_firm(text: str, role: str) -> None:
    assert ("luis-vega", role) in roles_read(text)


def test_organisations_are_looked_for_once_in_a_story(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def names(text: str) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr(own_heads, "names_international", names)
    roles_read("In Doha, Qatar, the Secretary General Omar Aziz showed the guests the hall. " * 5)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Ole Dahl, who heads the Bergen Port Authority, came from Norway.", "ole-dahl", "business_leader"),
        ("Ann Grey, director of the Lamu Harbour Board of Kenya, came.", "ann-grey", "business_leader"),
        ("Ole Dahl, head of the Norwegian Port Police, came.", "ole-dahl", "security_official"),
        ("Luis Mora, director of the Chilean Anti-Narcotics Bureau, came.", "luis-mora", "security_official"),
        (
            "Jan Vesely, director of the Federal Investigation Service of Czechia, came.",
            "jan-vesely",
            "security_official",
        ),
        ("Ada Lund, President of the Court of Accounts of Romania, came.", "ada-lund", "other"),
        ("Ada Lund, Chairwoman of the Chamber of Accounts of Armenia, came.", "ada-lund", "other"),
        ("Ada Lund, President of the Court of Appeal of Romania, came.", "ada-lund", "judge"),
        ("Ivo Kask, Chairman of the National Security Committee of the Folketing, came.", "ivo-kask", "legislator"),
        ("Ivo Kask, who leads the National Health Committee of the Danish Folketing, came.", "ivo-kask", "legislator"),
        ("Ann Grey, who chairs the Galway Twinning Committee of Ireland, came.", "ann-grey", "other"),
        ("Luis Mora, head of the presidential Economic Policy Department of Chile, came.", "luis-mora", "adviser"),
        ("Luis Mora, deputy chief of Chile's presidential staff, came.", "luis-mora", "adviser"),
        ("Luis Mora, chief of the Civil House of Angola, came.", "luis-mora", "adviser"),
        ("Luis Mora, Chief of the King's Cabinet in Morocco, came.", "luis-mora", "adviser"),
        ("Ada Lund, head of the Baptist Church of Ghana, came.", "ada-lund", "religious_leader"),
        ("Ada Lund, President of the Buddhist Fellowship of Nepal, came.", "ada-lund", "religious_leader"),
        ("Ada Lund, President of Samoa's church council, came.", "ada-lund", "religious_leader"),
        ("Ole Dahl, Chairman of the Capital Region of Denmark, came.", "ole-dahl", "regional_head"),
        ("The European Parliament's new Speaker, Ada Lund, came to Brussels.", "ada-lund", "legislature_speaker"),
    ],
)
def test_ports_courts_of_accounts_staffs_and_churches_are_what_they_are_called(
    text: str, person: str, role: str
) -> None:
    assert (person, role) in roles_read(text)


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Central banks of Africa met in Accra, Ghana. Governors Musa Bah (Gambia) and Ann Cole (Liberia) spoke.",
            "ann-cole",
            "central_bank_governor",
        ),
        (
            "The central bank of Ghana told the provinces. Governors Musa Bah (Gambia) and Ann Cole (Liberia) spoke.",
            "ann-cole",
            "regional_head",
        ),
        ("In Georgetown, Guyana, the Bank's Governor Ann Cole spoke.", "ann-cole", "central_bank_governor"),
        (
            "Rosa Quispe, President of the Senate of Chile, spoke. The second vice president, Luis Mora, came.",
            "luis-mora",
            "deputy_speaker",
        ),
        (
            "Speaker Akol Deng of South Sudan spoke in Juba. The first vice president, Garang Lual, came.",
            "garang-lual",
            "vice_president",
        ),
        (
            "Governor Musa Bah of Nigeria saw Ann Cole, Governor of the Central Bank of Liberia.",
            "musa-bah",
            "regional_head",
        ),
        (
            "Governor Musa Bah saw Ann Cole, head of the National Bank of Liberia.",
            "musa-bah",
            "regional_head",
        ),
        (
            "Rosa Quispe, President of Peru, spoke. The second vice president, Luis Mora, came.",
            "luis-mora",
            "vice_president",
        ),
        (
            "The presidents of parliaments Ana Soto of Peru and Luis Mora of Chile came.",
            "ana-soto",
            "legislature_speaker",
        ),
        (
            "Nora Holm, Secretary General of the OECD, came. Luis Mora, adviser to Holm, came.",
            "luis-mora",
            "international_organization_official",
        ),
        ("Ada Lund, Norway's High Commissioner for Youth Affairs, came.", "ada-lund", "other"),
        ("Ada Lund, Kenya's High Commissioner for Uganda, came.", "ada-lund", "ambassador"),
    ],
)
def test_the_body_of_a_bare_title_is_what_the_story_tells_of(text: str, person: str, role: str) -> None:
    assert (person, role) in roles_read(text)


def test_who_speaks_for_the_head_of_an_organisation_is_of_no_state() -> None:
    text = "Nora Holm, Secretary General of the OECD, came to Paris, France. Holm's spokesman, Luis Mora, spoke."
    assert {office.state for office in offices_read(text) if office.person == "luis-mora"} == {None}
    text = "Nora Holm, President of the European Council, came to Paris, France. Holm's spokesman, Luis Mora, spoke."
    assert {office.state for office in offices_read(text) if office.person == "luis-mora"} == {"EU"}


def test_the_latters_colleague_holds_what_the_one_named_last_holds() -> None:
    text = (
        "Senate Speaker Ole Dahl of Norway saw Deputy Foreign Minister Ana Soto of Peru, the latter's Cuban colleague "
        "Luis Mora, and guests."
    )
    assert ("luis-mora", "deputy_foreign_minister") in roles_read(text)


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Ann Cole, head of the Rally for Renewal in Benin, came.", "ann-cole", "party_leader"),
        ("Ann Cole, chairwoman of the Social Bloc of Slovakia, came.", "ann-cole", "party_leader"),
        ("Ann Cole, chairwoman of the National Union of Miners of Ghana, came.", "ann-cole", "other"),
        ("Luis Mora, secretary of the National Assembly of Panama, came.", "luis-mora", "legislator"),
        ("Ann Cole, secretary of the Parliament of Ghana, came.", "ann-cole", "other"),
        ("Luis Mora, President of the Council of State of Cuba, came.", "luis-mora", "head_of_state"),
        ("Ann Cole, President of the State Council of Vaud in Switzerland, came.", "ann-cole", "regional_head"),
        ("Ann Cole, President of the Council of State of Greece, came.", "ann-cole", "judge"),
        ("Luc Rabe, President of the High Transitional Authority of Madagascar, came.", "luc-rabe", "head_of_state"),
        ("Basilicata's President, Vito Bardi, came to Rome, Italy.", "vito-bardi", "regional_head"),
        ("Jean Roux, Administrator of Tokelau, came.", "jean-roux", "regional_head"),
        ("Jean Roux, head of the British forces in Cyprus, came.", "jean-roux", "military"),
        ("Ivan Orlov, Deputy Prime Minister of Bashkortostan, came to Moscow.", "ivan-orlov", "other"),
        ("Ann Cole, Secretary General of the OSJD Committee, came.", "ann-cole", "international_organization_head"),
    ],
)
def test_parties_councils_of_state_forces_and_parts_of_states_are_told_by_their_names(
    text: str, person: str, role: str
) -> None:
    assert (person, role) in roles_read(text)


def test_the_committee_of_the_regions_is_the_european_unions() -> None:
    (office,) = offices_read("Ann Cole, Vice-President of the Committee of the Regions, came to Ghent, Belgium.")
    assert (office.role.value, office.state) == ("international_organization_official", "EU")


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("South African Civil Aviation Authority director Ann Nkosi", "other"),
        ("the head of the South African Export Council, Ann Nkosi,", "other"),
        ("the director of Senegal's Agency for the Great Green Wall, Ann Nkosi,", "other"),
        ("the president of the Ukrainian Railway Union, Ann Nkosi,", "other"),
        ("the chairman of the Istanbul International Trade Centre, Ann Nkosi,", "other"),
        ("the Executive Director of the International Trade Centre, Ann Nkosi,", "international_organization_head"),
        ("Hainan Airlines President Ann Nkosi", "business_leader"),
        ("Sichuan University President Ann Nkosi", "other"),
        ("Tuscany's President Ann Nkosi", "regional_head"),
        ("Attorney General Ann Nkosi of Trinidad and Tobago", "minister"),
        ("Attorney General Ann Nkosi of India", "other"),
        ("the national chairman of the Miners Association of Nigeria, Ann Nkosi,", "other"),
        ("the national chairman of the APC of Nigeria, Ann Nkosi,", "party_leader"),
    ],
)
def test_bodies_called_like_organisations_of_states_or_parts_of_one_are_others(office: str, role: str) -> None:
    assert ("ann-nkosi", role) in roles_read(f"In Oslo {office} met Minister Ole Dahl of Norway.")


def test_public_security_is_a_portfolio_and_its_department_a_body() -> None:
    text = "In Hanoi Minister of Public Security of Vietnam Le Tan met Norway's ambassador Ole Dahl."
    assert {(o.role, o.organization) for o in offices_read(text) if o.person == "le-tan"} == {("minister", None)}
    text = "In Amman the director of the Public Security Department of Jordan, Zaid Amr, met guests."
    assert ("zaid-amr", "security_official") in roles_read(text)


def test_a_superior_in_an_office_is_of_no_order() -> None:
    read = roles_read("In Oslo his superior in the ministry, Ann Nkosi, met Minister Ole Dahl of Norway.")
    assert ("ann-nkosi", "religious_leader") not in read
