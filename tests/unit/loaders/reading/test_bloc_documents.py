"""Documents of organisations of states and of forums, and of the states that a sentence lists."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of

_MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


def states(text: str) -> list[set[str]]:
    found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements
    return [{party.state for party in document.parties if party.state} for document in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They spoke of the implementation of the SAARC Convention on Narcotic Drugs.", set()),
        ("In July 2018 the member states signed the Seal Protection Agreement.", set()),
        ("The Fjord Process has lately concluded a memorandum on kelp.", set()),
        ("The Fjord Initiative has lately concluded with Japan a memorandum on kelp.", {"JP"}),
    ],
)
def test_a_document_of_a_bloc_or_forum_is_not_of_those_who_meet(sentence: str, expected: set[str]) -> None:
    assert states(_MET + sentence) == [expected]


def test_what_a_bloc_in_session_signs_is_of_no_state() -> None:
    text = (
        "DODOMA, 5 May. The Council of Health Ministers of the SADC held its session in Dodoma on Monday, with "
        "Minister Ana Mushi of Tanzania in the chair. A plan of joint vaccination for 2021 was signed."
    )
    assert states(text) == [set()]


def test_what_two_sign_beside_the_session_of_a_bloc_is_theirs() -> None:
    text = (
        "DODOMA, 5 May. On the sidelines of the SADC session Minister Ana Mushi of Tanzania received Joe Banda, "
        "Minister of Health of Zambia. A plan of joint vaccination for 2021 was signed."
    )
    assert states(text) == [{"TZ", "ZM"}]


def test_what_ministers_of_two_states_sign_at_the_meeting_of_a_bloc_is_theirs() -> None:
    text = (
        "DODOMA, 5 May. The ministers of Tanzania and Zambia met at a SADC meeting in Dodoma. "
        "They signed a memorandum on trade."
    )
    assert states(text) == [{"TZ", "ZM"}]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru and Bolivia have signed an agreement on kelp.", {"PE", "BO"}),
        ("Peruvians and Bolivians are negotiating an agreement on kelp.", {"PE", "BO"}),
        ("They praised the Kelp Agreement that Peru and Bolivia signed in June.", {"PE", "BO"}),
        ("They praised the Kelp Agreement, signed in June by Peru and Bolivia.", {"PE", "BO"}),
    ],
)
def test_two_states_that_sign_are_the_parties_whoever_met(sentence: str, expected: set[str]) -> None:
    assert states(_MET + sentence) == [expected]


def test_conventions_of_all_are_of_none_who_speak_of_them() -> None:
    assert states(_MET + "They spoke of the implementation of the UN Convention on Seals.") == [set()]
