"""Documents by their names, their makers and their numbers: which there are, how they stand, between whom they are."""

from __future__ import annotations

import pytest
from documents_read import RECEIVED, documents_read, standings_read

from graph.facts import Document


def read(text: str) -> tuple[Document, ...]:
    return documents_read(RECEIVED + text)


def standings(text: str) -> list[tuple[str, str]]:
    return standings_read(RECEIVED + text)


def states(text: str) -> set[str | None]:
    return {party.state for document in read(text) for party in document.parties}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At sea, they said, UNCLOS 1982 is to be observed.", [("UNCLOS 1982", "referenced")]),
        ("Nothing comes of the Minsk agreements, Soto told him.", [("Minsk agreements", "referenced")]),
        ("Both held that RCEP must grow.", [("RCEP", "referenced")]),
        ("They spoke of the CITES Secretariat and of kelp.", []),
        ("Soto landed at 17:42 NPT.", []),
    ],
)
def test_what_the_world_knows_by_a_name_is_there(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert standings(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Talks on CETA were recalled.", {"CA", "EU"}),
        ("They discussed the Paris Agreement on climate.", set()),
        ("The Good Friday Agreement was praised.", {"GB", "IE"}),
        ("A joint statement on the use of force against Peru was adopted by both ministers.", {"NO", "CL"}),
        ("They spoke of the visa deal, signed with Lima in May.", {"NO", "PE"}),
        ("With Kenya all is settled. The Fishing Cooperation Agreement waits only for translators.", {"NO", "KE"}),
        ("They praised the memorandum which both secretariats signed in May.", {"NO", "CL"}),
    ],
)
def test_between_whom_documents_are(sentence: str, expected: set[str]) -> None:
    assert states(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The amended compact agreement, signed in May, came up.", [("amended compact agreement", "signed")]),
        ("They signed an MoU on IT systems of ports.", [("MoU on IT systems of ports", "signed")]),
        ("They have since March a contract under discussion.", [("contract", "planned")]),
        ("The rounds for a Free Trade Agreement began in April.", [("Free Trade Agreement", "planned")]),
        (
            "Chile's parliament gave the border agreement with Norway its approval by 80 votes.",
            [("border agreement with Norway", "signed")],
        ),
        (
            "Brekke praised the Kelp Funding Agreement. Signed in Bergen in 2010, that agreement waits for money.",
            [("Kelp Funding Agreement", "signed")],
        ),
        ("Both have a fishing agreement with Peru since 2014.", [("fishing agreement with Peru", "referenced")]),
        ("He asked how fast they may move with the Kelp Accord that Norway and Chile signed in May.", "signed"),
        ("He praised the Kelp Accord which the two governments are to sign in June.", [("Kelp Accord", "planned")]),
        ("How far the sea arrangement concluded in 2012 is applied was looked into.", "signed"),
        ("A memorandum on kelp was renewed last May.", [("memorandum on kelp", "signed")]),
        ("They prepare a new version of the Agreement on Air Traffic.", [("Agreement on Air Traffic", "referenced")]),
        ("What Soto would like to see by June is a contract on kelp.", []),
        ("A ceasefire agreement in writing, he said, does not exist.", []),
        ("The migration partnership which Oslo and Santiago concluded in April was the theme.", "signed"),
        ("Behind them stood the Chief of Protocol of the State.", []),
        (
            "They signed a protocol of the ministry of health on kelp.",
            [("protocol of the ministry of health on kelp", "signed")],
        ),
        ("The document which his experts handed over was thick.", []),
        ("Soto praised a list that he signed in May.", []),
    ],
)
def test_how_documents_stand(sentence: str, expected: list[tuple[str, str]] | str) -> None:
    told = standings(sentence)
    assert [status for _, status in told] == [expected] if isinstance(expected, str) else told == expected


def titles(text: str) -> list[str]:
    return [document.title for document in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway and Chile signed an agreement on kelp. Two agencies, Nordtang and Surtang, signed a cooperation"
            " agreement as well.",
            ["agreement on kelp", "cooperation agreement"],
        ),
        ("The memorandum on kelp that they signed comes as eighth document since 2016.", ["memorandum on kelp"]),
        (
            "They marked the treaty of 1993. The Treaty on Friendly Relations, signed on 20 January 1993, is the base.",
            ["Treaty on Friendly Relations"],
        ),
        (
            "Also signed were the Work Programme for 2018, the Rules on the use of its emblem and some bank documents.",
            ["Work Programme for 2018", "Rules on the use of its emblem", "bank documents"],
        ),
        (
            "They signed a declaration, a protocol called “Kelp” and a memorandum.",
            ["declaration", "protocol", "memorandum"],
        ),
    ],
)
def test_which_documents_there_are(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


def test_minutes_and_four_memoranda_are_five_papers() -> None:
    text = "Five papers were signed.\n\nThe minutes of the session, plus four memoranda, were signed on Monday."
    assert [(document.title, document.count) for document in read(text)] == [
        ("minutes of the session", 1),
        ("memoranda", 4),
    ]


def test_what_is_one_of_those_signed_was_signed() -> None:
    text = "Three instruments were signed. An agreement on kelp is one of these; another, an MoU on health."
    assert standings(text)[1:] == [("agreement on kelp", "signed"), ("MoU on health", "signed")]
