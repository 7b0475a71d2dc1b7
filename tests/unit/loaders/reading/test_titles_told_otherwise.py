"""Offices that no title beside the name says: told by an owner, by what somebody does, by a colleague's, elsewhere."""

from __future__ import annotations

import pytest
from offices_read import offices_read, tenures_held

FOREIGN = ("kofi-mensah", "foreign_minister")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Poland mourns. Jan Nowak, the country's interim president, read the message in Warsaw.",
            ("jan-nowak", "head_of_state", "PL", "acting"),
        ),
        (
            "Grace Banda and Peter Phiri, Malawi's own Minister of Foreign Affairs, met in Gaborone.",
            ("peter-phiri", "foreign_minister", "MW", "current"),
        ),
        (
            "He met Moussa Issoufou, the Nigerien transition's Prime Minister, in Niamey.",
            ("moussa-issoufou", "head_of_government", "NE", "current"),
        ),
        (
            "Ahmed Salim, in those days Secretary-General of the Organisation of African Unity, wrote the text.",
            ("ahmed-salim", "international_organization_head", None, "former"),
        ),
        ("Mahamadou Seyni, who rules Niger, was there.", ("mahamadou-seyni", "head_of_state", "NE", "current")),
        ("Mark Camilleri, who governs Malta, was there.", ("mark-camilleri", "head_of_government", "MT", "current")),
        (
            "Spain's Prime Minister Pablo Ruiz met his colleague of the Interior, Francisco Vega, in Madrid.",
            ("francisco-vega", "minister", "ES", "current"),
        ),
        (
            "Rashid Aliyev, who heads the Parliamentary Office, was in Baku, Azerbaijan.",
            ("rashid-aliyev", "other", "AZ", "current"),
        ),
        (
            "The Secretary of State for Foreign Affairs of San Marino, Luca Valli, spoke.",
            ("luca-valli", "foreign_minister", "SM", "current"),
        ),
        (
            "The new ambassadors gave letters: Karl Huber, Austria; Ana Kos, Slovenia; and, of Malta, Joseph Borg.",
            ("joseph-borg", "ambassador", "MT", "current"),
        ),
        (
            "Ilze Berzina, a judge of the Constitutional Court of Latvia, came to Riga.",
            ("ilze-berzina", "judge", "LV", "current"),
        ),
        (
            "Pavel Novak, who had resigned as Minister of Trade of Slovakia, was in Bratislava.",
            ("pavel-novak", "minister", "SK", "former"),
        ),
        (
            "Kenya mourns. The passing of President Amos Kiprop was announced in Nairobi.",
            ("amos-kiprop", "head_of_state", "KE", "former"),
        ),
        (
            "The letter came from Ion Popescu, the Ambassador of Romania until May.",
            ("ion-popescu", "ambassador", "RO", "former"),
        ),
        (
            "The President-Elect of the Republic of Zambia, Peter Banda, was in Lusaka.",
            ("peter-banda", "head_of_state", "ZM", "elect"),
        ),
        (
            "He was received at the African Union by the Chairperson of the Commission, Amina Diallo.",
            ("amina-diallo", "international_organization_head", None, "current"),
        ),
        (
            "With him came the Ministers Pedro Gomes (External Relations) and Ana Costa (Energy) of Angola.",
            ("pedro-gomes", "foreign_minister", "AO", "current"),
        ),
        (
            "Joseph Borg, who looks after Tourism in the government of Malta, was in Valletta.",
            ("joseph-borg", "minister", "MT", "current"),
        ),
        (
            "The top Senegalese diplomat, Awa Ndiaye, spoke in Dakar.",
            ("awa-ndiaye", "foreign_minister", "SN", "current"),
        ),
        (
            "Dan Levi spoke in Jerusalem. He is Speaker of the Knesset.",
            ("dan-levi", "legislature_speaker", "IL", "current"),
        ),
        (
            "With them were the ministers Ivan Petrov (Energy), Oleg Orlov (Sports) and Lev Markov (Transport);"
            " Anna Sokolova, who heads the agency, stayed in Moscow.",
            ("lev-markov", "minister", "RU", "current"),
        ),
        (
            "Lamine Sow, whom President Awa Ndiaye has named her Special Representative, was in Senegal.",
            ("lamine-sow", "special_envoy", "SN", "current"),
        ),
        (
            "BARCELONA. At the Palau de la Generalitat of Catalonia in Spain, former President Jordi Puig spoke.",
            ("jordi-puig", "regional_head", "ES", "former"),
        ),
        (
            "Chang Jin, whom President Kim Yong of South Korea employs as Special Advisor, was in Seoul.",
            ("chang-jin", "adviser", "KR", "current"),
        ),
    ],
)
def test_office(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


def test_title_with_a_genitive_is_not_its_neighbours() -> None:
    found = tenures_held("The Prime Minister's wife Bronagh Hill came to London with the President's driver Tom Fox.")
    assert not {who for who, *_ in found} & {"bronagh-hill", "tom-fox"}


def test_bare_title_goes_to_the_one_who_is_named_without_any() -> None:
    found = tenures_held(
        "MINSK, Belarus. Viktor Orlov gave a supper. The Prime Minister spoke for an hour, and Orlov left."
    )
    assert ("viktor-orlov", "head_of_government", "BY", "current") in found


def test_bare_title_of_somebody_else_is_not_given_away() -> None:
    found = tenures_held(
        "MINSK, Belarus. Prime Minister Ivan Titov came. Viktor Orlov gave a supper. The Prime Minister spoke."
    )
    assert {who for who, role, *_ in found if role == "head_of_government"} == {"ivan-titov"}


def test_two_ambassadors_titles_of_one_time_are_one_office() -> None:
    found = tenures_held("Ambassador Yusuf Bello, Nigeria's Ambassador-Designate to Qatar, gave his copies in Doha.")
    assert {status for who, role, _, status in found if role == "ambassador"} == {"elect"}


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Defence Minister Hasan Demir, who is in the Turkish president's entourage, spoke in Ankara.",
            "hasan-demir",
            "head_of_state",
        ),
        ("According to the Council of Ministers, Adnan Babic left Sarajevo.", "adnan-babic", "minister"),
        (
            "With them were the ministers Ivan Petrov (Energy), Oleg Orlov (Sports) and Lev Markov (Transport);"
            " Anna Sokolova, who heads the agency, stayed in Moscow.",
            "anna-sokolova",
            "minister",
        ),
    ],
)
def test_no_such_office(text: str, person: str, role: str) -> None:
    assert (person, role) not in {(one, other) for one, other, _, _ in tenures_held(text)}


@pytest.mark.parametrize(
    "text",
    [
        ("In Ankara the head of the Turkish Presidency's Directorate of Communications, Kemal Aydin, spoke."),
        ("In Washington John Pedersen, head of the US transition team, spoke."),
    ],
)
def test_what_hangs_on_the_head_of_a_state_is_led_by_no_head_of_state(text: str) -> None:
    assert "head_of_state" not in {role for _, role, _, _ in tenures_held(text)}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Poland mourns the death of President Jan Nowak's mother.", "current"),
        ("Poland mourns the death of President Jan Nowak.", "former"),
        ("In Warsaw Foreign Minister Jan Nowak killed the bill.", "current"),
        ("In Warsaw Foreign Minister Jan Nowak was killed.", "former"),
        ("In Warsaw they met Maria Kos, who was elected President of Poland.", "current"),
        ("In Warsaw they met Maria Kos, who was President of Poland.", "former"),
    ],
)
def test_what_is_over_and_what_only_sounds_so(text: str, status: str) -> None:
    assert {found for _, role, _, found in tenures_held(text) if role in {"head_of_state", "foreign_minister"}} == {
        status
    }


def test_brackets_without_end_take_no_time() -> None:
    assert tenures_held("Minister Jan Nowak (Trade " + "and " * 400 + "was there.") is not None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Accra they saw Force Commander Lt.-Gen. Kofi Mensah on Monday.", ("kofi-mensah", "military")),
        ("The ambassador resident in Rome, Kofi Mensah, came with the guests.", ("kofi-mensah", "ambassador")),
        ("The Chief of Staff of the Ghanaian armed forces Kofi Mensah came.", ("kofi-mensah", "military")),
        ("In Accra the President came with his adviser on dams, Dr. Kofi Mensah.", ("kofi-mensah", "adviser")),
        ("In Accra they saw the head of the Military Cooperation, Kofi Mensah.", ("kofi-mensah", "other")),
    ],
)
def test_what_stands_between_a_head_and_the_name(text: str, office: tuple[str, str]) -> None:
    assert office in {(person, role) for person, role, _, _ in tenures_held(text)}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Accra they saw port manager Kofi Mensah on Monday.", ("kofi-mensah", "business_leader")),
        ("In Accra they saw the tourism officer Kofi Mensah.", ("kofi-mensah", "other")),
        ("In Accra spoke Kofi Mensah, the Ghanaian delegate.", ("kofi-mensah", "other")),
        ("In Accra they saw the tourism head Kofi Mensah.", ("kofi-mensah", "other")),
        ("In Accra they saw the agency and its head, Kofi Mensah.", ("kofi-mensah", "other")),
        ("In Accra came UNESCO's regional head, Kofi Mensah.", ("kofi-mensah", "international_organization_official")),
        ("They saw the chairman of the Chamber of Deputies Kofi Mensah.", ("kofi-mensah", "legislature_speaker")),
        ("Ama Boateng was present, as was the Labour Minister, Kofi Mensah.", ("kofi-mensah", "minister")),
        ("Kofi Mensah, chief of staff of President Jan Nowak, came.", ("kofi-mensah", "adviser")),
        ("They met Adviser to the Prime Minister on Trade Kofi Mensah.", ("kofi-mensah", "adviser")),
        ("Kofi Mensah, who has fisheries in Accra, spoke first.", ("kofi-mensah", "minister")),
        ("Kofi Mensah, who deals with trade and industry in Accra, spoke first.", ("kofi-mensah", "minister")),
        ("Kofi Mensah, who represents Ghana in Rome, spoke first.", ("kofi-mensah", "ambassador")),
        ("Kofi Mensah, Attorney General and Minister of Foreign Affairs, spoke.", ("kofi-mensah", "minister")),
        ("Kofi Mensah, ambassador and special envoy for Africa, spoke.", ("kofi-mensah", "ambassador")),
        ("Poland's Foreign Minister, Jan Nowak, saw Kofi Mensah, who holds the same office in Accra.", FOREIGN),
        ("Poland's ambassador Jan Nowak, Ghana's Kofi Mensah and others came.", ("kofi-mensah", "ambassador")),
        ("Kofi Mensah, the road and transport minister, spoke.", ("kofi-mensah", "minister")),
    ],
)
def test_words_for_posts_and_what_holders_do(text: str, office: tuple[str, str]) -> None:
    assert office in {(person, role) for person, role, _, _ in tenures_held(text)}


def test_a_head_with_no_name_behind_it_is_none() -> None:
    assert not tenures_held("In Accra they came with Kofi Mensah at the head and left.")


def test_a_counterpart_of_a_guest_is_not_the_presidents() -> None:
    text = (
        "Poland's Foreign Minister, Jan Nowak, came to Accra. He was received by President Ama Boateng of Ghana, "
        "and lunched with Kofi Mensah, his colleague."
    )
    assert ("kofi-mensah", "foreign_minister") in {(person, role) for person, role, _, _ in tenures_held(text)}


def test_a_secretary_by_rank_is_of_no_state_where_he_is_posted() -> None:
    found = tenures_held("Ghana's ambassador, Ama Boateng, came with Kofi Mensah, first secretary in Berlin.")
    assert "DE" not in {state for _, _, state, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "Anders Holm met with the Kenyan President in Nairobi on Tuesday.",
        "Anders Holm was received by the Kenyan President in Nairobi on Tuesday.",
        "Anders Holm arrived on Monday. The Kenyan President received him.",
    ],
)
def test_the_title_of_whom_somebody_faces_is_not_his(text: str) -> None:
    assert tenures_held(text) == set()


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The President of the Federation of Nigeria, Kofi Mensah, spoke.", ("kofi-mensah", "head_of_state")),
        (
            "In 1990 spoke Kofi Mensah, Head of the Union of Soviet Socialist Republics.",
            ("kofi-mensah", "head_of_state"),
        ),
        ("The Chief Commissioner of the Human Rights Commission, Kofi Mensah, spoke.", ("kofi-mensah", "other")),
        ("The Chief Commissioner of Rodrigues, Kofi Mensah, spoke.", ("kofi-mensah", "regional_head")),
    ],
)
def test_unions_that_are_states_and_commissioners_of_no_region(text: str, office: tuple[str, str]) -> None:
    assert office in {(person, role) for person, role, _, _ in tenures_held(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The lawyer Kofi Mensah, who represents Ghana in the case, spoke first.",
        "The singer Kofi Mensah, who represents Ghana at the Song Contest, spoke first.",
        "Kofi Mensah of the Salvation Army spoke first.",
        "In Accra Kofi Mensah, who deals with the media, spoke first.",
        "In Accra Kofi Mensah, who oversees trade talks, spoke first.",
    ],
)
def test_who_only_deals_with_or_stands_for_something_holds_no_office(text: str) -> None:
    assert not {role for _, role, _, _ in tenures_held(text)} & {"ambassador", "military", "minister"}


def test_who_has_the_title_of_the_one_before_has_not_his_state_in_it() -> None:
    offices = offices_read("India's ambassador Jan Nowak, Nepal's Kofi Mensah and Bhutan's Ama Boateng came.")
    assert {(one.state, one.title) for one in offices} == {
        ("IN", "India's ambassador"),
        ("NP", "ambassador"),
        ("BT", "ambassador"),
    }


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Malawi's Foreign Minister Kondwani Phiri met his peers from Nepal, Chad and Laos, "
            "that is to say Bimala Rai, Abakar Saleh and Khamla Vong.",
            ("bimala-rai", "foreign_minister", "NP", "current"),
        ),
        (
            "Malawi's Foreign Minister met his peers from Nepal and Chad, who are Bimala Rai and Abakar Saleh.",
            ("abakar-saleh", "foreign_minister", "TD", "current"),
        ),
        (
            "Malawi's President met the governors Grace Banda of Tuvoka and Peter Phiri of Bekal.",
            ("peter-phiri", "regional_head", "MW", "current"),
        ),
        (
            "Grace Banda and Peter Phiri, each of them Deputy Speaker of the National Assembly of Malawi, spoke.",
            ("grace-banda", "deputy_speaker", "MW", "current"),
        ),
        (
            "A decree raised Peter Phiri, hitherto deputy minister of trade of Malawi, to the rank of minister.",
            ("peter-phiri", "minister", "MW", "current"),
        ),
        (
            "Peter Phiri, the minister of trade of Malawi, becomes ambassador to Kenya.",
            ("peter-phiri", "ambassador", "MW", "current"),
        ),
        (
            "They saw Peter Phiri, whose office is that of Comptroller of Malawi, in Lilongwe.",
            ("peter-phiri", "other", "MW", "current"),
        ),
        (
            "They saw Peter Phiri, whom Malawi keeps as its High Commissioner, in London.",
            ("peter-phiri", "ambassador", "MW", "current"),
        ),
        ("They met Malawi's top soldier, Peter Phiri, in Lilongwe.", ("peter-phiri", "military", "MW", "current")),
        (
            "They met Grace Banda, a leading figure of the Green Party of Malawi, in Lilongwe.",
            ("grace-banda", "party_leader", "MW", "current"),
        ),
        (
            "They met the Whip of the Parliament of Malawi, Grace Banda, in Lilongwe.",
            ("grace-banda", "legislator", "MW", "current"),
        ),
    ],
)
def test_offices_told_by_other_words(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


def test_who_names_others_to_an_office_has_it_not() -> None:
    text = "Grace Banda, Speaker of the Parliament of Malawi, named judges and clerks in Lilongwe."
    assert ("grace-banda", "judge", "MW", "current") not in tenures_held(text)


def test_a_new_item_with_its_own_title_ends_a_list() -> None:
    text = (
        "He met the defence ministers Ivar Tamm of Estonia and Juris Ozols of Latvia, "
        "with Poland's top soldier, Jan Nowak, and others."
    )
    assert ("jan-nowak", "defence_minister", "PL", "current") not in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The guest from Lima was received at the barracks by the Commander of the Fleet, Vice Admiral\n"
            "Arturo Salas, in Callao, Peru.",
            ("arturo-salas", "military", "PE", "current"),
        ),
        (
            "The guest, who stays in the country for two days and sees the\nports of the south, had a meeting in Peru "
            "with the Chief of the Defence Force (CDF),\nGeneral Arturo Salas.",
            ("arturo-salas", "military", "PE", "current"),
        ),
    ],
)
def test_a_wrapped_line_goes_on_with_a_name(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)
