"""Documents that are told of by a name of their own, of which nothing else is told."""

from __future__ import annotations

import pytest
from documents_read import standings_read

from ontology.terms import AgreementStatus

MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


def standings(sentence: str) -> list[tuple[str, str]]:
    return standings_read(MET + sentence)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Lunch was given to kelp, sheep and the Tromsø Agreement.", "Tromsø Agreement"),
        ("Brekke wondered aloud who still believes in the Valdivia roadmap.", "Valdivia roadmap"),
        ("Money for the Southern Fjords Charter was their last matter.", "Southern Fjords Charter"),
        ("Soto asked what would become of CETA, and of kelp.", "CETA"),
    ],
)
def test_a_name_of_its_own_is_of_what_is_there(sentence: str, title: str) -> None:
    assert standings(sentence) == [(title, AgreementStatus.REFERENCED)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lunch was given to sheep, the constitutional treaty and kelp.",
        "The Executive Secretary of the Convention on Migrating Whales was with them.",
        "Brekke presides over the Meeting of the Parties to the Tromsø Agreement.",
    ],
)
def test_the_body_of_a_treaty_and_what_has_no_name_are_no_document(sentence: str) -> None:
    assert standings(sentence) == []


def test_what_was_not_signed_is_not_there() -> None:
    assert standings("The Convention on Lasting Kelp was not signed.") == []


def test_an_order_that_a_minister_signs_is_his_own() -> None:
    assert standings("Brekke signed an order on kelp in Oslo.") == []
