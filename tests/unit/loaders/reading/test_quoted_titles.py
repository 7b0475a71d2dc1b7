"""Titles in quotation marks of documents that were told in sum before."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementStatus, AgreementType

SIGNED = "OSLO, 5 May. Norway and Chile signed the protocol of the fourth sitting, and six further documents. "


def test_titles_in_quotation_marks_are_of_the_sum_before() -> None:
    text = SIGNED + (
        "The director said that the six include “Revision of the Convention on Whales”, “Kelp Licences” and “Night"
        " Ferries”."
    )
    found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements
    assert {document.status for document in found} == {AgreementStatus.SIGNED}
    titles = {document.title: document.type for document in found}
    assert titles.keys() >= {"Revision of the Convention on Whales", "Kelp Licences", "Night Ferries"}
    assert titles["Revision of the Convention on Whales"] is AgreementType.OTHER
    assert [document.count for document in found if document.type is AgreementType.DOCUMENTS] == [6]


def test_quoted_words_that_name_nothing_signed_are_none() -> None:
    text = SIGNED.replace("signed", "spoke of") + "His films include “Kelp”, “Night Ferries” and “Whales”."
    found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements
    assert not {document.title for document in found} & {"Kelp", "Night Ferries", "Whales"}


def test_what_those_who_signed_saw_is_not_what_they_signed() -> None:
    text = SIGNED + "They saw the films, among these “Kelp”, “Night Ferries” and “Whales”."
    found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements
    assert not {document.title for document in found} & {"Kelp", "Night Ferries", "Whales"}


def test_titles_are_called_and_numbered_among_what_was_signed() -> None:
    for sentence in (
        "There were six, he said, of which one is called “Kelp Licences”, others “Night Ferries” and “Whale Days”.",
        "They number among them, he said, “Kelp Licences”, “Night Ferries” and “Whale Days”.",
    ):
        found = facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=SIGNED + sentence)).agreements
        assert {document.title for document in found} >= {"Kelp Licences", "Night Ferries", "Whale Days"}
