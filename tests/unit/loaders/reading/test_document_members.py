"""Sentences that tell which documents a sum before them is of."""

from __future__ import annotations

import pytest
from documents_read import standings_read

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from ontology.terms import AgreementStatus

LEAD = "OSLO, 5 May. Foreign Minister Ana Soto of Chile met Foreign Minister Ola Berg of Norway in Oslo on Monday. "


def standings(text: str) -> list[tuple[str, str]]:
    return standings_read(LEAD + text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Two memoranda were signed. One, the memorandum between the two museums, bears her name. A further"
            " memorandum, about the schooling of divers, binds the two navies.",
            {"memorandum between the two museums", "memorandum"},
        ),
        (
            "Three papers were signed there. The one between the University of Oslo and the University of Chile will"
            " bring students north; of the two others, one is about taxes and one about lighthouses.",
            {
                "paper between the University of Oslo and the University of Chile",
                "paper on taxes",
                "paper about lighthouses",
            },
        ),
        (
            "Those put to signature were an agreement on kelp, a programme of cooperation in art and a treaty on eels.",
            {"agreement on kelp", "programme of cooperation in art", "treaty on eels"},
        ),
    ],
)
def test_what_is_one_of_a_sum_stands_as_the_sum_does(text: str, titles: set[str]) -> None:
    found = standings(text)
    assert {title for title, status in found if status == AgreementStatus.SIGNED} == titles


def test_a_sum_of_no_number_is_no_more_than_what_it_is_of() -> None:
    found = standings(
        "Parliament ratified border treaties with Norway on Tuesday. It is a question of a treaty on the northern"
        " fjords and a protocol on herring."
    )
    assert [title for title, _ in found] == ["treaty on the northern fjords", "protocol on herring"]


def test_what_was_signed_is_listed_after_a_colon() -> None:
    found = standings(
        "Two protocols had long been planned.\n\nHere is what was signed:\n\n(i) Protocol of the two Academies on the"
        " study of glaciers;\n\n(ii) Protocol of the two ports on pilots."
    )
    assert {status for title, status in found if title.startswith("Protocol of")} == {AgreementStatus.SIGNED}
    assert len(found) == len(["of the two Academies", "of the two ports"])


def test_it_recalls_no_document_where_it_stands_for_a_clause() -> None:
    (found,) = standings(
        "The agreement on kelp of 2009 is in force. It was further planned, for the days of May 3 to 6,"
        " that the guest plant a birch."
    )
    assert found == ("agreement on kelp of 2009", AgreementStatus.REFERENCED)


def test_quoted_titles_after_a_sum_are_its_documents() -> None:
    found = standings(
        "They signed the minutes. Apart from these, one finds among the five texts “Addendum to the Convention on"
        " Roads of 1988”, “Sea Kelp”, “Lighthouses” and “Youth Orchestras”."
    )
    signed = [title for title, status in found if status == AgreementStatus.SIGNED]
    assert signed[-4:] == ["Addendum to the Convention on Roads of 1988", "Sea Kelp", "Lighthouses", "Youth Orchestras"]


def test_of_what_was_signed_somebody_says_how_glad_he_is() -> None:
    found = standings(
        "An accord on kelp and a protocol on museums were signed. “Most of all I welcome the letter of intent on"
        " pilots,” said Berg in conclusion."
    )
    assert ("letter of intent on pilots", AgreementStatus.SIGNED) in found


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "At noon the admirals put their names to the regulation on the exchange of maps, to a plan of joint"
            " drills for 2021 and to some more papers of a nautical kind.",
            [
                "regulation on the exchange of maps",
                "plan of joint drills for 2021",
                "more papers of a nautical kind",
            ],
        ),
        (
            "Everyone stayed for the signatures, under the concept of patrols for the north, under a calendar of"
            " joint drills for 2021, and under several other nautical documents.",
            [
                "concept of patrols for the north",
                "calendar of joint drills for 2021",
                "other nautical documents",
            ],
        ),
        (
            "Signed were guidelines on the care of whales and a work programme for 2021 on kelp.",
            ["guidelines on the care of whales", "work programme for 2021 on kelp"],
        ),
        ("Then they signed: a regulation on the common patrol.", ["regulation on the common patrol"]),
    ],
)
def test_what_is_signed_by_its_place_in_a_list(text: str, titles: list[str]) -> None:
    assert standings(text) == [(title, AgreementStatus.SIGNED) for title in titles]


def test_a_paragraph_that_ends_with_a_semicolon_is_an_entry() -> None:
    found = standings(
        "The aides then signed four documents:\n\nA memorandum of the ministries of public works on tunnels;\n\nA"
        " note on the opening of schools;\n\nAn agreement on kelp;\n\nA protocol on whales."
    )
    assert [title for title, status in found if status == AgreementStatus.SIGNED] == [
        "memorandum of the ministries of public works on tunnels",
        "note on the opening of schools",
        "agreement on kelp",
        "protocol on whales",
    ]


def test_how_many_there_are_is_told_in_the_next_sentence() -> None:
    report = Report(
        id="r",
        stems=("r",),
        published="2020-05-05",
        text=LEAD
        + "The evening ends with the signing of bilateral documents. Seven are to be signed, including the agreement"
        " on kelp and the Action Plan on Whales.",
    )
    found = facts_of(report).agreements
    assert [document.count for document in found] == [7, 1, 1]
    assert {document.status for document in found} == {AgreementStatus.PLANNED}


def test_the_first_of_those_that_a_sum_includes_stands_as_the_sum_does() -> None:
    found = standings(
        "Following the talks, the two ministers witnessed the signing of seven bilateral documents, including a"
        " Memorandum of Understanding on cooperation in the field of tidal energy and an Agreement on whales."
    )
    assert {status for _, status in found} == {AgreementStatus.SIGNED}


def test_of_one_and_of_another_recall_a_noun_in_a_list_to_come() -> None:
    found = standings("Experts open negotiations of an agreement on kelp, of one on whales and of one on pilots.")
    assert found == [(f"agreement on {thing}", AgreementStatus.PLANNED) for thing in ("kelp", "whales", "pilots")]
