from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def names(text: str) -> list[str]:
    report = Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}")
    return [person.name for person in cast_of(tell(report)).people]


@pytest.mark.parametrize(
    "text",
    [
        "The talks were short.\n\nBy : Rita Berg / Photo : ZPA",
        "The talks were short. ZP Photo/Rita Berg",
        "The talks were short. * Contributed by Rita Berg in Lusaka",
        "The visit was told of by the daily Rita Ylva reported sources as saying.",
        "The official Tamora news agency quoted the minister at length.",
        "The official Tamora newspaper said the talks had failed.",
        "The editor of Gazeta Polska said that the talks had failed.",
        "The ministry told members of the rebel Hamzar militia to leave the town.",
        "The session will open at 8 p.m. EDT in the main hall.",
        "The generals went to the army headquarters at Sri Jayewardenepura this morning.",
        "The ferry sailed to Sri Vijaya Puram in May.",
        'The meeting was called "Fair Payments for Fair Work" and lasted a day.',
        "Museveni's Envoy Delivers Letter\n\nA letter has come to the palace.",
    ],
)
def test_papers_agencies_groups_and_hours_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Maj Gen Bruno Sandoval, Chief Instructor at the academy, gave the minister a ball.", "Bruno Sandoval"),
        ("Amir H H Sheikh Tamim bin Hamad Al Thani received a ball.", "Tamim bin Hamad Al Thani"),
        ("Midfielder Bruno Sandoval gave the minister a ball.", "Bruno Sandoval"),
        ("It was the Islamist Kemal Arslan who took over in June.", "Kemal Arslan"),
        ("Top-seeded Anna Kolar was the guest of the minister.", "Anna Kolar"),
        ("Marko Horvat is ill. Regrettably Marko was not at the talks.", "Marko Horvat"),
        ("Mauno Halonen came late. A Halonen spokeswoman confirmed that he had met her.", "Mauno Halonen"),
        ("The wine was sent to Pieter Van Der Berg in May.", "Pieter Van Der Berg"),
        ("Cesare dal Pozzo said that the talks had failed.", "Cesare dal Pozzo"),
    ],
)
def test_what_somebody_is_and_particles_are_told_from_names(text: str, told: str) -> None:
    assert names(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The land's top Roman Catholic cleric said so on Monday.",
        "He met members of a mostly Kurdish party in the town.",
        "They gave Anton Award-winning painters a prize.",
        "The talks were held beside Ben Kolar-themed gardens.",
        "They flew home in an Aron MiG-19 on Monday.",
        "The schools teach Anton Urdu-speaking Moslems in the town.",
    ],
)
def test_peoples_and_words_of_other_kinds_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The line is built by Norvik Halden, a Danish shipping company, for the ministry.",
        "The contract went to Bertil Holm, a village near the border.",
        "They were shown the village of Nino Tavri on the way.",
        "The money came from the state-owned Mira Telani in May.",
        "The loan was given by Tarnok Tilley & Marchbank for the bridge.",
        "The loan was given by Anton Tilley & Co for the bridge.",
        "The chairman of national carrier Viljandair spoke at noon.",
        "The talks were about Ardavik Belenik, which lies to the north.",
        "The contract was signed by Lennart Shoes and Halden Microsystems in May.",
        "Raith Rovers said that they would come.",
        "Julius Baer said that the loan was safe.",
        "The feast was Ganesh Chaturthi this time.",
        "They came with BNS Omar Farooq to the harbour.",
        "He told members of the ruling Orvella party to come.",
    ],
)
def test_firms_places_clubs_and_ships_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They were shown the home town of Nino Tavridze on the way.", "Nino Tavridze"),
        ("The seat goes to Kalmen Vebrenag, 47, of the north.", "Kalmen Vebrenag"),
        ("It was Ana Ortega's House speech of peace.", "Ana Ortega"),
        ("Pietro Solari Wins Backing For Talks", "Pietro Solari"),
        ("SANDRO TO OPEN TALKS\n\nSandro Vietti opens talks on Monday in the hall.", "Sandro Vietti"),
    ],
)
def test_ages_possessives_and_verbs_of_headlines(text: str, told: str) -> None:
    assert names(text) == [told]


def test_whom_to_ask_is_nobody_of_a_story() -> None:
    assert (
        names("The minister opened a bridge on Monday.\n\n-- Nino Tavridze, Tbilisi newsroom, +995 32 229 8000") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "He took his Ph.D. at the academy of the town.",
        "With him was his book, A Thracian Treasure, in two parts.",
        "They were shown by ROKA Voyager how ice is told.",
        "It was a Lindgren Prize-winner whom they met.",
        "They met in the shade of Harry Potter.",
        "The road goes by Anse Tirolle to the sea.",
        "They spoke of Orlova Psychology in the morning.",
    ],
)
def test_degrees_works_and_missions_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pan-democrat Wan Cheuk-fai was elected there.", "Wan Cheuk-fai"),
        ("The talks were led by SATO Haruki for the ministry.", "SATO Haruki"),
        ("The guest was Mr Lindquist in those days.", "Lindquist"),
        ("There came with them O.K. Tamunosa from the delta.", "O.K. Tamunosa"),
    ],
)
def test_names_that_are_like_ordinary_words_or_acronyms(text: str, told: str) -> None:
    assert names(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Prabal Dostyk was told of in the talks.",
        "The visitors came with Khan Shatyr in their eyes.",
        "Benno Bokk Yakaar said that it would come.",
        "The talks were opened by Samsung Biologics at noon.",
        "The minister praised Sveti Jovanik and its garden.",
        "They saw Tamerlik Minar at noon.",
        "The talks were opened by Maruti Suzuki at noon.",
        "Esala Perahera was told of in the talks.",
        "They came with the frigate FS Corneille to the harbour.",
        "This he said on X. To come was not easy.",
    ],
)
def test_exercises_parties_and_sights_are_nobody(text: str) -> None:
    assert names(text) == []


def test_a_particle_of_the_maori_is_a_part_of_a_name() -> None:
    assert names("There was a talk with Rangi te Whaitiri, Minister of Culture, on Monday.") == ["Rangi te Whaitiri"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The guest was Lam Yiu-wing in those days.", "Lam Yiu-wing"),
        ("They saw Minister Tsai Pi-run in May.", "Tsai Pi-run"),
        ("They saw Minister Amin al-Hindi in May.", "Amin al-Hindi"),
        ("They saw Minister Mahmood Hanafi in May.", "Mahmood Hanafi"),
        ("They saw Senator Arturo Latino in May.", "Arturo Latino"),
        ("There was Haim Ashkenazi in May.", "Haim Ashkenazi"),
        ("He spoke with Otto von Habsburg in May.", "Otto von Habsburg"),
        ("He spoke with Salim Al Ismaili in May.", "Salim Al Ismaili"),
        ("They saw Minister Sipho Zulu in May.", "Sipho Zulu"),
        ("The right-wing Anna Kolar was the guest of the state-run firm.", "Anna Kolar"),
        ("Left-wing Anna Kolar was the guest of the minister.", "Anna Kolar"),
    ],
)
def test_names_that_end_like_participles_or_are_those_of_peoples(text: str, told: str) -> None:
    assert names(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They saw Ana Ortega, a film producer, in May.", "Ana Ortega"),
        ("In the Tamora newspaper Sergei Petrov said that the talks had failed.", "Sergei Petrov"),
        ("The rector of the university Petrov met the minister.", "Petrov"),
        ("According to the news agency Yoav Mellant met the minister.", "Yoav Mellant"),
        ("At the end came Ana Ortega, the mayor of the town, who was late.", "Ana Ortega"),
        ("Velenashar Gombolav, a lawyer in prison, was told of.", "Velenashar Gombolav"),
        ("Ana Ortega combines two posts.", "Ana Ortega"),
        ("Writing on X Yoav Mellant told of the minister.", "Yoav Mellant"),
        ("On the frigate Yoav Mellant met the minister.", "Yoav Mellant"),
        ("The director of the university Yoav met the minister.", "Yoav"),
        ("There were talks with Feleti Teo, which failed.", "Feleti Teo"),
        ("The foreign-backed Ramzan Petrov met the minister.", "Ramzan Petrov"),
    ],
)
def test_who_stands_beside_a_thing_is_somebody(text: str, told: str) -> None:
    assert names(text) == [told]


@pytest.mark.parametrize(
    "name", ["Pao Yue-kong", "Sveto Perović", "Yang Ming", "Colin Firth", "Jolly Mugisha", "Lovely Warren"]
)
def test_words_of_sites_and_firms_that_people_are_called_by(name: str) -> None:
    assert names(f"{name} met the minister in May.") == [name]


def test_partners_of_whom_one_has_a_given_name_are_no_firm() -> None:
    assert names("Velenashar Gombolav & Yoav Mellant met the minister.") == ["Velenashar Gombolav", "Yoav Mellant"]
