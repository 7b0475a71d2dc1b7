"""Roles that a title means in some states and bodies only, and titles whose bearer stands behind marks and letters."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Peru's Attorney General Patricia Luna spoke.", ("patricia-luna", "judge", "PE")),
        ("Nigeria's Attorney General Abel Okoro spoke.", ("abel-okoro", "minister", "NG")),
        ("Prince Albert II of Monaco spoke.", ("albert-ii", "head_of_state", "MC")),
        ("Prince Albert of Belgium spoke.", ("albert", "crown_prince", "BE")),
        ("US Army Secretary Ellen Marsh spoke.", ("ellen-marsh", "minister", "US")),
        ("The US Secretary of the Air Force, Ellen Marsh, spoke.", ("ellen-marsh", "minister", "US")),
        ("India's Solicitor General Arjun Rao spoke.", ("arjun-rao", "other", "IN")),
        ("India's Comptroller and Auditor General Arjun Rao spoke.", ("arjun-rao", "other", "IN")),
        ("The Registrar of the Supreme Court of Ghana, Kofi Addo, spoke.", ("kofi-addo", "other", "GH")),
        ("South Africa's Public Protector Thandi Dube spoke.", ("thandi-dube", "other", "ZA")),
        ("Hong Kong's Secretary for Justice Peter Lau spoke.", ("peter-lau", "minister", "HK")),
        ("Hong Kong's Secretary for Transport Peter Lau spoke.", ("peter-lau", "minister", "HK")),
        ("Nauru's Secretary for Transport Peter Deia spoke.", ("peter-deia", "other", "NR")),
        ("Home Secretary Ruth Kemp of the United Kingdom spoke.", ("ruth-kemp", "minister", "GB")),
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
    assert office in states_held(text)


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
    assert office in states_held(text)


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
    assert office in states_held(text)


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
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Sovereign Council Chairman", "head_of_state"),
        ("leader of the junta", "head_of_state"),
        ("Heir Presumptive", "crown_prince"),
        ("Minister of the Armies", "defence_minister"),
        ("Keeper of the Seals", "minister"),
        ("Deputy Secretary of Agriculture", "deputy_minister"),
        ("Government Whip", "legislator"),
        ("Marshal of the Opole Voivodeship", "regional_head"),
        ("Lieutenant-Governor", "regional_head"),
        ("Governor of the Capital", "regional_head"),
        ("Executive Mayor", "mayor"),
        ("Director-General of the National Intelligence Service", "security_official"),
        ("Director General of State Security", "security_official"),
        ("Inspector of the Navy", "military"),
        ("Military Adviser to the President", "adviser"),
        ("Security Adviser to the Prime Minister", "adviser"),
        ("National Security Adviser to the Prime Minister", "security_official"),
        ("State Counsellor", "adviser"),
        ("legal adviser", "other"),
        ("Governor of Norges Bank", "central_bank_governor"),
        ("Chief Operating Officer", "business_leader"),
        ("Country Manager of Zorbano", "business_leader"),
        ("Honorary President of the MLSTP", "party_leader"),
        ("Envoy of the King", "special_envoy"),
        ("head of the State Revenue Committee", "other"),
        ("Secretary General of the Holy Synod", "religious_leader"),
        ("parish priest", "religious_leader"),
        ("Privy Councillor", "other"),
        ("Surveyor General", "other"),
        ("Harbour Master of the Ports Authority", "other"),
        ("Permanent Secretary in the Ministry of Foreign and CARICOM Affairs", "deputy_foreign_minister"),
        ("Executive Secretary of the National Commission", "other"),
        ("Second Minister of Foreign Affairs and Trade", "foreign_minister"),
    ],
)
def test_titles_of_the_world(title: str, role: str) -> None:
    text = f"A delegation from Zambia was in Lusaka. Among the guests were Daniel Mwamba, {title}, and his wife."
    assert {(who, what) for who, what, _ in states_held(text)} == {("daniel-mwamba", role)}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Koror they saw Minister of State Billy Ngiraked of Palau.", ("billy-ngiraked", "foreign_minister", "PW")),
        (
            "Ana Zelaya, Secretary of State for Justice of Honduras, came.",
            ("ana-zelaya", "minister", "HN"),
        ),
        ("The Premiers of Solomon Islands, Abel Tara and Ben Maeta, came.", ("abel-tara", "regional_head", "SB")),
        ("Omar Diallo, who leads Guinea, came.", ("omar-diallo", "head_of_state", "GN")),
        ("Omar Diallo, who is at the head of the Guinean state, came.", ("omar-diallo", "head_of_state", "GN")),
        ("Ion Rusu, who runs the diplomacy of the Moldovan Government, came.", ("ion-rusu", "foreign_minister", "MD")),
        ("Ion Rusu, who is at the helm of diplomacy in Moldova, came.", ("ion-rusu", "foreign_minister", "MD")),
        ("Ion Rusu, who is in charge of diplomacy in Moldova, came.", ("ion-rusu", "foreign_minister", "MD")),
        ("Karl Lund, who heads Norwegian diplomacy, came.", ("karl-lund", "foreign_minister", "NO")),
        ("The head of Vojvodina's government, Ivo Sulek, came.", ("ivo-sulek", "regional_head", "RS")),
        (
            "The Co-operative Republic of Guyana, whose President, Ramesh Dharam, spoke, is far away.",
            ("ramesh-dharam", "head_of_state", "GY"),
        ),
        (
            "The provisional President of Haiti, Jean Morel, came.",
            ("jean-morel", "head_of_state", "HT"),
        ),
        (
            "In Garowe came the President of Puntland, Said Warsame of Somalia. Former President Ali Dirie was there.",
            ("ali-dirie", "regional_head", "SO"),
        ),
        (
            "In Georgetown Caribbean Development Bank President Luis Prado and Vice-President Ida Bell met the press.",
            ("ida-bell", "international_organization_official", None),
        ),
        (
            "The UNHCR office in Malta was closed when Speaker Karmenu Borg came.",
            ("karmenu-borg", "legislature_speaker", "MT"),
        ),
        (
            "Foreign Minister Ana Prado of Chile thanked her counterparts from Saint Lucia, Suriname and Uruguay, Alva"
            " Prosper, Winston Lall and Rodolfo Nunez.",
            ("winston-lall", "foreign_minister", "SR"),
        ),
    ],
)
def test_offices_told_by_state_region_and_owner(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Brazil's State Secretary of Tourism, Davi Prado, came.", ("davi-prado", "other", "BR")),
        ("Slovakia's State Secretary of Tourism, Jan Hruska, came.", ("jan-hruska", "deputy_minister", "SK")),
        ("The Austrian chancellor Karl Lund came.", ("karl-lund", "head_of_government", "AT")),
        ("Mozambique's chancellor, Rui Sitoe, came.", ("rui-sitoe", "foreign_minister", "MZ")),
        ("Eva Braun, Chancellor of the Diocese of Graz in Austria, came.", ("eva-braun", "religious_leader", "AT")),
        ("Jonas Petrauskas, Chancellor of Lithuania, came.", ("jonas-petrauskas", "other", "LT")),
        ("Senator Uwe Petersen of Germany came.", ("uwe-petersen", "minister", "DE")),
        (
            "Uwe Petersen, Minister of State in the Chancellery of Germany, came.",
            ("uwe-petersen", "deputy_minister", "DE"),
        ),
        (
            "Ana Tora, Permanent Secretary in the Office of the Prime Minister of Fiji, came.",
            ("ana-tora", "other", "FJ"),
        ),
        ("Ana Tora, General Secretary of the Teachers Union of Fiji, came.", ("ana-tora", "other", "FJ")),
        ("Ana Tora, General Secretary of the Labour Party of Fiji, came.", ("ana-tora", "party_leader", "FJ")),
        ("Ole Dahl, Managing Director at the EEAS, came.", ("ole-dahl", "international_organization_official", "EU")),
        (
            "Ole Dahl, Special Representative in Mali of the UN Secretary-General, came.",
            ("ole-dahl", "international_organization_official", None),
        ),
        ("Ole Dahl, Administrator of the UNDP, came.", ("ole-dahl", "international_organization_head", None)),
        (
            "Ole Dahl, Chair of the Council of Ministers of the Caribbean Community, came.",
            ("ole-dahl", "international_organization_official", None),
        ),
        ("Boun Keo, Minister of Public Security (MPS) of Laos, came.", ("boun-keo", "minister", "LA")),
    ],
)
def test_secretaries_chancellors_and_senators_are_what_custom_makes_them(
    text: str, office: tuple[str, str, str | None]
) -> None:
    assert office in states_held(text)
