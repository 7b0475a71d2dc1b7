"""Documents as ministries tell of them: some of several, older signed ones, what a title takes in."""

from __future__ import annotations

import pytest
from documents_read import RECEIVED, documents_read, standings_read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The two exchanged a Letter of Intent on a Green Economic Partnership and an MoU on kelp.",
            [("Letter of Intent on a Green Economic Partnership", "signed"), ("MoU on kelp", "signed")],
        ),
        (
            "The two signed an arrangement to set up a hotline between the two ministries.",
            [("arrangement to set up a hotline between the two ministries", "signed")],
        ),
        (
            "The agreement on the second Norwegian contribution was signed last year.",
            [("agreement on the second Norwegian contribution", "signed")],
        ),
        ("The agreement was signed on the second day of the visit.", [("agreement", "signed")]),
        (
            "Brekke said that the joint statement of November 9, 2018 is being implemented.",
            [("joint statement of November 9, 2018", "referenced")],
        ),
        (
            "They signed a memorandum between the Institute of Kelp and the Bureau of Standards of Chile.",
            [("memorandum between the Institute of Kelp and the Bureau of Standards of Chile", "signed")],
        ),
        ("They met the joint committee and signed agreements on kelp.", [("agreements on kelp", "signed")]),
        (
            "They worked on a plan of action for 2024 and the implementation of what was agreed.",
            [("plan of action for 2024", "planned")],
        ),
        (
            "They signed an agreement on the control of fishing and the implementation of quotas.",
            [("agreement on the control of fishing and the implementation of quotas", "signed")],
        ),
    ],
)
def test_how_far_a_title_goes(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert standings_read(RECEIVED + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Brekke said that Chile must respect the signed agreements on kelp.", [("agreements on kelp", "referenced")]),
        ("The two countries have more than 20 signed agreements.", [("agreements", "referenced")]),
        ("The two countries have 20 signed agreements.", [("agreements", "referenced")]),
        ("The two signed 20 agreements on Monday.", [("agreements", "signed")]),
        (
            "There are 27 agreements between the two countries.",
            [("agreements between the two countries", "referenced")],
        ),
        ("Norway, as a signatory of the Ice Treaty, wants peace.", [("Ice Treaty", "referenced")]),
        ("Soto thanked Norway for its role in the Kelp Treaty.", [("Kelp Treaty", "referenced")]),
        ("Soto wants a role in a treaty on kelp.", []),
        ("They announced the signing of an agreement on kelp.", [("agreement on kelp", "signed")]),
        ("They are to announce the signing of an agreement on kelp.", [("agreement on kelp", "planned")]),
        (
            "Several memoranda, relating to kelp, seals and ice, were also signed.",
            [("memoranda", "signed")],
        ),
    ],
)
def test_how_documents_stand(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert standings_read(RECEIVED + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The two signed a number of agreements, including an agreement on kelp and a memorandum on ice.",
            [("agreements", None), ("agreement on kelp", 1), ("memorandum on ice", 1)],
        ),
        (
            "The two signed a number of agreements: an agreement on kelp and a memorandum on ice.",
            [("agreement on kelp", 1), ("memorandum on ice", 1)],
        ),
        (
            "The two signed two documents, including an agreement on kelp and a memorandum on ice.",
            [("agreement on kelp", 1), ("memorandum on ice", 1)],
        ),
        (
            "They signed MoUs on kelp, ice and oil. Soto said that the two states have more than 20 signed agreements.",
            [("MoUs on kelp, ice and oil", None), ("agreements", 20)],
        ),
    ],
)
def test_several_of_which_some_are_named(sentence: str, expected: list[tuple[str, int | None]]) -> None:
    assert [(one.title, one.count) for one in documents_read(RECEIVED + sentence)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "OSLO, May 5 - The sides signed seven accords, including the agreement on kelp and a memorandum on cod.",
            [("accords", "signed"), ("agreement on kelp", "signed"), ("memorandum on cod", "signed")],
        ),
        ("OSLO, May 5 - The two sides may sign an agreement on kelp.", [("agreement on kelp", "planned")]),
    ],
)
def test_may_is_a_month_by_its_capital(text: str, expected: list[tuple[str, str]]) -> None:
    assert standings_read(f"{text} Foreign Minister Kari Brekke of Norway received Juan Soto of Chile.") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They signed a Protocol on amendments to the Treaty on cod of 2002.",
            [("Protocol on amendments to the Treaty on cod of 2002", "signed")],
        ),
        ("They praised the Treaty on cod of 2002.", [("Treaty on cod of 2002", "referenced")]),
    ],
)
def test_what_a_protocol_amends_is_older_than_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert standings_read(RECEIVED + sentence) == expected
