from __future__ import annotations

from graph.facts import Document, Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementStatus, AgreementType


def read(text: str) -> tuple[Document, ...]:
    return facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements


def test_a_document_signed_by_two_states() -> None:
    (document,) = read("OSLO, 5 May. Norway and Chile signed an agreement on fisheries on Monday.")
    assert document.title == "agreement on fisheries"
    assert (document.type, document.status) == (AgreementType.AGREEMENT, AgreementStatus.SIGNED)
    assert {party.state for party in document.parties} == {"NO", "CL"}
    assert document.date == "2020-05-04"


def test_the_agreement_recalls_the_one_named_before() -> None:
    found = read(
        "Norway and Chile signed an agreement on fisheries on Monday in Oslo. The agreement was signed by ministers."
    )
    assert [document.title for document in found] == ["agreement on fisheries"]


def test_entries_of_a_list_stand_as_their_lead_says() -> None:
    found = read(
        "Norway and Chile held talks in Oslo on Monday, after which these documents were signed:\n\n"
        "1. Agreement on fisheries;\n\n2. Memorandum of understanding on glaciers;\n\n3. Protocol on lighthouses."
    )
    assert [document.status for document in found] == [AgreementStatus.SIGNED] * 3
    assert [document.title for document in found] == [
        "Agreement on fisheries",
        "Memorandum of understanding on glaciers",
        "Protocol on lighthouses",
    ]


def test_a_number_of_documents_is_one_entry() -> None:
    (document,) = read("Twelve documents were signed when the President of Chile visited Norway on Monday.")
    assert (document.type, document.count, document.status) == (AgreementType.DOCUMENTS, 12, AgreementStatus.SIGNED)


def test_no_document_without_a_word_of_one() -> None:
    assert read("The ministers of Norway and Chile met in Oslo on Monday and spoke of fish.") == ()


def test_evidence_is_of_the_text() -> None:
    text = "Norway and Chile will sign a treaty on extradition in June, the minister said in Oslo."
    for document in read(text):
        quotation = document.evidence
        assert text[quotation.start : quotation.end] == quotation.text
        assert 0 < quotation.confidence <= 1


def test_what_will_be_signed_was_not_signed_yet() -> None:
    (document,) = read(
        "In Oslo a memorandum on lighthouses was drafted by Norway and Chile. It will be signed in June."
    )
    assert document.status is AgreementStatus.PLANNED
