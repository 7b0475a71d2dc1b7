"""Which tellings are of one document, and which sums are of none that is told by itself."""

from __future__ import annotations

from graph.facts import Document, Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementType


def read(text: str) -> tuple[Document, ...]:
    return facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements


def test_a_headline_tells_of_no_document_beside_those_of_its_story() -> None:
    found = read(
        "Two mayors put their names to letter of intent for cleaner docks\n\n"
        "OSLO, 5 May. Mayor Ola Lunde of Oslo and Mayor Juan Soto of Valdivia in Chile met on Monday and signed a"
        " letter of intent on kelp, sailing schools and the care of whales."
    )
    assert [document.title for document in found] == [
        "letter of intent on kelp, sailing schools and the care of whales"
    ]


def test_one_more_document_is_another() -> None:
    text = (
        "OSLO, 5 May. Norway and Chile signed an agreement on kelp in Oslo.\n\n{} agreement was concluded between the"
        " Academy of Norway and the Academy of Chile."
    )
    for one in ("One more", "A further"):
        assert len(read(text.format(one))) == len(["on kelp", "of the academies"])


def test_acts_of_two_sittings_are_two() -> None:
    found = read(
        "OSLO, 5 May. Norway and Chile put their names to the act of the third sitting of the Mixed Kelp Commission."
        " Its forerunner, the act of the second sitting of the Commission, was signed at home."
    )
    assert len(found) == len(["third", "second"])


def test_documents_of_another_day_are_not_those_told_one_by_one() -> None:
    found = read(
        "OSLO, 5 May. Norway and Chile signed a treaty on kelp, a memorandum on pilots and a protocol on whales.\n\n"
        "In Valdivia, in March 2018, 3 cooperation documents were signed by the two sides."
    )
    assert [document.count for document in found if document.type is AgreementType.DOCUMENTS] == [3]


def test_further_documents_are_beside_those_told_before() -> None:
    found = read(
        "OSLO, 5 May. Norway and Chile signed a treaty on kelp and a memorandum on pilots, plus two further"
        " collaboration documents."
    )
    assert [document.count for document in found if document.type is AgreementType.DOCUMENTS] == [2]


def test_documents_that_exist_are_no_sum_of_what_is_negotiated() -> None:
    found = read(
        "OSLO, 5 May. Norway and Chile agreed that the treaties existing in fisheries and in culture are to be carried"
        " out; negotiations on a kelp agreement and on an agreement on pilots will be sped up."
    )
    assert len(found) == len(["existing", "kelp", "pilots"])


def test_a_contract_is_no_treaty_told_again() -> None:
    found = read(
        "OSLO, 5 May. Norway and Chile signed a memorandum on kelp in Oslo. The contract was signed by the two ports."
    )
    assert len(found) == len(["memorandum", "contract"])
