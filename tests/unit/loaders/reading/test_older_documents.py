from __future__ import annotations

import pytest

from graph.facts import Document, Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementStatus


def read(text: str) -> tuple[Document, ...]:
    return facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements


def standings(text: str) -> list[AgreementStatus]:
    return [document.status for document in read(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Norwegian minister asked about the 2011 agreement on seals with Chile.",
        "An agreement on seals of 1987 between Norway and Chile hung behind the desk.",
        "A memorandum on seals, from 2016, was reprinted for the guests from Chile.",
        "A memorandum on seals between Norway and Chile dates from January.",
        "An agreement on seals between Norway and Chile remains in force.",
    ],
)
def test_a_document_of_an_earlier_year_is_there_already(sentence: str) -> None:
    assert standings(f"OSLO, 5 May. {sentence}") == [AgreementStatus.REFERENCED]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway and Chile signed the agreement on seals of 1987 in Oslo.", AgreementStatus.SIGNED),
        ("Norway and Chile signed an agreement on seals for 2020 in Oslo.", AgreementStatus.SIGNED),
        ("Norway and Chile signed a memorandum of understanding dated 14 June 2021.", AgreementStatus.SIGNED),
        ("Norway and Chile will sign a draft agreement on seals of 2019 in June.", AgreementStatus.PLANNED),
    ],
)
def test_a_signing_that_is_told_is_told_of_an_older_document_too(sentence: str, expected: AgreementStatus) -> None:
    assert standings(f"OSLO, 5 May. {sentence}") == [expected]


def test_the_entries_of_a_list_to_come_are_planned() -> None:
    text = (
        "OSLO, 5 May. Norway and Chile will sign three documents in June:\n\n"
        "1. an agreement on seals\n\n2. a memorandum on kelp farming\n\n3. a plan for the care of whales"
    )
    assert standings(text) == [AgreementStatus.PLANNED] * 3


@pytest.mark.parametrize("title", ["treaty", "treaty on seals"])
def test_a_document_that_is_replaced_is_beside_the_new_one(title: str) -> None:
    text = f"OSLO, 5 May. Norway and Chile signed a {title} that replaces the one of 1998."
    assert standings(text) == [AgreementStatus.SIGNED, AgreementStatus.REFERENCED]


def test_a_treaty_told_with_its_year_is_of_that_year_where_it_is_told_again() -> None:
    text = (
        "OSLO, 5 May. Norway and Chile signed the protocol of the fifth sitting of the Whale Committee, provided for in"
        " article 3 of the 1985 Convention on the Care of Whales.\n\nThe Committee sat today in Oslo. Its members"
        " asked whether the Convention on the Care of Whales is kept, and fresh rules were adopted."
    )
    assert standings(text) == [AgreementStatus.SIGNED, AgreementStatus.REFERENCED]


def test_what_is_signed_is_not_as_old_as_the_body_it_is_of() -> None:
    text = (
        "OSLO, 5 May. The ministers of Norway and Chile signed today the protocol of the second sitting of the Whale"
        " Committee, which exists on the basis of an exchange of letters."
    )
    assert standings(text)[0] == AgreementStatus.SIGNED
