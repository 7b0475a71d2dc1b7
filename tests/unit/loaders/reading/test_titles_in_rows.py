"""Titles in a row: whose each is between names and marks, which are none of their own, and what brackets hold."""

from __future__ import annotations

import pytest
from offices_read import offices_read, states_held


def test_a_title_between_two_names_is_the_next_ones_where_states_differ() -> None:
    text = "He met the Prime Minister of Montenegro, Marko Juric, the Ambassador of Norway, Ola Berg and the staff."
    assert states_held(text) == {("marko-juric", "head_of_government", "ME"), ("ola-berg", "ambassador", "NO")}


def test_many_after_one_with_a_title() -> None:
    text = "She met the Prime Minister of Malta, Honourable Ian Borg, the Youth Ambassadors and others."
    assert states_held(text) == {("ian-borg", "head_of_government", "MT")}


def test_ambassador_as_a_style() -> None:
    text = "OAS Secretary-General Ambassador Ivan Rocha came."
    assert states_held(text) == {("ivan-rocha", "international_organization_head", None)}


def test_peers_of_two_states() -> None:
    text = "Chile's Foreign Minister Raul Soto met his peers of Argentina and Brazil, Jorge Fauri and Ivo Nunes, here."
    assert states_held(text) == {
        ("raul-soto", "foreign_minister", "CL"),
        ("jorge-fauri", "foreign_minister", "AR"),
        ("ivo-nunes", "foreign_minister", "BR"),
    }


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The chairperson of the Senate (upper house) Tanzila Karimova of Uzbekistan came.",
            ("tanzila-karimova", "legislature_speaker", "UZ"),
        ),
        (
            "The Speaker of the House of Peoples' Representatives Abebe Tola came to Addis Ababa.",
            ("abebe-tola", "legislature_speaker", "ET"),
        ),
        ("Vice Chairman of the NA Le Van Minh of Vietnam came.", ("le-van-minh", "deputy_speaker", "VN")),
        ("US General Robert Scott, Deputy to the Commander for Engagement, came.", ("robert-scott", "other", "US")),
        (
            "Azerbaijan's Minister of Economy and SOCAR Supervisory Board Chairman Murad Jafarov came.",
            ("murad-jafarov", "minister", "AZ"),
        ),
    ],
)
def test_what_a_title_is_of(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Ion Munteanu, chairman of the Senate of Romania and a former ambassador to Peru, spoke.",
            {("ion-munteanu", "legislature_speaker", "RO"), ("ion-munteanu", "ambassador", "RO")},
        ),
        (
            "Omar Rahimi was appointed as Afghan President Ghanizada's special envoy for peace.",
            {("ghanizada", "head_of_state", "AF"), ("omar-rahimi", "special_envoy", "AF")},
        ),
        ("Frank Chang, a candidate for president of Taiwan, spoke. He left.", set()),
        (
            "Foreign Minister Bangladesh Dr. Hasan Chowdhury met Chief of Defence Forces Australia General Ian Camp.",
            {("hasan-chowdhury", "foreign_minister", "BD"), ("ian-camp", "military", "AU")},
        ),
        (
            "Nigeria's Foreign Minister Ada Obi and her Ghanaian counterpart, H.E. Kofi Boateng jointly held talks.",
            {("ada-obi", "foreign_minister", "NG"), ("kofi-boateng", "foreign_minister", "GH")},
        ),
        (
            "Mali's Minister Ali Diarra met his Angolan colleague Rui Neto. "
            "Rui Neto, Minister of External Relations of Angola, spoke.",
            {("ali-diarra", "foreign_minister", "ML"), ("rui-neto", "foreign_minister", "AO")},
        ),
        (
            "A former foreign minister was there too. Finance Minister Tim Mosi of Lesotho spoke.",
            {("tim-mosi", "minister", "LS")},
        ),
    ],
)
def test_whose_titles_they_are(text: str, offices: set[tuple[str, str, str | None]]) -> None:
    assert states_held(text) == offices


def test_an_item_of_a_list_with_its_own_title_is_none_of_the_title_of_many() -> None:
    text = "She saw the Presidents of Chile, Raul Soto; of Brazil, Ivo Nunes; the Prime Minister of Belize, John Reed."
    assert states_held(text) == {
        ("raul-soto", "head_of_state", "CL"),
        ("ivo-nunes", "head_of_state", "BR"),
        ("john-reed", "head_of_government", "BZ"),
    }


def test_a_state_between_a_semicolon_and_a_name() -> None:
    text = "She saw the Presidents of Chile, Raul Soto; and Brazil, Ivo Nunes."
    assert states_held(text) == {("raul-soto", "head_of_state", "CL"), ("ivo-nunes", "head_of_state", "BR")}


def test_a_body_after_a_name_ends_no_title() -> None:
    text = "Kazakh Minister of Energy Almaz Sadyrov, Nordic Council Secretary General Erik Holm came."
    assert states_held(text) == {
        ("almaz-sadyrov", "minister", "KZ"),
        ("erik-holm", "international_organization_head", None),
    }


def titles(text: str) -> set[str]:
    return {office.title for office in offices_read(text)}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Croatian Justice Minister Ivan Babic came.", "Croatian Justice Minister"),
        ("Today in Nairobi Minister John Otieno spoke.", "Minister"),
        ("The Ambassador of Chile His Excellency Raul Soto came.", "Ambassador of Chile"),
        ("The Governor-General of Grenada the Honourable Ann Reed came.", "Governor-General of Grenada"),
        ("Qatari Minister of Culture H E Hamad Al Kuwari came.", "Qatari Minister of Culture"),
        ("Irish Minister of Finance K Peter Walsh came.", "Irish Minister of Finance"),
        (
            "British Minister for Europe and the Americas Anna Reed came.",
            "British Minister for Europe and the Americas",
        ),
        (
            "Erik Holm, Assistant Secretary-General for Humanitarian, Cultural and Social Affairs and Envoy, came.",
            "Assistant Secretary-General for Humanitarian, Cultural and Social Affairs",
        ),
    ],
)
def test_where_a_title_ends(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("British Foreign Office Minister Anna Reed came.", ("anna-reed", "deputy_foreign_minister", "GB")),
        ("Kenya's Principal Secretary for Labour, John Otieno, came.", ("john-otieno", "other", "KE")),
        ("The Speaker of the RoK National Assembly Kim Min-ho came.", ("kim-min-ho", "legislature_speaker", "KR")),
        (
            "Erik Holm, Executive Director for the Americas of the European External Action Service, came.",
            ("erik-holm", "international_organization_official", "EU"),
        ),
    ],
)
def test_roles_by_what_a_title_is_of(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Interior Minister Karim Saidi held talks with his Algerian counterpart Ali Murad. So Tunisia says.",
            ("karim-saidi", "minister", "TN"),
        ),
        (
            "The Kenyan Minister for Foreign Affairs and the Diaspora Ann Otieno came.",
            ("ann-otieno", "foreign_minister", "KE"),
        ),
        ("OAS chief Raul Soto came.", ("raul-soto", "international_organization_head", None)),
        ("Chile's Minister of Labour and Migration Raul Soto came.", ("raul-soto", "minister", "CL")),
    ],
)
def test_what_tells_a_role_or_state(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine ambassadors handed over their letters. Norway came next, represented by Karl Lund.",
        "Nine ambassadors handed over their letters. First was Chad and then, on behalf of Norway, Karl Lund.",
        "Nine ambassadors handed over their letters. Norway followed with Karl Lund and three aides.",
        "Ambassadors came. It rained. They waited. The tea was cold. Then spoke Norway's Karl Lund.",
    ],
)
def test_who_is_called_for_a_state_in_a_roll(text: str) -> None:
    assert states_held(text) == {("karl-lund", "ambassador", "NO")}


def test_a_roll_is_of_parts_of_states_too() -> None:
    text = "Two governors are on the list: Ana Sosa of Zacapa in Guatemala and Juan Guerra of Gracias in Honduras."
    assert states_held(text) == {("ana-sosa", "regional_head", "GT"), ("juan-guerra", "regional_head", "HN")}


@pytest.mark.parametrize(
    "text",
    [
        "In Skopje President Ana Kovacs, the Prime Minister and the Speaker of parliament will see him.",
        "In Skopje President Ana Kovacs, the Speaker of the Assembly, several ministers and others will see him.",
        "In Skopje Ana Kovacs, the President, her Minister of Finance and the bishop will see him.",
    ],
)
def test_a_list_of_offices_after_a_name_is_of_others(text: str) -> None:
    assert states_held(text) == {("ana-kovacs", "head_of_state", "MK")}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Governor of Kenya Rastra Bank", "central_bank_governor"),
        ("Chairman of the Chamber of Commerce and Industry", "business_leader"),
        ("President of the Employers' Federation", "business_leader"),
    ],
)
def test_a_title_goes_on_through_the_name_of_a_body(title: str, role: str) -> None:
    (office,) = offices_read(f"They met in Nairobi. He saw the {title}, Peter Mwangi.")
    assert (office.title, office.role.value) == (title, role)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "In Peru Ana Prado and Luis Soto, the Director of the Port Fund and the Mayor of Lima, signed it.",
            ("luis-soto", "mayor", "PE"),
        ),
        (
            "Ana Prado and Luis Soto, both of them Deputy Speaker, met in Lima, Peru.",
            ("ana-prado", "deputy_speaker", "PE"),
        ),
        (
            "Luis Soto, host and Governor of the Bank of Portugal, met them today.",
            ("luis-soto", "central_bank_governor", "PT"),
        ),
        (
            "They met the Secretary to the President of Peru, Vice Admiral Luis Soto; it rained.",
            ("luis-soto", "adviser", "PE"),
        ),
        (
            "They met the State Secretary of Foreign Affairs of Slovakia, H.E., Luis Soto, who smiled.",
            ("luis-soto", "deputy_foreign_minister", "SK"),
        ),
        (
            "The Speaker of Samoa, Karl Tupa, met with Vanuatu's, Philip Bodor, and with the Tongan one, Isi Fakana.",
            ("philip-bodor", "legislature_speaker", "VU"),
        ),
        (
            "The Speaker of Samoa, Karl Tupa, met with Vanuatu's, Philip Bodor, and with the Tongan one, Isi Fakana.",
            ("isi-fakana", "legislature_speaker", "TO"),
        ),
        (
            "The minister met Estonia's mayor of Tartu, Urmas Klaas, and the one of Riga, Martins Stakis, at noon.",
            ("martins-stakis", "mayor", "LV"),
        ),
        (
            "In Doha, Qatar, came Protocol Director Ambassador Ibrahim Fakhroo, and staff.",
            ("ibrahim-fakhroo", "other", "QA"),
        ),
        (
            "In Male, Maldives, was Mohamed Jameel, to whom home affairs are entrusted.",
            ("mohamed-jameel", "minister", "MV"),
        ),
        (
            "In Busan, South Korea, was Woo Ye-jin, in whose hands the Port Authority lies.",
            ("woo-ye-jin", "business_leader", "KR"),
        ),
        ("Simeon Oyono, in charge in Malabo of Foreign Affairs, came.", ("simeon-oyono", "foreign_minister", "GQ")),
        ("Peter Bult, of UNICEF, was in Lima.", ("peter-bult", "international_organization_official", None)),
    ],
)
def test_offices_of_each_in_pairs_and_by_what_is_entrusted(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Karl Huber and Eva Stolz, Mayor and Deputy Mayor of Linz, opened the fair.",
            {("karl-huber", "mayor", "AT"), ("eva-stolz", "other", "AT")},
        ),
        (
            "There came Ama Owusu and Yaw Addo, respectively Minister and Deputy Minister of Trade of Ghana.",
            {("ama-owusu", "minister", "GH"), ("yaw-addo", "deputy_minister", "GH")},
        ),
        (
            "There came Ama Owusu and Yaw Addo, Chairman and Deputy Chairman of the Senate of Liberia.",
            {("ama-owusu", "legislature_speaker", "LR"), ("yaw-addo", "deputy_speaker", "LR")},
        ),
        (
            "The Mayor of Riga and Vilnius's mayor, Janis Ozols and Jonas Petraitis, signed.",
            {("janis-ozols", "mayor", "LV"), ("jonas-petraitis", "mayor", "LT")},
        ),
        (
            "In Accra were Ama Owusu and Yaw Addo, whom Ghana has as Speaker and Deputy Speaker.",
            {("ama-owusu", "legislature_speaker", "GH"), ("yaw-addo", "deputy_speaker", "GH")},
        ),
        (
            "The President of the Senate and the President of the Chamber of Deputies of Chile, Ana Sol and Pedro Rey.",
            {("ana-sol", "legislature_speaker", "CL"), ("pedro-rey", "legislature_speaker", "CL")},
        ),
        (
            "There came Ama Owusu of Ghana, who is Deputy Prime Minister there and minister for trade as well.",
            {("ama-owusu", "deputy_head_of_government", "GH"), ("ama-owusu", "minister", "GH")},
        ),
        (
            "There came Ama Owusu, ex-Speaker of the ECOWAS Parliament and a deputy of Ghana.",
            {("ama-owusu", "international_organization_head", None), ("ama-owusu", "legislator", "GH")},
        ),
        ("In Accra was Ama Owusu, whom Ghana has for its Speaker.", {("ama-owusu", "legislature_speaker", "GH")}),
        ("In Astana was Almaty's akim, Nurlan Saparov.", {("nurlan-saparov", "mayor", "KZ")}),
    ],
)
def test_titles_of_a_chief_and_a_deputy_are_two_peoples(text: str, offices: set[tuple[str, str, str | None]]) -> None:
    assert offices <= states_held(text)


def test_titles_that_one_person_can_have_stay_together() -> None:
    text = "There came Ama Owusu and Yaw Addo, Deputy Prime Minister and Minister of Trade of Ghana."
    assert not any(person == "ama-owusu" for person, _, _ in states_held(text))
    assert ("ama-owusu", "other", None) not in states_held(
        "There came Ama Owusu, whom the club had as guest of the Mayor."
    )


def test_what_each_of_several_has_in_charge() -> None:
    text = "She saw Kenya's ministers Ruth Maina for health, Amos Kibet for defence and Joy Achieng of foreign affairs."
    assert states_held(text) == {
        ("ruth-maina", "minister", "KE"),
        ("amos-kibet", "defence_minister", "KE"),
        ("joy-achieng", "foreign_minister", "KE"),
    }


def test_what_one_comes_for_is_no_portfolio() -> None:
    text = "Kenya's minister Ruth Maina came for defence talks."
    assert {role for _, role, _ in states_held(text)} == {"minister"}
