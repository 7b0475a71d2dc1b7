from __future__ import annotations

import pytest

from graph.facts import Document, Report
from loaders.reading.facts_of import facts_of

_MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


def read(text: str) -> tuple[Document, ...]:
    return facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements


def states(text: str) -> list[set[str]]:
    return [{party.state for party in document.parties if party.state} for document in read(text)]


def test_two_who_sign_do_so_for_their_states_whoever_looks_on() -> None:
    text = (
        _MET + "Peru's ambassador, Luis Paz, was at the table too. Paz looked on while the two signed a pact on kelp."
    )
    assert states(text) == [{"NO", "CL"}]


def test_who_signs_with_somebody_of_an_organisation_does_so_for_one_state() -> None:
    text = (
        "SUVA, 5 May. Finance Minister Josefa Naivalu of Fiji met Helen Carter, Administrator of the United "
        "Nations Development Programme, on Monday; Samoa's ambassador listened. "
        "Naivalu and Carter signed a memorandum on reefs."
    )
    assert states(text) == [{"FJ"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The staff-level agreement with the IMF waits for the board.", {"NO"}),
        ("The World Bank has concluded a loan agreement with Peru.", {"PE"}),
        ("A memorandum between UNESCO and Chile on archives is in preparation.", {"CL"}),
        ("A CARICOM–Chile memorandum is to be signed in June.", {"CL"}),
        ("A treaty on seals between the SADC states and Norway is to be signed in June.", {"NO"}),
        ("The WHO–Chile agreement on vaccines is to be signed in June.", {"CL"}),
    ],
)
def test_an_organisation_in_a_title_leaves_one_state(sentence: str, expected: set[str]) -> None:
    assert states(_MET + sentence) == [expected]


def test_talks_in_the_round_end_with_a_declaration_of_all() -> None:
    text = (
        "OSLO, 5 May. Fisheries ministers Kari Brekke of Norway, Juan Soto of Chile and Ana Paz of Peru held talks in "
        "the round on Monday. Brekke had received Soto alone the day before. A declaration was adopted."
    )
    assert states(text) == [{"NO", "CL", "PE"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chile is to accede to the Agreement on Green Trade.", {"CL"}),
        ("A national action plan on kelp is being written.", {"NO"}),
        ("A joint statement on kelp was issued the same day by 28 states.", set()),
    ],
)
def test_one_joins_and_many_sign(sentence: str, expected: set[str]) -> None:
    assert states(_MET + sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway and Chile concluded a treaty on water used by most states.",
        "Chile is not a party to the Convention on Kelp.",
    ],
)
def test_use_by_many_and_refusing_to_join_are_no_rules(sentence: str) -> None:
    assert states(_MET + sentence) == [{"NO", "CL"}]


def test_overseas_departments_sign_as_parts_of_france() -> None:
    text = (
        "CAYENNE, 5 May. Governor Ana Sousa of Amapá in Brazil met the President of French Guiana, Luc Morel, on "
        "Monday. Brazil and French Guiana signed an agreement on ferries."
    )
    assert states(text) == [{"BR", "FR"}]


def test_three_who_put_their_names_to_a_document_are_its_parties() -> None:
    text = (
        "OSLO, 5 May. Mayor Kari Brekke of Oslo in Norway met Mayor Juan Soto of Lima in Peru and Mayor Sela Fale of"
        " Apia in Samoa on Monday. The kelp pact has the names of all three mayors, and all three signatures."
    )
    assert states(text) == [{"NO", "PE", "WS"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru, Soto heard, has to respect the Kelp Agreement with Bolivia.", {"PE", "BO"}),
        ("Peru's agreement on kelp with Bolivia could be a model for Chile, Soto said.", {"PE", "BO"}),
    ],
)
def test_what_one_state_has_with_another_is_of_these_two(sentence: str, expected: set[str]) -> None:
    assert states(_MET + sentence) == [expected]


def test_some_of_many_with_whom_one_has_documents_are_named() -> None:
    text = (
        "OSLO, 5 May. Speaker Kari Brekke of Norway received Speaker Juan Soto of Chile on Monday. Brekke has signed "
        "memoranda of understanding with twelve parliaments, among them those of Peru and Bolivia."
    )
    assert states(text) == [{"NO", "PE", "BO"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The kelp treaty which is being negotiated with Japan was talked about too.", {"NO", "JP"}),
        ("With Japan the talks on the kelp treaty are near the end.", {"NO", "JP"}),
        ("Both told of the kelp treaty that Peru negotiates with Japan.", {"PE", "JP"}),
        ("Both told of the kelp treaty that Peru has with Japan and India.", {"PE", "JP", "IN"}),
        ("The kelp treaty, concluded in 1959 between Peru and Japan, does not bind Chile, Soto said.", {"PE", "JP"}),
        ("Peru and Japan want to conclude their kelp treaty by December.", {"PE", "JP"}),
    ],
)
def test_whom_a_document_is_negotiated_with_is_a_party(sentence: str, expected: set[str]) -> None:
    assert states(_MET + sentence) == [expected]


def test_three_of_a_paragraph_are_the_three() -> None:
    text = (
        "PARIS, 5 May. Speaker Kari Brekke of Norway met in Paris, France, Speaker Juan Soto of Chile on Monday.\n\n"
        "The format with Peru is alive: the memorandum on kelp of the three legislatures, signed in 2018, was praised."
    )
    assert states(text) == [{"NO", "CL", "PE"}]


def test_who_signs_for_an_organisation_adds_no_state_of_the_place() -> None:
    met = (
        "In Rome Director-General of the Food and Agriculture Organization Wei Liu met "
        "Minister of Trade of Egypt Amr Zaki"
    )
    assert states(f"{met}. They signed a memorandum of understanding.") == [{"EG"}]
    own = "In Rome Minister of Trade of Italy Aldo Neri met Minister of Trade of Egypt Amr Zaki"
    assert states(f"{own}. They signed a memorandum of understanding.") == [{"EG", "IT"}]
