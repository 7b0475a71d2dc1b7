"""Whose office it is that a report leaves unsaid, and who holds one no longer."""

from __future__ import annotations

from importlib.resources import files

import pytest
from offices_read import offices_read

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.leaders import has_left, leaderships_of, state_of_leader
from loaders.reading.officeholders import state_of_officeholder, words_of
from loaders.reading.references import cast_of
from ontology.states import states as all_states
from ontology.terms import Role, TenureStatus


def states(text: str) -> set[tuple[str, str | None]]:
    return {(office.person, office.state) for office in offices_read(text)}


@pytest.mark.parametrize(
    ("name", "role", "year", "over", "state"),
    [
        ("Ramaphosa", Role.HEAD_OF_STATE, 2021, False, "ZA"),
        ("Cyril Ramaphosa", Role.PARTY_LEADER, 2021, False, "ZA"),
        ("Ramaphosa", Role.MINISTER, 2021, False, None),
        ("Ramaphosa", Role.HEAD_OF_STATE, 1995, False, None),
        ("Thabo Mbeki", Role.HEAD_OF_STATE, 2021, False, None),
        ("Thabo Mbeki", Role.HEAD_OF_STATE, 2021, True, "ZA"),
        ("Mbeki", Role.HEAD_OF_STATE, 2021, True, None),
    ],
)
def test_leaders_are_known_by_name_role_and_year(
    name: str, role: Role, year: int, over: bool, state: str | None
) -> None:
    assert state_of_leader(name, role, year, over=over) == state


@pytest.mark.parametrize(
    ("name", "years", "between"),
    [
        ("Cristian Diaconescu", (2009, 2012), 2010),
        ("Yves Leterme", (2009,), 2008),
        ("Lorin S. Robert", (2019,), 2021),
    ],
)
def test_foreign_ministers_led_a_ministry_in_their_years(name: str, years: tuple[int, ...], between: int) -> None:
    led = [Role.FOREIGN_MINISTER in dict(leaderships_of(name, year)) for year in (*years, between)]
    assert led == [*(True for _ in years), False]


def test_who_led_a_state_before_has_left() -> None:
    assert has_left("Thabo Mbeki", Role.HEAD_OF_STATE, "ZA", 2021)
    assert not has_left("Thabo Mbeki", Role.HEAD_OF_STATE, "ZA", 2005)
    assert not has_left("Mbeki", Role.HEAD_OF_STATE, "ZA", 2021)
    assert not has_left("Thabo Mbeki", Role.HEAD_OF_STATE, "BW", 2021)
    brother = "Mishal Al-Ahmad Al-Jaber Al-Sabah"
    assert not has_left(brother, Role.HEAD_OF_STATE, "KW", 2024), "whose father's names are those of one before"
    assert not has_left("Mariano Rajoy", Role.HEAD_OF_STATE, "ES", 2015), "records call him so once"


def test_a_leader_and_others_of_a_state_that_nothing_else_tells() -> None:
    text = "President Ramaphosa and Minister Peter Venter received the Ambassador of Chile, Ana Soto, on Monday."
    assert ("ramaphosa", "ZA") in states(text)
    assert ("ana-soto", "CL") in states(text)


def test_a_counterpart_who_leads_a_state_is_of_that() -> None:
    found = states("Prime Minister Mia Mottley of Barbados met her counterpart Giorgia Meloni in Geneva.")
    assert ("giorgia-meloni", "IT") in found


def test_a_leader_of_the_past_holds_the_office_no_longer() -> None:
    (office,) = offices_read("The hall was opened by President Thabo Mbeki of South Africa.")
    assert office.status is TenureStatus.FORMER


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Governor of Misiones, Ana Torres, thanked the Peruvian guests.", "AR"),
        ("The mayor of Gdynia, Ana Torres, thanked the Peruvian guests.", "PL"),
        ("LEBANESE RED CROSS - Minister Ana Torres spoke.", "LB"),
        ("The Secretary of State for the European Union, Ana Torres, flew from Madrid.", "ES"),
        ("The chair of the EU Affairs Committee of the Saeima, Ana Torres, spoke in Brussels.", "LV"),
        ("The Force Commander of UNIFIL, Ana Torres, spoke in Lebanon.", None),
        ("A judge of the European Court of Human Rights, Ana Torres, came to Georgia.", None),
        ("The Executive Director of Frontex, Ana Torres, came to Georgia.", "EU"),
        ("Ana Torres, chairman of the Shura Council, is in Kenya for a week; Qatar thanks Kenya.", "QA"),
        ("Ana Torres, chairman of the Shura Council, spoke.", "SA"),
        ("In Comrat, Moldova, Ana Torres, deputy of the People's Assembly, spoke.", "MD"),
        ("In Grenada the Minister of Petite Martinique Affairs, Ana Torres, spoke.", "GD"),
    ],
)
def test_places_bodies_and_organisations_tell_whose_office_it_is(text: str, state: str | None) -> None:
    assert states(text) == {("ana-torres", state)}


def test_sides_told_in_short() -> None:
    text = (
        "The Chadian side was led by Ali Saleh, Minister of Livestock, and the Kenyan one by Peter Mwangi, "
        "Minister of Agriculture."
    )
    assert states(text) == {("ali-saleh", "TD"), ("peter-mwangi", "KE")}


def test_who_receives_a_delegation_is_not_of_it() -> None:
    text = "In Oslo the Kenyan delegation was received by Kari Dahl, Minister of Fisheries. Norway was glad."
    assert ("kari-dahl", "NO") in states(text)


def test_a_deputy_is_of_whoever_is_named_last_before() -> None:
    text = "Minister Hugo Salas of Peru spoke with Minister Eva Lind of Sweden, who had come with her deputy Jan Berg."
    assert ("jan-berg", "SE") in states(text)


def test_a_publisher_named_in_its_own_language_tells_its_state() -> None:
    text = "Vlada Republike Srbije\n\nMinister Ana Torres received on Monday the Ambassador of Ghana, Kofi Owusu."
    assert ("ana-torres", "RS") in states(text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Ana Torres, counsellor in Berlin, and the Peruvian guests were there.", "PE"),
        ("The head of the Peruvian interests section in Iran, Ana Torres, called.", "PE"),
    ],
)
def test_where_somebody_is_posted_is_not_whose_office_it_is(text: str, state: str) -> None:
    assert ("ana-torres", state) in states(text)


def test_a_commissioner_where_only_the_union_has_any() -> None:
    assert states("In Brussels the High Representative, Ana Torres, spoke.") == {("ana-torres", "EU")}


def test_a_commissioner_of_a_state_is_not_of_the_union() -> None:
    text = "The Commissioner for Human Rights of Ukraine, Ana Torres, went to Brussels on Monday."
    assert ("ana-torres", "EU") not in states(text)
    assert ("ana-torres", "EU") in states(text.replace("Human Rights of Ukraine", "Trade"))


@pytest.mark.parametrize(("place", "state"), [("Chile", None), ("the Cook Islands", "CK")])
def test_whoever_is_called_like_a_leader_of_a_state_that_is_not_told_is_no_envoy_of_it(
    place: str, state: str | None
) -> None:
    assert state_of_leader("Mark Brown", Role.AMBASSADOR, 2023, told=()) is None
    assert state_of_leader("Mark Brown", Role.HEAD_OF_GOVERNMENT, 2023, told=()) == "CK"
    found = states(f"Ambassador Mark Brown met Minister Ana Torres of {place} on Monday.")
    assert (("mark-brown", "CK") in found) is (state == "CK")


def test_a_place_that_somebody_comes_from_is_no_side() -> None:
    text = "The Kenyan side was there. From Mexico, Minister Ana Torres of Panama sent a letter on Chile, he said."
    assert ("ana-torres", "PA") in states(text)


@pytest.mark.parametrize(
    ("name", "year", "told", "state"),
    [
        ("Richard Brabec", 2015, (), "CZ"),
        ("Brabec Richard", 2015, (), "CZ"),
        ("Brabec", 2015, ("CZ",), None),
        ("Richard Brabec", 2008, (), None),
        ("Richard Brabec", 2008, ("CZ",), "CZ"),
        ("Richard Brabec", 1995, ("CZ",), None),
        ("Richard Brabecov", 2015, ("CZ",), None),
    ],
)
def test_of_which_state_a_known_holder_is(name: str, year: int, told: tuple[str, ...], state: str | None) -> None:
    assert state_of_officeholder(name, year, told) == state


def test_the_table_of_holders_says_what_it_is_asked_for() -> None:
    table = (files("loaders.resources") / "officeholders.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in table]
    codes = {state.code for state in all_states()}
    assert [words for words, *_ in rows if words != words_of(words.split())] == []
    assert {state for _, state, _, _ in rows} <= codes
    assert [row for row in rows if int(row[2]) > int(row[3])] == []


def test_who_is_known_to_govern_needs_no_state_beside_him() -> None:
    text = "Ada Lund, President of Iceland, held talks in Oslo with Minister Richard Brabec."
    assert ("richard-brabec", "CZ") in states(text)


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("Foreign Minister Rodriguez of Peru met the Ambassador of Chile, Ana Soto.", "rodriguez", "PE"),
        ("King Abdullah of Saudi Arabia met the Ambassador of Chile, Ana Soto.", "abdullah", "SA"),
        ("Prime Minister Khan of Bangladesh met the Ambassador of Chile, Ana Soto.", "khan", "BD"),
        ("The Peruvian delegation included Foreign Minister Rodriguez, who met the envoy.", "rodriguez", "PE"),
        ("LIMA, June 14 - Foreign Minister Rodriguez met the Ambassador of Chile, Ana Soto.", "rodriguez", "PE"),
        ("LIMA, June 14 - Foreign Minister Rodriguez met the Ambassador of Cuba, Ana Soto.", "rodriguez", "PE"),
    ],
)
def test_a_known_surname_yields_to_the_state_that_the_report_tells(text: str, person: str, state: str) -> None:
    assert (person, state) in states(text)


@pytest.mark.parametrize(
    ("line", "person", "state"),
    [
        ("for Santiago, the foreign minister Anna Soto spoke", "anna-soto", "CL"),
        ("for Madrid, the ambassador Juan Rey", "juan-rey", "ES"),
        ("for Peru, Senator Ana Paz", "ana-paz", "PE"),
    ],
)
def test_a_clause_that_begins_for_a_state_or_its_capital_tells_the_state_of_who_is_named(
    line: str, person: str, state: str
) -> None:
    assert (person, state) in states(f"In Quito, Ecuador, President Luis Mora opened the session; {line}.")


def test_the_ambassador_named_for_a_state_may_be_who_is_sent_there() -> None:
    text = "Kenya called home its envoys: for Mexico, Ambassador Anna Odhiambo, and for Cuba, Ambassador Paul Kamau."
    assert ("anna-odhiambo", "MX") not in states(text)


@pytest.mark.parametrize(
    ("title", "state"),
    [("Catalan minister", "ES"), ("Flemish Minister", "BE"), ("Tatar leader", "RU")],
)
def test_a_part_of_a_state_right_before_a_title_tells_whose_office_it_is(title: str, state: str) -> None:
    found = states(f"In Mexico City the senator of Mexico, Ana Soto, received the {title} Peter Brandt.")
    assert ("peter-brandt", state) in found


def test_a_part_of_a_state_in_which_somebody_is_does_not() -> None:
    text = "Mexico, 3 May. Senator Ana Soto of Mexico travels. In Catalonia Minister Pedro Paz of Mexico spoke."
    assert ("pedro-paz", "ES") not in states(text)


@pytest.mark.parametrize(
    ("text", "person", "status"),
    [
        ("Ana Soto, the President of Peru, who was it once, came with aides.", "ana-soto", "former"),
        ("Jan Nowak, Mayor of Warsaw for ten years until 2004, came.", "jan-nowak", "former"),
        ("Jan Nowak, Mayor of Warsaw 1994-2004, came.", "jan-nowak", "former"),
        ("Ann Grey, Kenya's Minister of Health (2010\u201314), came.", "ann-grey", "former"),
        ("Jan Nowak, Mayor of Warsaw 2018-2028, came.", "jan-nowak", "current"),
        ("Ann Grey, who has been ambassador of Kenya for a year, came.", "ann-grey", "current"),
        ("Ann Grey, who has previously been ambassador of Kenya, came.", "ann-grey", "former"),
        ("Ann Grey, Chief Justice of Kenya, now retired, came.", "ann-grey", "former"),
        ("The provisional President of Haiti, Jean Paul, came.", "jean-paul", "acting"),
        ("Ann Grey, Kenya's Minister of Health, died on Friday.", "ann-grey", "former"),
        ("Kenya's Minister of Health, Ann Grey, came. Grey, dead since Friday, was born here.", "ann-grey", "former"),
        ("Ann Grey, Kenya's Minister of Health, came. They pray for the late Ann Grey.", "ann-grey", "former"),
        ("Ann Grey, Kenya's Minister of Health, whose father died, came.", "ann-grey", "current"),
        ("Kenya's Minister of Health, Ann Grey, came after the death of Grey's father.", "ann-grey", "current"),
    ],
)
def test_the_time_of_an_office_is_told_after_it_or_by_a_death(text: str, person: str, status: str) -> None:
    assert (person, status) in {(office.person, office.status.value) for office in offices_read(text)}


@pytest.mark.parametrize(
    ("text", "person", "status"),
    [
        ("Ann Grey, President of Kenya, between 2017 and 2018 held talks with envoys.", "ann-grey", "current"),
        ("Jan Nowak, Mayor of Warsaw for five years until 2028, came.", "jan-nowak", "current"),
        ("Ann Grey, President of Kenya, at that moment rose.", "ann-grey", "current"),
        ("Ann Grey, President of Kenya, in these days receives envoys.", "ann-grey", "current"),
        ("Kenya's President Ann Grey, who was in Warsaw at that time, came.", "ann-grey", "current"),
        ("Tom Hill, the father of Kenyan President Ann Grey, died on Friday.", "ann-grey", "current"),
    ],
)
def test_what_is_told_of_a_time_or_a_death_may_be_no_end_of_an_office(text: str, person: str, status: str) -> None:
    assert {office.status.value for office in offices_read(text) if office.person == person} == {status}


def test_what_somebody_says_for_a_state_is_no_office_of_it() -> None:
    text = "For Ukraine, Defence Minister Anders Holm said, it matters. Anders Holm of Denmark spoke in Copenhagen."
    assert ("anders-holm", "UA") not in states(text)


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("Ivo Bilic, Mayor of Split, met Rosa Quispe, President of Peru.", "ivo-bilic", "HR"),
        ("Ajay Mehta, Governor of Punjab, met Indian Prime Minister Ravi Nair in New Delhi.", "ajay-mehta", "IN"),
        ("The governor of Central Province, Ian Banda, met Norway's envoy in Lusaka, Zambia.", "ian-banda", "ZM"),
        ("In Cairo, Egypt, the head of the Central Department for Trade, Amr Nasr, met guests.", "amr-nasr", "EG"),
        ("Osas Bello, Governor of Edo, met Rosa Quispe, President of Peru.", "osas-bello", "NG"),
        ("Juan Paz, Governor of Bolívar, came to Quito, Ecuador.", "juan-paz", "EC"),
        ("Juan Paz, Governor of Bolívar, came to Caracas, Venezuela.", "juan-paz", "VE"),
        ("Eva Novak, President of Czechia, met Tim Rogers, Mayor of Bath.", "tim-rogers", "GB"),
        ("Lan Keo, Governor of Xaysomboun, met Rosa Quispe, President of Peru.", "lan-keo", "LA"),
    ],
)
def test_towns_and_parts_with_names_of_other_things_tell_whose_a_mayor_or_governor_is(
    text: str, person: str, state: str
) -> None:
    assert (person, state) in states(text)


def test_an_envoy_is_not_of_where_he_is_sent() -> None:
    text = "Guests came to Tonga. The new High Commissioner in Tonga, Paula Reid, smiled. She thanked Tonga."
    assert ("paula-reid", "TO") not in states(text)


def test_whom_a_sentence_lists_together_are_of_one_state() -> None:
    text = (
        "LUSAKA. President Joe Banda received the President of Namibia. With the guest came Tom Haufiku, "
        "Minister of Trade, Ann Shivute, Minister of Health, and Rui Kapia, Minister of Mines, from Windhoek."
    )
    assert len({state for person, state in states(text) if person in ("tom-haufiku", "ann-shivute", "rui-kapia")}) == 1


@pytest.mark.parametrize(
    ("text", "person", "status"),
    [
        ("Tim Kane, Lord Mayor of Galway until last week and now head of its port, came.", "tim-kane", "former"),
        ("The governor of the time, Ali Usmonov, came to Tashkent, Uzbekistan.", "ali-usmonov", "former"),
        ("Rosa Quispe, Peru's chancellor to be, came.", "rosa-quispe", "elect"),
        ("Rosa Quispe, Peru's chancellor, to be heard later, came.", "rosa-quispe", "current"),
    ],
)
def test_until_lately_of_the_time_and_to_be_tell_when_an_office_is_held(text: str, person: str, status: str) -> None:
    assert {office.status.value for office in offices_read(text) if office.person == person} == {status}


@pytest.mark.parametrize("name", ["Amos Israel", "Jill Holland", "Kate Irish", "Victoria Mensah", "Saul London"])
def test_a_name_lends_no_state(name: str) -> None:
    assert {state for _, state in states(f"Minister {name} saw Senator Ruth Kemp.")} == {None}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("The Governor of Negros Oriental Ana Reyes spoke.", ("ana-reyes", "regional_head", "PH")),
        ("The Governor of Quintana Roo Ana Reyes spoke.", ("ana-reyes", "regional_head", "MX")),
        ("The Governor of West Pokot Ana Reyes spoke.", ("ana-reyes", "regional_head", "KE")),
        ("Akwa Ibom Governor Peter Udo spoke.", ("peter-udo", "regional_head", "NG")),
        ("Phoenix Mayor Ellen Marsh spoke.", ("ellen-marsh", "mayor", "US")),
        ("The president of Sichuan University, Chen Bo, spoke.", ("chen-bo", "other", "CN")),
        ("The president of Cleveland Clinic Abu Dhabi, Paul Hart, spoke.", ("paul-hart", "other", "AE")),
        ("The director of Phoenix Group, Paul Hart, spoke.", ("paul-hart", "business_leader", None)),
        ("The CEO of Rio Tinto Paul Hart spoke.", ("paul-hart", "business_leader", "GB")),
        ("The head of Philip Morris Ukraine Petro Hnatiuk spoke.", ("petro-hnatiuk", "business_leader", "UA")),
        ("BNP Paribas chairman Luc Morel spoke.", ("luc-morel", "business_leader", "FR")),
        ("Five Star Airlines director Luc Morel spoke.", ("luc-morel", "business_leader", None)),
    ],
)
def test_parts_of_states_in_several_words_and_what_is_called_after_places(
    text: str, office: tuple[str, str, str | None]
) -> None:
    assert {(held.person, held.role.value, held.state) for held in offices_read(text)} == {office}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Canada's premier saw Starmer's envoy Peter Hale.", ("peter-hale", "special_envoy", "GB")),
        ("Canada's premier saw Kyiv's envoy Petro Hnatiuk.", ("petro-hnatiuk", "ambassador", "UA")),
        ("Canada's premier saw Macron's diplomatic adviser Luc Morel.", ("luc-morel", "adviser", "FR")),
    ],
)
def test_who_serves_a_leader_is_of_the_leaders_state(text: str, office: tuple[str, str, str | None]) -> None:
    report = Report(id="r", stems=("r",), published="2025-05-06", text=f" date 2025-05-06 {text}")
    found = cast_of(tell(report)).offices
    assert office in {(held.person, held.role.value, held.state) for held in found}


def test_who_serves_a_leader_of_the_story_is_of_his_state() -> None:
    text = (
        "SANTIAGO - Chile's mayors spoke in Santiago. Peru's President Ana Ruiz wrote. "
        "Chile's papers in Chile told of Ruiz's adviser Juan Soto."
    )
    assert ("juan-soto", "PE") in states(text)


def test_an_assistant_is_one_where_it_is_told_whose() -> None:
    assert ("juan-soto", "PE") in states("The president's assistant Juan Soto spoke in Lima.")
    assert not states("Peru's coach and the assistant Juan Soto spoke.")
