from __future__ import annotations

import pytest

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


def test_an_agreement_to_this_effect_is_the_one_told_before() -> None:
    (document,) = read(
        "Norway and Chile signed a memorandum on lighthouses in Oslo on Monday. "
        "A memorandum to this effect was inked by Foreign Minister Kari Lund."
    )
    assert document.title == "memorandum on lighthouses"


def test_the_agreement_may_be_a_memorandum() -> None:
    (document,) = read(
        "Norway and Chile signed a memorandum on lighthouses in Oslo on Monday. "
        "The agreement was signed by Foreign Minister Kari Lund."
    )
    assert document.type is AgreementType.MEMORANDUM


def test_a_later_paragraph_that_tells_no_more_tells_of_the_same_document() -> None:
    (document,) = read(
        "The presidents of Norway and Chile signed the Declaration on Peaceful Seas in Oslo on Monday.\n\n"
        "“We have just signed a declaration of which we are proud,” the President of Norway told the press in Oslo."
    )
    assert document.title == "Declaration on Peaceful Seas"


def test_another_document_is_another() -> None:
    found = read(
        "Norway and Chile signed an agreement on fisheries in Oslo on Monday.\n\n"
        "Another agreement was signed by the ministers of culture of Norway and Chile."
    )
    assert len(found) == 2


def test_a_number_of_documents_keeps_its_count_and_title() -> None:
    (document,) = read(
        "Norway and Chile signed nine agreements in Oslo on Monday.\n\nThe agreements on fish signed there were read."
    )
    assert (document.title, document.count) == ("agreements", 9)


def test_titles_between_the_two_sides_are_of_one_document() -> None:
    (document,) = read(
        "They welcomed the signing of the cooperation agreement between the two chambers of Norway and Chile. "
        "They will watch over the implementation of the cooperation agreement between the two parliaments."
    )
    assert document.status is AgreementStatus.SIGNED


def test_what_a_document_shall_do_does_not_put_off_its_signing() -> None:
    (document,) = read(
        "Norway and Chile signed an agreement on fisheries on Monday in Oslo.\n\n"
        "The agreement is expected to boost trade. The signing of the agreement is expected to please fishermen."
    )
    assert document.status is AgreementStatus.SIGNED


def test_a_headline_tells_of_a_document_that_the_story_does_not_name() -> None:
    (document,) = read(
        "Norway and Chile sign Fisheries Treaty\n\n"
        "OSLO, 5 May. The President of Norway, Kari Lund, received the President of Chile, Juan Soto, in Oslo. "
        "The two spoke of whales."
    )
    assert (document.title, document.status) == ("Fisheries Treaty", AgreementStatus.SIGNED)


def test_these_include_lists_documents_of_the_sum_before() -> None:
    found = read(
        "In all, 12 documents were signed by Norway and Chile in Oslo on Monday. These include the Plan of Action for "
        "Ports, which has nine chapters, and the Agreement on Whales."
    )
    assert {document.status for document in found} == {AgreementStatus.SIGNED}
    assert {document.title for document in found} >= {"Plan of Action for Ports", "Agreement on Whales"}


def states_of(document: Document) -> set[str | None]:
    return {party.state for party in document.parties}


def test_all_states_of_a_list_that_sign_are_parties() -> None:
    (document,) = read("OSLO, 5 May. Norway, Chile and Kenya signed a declaration on whales on Monday.")
    assert states_of(document) == {"NO", "CL", "KE"}


def test_documents_with_each_state_of_a_list_are_those_of_the_one_who_signs_too() -> None:
    (document,) = read(
        "OSLO, 5 May. Norway signed tax agreements with Chile, the Republic of Kenya and Peru on Monday."
    )
    assert (document.type, document.count) == (AgreementType.DOCUMENTS, None)
    assert states_of(document) == {"NO", "CL", "KE", "PE"}


def test_a_continent_is_no_party() -> None:
    (document,) = read(
        "The Foreign Minister of Norway, Kari Lund, met the Foreign Minister of Chile, Juan Soto, in Oslo on Monday. "
        "They signed an agreement on whales, the first of its kind in Latin America."
    )
    assert states_of(document) == {"NO", "CL"}


def test_the_same_title_signed_by_other_bodies_is_another_document() -> None:
    found = read(
        "Talks between Norway and Chile were held in Oslo on Monday.\n\nThe Whale Board of Norway and the Fishing "
        "League of Chile signed a cooperation agreement.\n\nThe Norwegian Opera House and the Santiago Ballet signed a "
        "cooperation agreement."
    )
    assert [document.title for document in found] == ["cooperation agreement"] * 2


def test_the_agreement_between_the_two_named_recalls_theirs() -> None:
    found = read(
        "Norway and Chile signed an agreement on fisheries on Monday in Oslo.\n\n"
        "The signing of the agreement between Norway and Chile marks a new start."
    )
    assert len(found) == 1


def test_documents_of_no_number_beside_single_ones_on_other_matters_are_told() -> None:
    found = read(
        "Norway and Chile signed a treaty on fisheries, memoranda on ports and glaciers, and a protocol on lighthouses "
        "in Oslo on Monday."
    )
    assert {document.title for document in found} == {
        "treaty on fisheries",
        "memoranda on ports and glaciers",
        "protocol on lighthouses",
    }


def test_who_signed_on_behalf_of_each_state() -> None:
    (document,) = read(
        "Norway and Chile signed a treaty on whales on Monday in Oslo. Foreign Minister Kari Lund signed on behalf of "
        "Norway, while Foreign Minister Juan Soto signed for the Chilean government."
    )
    assert document.signatories == ("kari-lund", "juan-soto")


def test_who_signs_speaks_for_a_state_that_the_text_need_not_name() -> None:
    (document,) = read(
        "OSLO, 5 May. Norway's Prime Minister Ola Lind received Speaker of the Mazhilis Yerlan Qasenov on Monday."
        " Lind and Qasenov signed a memorandum on bees."
    )
    assert {party.state for party in document.parties} == {"NO", "KZ"}


def states(text: str) -> set[str | None]:
    (document,) = read(text)
    return {party.state for party in document.parties}


@pytest.mark.parametrize(
    "sentence",
    [
        "A treaty on salmon was signed in Oslo on Monday by Norway, Chile and Peru.",
        "A treaty on salmon between Norway, Chile and Peru was signed on Monday.",
        "The three presidents then signed a treaty on salmon.",
        "A tripartite treaty on salmon was signed on Monday.",
    ],
)
def test_three_parties_are_listed_or_told_by_their_number(sentence: str) -> None:
    meeting = (
        "OSLO, 5 May. The President of Norway, Ola Dahl, held talks with the President of Chile, Pablo Soto, "
        "and the President of Peru, Luis Rojas. "
    )
    assert states(meeting + sentence) == {"NO", "CL", "PE"}


def test_a_number_of_things_is_none_of_parties() -> None:
    text = "OSLO, 5 May. Norway and Chile signed a contract on the repair of three radar stations. Peru was not there."
    assert states(text) == {"NO", "CL"}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Norway and Chile signed a partnership letter in June.", "partnership letter"),
        ("Norway and Chile signed a deed of gift for six boats.", "deed of gift for six boats"),
        ("The WHO country cooperation agreement for Chile will be signed in June.",
         "WHO country cooperation agreement for Chile"),
        ("A Mercosur–Norway memorandum will be signed in June.", "Mercosur–Norway memorandum"),
        ("A treaty between the SADC states and Norway will be signed in June.",
         "treaty between the SADC states and Norway"),
    ],
)  # fmt: skip
def test_titles_of_less_usual_kinds(sentence: str, title: str) -> None:
    assert [document.title for document in read(f"OSLO, 5 May. {sentence}")] == [title]
