"""Offices as agencies and ministries tell them beside names: parties, banks of states, organisations by letters."""

from __future__ import annotations

import pytest
from offices_read import states_held

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Kenya's elections are near, and Azimba leader Rose Odera spoke.", ("rose-odera", "party_leader", "KE")),
        ("In Zimbabwe the CCZ leader Peter Moyo spoke.", ("peter-moyo", "party_leader", "ZW")),
        ("In Lebanon the Druze leader Walid Haddad spoke.", ("walid-haddad", "other", "LB")),
        ("In Russia the Chechen leader Ramzan Umarov spoke.", ("ramzan-umarov", "regional_head", "RU")),
        ("In Iraq the KRG leader Masrour Salih spoke.", ("masrour-salih", "regional_head", "IQ")),
        ("The Sri Lankan leader Nimal Perera spoke.", ("nimal-perera", "head_of_state", "LK")),
        ("In Kenya on Monday leader Rose Odera spoke.", ("rose-odera", "head_of_state", "KE")),
        ("In Brazil the Brazola president Emilio Costa spoke.", ("emilio-costa", "business_leader", "BR")),
        ("On Friday president Emilio Costa of Brazil spoke.", ("emilio-costa", "head_of_state", "BR")),
        ("India's Congress leader Rahul Sharma spoke.", ("rahul-sharma", "party_leader", "IN")),
        ("Poland's Law and Justice leader Jan Nowak spoke.", ("jan-nowak", "party_leader", "PL")),
        ("Poland's Chief Justice Jan Nowak spoke.", ("jan-nowak", "judge", "PL")),
        ("WHO Director-General Amina Sow spoke.", ("amina-sow", "international_organization_head", None)),
        ("Amina Sow, who directs the Bank of Ghana, spoke.", ("amina-sow", "central_bank_governor", "GH")),
        ("National Bank of Slovakia Governor Jan Hora spoke.", ("jan-hora", "central_bank_governor", "SK")),
        ("Bank of Thailand Governor Somchai Dee came to Jakarta.", ("somchai-dee", "central_bank_governor", "TH")),
        ("Bank Negara Malaysia Governor Aziz Omar spoke.", ("aziz-omar", "central_bank_governor", "MY")),
        (
            "The National Capital District Governor Tom Kila of Papua New Guinea spoke.",
            ("tom-kila", "regional_head", "PG"),
        ),
        ("Chile's Santiago Metropolitan Region Governor Luis Rojas spoke.", ("luis-rojas", "regional_head", "CL")),
        ("Metropolitan Hilarion Volkov of Russia spoke.", ("hilarion-volkov", "religious_leader", "RU")),
        ("Uruguay's Secretary of the Presidency Pedro Luna spoke.", ("pedro-luna", "adviser", "UY")),
        ("Bosnian Presidency member Denis Kovač spoke.", ("denis-kovac", "head_of_state", "BA")),
        ("Colombia's High Commissioner for Peace Pedro Luna spoke.", ("pedro-luna", "other", "CO")),
        ("The High Commissioner for Pakistan, Omar Khan, spoke.", ("omar-khan", "ambassador", "PK")),
        ("Britain's shadow defence secretary Ruth Kemp spoke.", ("ruth-kemp", "legislator", "GB")),
        ("Malawi's Secretary for Foreign Affairs John Banda spoke.", ("john-banda", "deputy_foreign_minister", "MW")),
        (
            "Australia's Secretary of the Department of Foreign Affairs and Trade Ann Reed spoke.",
            ("ann-reed", "deputy_foreign_minister", "AU"),
        ),
        (
            "The Secretary of the Department of Foreign Affairs of the Philippines, Jose Reyes, spoke.",
            ("jose-reyes", "foreign_minister", "PH"),
        ),
        (
            "European External Action Service Secretary-General Paolo Riva spoke.",
            ("paolo-riva", "international_organization_official", "EU"),
        ),
        ("The Gambia's Secretary General Musa Ceesay spoke.", ("musa-ceesay", "other", "GM")),
        ("Minister in Assistance Tom Lajar of the Marshall Islands spoke.", ("tom-lajar", "minister", "MH")),
        ("Health Officer-in-Charge Rosa Cruz of the Philippines spoke.", ("rosa-cruz", "other", "PH")),
        ("Ghana's Ashanti Regional Minister Kofi Addo spoke.", ("kofi-addo", "regional_head", "GH")),
        ("Prime Minister Senior General Zaw Htun of Myanmar spoke.", ("zaw-htun", "head_of_government", "MM")),
        ("Myanmar's SAC Chairman Senior General Zaw Htun spoke.", ("zaw-htun", "head_of_state", "MM")),
        (
            "Li Wen, general secretary of the Communist Party of China Central Committee and Chinese president, spoke.",
            ("li-wen", "head_of_state", "CN"),
        ),
        (
            "Le Van Hung, Chief of the Office of the Communist Party of Vietnam Central Committee, spoke.",
            ("le-van-hung", "party_leader", "VN"),
        ),
        (
            "Nepal's opposition came, and Nepali Congress President Ram Deuba spoke.",
            ("ram-deuba", "party_leader", "NP"),
        ),
        (
            "In Nigeria Governor Tunde Bello of Lagos State and Chief Ali Danta, President of the Danta Group, spoke.",
            ("tunde-bello", "regional_head", "NG"),
        ),
        ("Nigeria's Special Adviser to the President on Diaspora Bola Ade, OFR, spoke.", ("bola-ade", "adviser", "NG")),
        ("Sudan's deputy chairman of the Sovereign Council Omar Idris spoke.", ("omar-idris", "vice_president", "SD")),
        ("He was in Honduras. Congress head Luis Luna spoke.", ("luis-luna", "legislature_speaker", "HN")),
        ("In Uganda First Son Gen Peter Okello spoke.", ("peter-okello", "other", "UG")),
        ("The former President and Speaker of the Maldives Ali Didi spoke.", ("ali-didi", "head_of_state", "MV")),
        ("In Canada Conservative Leader Paul Roy spoke.", ("paul-roy", "party_leader", "CA")),
        ("Visits to Canada ended. Liberal Leader Paul Roy spoke.", ("paul-roy", "party_leader", "CA")),
        ("Iran's Supreme Leader Ali Karimi spoke.", ("ali-karimi", "head_of_state", "IR")),
        (
            "The President of the National Transitional Council of Chad, Idriss Saleh, spoke.",
            ("idriss-saleh", "legislature_speaker", "TD"),
        ),
        (
            "The President of the National Transitional Council of Libya, Omar Saleh, spoke.",
            ("omar-saleh", "head_of_state", "LY"),
        ),
        (
            "The Permanent Representative of the African Union to Chad, Ibra Fall, spoke.",
            ("ibra-fall", "international_organization_official", None),
        ),
        (
            "The Permanent Representative of Chad to the African Union, Ibra Fall, spoke.",
            ("ibra-fall", "ambassador", "TD"),
        ),
        ("Turkish Ambassador Emir Demir spoke.", ("emir-demir", "ambassador", "TR")),
        ("The Emir of Kuwait, Sheikh Nawaf Al-Salem, spoke.", ("nawaf-al-salem", "head_of_state", "KW")),
        ("Raja Permaisuri Agong Tunku Azizah of Malaysia spoke.", ("azizah", "first_spouse", "MY")),
        ("South Korea's JCS Chairman Gen. Kim Min-su spoke.", ("kim-min-su", "military", "KR")),
        ("U.S. Forces Korea commander Gen. Joe Malley spoke.", ("joe-malley", "military", "US")),
        (
            "Chief of Staff of the Office of the President Jan Hora of Slovakia spoke.",
            ("jan-hora", "adviser", "SK"),
        ),
        (
            "US Under Secretary of the Treasury for International Affairs Jay Marsh spoke.",
            ("jay-marsh", "deputy_minister", "US"),
        ),
        (
            "US Under Secretary of State for International Affairs Jay Marsh spoke.",
            ("jay-marsh", "deputy_foreign_minister", "US"),
        ),
        ("In the US Speaker Emerita Ellen Marsh spoke.", ("ellen-marsh", "legislator", "US")),
        ("In the US Senate Ranking Member Joe Malley spoke.", ("joe-malley", "legislator", "US")),
        (
            "Portugal's Assembly of the Republic President Pedro Luna spoke.",
            ("pedro-luna", "legislature_speaker", "PT"),
        ),
        (
            "In Ukraine Deputy Heads of the Office Ihor Zhovtan and Andrii Sybira, NSDC Secretary Ivan Danko, spoke.",
            ("andrii-sybira", "other", "UA"),
        ),
        (
            "In Ukraine Deputy Heads of the Office Ihor Zhovtan and Andrii Sybira, NSDC Secretary Ivan Danko, spoke.",
            ("ivan-danko", "security_official", "UA"),
        ),
        ("Hungary's Laszlo Kovacs, a founder of Fidesz, spoke.", ("laszlo-kovacs", "party_leader", "HU")),
        (
            "South Korea's Special Representative for Korean Peninsula Peace and Security Affairs Kim Min-su spoke.",
            ("kim-min-su", "special_envoy", "KR"),
        ),
        (
            "In Algiers the President of the National People's Assembly (APN) Karim Haddad spoke.",
            ("karim-haddad", "legislature_speaker", "DZ"),
        ),
        (
            "Pedro Luna of Chile was with his foreign minister, Ana Solano, his ambassador, Juan Prado, and aides.",
            ("ana-solano", "foreign_minister", "CL"),
        ),
        (
            "In Thailand Ann Chai, Director-General of the Department of American and South Pacific Affairs, spoke.",
            ("ann-chai", "other", "TH"),
        ),
        (
            "The Director-General of the Department of Energy of Thailand, Ann Chai, spoke.",
            ("ann-chai", "other", "TH"),
        ),
        ("The head of the Civil Cabinet of Paraguay, Juan Prado, spoke.", ("juan-prado", "adviser", "PY")),
        ("Head of the Lao Prime Minister's Office Bounmy Keo spoke.", ("bounmy-keo", "adviser", "LA")),
        ("Vietnam's Minister-Chairman of the Government Office Tran Van Ba spoke.", ("tran-van-ba", "minister", "VN")),
        ("Botswana's Permanent Secretary to the President Ms Emma Seretse spoke.", ("emma-seretse", "other", "BW")),
        (
            "In Benin the chairman of the ECOWAS Commission Omar Diallo spoke.",
            ("omar-diallo", "international_organization_head", None),
        ),
        ("In Venezuela First Combatant Ana Solano spoke.", ("ana-solano", "first_spouse", "VE")),
        (
            "Zimbabwe's Minister of Foreign Affairs and International Trade Ambassador Fred Moyo spoke.",
            ("fred-moyo", "foreign_minister", "ZW"),
        ),
    ],
)
def test_an_office_is_told_by_what_stands_beside_its_head(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bulgaria's Prime Minister candidate Ivan Petrov spoke.",
        "In Bulgaria the presidential candidate Ivan Petrov spoke.",
        "Prime Minister hopeful Ivan Petrov of Bulgaria spoke.",
    ],
)
def test_a_candidacy_is_no_office(text: str) -> None:
    assert states_held(text) == set()


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Ambassador Sarah Young came. The minister met Young on Thursday.", ("Young",)),
        ("Ambassador Sarah Long came. The minister told Long of trade.", ("Long",)),
        ("Ambassador Sarah Long came. They spoke of the Long March.", ()),
        ("Ambassador Sarah Young came. At the Young Forum they spoke.", ()),
    ],
)
def test_an_ordinary_word_within_a_sentence_may_be_a_surname(text: str, aliases: tuple[str, ...]) -> None:
    report = Report(id="r", stems=("r",), published="2023-05-12", text=f" date 2023-05-12 {text}")
    assert [person.aliases for person in cast_of(tell(report)).people] == [aliases]


def test_an_ambassador_by_style_has_no_second_office() -> None:
    held = states_held("Zimbabwe's Minister of Foreign Affairs and International Trade Ambassador Fred Moyo spoke.")
    assert held == {("fred-moyo", "foreign_minister", "ZW")}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "He met US Secretary of Defense Joe Marsh, Irish Deputy Prime Minister and Foreign Minister Sean Daly.",
            ("sean-daly", "deputy_head_of_government", "IE"),
        ),
        (
            "He met Irish Foreign Minister Sean Daly, Irish Deputy Prime Minister and a former banker, in Cork.",
            ("sean-daly", "deputy_head_of_government", "IE"),
        ),
    ],
)
def test_the_first_of_two_titles_in_a_list_is_of_who_is_named_behind_the_second(
    text: str, office: tuple[str, str, str]
) -> None:
    held = states_held(text)
    assert office in held
    assert all(person == office[0] for person, role, _ in held if role == office[1])
